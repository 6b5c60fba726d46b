import type { Article } from "../article.ts";
import { rfc3339 } from "../syndicate/index.ts";

/**
 * An article's fields for programs: every name is always there, null where there is nothing; times in UTC. Only
 * `episode` is there for podcasts alone.
 */
export function canonicalArticle(article: Article) {
  const { id, slug, url, title, html, text, summary, authors, tags, language, attachments, revision } =
    article;
  return {
    id,
    slug,
    url,
    title,
    html,
    text,
    summary,
    authors,
    tags,
    language,
    published: rfc3339(article.published),
    updated: rfc3339(article.updated),
    image: article.image ?? null,
    attachments,
    ...(article.episode && { episode: article.episode }),
    source: article.source ?? null,
    rights: article.rights ?? null,
    revision,
  };
}
