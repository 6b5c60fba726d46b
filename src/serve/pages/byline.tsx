import type { Article } from "../../article.ts";
import type { Publication } from "../../publication.ts";
import { authorsOf } from "../../syndicate/index.ts";
import { Day } from "./layout.tsx";

/** Who wrote it, and on which day it was published. */
export function Byline({ publication, article }: { publication: Publication; article: Article }) {
  const authors = authorsOf(article, publication);
  const { language } = article;
  return (
    <p class="byline">
      {authors.map(({ name, url }, index) => (
        <>
          {index > 0 && ", "}
          {url ? <a href={url}>{name}</a> : name}
        </>
      ))}
      {" · "}
      <Day at={article.published} language={language} timezone={publication.timezone} />
    </p>
  );
}
