import { raw } from "hono/html";
import type { Article } from "../../article.ts";
import type { Publication } from "../../publication.ts";
import { feedsOf } from "../../store/index.ts";
import { Attachments } from "./attachments.tsx";
import { Byline } from "./byline.tsx";
import { FeedList } from "./feed-list.tsx";
import { directionOf, Layout } from "./layout.tsx";
import { showBody } from "./shown-body.ts";

/** An article for people, with the feeds of its tags and authors. */
export function ArticlePage({ publication, article }: { publication: Publication; article: Article }) {
  const feeds = feedsOf(article).filter(({ kind }) => kind !== "language");
  const others = feeds.filter(({ kind }) => kind !== "all");
  return (
    <Layout
      publication={publication}
      title={`${article.title} · ${publication.title}`}
      description={article.summary}
      url={article.url}
      feeds={feeds}
    >
      <article class="body" lang={article.language} dir={directionOf(article.language)}>
        <h1>{article.title}</h1>
        <Byline publication={publication} article={article} />
        {article.image && !article.html.includes("<img") && <img src={article.image} alt="" />}
        {raw(showBody(article.html))}
        <Attachments article={article} />
      </article>
      {others.length > 0 && (
        <nav class="tags" aria-label="Feeds of the tags and authors">
          <h2>Follow</h2>
          <FeedList feeds={others} />
        </nav>
      )}
    </Layout>
  );
}
