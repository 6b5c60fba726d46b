import type { Draft } from "../../article.ts";
import { Problem } from "../../problem.ts";
import { isRecord, trim } from "../../record.ts";
import type { Report } from "../../report.ts";
import { readAuthors } from "../fields/authors.ts";
import { type Loose, readNumber, readText } from "../loose.ts";
import { renderRichText } from "../rich-text/index.ts";
import { renderText } from "../text/index.ts";

// Fields that only a Ghost post has (Content API v5, and the export of the admin).
const MARKS = ["lexical", "mobiledoc", "custom_excerpt", "feature_image", "comment_id", "primary_author"];

/** By names that only Ghost uses: one beside `html`, else two, or the JSON of its editors. */
export function isGhostPost(record: Loose): boolean {
  return MARKS.filter((mark) => mark in record).length >= ("html" in record ? 1 : 2) || isEditorsPost(record);
}

/** As Ghost's admin has it before it is rendered. */
function isEditorsPost(record: Loose): boolean {
  return ["lexical", "mobiledoc"].some((name) => readText(record[name])?.startsWith("{"));
}

/** The posts of an export of Ghost's admin. People and tags lie beside them in tables of their own, and join the only one. */
export function postsOfExport(value: Loose): unknown {
  const [first] = Array.isArray(value.db) ? value.db : [];
  const data = isRecord(first) && isRecord(first.data) ? first.data : undefined;
  const posts = data?.posts;
  if (!Array.isArray(posts) || posts.length !== 1 || !isRecord(posts[0])) return posts;
  const [post] = posts;
  const authors = joined(post, rowsOf(data?.posts_authors), "author_id", rowsOf(data?.users));
  const tags = joined(post, rowsOf(data?.posts_tags), "tag_id", rowsOf(data?.tags));
  return [{ authors, tags, ...post }];
}

function joined(post: Loose, links: Loose[], key: string, rows: Loose[]): Loose[] {
  const mine = links.filter((link) => link.post_id === post.id);
  const inOrder = mine.sort(
    (one, other) => (readNumber(one.sort_order) ?? 0) - (readNumber(other.sort_order) ?? 0),
  );
  return inOrder.flatMap((link) => rows.filter((row) => row.id === link[key]));
}

function rowsOf(table: unknown): Loose[] {
  return Array.isArray(table) ? table.filter(isRecord) : [];
}

/** An export has this where the address of its site was. */
function onItsSite(text: string | undefined): string | undefined {
  return text?.replace(/__GHOST_URL__(?=\/)/g, "");
}

/** A post of Ghost's Content API or export. What Ghost does not show to everybody is a draft here. */
export function readGhostPost(post: Loose, report: Report): Draft {
  const id = readText(post.uuid) ?? readText(post.id);
  const primary = isRecord(post.primary_author) ? [post.primary_author] : [];
  return {
    format: "ghost",
    body: bodyOf(post, report),
    page: {},
    fields: trim({
      id: id ? { kind: "ghost", value: id } : undefined,
      slug: readText(post.slug),
      url: readText(post.canonical_url) ?? readText(post.url),
      title: readText(post.title),
      summary: readText(post.custom_excerpt) ?? readText(post.meta_description),
      authors: readAuthors(Array.isArray(post.authors) && post.authors.length ? post.authors : primary),
      tags: publicTags(post.tags),
      language: readText(post.locale),
      published: readText(post.published_at),
      updated: readText(post.updated_at),
      image: onItsSite(readText(post.feature_image)),
      draft: isHidden(post) || undefined,
    }),
  };
}

/** Its HTML, else what its editor stores. Throws a Problem (422) for what only an editor of yesterday reads. */
function bodyOf(post: Loose, report: Report): string {
  const html = onItsSite(readText(post.html) ?? renderRichText(post.lexical, report));
  if (html !== undefined) return html;
  const text = readText(post.plaintext);
  if (text) return renderText(text, report);
  const editor = ["mobiledoc", "lexical"].find((name) => readText(post[name]));
  if (!editor) return "";
  const detail = `The post has its body as ${editor} only: export it with its HTML, or ask the Content API for formats=html.`;
  throw new Problem(422, "no-html", detail, { field: editor });
}

function isHidden(post: Loose): boolean {
  const status = readText(post.status) ?? "published";
  const visibility = readText(post.visibility) ?? "public";
  return (status !== "published" && status !== "scheduled") || visibility !== "public";
}

/** Ghost's internal tags begin with `#` and are never shown. */
function publicTags(tags: unknown): string[] | undefined {
  if (!Array.isArray(tags)) return undefined;
  const names = tags
    .filter(isRecord)
    .filter((tag) => tag.visibility !== "internal")
    .map((tag) => readText(tag.name));
  return names.filter((name): name is string => !!name && !name.startsWith("#"));
}
