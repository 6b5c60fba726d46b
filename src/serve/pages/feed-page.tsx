import { raw } from "hono/html";
import type { Article } from "../../article.ts";
import type { Publication } from "../../publication.ts";
import { addressOf, type FeedDocument, type FeedFormat, feedTitle } from "../../syndicate/index.ts";
import { EntryHead, EntryList } from "./entry-list.tsx";
import { directionOf, Layout } from "./layout.tsx";
import { showBodyOfMany } from "./shown-body.ts";
import { Subscribe } from "./subscribe.tsx";

/** What a browser shows at a feed's address: what it is good for, how to subscribe, and what a reader will show. */
export function FeedPage({ document, format }: { document: FeedDocument; format: FeedFormat }) {
  const { publication, feed, self, links, entries, isArchive } = document;
  const title = feedTitle(publication, feed);
  const place = links.current ?? links.first ?? self;
  return (
    <Layout
      publication={publication}
      title={`${title} · feed`}
      description={publication.description}
      feeds={[{ ...feed, query: place.query }]}
      hasScript
    >
      <h1>{title}</h1>
      <p class="quiet">{isArchive ? "A page of this feed's past" : "A feed"}</p>
      <Subscribe publication={publication} place={place} format={format} />
      <h2>What a reader shows</h2>
      <EntryList
        entries={entries}
        show={(article, index) => <Entry publication={publication} article={article} isOpen={index === 0} />}
      />
      <Pages document={document} format={format} />
    </Layout>
  );
}

interface EntryProps {
  publication: Publication;
  article: Article;
  isOpen: boolean;
}

/** Closed, it is a line of the reader's list; open, it is the article. */
function Entry({ publication, article, isOpen }: EntryProps) {
  return (
    <li>
      <article lang={article.language} dir={directionOf(article.language)}>
        <EntryHead publication={publication} article={article} />
        {article.html && (
          <details open={isOpen}>
            <summary lang="en" dir="ltr">
              The whole article
            </summary>
            <div class="body">{raw(showBodyOfMany(article.html))}</div>
          </details>
        )}
      </article>
    </li>
  );
}

/** The way into the past, and back. */
function Pages({ document: { publication, links }, format }: { document: FeedDocument; format: FeedFormat }) {
  const older = links["prev-archive"] ?? links.next;
  const newest = links.current ?? links.first;
  if (!older && !newest) return null;
  return (
    <nav class="pages" aria-label="Pages of this feed">
      {newest && <a href={addressOf(publication, newest, format)}>The newest articles</a>}
      {older && <a href={addressOf(publication, older, format)}>Older articles</a>}
    </nav>
  );
}
