import { expect } from "vitest";
import { digestOf, type Entry, type Ledger, mark, readEntry, submissionOf, tagOf } from "./ledger.ts";
import type { Site } from "./publishers.ts";

/** That a store holds what its publishers were told, whole, and that all that is derived from it agrees. */

interface Listed {
  slug: string;
  id: string;
  revision: number;
  state: string;
  sourceSha256: string;
}

/** From the document to the oldest page, merged by id (RFC 5005): slugs and versions, and the document's head. */
export async function walk(url: string, path: string): Promise<{ head: number; found: Map<string, number> }> {
  const found = new Map<string, number>();
  let head: number | undefined;
  for (let next: string | undefined = url + path; next; ) {
    const answer: Response = await fetch(next);
    expect(answer.status).toBe(200);
    head ??= headOf(answer);
    const page = (await answer.json()) as { items: Entry[]; next_url?: string };
    for (const { slug, version } of page.items.map(readEntry)) if (!found.has(slug)) found.set(slug, version);
    next = page.next_url;
  }
  return { head: head!, found };
}

/** The revision in an answer's tag. */
export function headOf(answer: Response): number {
  return Number(/^"[0-9a-f]{8}\.(\d+)\./.exec(answer.headers.get("ETag") ?? "")?.[1]);
}

export async function expectWhole(site: Site, ledger: Ledger): Promise<void> {
  const listed = await list(site);
  expectRevisions(listed, ledger);
  const live = new Map<string, number>();
  for (const article of listed.values()) {
    const version = await readVersion(site, article);
    expect(ledger.allowed(article.slug), article.slug).toContain(version);
    if (version) live.set(article.slug, version);
  }
  for (const [slug, { acknowledged }] of ledger.lines)
    if (acknowledged !== undefined) expect(listed.has(slug), `${slug} was acknowledged`).toBe(true);
  await expectCounts(site, listed);
  await expectFeeds(site, live);
}

async function list({ url, token }: Site): Promise<Map<string, Listed>> {
  const found = new Map<string, Listed>();
  for (let next: string | null = `${url}/articles?since=0`; next; ) {
    const answer: Response = await fetch(next, { headers: { Authorization: `Bearer ${token}` } });
    const page = (await answer.json()) as { articles: Listed[]; next: string | null };
    for (const article of page.articles) found.set(article.slug, article);
    next = page.next;
  }
  return found;
}

/** No two changes took the same revision, and none is forgotten. */
function expectRevisions(listed: Map<string, Listed>, ledger: Ledger): void {
  const revisions = [...listed.values()].map(({ revision }) => revision);
  expect(new Set(revisions).size).toBe(revisions.length);
  expect(new Set(ledger.revisions).size).toBe(ledger.revisions.length);
  expect(Math.max(0, ...revisions)).toBeGreaterThanOrEqual(Math.max(0, ...ledger.revisions));
}

/** The version that is stored, all parts of it, or 0 for a retracted article. */
async function readVersion({ url, token }: Site, { slug, state, sourceSha256 }: Listed): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` };
  const article = await fetch(`${url}/articles/${slug}.json`);
  expect(article.status).toBe(state === "live" ? 200 : 410);
  if (!article.ok) return 0;
  const { title, html, tags } = (await article.json()) as { title: string; html: string; tags: string[] };
  const { version } = readEntry({ title, content_html: html, tags });
  const source = await (await fetch(`${url}/articles/${slug}/source`, { headers })).text();
  expect(source).toBe(submissionOf(slug, version));
  expect(sourceSha256).toBe(digestOf(source));
  expect((await fetch(`${url}/articles/${slug}/report`, { headers })).status).toBe(200);
  return version;
}

async function expectCounts({ url }: Site, listed: Map<string, Listed>): Promise<void> {
  const { counts, revision } = (await (await fetch(`${url}/healthz`)).json()) as {
    counts: Record<string, number>;
    revision: number;
  };
  const articles = [...listed.values()];
  for (const state of ["live", "retracted", "draft", "scheduled"])
    expect(counts[state], state).toBe(articles.filter((article) => article.state === state).length);
  expect(revision).toBe(Math.max(0, ...articles.map((article) => article.revision)));
}

/** Every feed holds the live articles that belong to it, and the search finds their words and no others. */
async function expectFeeds({ url }: Site, live: Map<string, number>): Promise<void> {
  const sorted = (found: Iterable<[string, number]>) => [...found].sort();
  const walked = async (path: string) => sorted((await walk(url, path)).found);
  if (!live.size) return;
  expect(await walked("/feed.json")).toEqual(sorted(live));
  for (const tag of ["third 0", "third 1", "third 2"]) {
    const tagged = [...live].filter(([, version]) => tagOf(version) === tag);
    if (tagged.length)
      expect(await walked(`/tags/${tag.replace(" ", "-")}/feed.json`)).toEqual(sorted(tagged));
  }
  for (const [slug, version] of [...live].slice(0, 20)) {
    const query = `/feed.json?q=${mark("begin", slug, version)}`;
    expect(await walked(query)).toEqual([[slug, version]]);
  }
}
