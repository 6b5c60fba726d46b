import { parseFeed } from "feedsmith";
import { expect } from "vitest";
import { digestOf, type Entry, readEntry } from "./ledger.ts";
import { headOf } from "./whole.ts";

/** Readers that poll as readers do, and look closely at what they get. */

/** What all readers together have seen. */
export class Seen {
  answers = 0;
  private readonly statuses = new Map<number, number>();
  /** A tag names one document: address and tag -> digest of the bytes. */
  private readonly documents = new Map<string, string>();

  count(status: number): void {
    this.answers++;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }

  counts(): string {
    return [...this.statuses].map(([status, count]) => `${count} of ${status}`).join(", ");
  }

  answersOf(status: number): number {
    return this.statuses.get(status) ?? 0;
  }

  expectSameBytes(path: string, etag: string, body: string): void {
    const name = `${path} ${etag.replace("-gzip", "")}`;
    const digest = digestOf(body);
    expect(this.documents.get(name) ?? digest, `${name} has always the same bytes`).toBe(digest);
    this.documents.set(name, digest);
  }
}

export const PATHS = [
  "/rss.xml",
  "/atom.xml",
  "/feed.json",
  "/tags/third-1/rss.xml",
  "/authors/author-of-p3/feed.json",
];

interface Copy {
  etag: string;
  head: number;
  versions: Map<string, number>;
}

/** Polls one feed, as its subscriber: with the tag that it has, some asking for deltas, some without compression. */
export async function readOn(
  url: string,
  path: string,
  { seen, random, isOver }: { seen: Seen; random: () => number; isOver: () => boolean },
): Promise<void> {
  const headers: Record<string, string> = {
    ...(random() < 0.5 && { "A-IM": "feed" }),
    ...(random() < 0.5 && { "Accept-Encoding": "identity" }),
  };
  let copy: Copy | undefined;
  while (!isOver()) {
    const condition = copy && { "If-None-Match": copy.etag };
    const answer = await fetch(url + path, { headers: { ...headers, ...condition } });
    seen.count(answer.status);
    copy = await readAnswer(path, answer, copy, seen);
    await new Promise((resolve) => setTimeout(resolve, random() * 200));
  }
}

/** Looks at an answer; gives the reader's copy after it. */
async function readAnswer(path: string, answer: Response, copy: Copy | undefined, seen: Seen) {
  const body = await answer.text();
  const isNotYetInUse = !copy && /tags|authors/.test(path);
  expect(isNotYetInUse ? [200, 404] : [200, 226, 304], `${path}: ${body.slice(0, 300)}`).toContain(
    answer.status,
  );
  if (answer.status === 404) return undefined;
  const etag = answer.headers.get("ETag")!;
  const head = headOf(answer);
  expect(head, `${path}: the revision does not go back`).toBeGreaterThanOrEqual(copy?.head ?? 0);
  if (answer.status === 304) return copy!;
  expectLength(answer, body);
  if (answer.status === 200) seen.expectSameBytes(path, etag, body);
  const versions = new Map(answer.status === 226 ? copy!.versions : []);
  for (const { slug, version } of entriesOf(body).map(readEntry)) {
    expect(version, `${slug} does not go back`).toBeGreaterThanOrEqual(copy?.versions.get(slug) ?? 0);
    versions.set(slug, version);
  }
  return { etag, head, versions: new Map([...(copy?.versions ?? []), ...versions]) };
}

function expectLength(answer: Response, body: string): void {
  const length = answer.headers.get("Content-Length");
  if (length !== null && !answer.headers.has("Content-Encoding"))
    expect(Number(length)).toBe(new TextEncoder().encode(body).length);
}

/** Every entry of a document, which a parser that Dateline does not contain can read; each slug stands once. */
function entriesOf(document: string): Entry[] {
  const { format, feed } = parseFeed(document);
  const entries =
    format === "json" ? ((feed as { items?: Entry[] }).items ?? []) : itemsOf(format, feed as Parsed);
  expect(new Set(entries.map(({ title }) => title.split(" ")[0])).size).toBe(entries.length);
  return entries;
}

interface Parsed {
  items?: { title: string; content?: { encoded: string }; categories?: { name: string }[] }[];
  entries?: {
    title: { value: string };
    content: { value: string };
    categories?: { term: string; label?: string }[];
  }[];
}

function itemsOf(format: string, { items = [], entries = [] }: Parsed): Entry[] {
  if (format === "rss")
    return items.map(({ title, content, categories }) => ({
      title,
      content_html: content?.encoded ?? "",
      tags: categories?.map(({ name }) => name),
    }));
  return entries.map(({ title, content, categories }) => ({
    title: title.value,
    content_html: content.value,
    tags: categories?.map(({ term, label }) => label ?? term),
  }));
}
