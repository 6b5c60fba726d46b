import type { Article, State } from "../article.ts";

/** Rows <-> articles. */

/** Of `articles a`: what an article has but for its texts. */
export const ARTICLE_COLUMNS = "a.id, a.slug, a.state, a.revision, a.published, a.updated, a.fields";

export interface ArticleRow {
  id: string;
  slug: string;
  state: State;
  revision: number;
  published: number;
  updated: number;
  fields: string;
  html?: string;
  text?: string;
}

type Fields = Pick<
  Article,
  | "url"
  | "title"
  | "summary"
  | "authors"
  | "tags"
  | "language"
  | "image"
  | "attachments"
  | "episode"
  | "source"
  | "rights"
>;

/** What the column `fields` holds, as JSON. */
export function fieldsOf(article: Omit<Article, "revision">): Fields {
  const { url, title, summary, authors, tags, language, image, attachments, episode, source, rights } =
    article;
  return { url, title, summary, authors, tags, language, image, attachments, episode, source, rights };
}

/** Without the columns `html` and `text` these are empty. */
export function articleOf(row: ArticleRow): Article {
  const { id, slug, revision, published, updated, html = "", text = "" } = row;
  return { ...(JSON.parse(row.fields) as Fields), id, slug, revision, published, updated, html, text };
}
