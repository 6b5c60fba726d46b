import {
  type ParseError,
  type ParseErrorCode,
  parse as parseTolerantly,
  printParseErrorCode,
} from "jsonc-parser";
import type { Draft, DraftFields } from "../article.ts";
import { DEEPEST } from "../html/index.ts";
import { readLocalFiles } from "../media/index.ts";
import { Problem } from "../problem.ts";
import { isRecord, trim } from "../record.ts";
import type { Report } from "../report.ts";
import { readFields } from "./fields.ts";
import { isGhostPost, postsOfExport, readGhostPost } from "./ghost.ts";
import { type Loose, readText } from "./loose.ts";
import { renderText } from "./text.ts";
import { JSON_NAMES, reportUnknownFields } from "./unknown-fields.ts";
import { isWordPressPost, readWordPressPost } from "./wordpress.ts";

// Where exports keep their posts: the Ghost Content API, Ghost's export, a whole JSON Feed.
const WRAPPERS: ((value: Loose) => unknown)[] = [
  (value) => value.posts,
  postsOfExport,
  (value) => value.items,
];

/**
 * A JSON submission: Ghost post, WordPress REST post, or JSON Feed item (which our own shape extends). Each may say in
 * `media` which stored files its relative addresses mean.
 */
export async function readJson(
  text: string,
  readBody: (type: string, body: string) => Promise<Draft>,
  report: Report,
): Promise<Draft> {
  const record = onlyPost(parseJson(text));
  const draft = await readPost(record, readBody, report);
  const { files, bad } = readLocalFiles(record.media);
  for (const name of bad) report.change("media", "ignored: its media address is none", name);
  return { ...draft, localFiles: files };
}

async function readPost(
  record: Loose,
  readBody: (type: string, body: string) => Promise<Draft>,
  report: Report,
): Promise<Draft> {
  if (isGhostPost(record)) return readGhostPost(record);
  if (isWordPressPost(record)) return readWordPressPost(record);
  reportUnknownFields(record, report, [...JSON_NAMES, ...BODY_NAMES]);
  return readItem(record, readBody, report);
}

/** What JSON.parse makes of it. Throws a Problem (422) with line and column, counted from the line it begins on. */
export function parseJson(text: string, firstLine = 1): unknown {
  refuseDeep(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line: below, column, reason } = firstFault(text);
    const line = firstLine - 1 + below;
    throw new Problem(
      422,
      "broken-json",
      `The JSON is broken at line ${line}, column ${column}: ${reason}.`,
      { line, column },
    );
  }
}

/** Found before anything costly runs: what walks over values, `firstFault` among it, goes as deep on the stack as they do. */
function refuseDeep(text: string): void {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) index += character === "\\" ? 1 : 0;
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > DEEPEST)
      throw new Problem(
        422,
        "nested-too-deep",
        `The JSON is nested deeper than ${DEEPEST}: take out the wrappers.`,
      );
  }
}

/** JSON.parse does not always say where; a parser that goes on after a fault does. */
function firstFault(text: string): { line: number; column: number; reason: string } {
  const faults: ParseError[] = [];
  parseTolerantly(text, faults, { disallowComments: true, allowTrailingComma: false });
  const { offset, error } = faults[0] ?? { offset: text.length, error: 9 as ParseErrorCode };
  const lines = text.slice(0, offset).split("\n");
  const reason = printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return { line: lines.length, column: lines.at(-1)!.length + 1, reason };
}

function onlyPost(value: unknown): Loose {
  const inner =
    isRecord(value) && !isRecord(value.content)
      ? (WRAPPERS.map((open) => open(value)).find(Array.isArray) ?? unwrapped(value))
      : value;
  const posts = Array.isArray(inner) ? inner : [inner];
  if (posts.length === 1 && isRecord(posts[0])) return posts[0];
  if (posts.length > 1)
    throw new Problem(
      422,
      "many-articles",
      `This JSON holds ${posts.length} articles: put each into a file of its own.`,
      { articles: posts.length },
    );
  throw new Problem(
    422,
    "no-article",
    "This JSON holds no article: send one object with title and content_html, content_text, or body and type.",
  );
}

// What systems put one record into: Strapi, Contentful, and whoever answers with `{"post": {…}}`.
const BOXES = ["data", "attributes", "fields", "post", "article", "entry", "item"];
const MOST_BOXES = 3;

/** The record within its boxes: what has a title or a body is none. */
function unwrapped(value: Loose): Loose {
  let record = value;
  for (let depth = 0; depth < MOST_BOXES && !("title" in record) && !bodyOf(record); depth++) {
    const inner = BOXES.map((name) => record[name]).find(isRecord);
    if (!inner) break;
    record = inner;
  }
  return record;
}

// Where the body is, best first, and of which type; without one its content tells. JSON Feed's own names come before.
const BODIES: [type: string, names: string[]][] = [
  ["text/html", ["html", "body_html", "bodyHtml", "contentHtml", "content:encoded"]],
  ["text/markdown", ["markdown", "body_markdown", "bodyMarkdown", "content_markdown", "contentMarkdown"]],
  ["", ["content", "text"]],
];
export const BODY_NAMES = BODIES.flatMap(([, names]) => names);

function bodyOf(item: Loose): { type: string; body: string } | undefined {
  const own = readText(item.body);
  if (own) return { type: readText(item.type) ?? "", body: own };
  for (const [type, names] of BODIES) {
    const body = names.map((name) => readText(item[name])).find(Boolean);
    if (body) return { type, body };
  }
  return undefined;
}

/** A JSON Feed 1.1 item, plus `slug`, and `body` with `type` for a body in another format. */
async function readItem(
  item: Loose,
  readBody: (type: string, body: string) => Promise<Draft>,
  report: Report,
): Promise<Draft> {
  const own = readFields(item, "json-feed");
  const [html, text] = [readText(item.content_html), readText(item.content_text)];
  const other = readText(item.body) || (!html && !text) ? bodyOf(item) : undefined;
  if (other) {
    const draft = await readBody(other.type, other.body);
    return { ...draft, fields: { ...draft.fields, ...own } };
  }
  const fields = trim({ ...own, ...addressesOf(item, own) });
  if (html || !text) return { format: "json", body: html ?? "", fields, page: {} };
  return { format: "text", body: renderText(text, report), fields, page: {} };
}

/** `external_url` is the page that a link blog writes about, which our own feeds say of a source, else the article's. */
function addressesOf(item: Loose, fields: DraftFields): Pick<DraftFields, "url" | "source"> {
  const external = readText(item.external_url);
  if (!fields.url) return { url: external };
  return { source: fields.source ?? (external ? { url: external } : undefined) };
}
