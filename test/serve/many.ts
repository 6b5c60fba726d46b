import { expect } from "vitest";
import { get, lines, send, URL_OF_SITE } from "../front-door.ts";

/** More articles than a document holds, and the way through all of them. */

export interface Feed {
  items: { id: string; title: string; date_published: string }[];
  next_url?: string;
}

export const PAGE = 25; // half of the setting `entries`

export async function publishMany(count: number, prefix: string, day: (n: number) => string): Promise<void> {
  const articles = Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      slug: `${prefix}-${n}`,
      title: `${prefix} ${n}`,
      content_html: `<p>Number ${n}, ${n % 2 ? "odd" : "even"}.</p>`,
      date_published: day(n),
      tags: [prefix, n % 2 ? "odd" : "even"],
      language: n % 3 ? "en" : "de",
    }),
  );
  const answer = await send(
    "POST",
    "/articles",
    { "Content-Type": "application/x-ndjson" },
    articles.join("\n"),
  );
  expect(await lines(answer)).not.toContain("problem");
}

export const dayOf = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString();

export async function json(path: string): Promise<Feed> {
  return (await get(path.replace(URL_OF_SITE, ""))).json() as Promise<Feed>;
}

/** From the document to the oldest page, merged by id, as a reader of archives does it. */
export async function walk(path: string): Promise<string[]> {
  const found = new Map<string, string>();
  for (let next: string | undefined = path; next; ) {
    const page: Feed = await json(next);
    for (const { id, title } of page.items) if (!found.has(id)) found.set(id, title);
    next = page.next_url;
  }
  return [...found.values()];
}
