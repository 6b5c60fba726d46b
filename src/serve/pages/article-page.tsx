import { raw } from "hono/html";
import type { Article } from "../../article.ts";
import type { Publication } from "../../publication.ts";
import { EVERYTHING, type FeedName, feedKey } from "../../store/index.ts";
import { Attachments } from "./attachments.tsx";
import { Byline } from "./byline.tsx";
import { FeedList } from "./feed-list.tsx";
import { directionOf, Layout } from "./layout.tsx";
import { showBody } from "./shown-body.ts";

/** An article for people, with the feeds of its tags. */
export function ArticlePage({ publication, article }: { publication: Publication; article: Article }) {
  const tags = article.tags
    .map((label): FeedName => ({ kind: "tag", key: feedKey(label), label }))
    .filter(({ key }) => key);
  return (
    <Layout
      publication={publication}
      title={`${article.title} · ${publication.title}`}
      description={article.summary}
      url={article.url}
      feeds={[EVERYTHING, ...tags]}
    >
      <article class="body" lang={article.language} dir={directionOf(article.language)}>
        <h1>{article.title}</h1>
        <Byline publication={publication} article={article} />
        {article.image && !article.html.includes("<img") && <img src={article.image} alt="" />}
        {raw(showBody(article.html))}
        <Attachments article={article} />
      </article>
      {tags.length > 0 && (
        <nav class="tags" aria-label="Feeds of the tags">
          <h2>Follow</h2>
          <FeedList feeds={tags} />
        </nav>
      )}
    </Layout>
  );
}
