import type { Draft, DraftFields } from "../../article.ts";
import { readLocalFiles } from "../../media/index.ts";
import { trim } from "../../record.ts";
import type { Report } from "../../report.ts";
import { unescapeBody } from "../decoding/escaped.ts";
import { mendRecord } from "../decoding/mojibake.ts";
import { readFields } from "../fields/index.ts";
import { FIELD_NAMES } from "../fields/names.ts";
import { JSON_NAMES, reportUnknownFields } from "../fields/unknown.ts";
import { reportUnusableFields } from "../fields/unusable.ts";
import { type Loose, readText } from "../loose.ts";
import { parseJson } from "../parse-json.ts";
import { renderText } from "../text/index.ts";
import { BODY_NAMES, bodyOf, hasBody, ownBodyOf, type ReadBody, refuseUnknownBody } from "./body.ts";
import { openFields } from "./boxes.ts";
import { isGhostPost, readGhostPost } from "./ghost.ts";
import { refuseUnknownShape } from "./known-shapes.ts";
import { onlyPost } from "./only-post.ts";
import { isWordPressPost, readWordPressPost } from "./wordpress.ts";

/**
 * A JSON submission: Ghost post, WordPress REST post, or JSON Feed item (which our own shape extends). Each may say in
 * `media` which stored files its relative addresses mean.
 */
export async function readJson(text: string, readBody: ReadBody, report: Report): Promise<Draft> {
  const post = onlyPost(parseJson(text));
  // What our own feeds and others carry stays as readers have it.
  const record = isFeedItem(post) ? post : mendRecord(post, report);
  const draft = await readPost(record, readBody, report);
  const { files, bad } = readLocalFiles(record.media);
  for (const name of bad) report.change("media", "ignored: its media address is none", name);
  return { ...draft, localFiles: files };
}

function isFeedItem({ content_html: html, content_text: text }: Loose): boolean {
  return readText(html) !== undefined || readText(text) !== undefined;
}

async function readPost(record: Loose, readBody: ReadBody, report: Report): Promise<Draft> {
  if (isWordPressPost(record)) return readWordPressPost(record);
  if (isGhostPost(record)) {
    reportUnusableFields(record, report);
    return readGhostPost(record, report);
  }
  reportUnknownFields(record, report, [
    ...JSON_NAMES,
    ...BODY_NAMES,
    ...BODY_NAMES.map((name) => name.toLowerCase()),
  ]);
  return readItem(openFields(record, report), readBody, report);
}

/** A JSON Feed 1.1 item, plus `slug`, and `body` with `type` for a body in another format. */
async function readItem(item: Loose, readBody: ReadBody, report: Report): Promise<Draft> {
  const own = readFields(item, "json-feed");
  reportUnusableFields(item, report);
  const [html, text] = [item.content_html, item.content_text].map((body) =>
    unescaped(readText(body), report),
  );
  const isElsewhere = !html && !text;
  const inBody = isElsewhere || hasBody({ body: item.body }) ? ownBodyOf(item, report) : undefined;
  const other = inBody ?? (isElsewhere ? bodyOf(item, report) : undefined);
  if (other && "text" in other) {
    const draft = await readBody(other.type, unescapeBody(other.text, report));
    return { ...draft, fields: { ...titleByOtherNames(item), ...draft.fields, ...own } };
  }
  const fields = trim({ ...titleByOtherNames(item), ...own, ...addressesOf(item, own) });
  const body = other?.html ?? html;
  if (!body && !text) {
    refuseUnknownBody(item);
    if (!own.title) refuseUnknownShape(item);
    reportUnreadFields(item, report);
  }
  if (body || !text) return { format: "json", body: body ?? "", fields, page: {} };
  return { format: "text", body: renderText(text, report), fields, page: {} };
}

function unescaped(body: string | undefined, report: Report): string | undefined {
  return body && unescapeBody(body, report);
}

/** schema.org; HubSpot, Webflow; Buttondown. With a body below it such a name is a title. */
function titleByOtherNames({ headline, name, subject }: Loose): DraftFields {
  return trim({ title: [headline, name, subject].map(readText).find(Boolean) });
}

const MOST_NAMED = 10;
const LONG = 200;

/** An article without a body may be meant, or stand where nobody looks: then it is in one of these. */
function reportUnreadFields(item: Loose, report: Report): void {
  const known = new Set([...JSON_NAMES, ...FIELD_NAMES]);
  const unread = Object.entries(item)
    .filter(([name, value]) => !known.has(name.toLowerCase()) && mayHoldBody(value))
    .map(([name]) => name);
  if (unread.length)
    report.change("fields", "no body found: is it in one of these?", unread.slice(0, MOST_NAMED).join(", "));
}

function mayHoldBody(value: unknown): boolean {
  return typeof value === "string" ? value.length > LONG : typeof value === "object" && value !== null;
}

/** `external_url` is the page that a link blog writes about, which our own feeds say of a source, else the article's. */
function addressesOf(item: Loose, fields: DraftFields): Pick<DraftFields, "url" | "source"> {
  const external = readText(item.external_url);
  if (!fields.url) return { url: external };
  return { source: fields.source ?? (external ? { url: external } : undefined) };
}
