import type { Article } from "../../article.ts";
import type { Publication } from "../../publication.ts";
import { EVERYTHING, type FeedName } from "../../store/index.ts";
import { feedPath } from "../../syndicate/index.ts";
import { EntryHead, EntryList } from "./entry-list.tsx";
import { FeedList } from "./feed-list.tsx";
import { directionOf, Layout } from "./layout.tsx";
import { Subscribe } from "./subscribe.tsx";

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

/** The newest articles, how to subscribe to them, and the feeds of only a part. */
export function HomePage({ publication, entries, feeds }: HomeProps) {
  const kinds = GROUPS.filter(([kind]) => feeds.some((feed) => feed.kind === kind));
  return (
    <Layout
      publication={publication}
      title={publication.title}
      description={publication.description}
      url={`${publication.url}/`}
      feeds={[EVERYTHING]}
      hasScript
    >
      <h1>{publication.title}</h1>
      {publication.description && <p class="lead">{publication.description}</p>}
      <p class="note">
        <a href="#subscribe">Subscribe</a>
      </p>
      <h2 class="unseen">The newest articles</h2>
      <EntryList
        entries={entries}
        show={(article) => (
          <li lang={article.language} dir={directionOf(article.language)}>
            <EntryHead publication={publication} article={article} />
          </li>
        )}
      />
      <Subscribe publication={publication} place={{ path: feedPath(EVERYTHING), query: "" }} format="rss" />
      {kinds.length > 0 && <h2>Follow only a part</h2>}
      {kinds.map(([kind, heading]) => (
        <FeedGroup heading={heading} feeds={feeds.filter((feed) => feed.kind === kind)} />
      ))}
    </Layout>
  );
}

function FeedGroup({ heading, feeds }: { heading: string; feeds: FeedName[] }) {
  return (
    <nav class="tags" aria-label={heading}>
      <h3>{heading}</h3>
      <FeedList feeds={feeds} />
    </nav>
  );
}
