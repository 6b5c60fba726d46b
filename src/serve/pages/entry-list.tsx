import type { Child } from "hono/jsx";
import type { Article } from "../../article.ts";
import type { Publication } from "../../publication.ts";
import { Byline } from "./byline.tsx";

interface EntryListProps {
  entries: Article[];
  /** A list item. */
  show: (article: Article, index: number) => Child;
}

/** Articles as a list, or that there are none. */
export function EntryList({ entries, show }: EntryListProps) {
  if (!entries.length) return <p class="quiet">Nothing has been published here yet.</p>;
  return <ol class="entries">{entries.map(show)}</ol>;
}

/** Title, byline, summary. */
export function EntryHead({ publication, article }: { publication: Publication; article: Article }) {
  return (
    <>
      <h3>
        <a href={article.url}>{article.title}</a>
      </h3>
      <Byline publication={publication} article={article} />
      {article.summary && <p>{article.summary}</p>}
    </>
  );
}
