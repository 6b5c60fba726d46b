import type { FeedDocument } from "../../syndicate/index.ts";
import { type FeedFormat, FORMATS, feedAddress, feedTitle } from "../../syndicate/index.ts";
import { EntryList } from "./entry-list.tsx";
import { Layout } from "./layout.tsx";

/** What a browser shows at a feed's address: what it is good for, the addresses to copy, and its entries. */
export function FeedPage({ publication, feed, entries }: FeedDocument) {
  const title = feedTitle(publication, feed);
  return (
    <Layout
      publication={publication}
      title={`${title} · feed`}
      description={publication.description}
      feeds={[feed]}
    >
      <h1>{title}</h1>
      <div class="panel note">
        <p>
          This is a feed: paste one of these addresses into a feed reader, and each new article comes to you
          there. It costs nothing, needs no account, and nobody sees that you read.
        </p>
        {(Object.keys(FORMATS) as FeedFormat[]).map((format) => (
          <p>
            {FORMATS[format].name}
            <code class="address">{feedAddress(publication, feed, format)}</code>
          </p>
        ))}
      </div>
      <EntryList publication={publication} entries={entries} />
    </Layout>
  );
}
