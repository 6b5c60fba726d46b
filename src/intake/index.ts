import type { Draft, DraftFields, Format, Submission } from "../article.ts";
import { Problem } from "../problem.ts";
import { isRecord, trim } from "../record.ts";
import type { Report } from "../report.ts";
import { isBbcode, renderBbcode } from "./bbcode.ts";
import { textOfSubmission } from "./decoding/index.ts";
import { detectKind, isMarkup, isPage, type Kind, parseMediaType } from "./detect.ts";
import { understandDialects } from "./dialects/index.ts";
import { openLineBlocks } from "./dialects/line-blocks.ts";
import { openComponents } from "./dialects/mdc.ts";
import { readSlides } from "./dialects/slides.ts";
import { readFields } from "./fields/index.ts";
import { reportUnknownFields } from "./fields/unknown.ts";
import { reportUnusableFields } from "./fields/unusable.ts";
import { splitFrontMatter } from "./heads/front-matter.ts";
import type { ReadBody } from "./json/body.ts";
import { readJson } from "./json/index.ts";
import { type CodeLines, renderMarkdown } from "./markdown/index.ts";
import { refuseOtherXml } from "./other-xml.ts";
import { readPage } from "./page/index.ts";
import { openShortcodes } from "./shortcodes/index.ts";
import { openSiteTags } from "./shortcodes/site-tags.ts";
import { renderText } from "./text/index.ts";

export { textOfSubmission } from "./decoding/index.ts";
export { typeOfFile } from "./detect.ts";
export { parseJson } from "./parse-json.ts";

// Bodies that may come out of WordPress without having gone through it. Items of a JSON Feed went through something.
const SHORTCODED = new Set<Format>(["html", "page", "wordpress"]);

/** A submission may be this large, in bytes. */
export const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Intake: bytes -> Draft. Decode, take out what no feed may carry, find the format, and let its reader read it.
 * Nothing is judged here and nothing cleaned. Throws a Problem: 413 too large, 415 not readable, 422 broken.
 */
export async function readSubmission(submission: Submission, report: Report): Promise<Draft> {
  refuseLarge(submission.bytes.length);
  const { text, kind } = textOfSubmission(submission, report);
  const { slug } = submission;
  const draft = await (kind === "json"
    ? readJson(text, bodyReader(slug, report), report)
    : readTextual(kind, text, slug, report));
  if (!SHORTCODED.has(draft.format)) return draft;
  const body = openCharacterData(draft.body, report);
  return { ...draft, body: openSiteTags(openShortcodes(body, report), report) };
}

/** Reads the body that a record holds, by its type. */
function bodyReader(slug: string, report: Report): ReadBody {
  return (type, body) => {
    const kind = detectKind(parseMediaType(type).essence, body, "in its field type");
    return readTextual(kind, body, slug, report);
  };
}

/** A body as RSS carries it: to a parser of HTML, all of `<![CDATA[…]]>` would be one comment. */
function openCharacterData(body: string, report: Report): string {
  const [, inner] = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(body) ?? [];
  if (inner === undefined) return body;
  report.change("characters", "body taken out of its CDATA section");
  return inner.replaceAll("]]]]><![CDATA[>", "]]>");
}

/** The fields above the text of a submission, as publishing it reads them; none of JSON. Throws a Problem. */
export function readFrontMatter(submission: Pick<Submission, "bytes" | "type">): DraftFields {
  const { text, kind } = textOfSubmission(submission);
  return kind === "json" ? {} : fieldsIn(splitFrontMatter(text).data);
}

function fieldsIn(data: Record<string, unknown>): DraftFields {
  return readFields(flat(data), "front-matter");
}

function refuseLarge(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  throw new Problem(
    413,
    "submission-too-large",
    `The submission has ${bytes} bytes; ${MOST_BYTES} are the most. Split the article, or link to large data instead of embedding it.`,
  );
}

/** Markdown, HTML or plain text, each with front matter or without. */
async function readTextual(kind: Kind, source: string, slug: string, report: Report): Promise<Draft> {
  const { data, body, unfenced } = splitFrontMatter(source);
  refuseRedirect(data, body);
  refuseOtherXml(body);
  const fields = fieldsIn(data);
  reportUnknownFields(data, report);
  reportUnusableFields(flat(data), report);
  if (unfenced) report.removal("fields", "fields above the text read", unfenced);
  if (kind === "html" && isPage(body))
    return { ...(await readPage(body, (trial) => bodyReader(slug, trial), report)), fields };
  if (kind === "html" || (kind === "text" && isMarkup(body)))
    return { format: "html", body, fields, page: {} };
  if (kind === "text" && isBbcode(body))
    return { format: "html", body: renderBbcode(body, report), fields, page: {} };
  if (kind === "text") return { format: "text", body: renderText(body, report), fields, page: {} };
  return {
    format: "markdown",
    body: renderMarkdown(body, slug, (text, isCode) => asPlainMarkdown(text, isCode, data, report)),
    fields,
    page: {},
  };
}

/** What only some programs read as Markdown, in this order: the first three leave as many lines as there were. */
function asPlainMarkdown(
  text: string,
  isCode: CodeLines,
  data: Record<string, unknown>,
  report: Report,
): string {
  const slides = readSlides(text, isCode, data, report);
  const boxes = openComponents(slides, isCode, report);
  const verses = openLineBlocks(boxes, isCode, report);
  return understandDialects(verses, isCode, report, hidesCode(data));
}

// Zola keeps tags and what themes read in tables of their own, Hugo what is not its own.
const TABLES = ["extra", "params", "taxonomies"];

/** Quarto: shows its article what the code makes, and not the code? */
function hidesCode({ execute }: Record<string, unknown>): boolean {
  return isRecord(execute) && execute.echo === false;
}

/** The fields of these tables beside the others, which count first; the days of MkDocs Material, which stand in one field. */
function flat(data: Record<string, unknown>): Record<string, unknown> {
  const days = isRecord(data.date) ? trim({ date: data.date.created, updated: data.date.updated }) : {};
  return Object.assign({}, ...TABLES.map((name) => data[name]).filter(isRecord), data, days);
}

/** Site generators keep moved posts as files that hold a new address and nothing else. */
function refuseRedirect(data: Record<string, unknown>, body: string): void {
  const target = data.redirect ?? data.redirect_to;
  if (typeof target !== "string" || body.trim()) return;
  throw new Problem(
    422,
    "redirect-only",
    `This file only redirects to ${target}: there is no article to publish. Publish the article at that address, and leave this file out of the folder.`,
  );
}
