import type { Article } from "../../src/article.ts";
import { readSubmission, typeOfFile } from "../../src/intake/index.ts";
import { normalize } from "../../src/normalize/index.ts";
import { Problem } from "../../src/problem.ts";
import { readPublication } from "../../src/publication.ts";
import { Report } from "../../src/report.ts";
import { slugFromFile } from "../../src/slug.ts";
import { EVERYTHING } from "../../src/store/index.ts";
import { type FeedFormat, writeFeed } from "../../src/syndicate/index.ts";

/** The way of a submission up to the store, as every test of cleaning goes it. */

export const publication = readPublication({
  key: "6f2c1a52-94a0-4c39-9d0e-6f0f0d7c7b11",
  title: "Tests",
  url: "https://feeds.example.org",
  timezone: "Europe/Berlin",
});

const NOW = Date.UTC(2031, 0, 1); // after every date in the fixtures

export interface Cleaned {
  article: Omit<Article, "revision">;
  report: Report;
}

export async function clean(
  source: string | Uint8Array,
  type: string,
  file = "an-article",
): Promise<Cleaned> {
  const report = new Report();
  const slug = slugFromFile(file) || "an-article";
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const draft = await readSubmission({ bytes, type, slug, file }, report);
  const { article } = normalize(draft, { publication, slug, file, now: NOW }, report);
  return { article, report };
}

export function cleanFile(path: string, source: string): Promise<Cleaned> {
  return clean(source, typeOfFile(path)!, path.split("/").pop()!.replace(".in.", "."));
}

/** The article as an entry of our own JSON Feed would bring it back. */
export function cleanAgain({ article }: Cleaned): Promise<Cleaned> {
  const { id, url, title, html, published, ...others } = article;
  const date = new Date(published).toISOString();
  return clean(
    JSON.stringify({ ...others, id, url, title, content_html: html, date_published: date }),
    "application/json",
    article.slug,
  );
}

/** Undefined for a file that is refused. */
export async function cleanOrRefuse(path: string, source: string): Promise<Cleaned | undefined> {
  try {
    return await cleanFile(path, source);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** A feed with nothing in it but the article. */
export function feedOf(format: FeedFormat, article: Cleaned["article"]): string {
  return writeFeed(format, {
    publication,
    feed: EVERYTHING,
    self: { path: "", query: "" },
    entries: [{ ...article, revision: 1 }],
    tombstones: [],
    isArchive: false,
    links: {},
  });
}

/** Where two texts part. */
export function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 30), at + 60);
  return `…${around(before)}… became …${around(after)}…`;
}
