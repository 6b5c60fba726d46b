import type { Article, Attachment } from "../article.ts";
import { sha256 } from "../digest.ts";

/** When two articles are the same: in everything, and in what an edit is. */

export type Unrevised = Omit<Article, "revision">;

/** The article as it is without its revision. */
export function wholeDigest(article: Unrevised): Promise<string> {
  return sha256(canonicalJson(article));
}

/** What moves `updated`: title, body, authors, and the attachments as the submission says them. */
export function contentDigest(article: Unrevised, saidAttachments: Attachment[]): Promise<string> {
  return sha256(contentOf(article, saidAttachments));
}

/** As one text: title, body, authors and attachments. */
export function contentOf({ title, html, authors }: Unrevised, attachments: Attachment[]): string {
  return canonicalJson([title, html, authors, attachments]);
}

/** The same for equal values, in whatever order a version of Dateline fills in their keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
