import type { Author, Draft } from "../../article.ts";
import { parseHtml, wordsOf } from "../../html/index.ts";
import { isRecord, trim } from "../../record.ts";
import { readAuthors } from "../fields/authors.ts";
import { type Loose, readText, wordOf } from "../loose.ts";

// What WordPress files a post under that was given no category (`default_category`, as it is installed): no topic.
const NO_CATEGORY = "Uncategorized";

/** Nobody else has a body in such a box. */
export function isWordPressPost(record: Loose): boolean {
  return isRecord(record.content) && typeof record.content.rendered === "string";
}

/** A post or page of the WordPress REST API (wp/v2), with `_embed` or without. Titles and excerpts are HTML there. */
export function readWordPressPost(post: Loose): Draft {
  const guid = rendered(post.guid);
  return {
    format: "wordpress",
    body: rendered(post.content) ?? "",
    page: {},
    fields: trim({
      id: guid ? { kind: "wordpress", value: guid } : undefined,
      slug: readText(post.slug),
      url: readText(post.link),
      title: plain(rendered(post.title)),
      summary: writtenExcerpt(plain(rendered(post.excerpt))),
      authors: readEmbeddedAuthors(post),
      tags: readTerms(post),
      published: utc(post.date_gmt) ?? readText(post.date),
      updated: utc(post.modified_gmt) ?? readText(post.modified),
      image: readFeaturedMedia(post),
      draft: isHidden(post) || undefined,
    }),
  };
}

function isHidden(post: Loose): boolean {
  const status = readText(post.status) ?? "publish";
  return (
    (status !== "publish" && status !== "future") ||
    (isRecord(post.content) && post.content.protected === true)
  );
}

function rendered(value: unknown): string | undefined {
  return readText(isRecord(value) ? value.rendered : value);
}

function plain(html: string | undefined): string | undefined {
  return html && (wordsOf(parseHtml(html)) || undefined);
}

/** An excerpt that WordPress made of the first 55 words is nobody's summary; it ends with its mark. */
function writtenExcerpt(excerpt: string | undefined): string | undefined {
  return excerpt && /\[…\]$/.test(excerpt) ? undefined : excerpt;
}

/** `date_gmt` has no zone but is in UTC, as its name says. */
function utc(value: unknown): string | undefined {
  const date = readText(value);
  return date && !/Z|[+-]\d\d:?\d\d$/.test(date) ? `${date}Z` : date;
}

function embedded(post: Loose, name: string): unknown[] {
  const list = isRecord(post._embedded) ? post._embedded[name] : undefined;
  return Array.isArray(list) ? list : [];
}

/** WordPress knows one author; the plug-in Co-Authors Plus keeps them all as terms of a taxonomy `author`. */
function readEmbeddedAuthors(post: Loose): Author[] | undefined {
  const people = embedded(post, "author")
    .filter(isRecord)
    .map((author) => ({
      name: author.name,
      url: readText(author.url) ?? author.link,
      avatar: isRecord(author.avatar_urls) ? author.avatar_urls["96"] : undefined,
    }));
  const known = readAuthors(people);
  const together = readAuthors(termsOf(post, "author").map(({ name, link }) => ({ name, link })));
  const authors = together.map((author) => known.find(({ name }) => name === author.name) ?? author);
  return [authors, known].find((list) => list.length > 0);
}

function termsOf(post: Loose, ...taxonomies: string[]): Loose[] {
  return embedded(post, "wp:term")
    .flat()
    .filter(isRecord)
    .filter((term) => taxonomies.includes(wordOf(term.taxonomy)));
}

/** Categories and tags; other taxonomies (co-authors, formats) are not topics. */
function readTerms(post: Loose): string[] | undefined {
  const names = termsOf(post, "category", "post_tag")
    .map((term) => plain(readText(term.name)))
    .filter((name): name is string => !!name && name !== NO_CATEGORY);
  return names.length ? [...new Set(names)] : undefined;
}

function readFeaturedMedia(post: Loose): string | undefined {
  const media = embedded(post, "wp:featuredmedia").find(isRecord);
  return media && readText(media.source_url);
}
