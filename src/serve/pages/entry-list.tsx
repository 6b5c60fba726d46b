import type { Article } from "../../article.ts";
import type { Publication } from "../../publication.ts";
import { Byline } from "./article-page.tsx";
import { directionOf } from "./layout.tsx";

/** Articles as a list: title, byline, summary. */
export function EntryList({ publication, entries }: { publication: Publication; entries: Article[] }) {
  if (!entries.length) return <p class="quiet">Nothing has been published here yet.</p>;
  return (
    <ol class="entries">
      {entries.map((article) => (
        <li lang={article.language} dir={directionOf(article.language)}>
          <h3>
            <a href={article.url}>{article.title}</a>
          </h3>
          <Byline publication={publication} article={article} />
          {article.summary && <p>{article.summary}</p>}
        </li>
      ))}
    </ol>
  );
}
