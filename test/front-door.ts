import { exports } from "cloudflare:workers";
import type { Receipt } from "../src/publish.ts";

/** The worker through its front door, as publishers and readers use it. */

export const URL_OF_SITE = "http://localhost:8787";
export const TOKEN = "a-token-for-tests";
export const AUTHORIZED = { Authorization: `Bearer ${TOKEN}` };

export function request(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: BodyInit,
): Promise<Response> {
  return exports.default.fetch(
    new Request(URL_OF_SITE + path, { method, headers, body, redirect: "manual" }),
  );
}

export function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return request("GET", path, headers);
}

/** With the token. */
export function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: BodyInit,
): Promise<Response> {
  return request(method, path, { ...AUTHORIZED, ...headers }, body);
}

export function put(
  slug: string,
  body: BodyInit,
  type = "text/markdown",
  headers: Record<string, string> = {},
): Promise<Response> {
  return send("PUT", `/articles/${encodeURIComponent(slug)}`, { "Content-Type": type, ...headers }, body);
}

/** Publishes, and gives the receipt. Throws what the worker answered when it refused. */
export async function publish(slug: string, body: BodyInit, type = "text/markdown"): Promise<Receipt> {
  const answer = await put(slug, body, type);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** A short Markdown article. */
export function markdown(fields: Record<string, string>, body = "Some text."): string {
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n---\n\n${body}\n`;
}

interface Item {
  id: string;
  title: string;
  url: string;
  content_html: string;
  date_published: string;
  date_modified: string;
  authors: { name: string }[];
  tags?: string[];
}

export async function items(path = "/feed.json"): Promise<Item[]> {
  const { items } = (await (await get(path)).json()) as { items: Item[] };
  return items;
}

export async function titles(path = "/feed.json"): Promise<string[]> {
  return (await items(path)).map(({ title }) => title);
}

/** Both validators of a feed, which a change moves. */
export async function validators(path = "/rss.xml"): Promise<{ etag: string; modified: string }> {
  const { headers } = await get(path);
  return { etag: headers.get("ETag")!, modified: headers.get("Last-Modified")! };
}

/** The text of an NDJSON answer, whose media type the runtime does not take for text. */
export async function lines(answer: Response): Promise<string> {
  return new TextDecoder().decode(await answer.arrayBuffer());
}
