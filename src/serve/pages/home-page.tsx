import type { Article } from "../../article.ts";
import type { Publication } from "../../publication.ts";
import { EVERYTHING, type FeedName } from "../../store/index.ts";
import { feedAddress, feedPath } from "../../syndicate/index.ts";
import { EntryList } from "./entry-list.tsx";
import { FeedLinks, Layout } from "./layout.tsx";

const GROUPS: [kind: FeedName["kind"], heading: string][] = [
  ["tag", "Tags"],
  ["author", "Authors"],
  ["language", "Languages"],
];

interface HomeProps {
  publication: Publication;
  entries: Article[];
  feeds: FeedName[];
}

export function HomePage({ publication, entries, feeds }: HomeProps) {
  return (
    <Layout
      publication={publication}
      title={publication.title}
      description={publication.description}
      url={`${publication.url}/`}
      feeds={[EVERYTHING]}
    >
      <h1>{publication.title}</h1>
      {publication.description && <p class="quiet">{publication.description}</p>}
      <div class="panel note">
        <p>
          Follow along in a feed reader: <FeedLinks publication={publication} feed={EVERYTHING} />
        </p>
        <code class="address">{feedAddress(publication, EVERYTHING, "rss")}</code>
      </div>
      <EntryList publication={publication} entries={entries} />
      {feeds.length > 0 && <h2>Follow only a part</h2>}
      {GROUPS.map(([kind, heading]) => (
        <FeedGroup heading={heading} feeds={feeds.filter((feed) => feed.kind === kind)} />
      ))}
    </Layout>
  );
}

function FeedGroup({ heading, feeds }: { heading: string; feeds: FeedName[] }) {
  if (!feeds.length) return null;
  return (
    <nav class="tags" aria-label={heading}>
      {heading}:{" "}
      {feeds.map((feed) => (
        <a href={`${feedPath(feed)}/feed`}>{feed.label}</a>
      ))}
    </nav>
  );
}
