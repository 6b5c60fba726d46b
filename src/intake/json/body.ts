import type { Draft } from "../../article.ts";
import { holds, parseHtml, wordsOf } from "../../html/index.ts";
import { Problem } from "../../problem.ts";
import { isRecord } from "../../record.ts";
import type { Report } from "../../report.ts";
import { beginningOf } from "../../text.ts";
import { type Loose, readText } from "../loose.ts";
import { isRichText, renderRichText } from "../rich-text/index.ts";
import { withIncluded } from "./includes.ts";

/** Where a record has its body, and in which form: a text, a tree, or a box with the same in several forms. */

export type ReadBody = (type: string, body: string) => Promise<Draft>;

// Best first, and of which type; without one its content tells. JSON Feed's own names come before.
const BODIES: [type: string, names: string[]][] = [
  ["text/html", ["html", "body_html", "bodyHtml", "contentHtml", "content:encoded", "body_xhtml"]],
  [
    "text/markdown",
    ["markdown", "body_markdown", "bodyMarkdown", "content_markdown", "contentMarkdown", "selftext"],
  ],
  ["", ["content", "blocks", "document", "richText", "rich_text", "richContent", "text", "components"]], // Apple News has the last one
];
export const BODY_NAMES = BODIES.flatMap(([, names]) => names);
const ALL_NAMES = ["body", "content_html", "content_text", ...BODY_NAMES];

// Boxes that hold one body: Drupal (`value` in the syntax that `format` names, `processed` as HTML), WordPress, Umbraco,
// Beehiiv (for whom, and where).
const READY = ["processed", "rendered", "markup", "free", "web"];
const DRUPAL_FORMATS: [name: RegExp, type: string][] = [
  [/markdown/i, "text/markdown"],
  [/plain/i, "text/plain"],
  [/html/i, "text/html"],
];
const MOST_BOXES = 3;
const MOST_FIELDS = 200;
// What is seen or heard without a word.
const SEEN = ["img", "iframe", "video", "audio"];

/** A text with its type, empty when nothing says it; or what a tree was rendered as. */
export type Body = { type: string; text: string } | { html: string };

/** What our own shape has in `body`, in the syntax that `type` names. */
export function ownBodyOf(record: Loose, report: Report): Body | undefined {
  return bodyIn(record.body, record.type, report);
}

// What sites and systems call it otherwise: HubSpot's `postBody`, Webflow's `post-body`, schema.org's `articleBody`, Payload's
// `layout`, Prismic's `slices`.
const OWN_NAME =
  /^(?:(?:post|article|page|main|blog|entry)[-_]?)?(?:body|content|layout|sections|slices|modules|matrix|page[-_]?builder)(?:[-_]?(?:x?html|blocks|body|(?:rich[-_]?)?text|markup|copy))?$/i;

/** The first body under any of the names of others; undefined when there is none that can be read. */
export function bodyOf(record: Loose, report: Report): Body | undefined {
  return bodyUnderKnownNames(record, report) ?? bodyUnderOwnName(record, report);
}

/** What a record has under the names of bodies. */
export function bodyFields(record: Loose): unknown[] {
  const own = Object.keys(record)
    .slice(0, MOST_FIELDS)
    .filter((name) => OWN_NAME.test(name));
  return [...new Set([...BODY_NAMES, ...own])].map((name) => record[name]).filter(Boolean);
}

function bodyUnderOwnName(record: Loose, report: Report): Body | undefined {
  for (const [name, value] of Object.entries(record).slice(0, MOST_FIELDS)) {
    const body = OWN_NAME.test(name) && typeof value !== "number" ? bodyIn(value, "", report) : undefined;
    if (body) return body;
  }
  return undefined;
}

function bodyUnderKnownNames(record: Loose, report: Report): Body | undefined {
  for (const [type, names] of BODIES)
    for (const name of names) {
      const body = bodyIn(record[name], type, report);
      if (body) return body;
    }
  return undefined;
}

/** Throws a Problem (422) for a record whose only body has a structure of which nothing is known. */
export function refuseUnknownBody(record: Loose): void {
  const field = ALL_NAMES.find((name) => isFilled(record[name]) && !isRichText(record[name]));
  if (!field || readText(record.title) === undefined || isFilled(record.attachments)) return;
  const value = record[field];
  const keys = Object.keys((Array.isArray(value) ? value.find(isRecord) : value) ?? {});
  const shape = keys.length ? ` (${beginningOf(keys.join(", "), 80)})` : "";
  throw new Problem(
    422,
    "unknown-body",
    `The field ${field} holds a structure that Dateline does not know${shape}: send the body as HTML in content_html, as text in content_text, or in body with its type; the trees of editors are read as they are.`,
    { field },
  );
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isRecord(value) && Object.keys(value).length > 0;
}

/** Whether a record has a body, or what may be one. */
export function hasBody(record: Loose): boolean {
  return ALL_NAMES.some((name) => readText(record[name]) !== undefined || isRichText(record[name]));
}

/** What has no slash is the kind of a post (Tumblr: `text`), and no media type. */
function mediaType(type: unknown): string {
  const said = readText(type) ?? "";
  return said.includes("/") ? said : "";
}

function bodyIn(value: unknown, type: unknown, report: Report, boxes = MOST_BOXES): Body | undefined {
  const isText = typeof value === "string" && /^text\//.test(readText(type) ?? "");
  const tree = isText ? undefined : renderRichText(isRecord(value) ? withIncluded(value) : value, report);
  if (tree !== undefined) return isEmpty(tree) ? undefined : { html: tree };
  const text = readText(value);
  if (text) return { type: mediaType(type), text };
  const box = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return isRecord(box) && boxes > 0 ? bodyInBox(box, report, boxes - 1) : undefined;
}

/** Of a tree that is there and holds nothing. */
function isEmpty(html: string): boolean {
  const body = parseHtml(html);
  return !wordsOf(body) && !holds(body, ...SEEN);
}

/** Hashnode and Hygraph have a body in several forms, Drupal one in its syntax and as HTML. */
function bodyInBox(box: Loose, report: Report, boxes: number): Body | undefined {
  for (const [type, names] of [["text/html", READY] as const, ...BODIES])
    for (const name of names) {
      const body = bodyIn(box[name], type, report, boxes);
      if (body) return body;
    }
  const format = DRUPAL_FORMATS.find(([name]) => name.test(readText(box.format) ?? ""));
  return bodyIn(box.value, format?.[1] ?? "", report, boxes);
}
