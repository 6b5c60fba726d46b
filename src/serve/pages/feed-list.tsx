import type { FeedName } from "../../store/index.ts";
import { feedPath } from "../../syndicate/index.ts";

/** Feeds by their names, each a link to it. */
export function FeedList({ feeds }: { feeds: FeedName[] }) {
  return (
    <ul>
      {feeds.map((feed) => (
        <li>
          <a href={`${feedPath(feed)}/feed`}>{feed.label}</a>
        </li>
      ))}
    </ul>
  );
}
