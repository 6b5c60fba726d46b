import type { Submission } from "../../../article.ts";
import { bytesOfText } from "../../../byte-text.ts";
import type { Report } from "../../../report.ts";
import { foldSpace } from "../../../text.ts";
import { dropAnswered } from "../../answered-mail.ts";
import { parseMediaType } from "../../detect.ts";
import { decode } from "../decode.ts";
import { contentOf, essenceOf, headerOf, ofBase64, ofQuotedPrintable, type Part } from "./parts.ts";

/** A mail, such as an issue of a newsletter: its text, below the fields of it that speak of the article. */

const FIELDS = ["Subject", "From", "Date", "Keywords"];
const ABOVE_BODY =
  /^[\s\S]*<body\b[^<>]{0,2000}>|^\s*(?:<!doctype\b[^>]*>\s*)?(?:<html\b[^>]*>\s*)?<head\b[\s\S]*<\/head>/i;
const BELOW_BODY = /<\/body\s*>[\s\S]*$/i;
const MOST_SHOWN = 4 * 1024 * 1024; // characters, as many as a whole submission may have
const ENCODED_WORD = /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([BQ])\?([^?\s]*)\?=/gi;

/** Was it sent? Browsers say that they saved it. */
export function isMail(head: string): boolean {
  return decodeWords(headerOf(head, "From") ?? "").includes("@");
}

/**
 * The text of a mail below the head that a plain text may have: who reads that one reads this. In UTF-8. Of HTML what stands
 * in its body, without the mail that it answers: around a mail there is no site in which the article would have to be found.
 */
export function openMail(
  head: string,
  text: Part,
  parts: Part[],
  report: Report,
): Pick<Submission, "bytes" | "type"> {
  const type = headerOf(text.head, "Content-Type") ?? "text/plain";
  const written = decode(bytesOfText(contentOf(text)), parseMediaType(type));
  const body =
    essenceOf(text) === "text/plain" ? written : showPictures(dropAnswered(bodyOf(written), report), parts);
  const bytes = new TextEncoder().encode(`${fieldsOf(head)}${body}`);
  return { bytes, type: `${essenceOf(text)}; charset=utf-8` };
}

function bodyOf(html: string): string {
  return html.replace(ABOVE_BODY, "").replace(BELOW_BODY, "");
}

/** Nothing without a subject: then they are no head of an article. */
function fieldsOf(head: string): string {
  const fields = FIELDS.map((name) => [
    name,
    foldSpace(decodeWords(headerOf(head, name) ?? "")).trim(),
  ]).filter(([, said]) => said);
  if (fields[0]?.[0] !== "Subject" || fields.length < 2) return "";
  return `${fields.map(([name, said]) => `${name}: ${said}\n`).join("")}\n`;
}

/** RFC 2047: between two encoded words white space is none. What is no word of a known charset stays. */
function decodeWords(header: string): string {
  const joined = header.replace(/(\?=)\s+(?==\?)/g, "$1");
  return joined.replace(ENCODED_WORD, (word, charset: string, encoding: string, text: string) => {
    const bytes = /b/i.test(encoding) ? ofBase64(text) : ofQuotedPrintable(text.replaceAll("_", " "));
    return decodeIn(charset, bytesOfText(bytes)) ?? word;
  });
}

function decodeIn(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Pictures that came with it stand in its text by their Content-ID (RFC 2392); each time it is shown, one is as long as it is. */
function showPictures(html: string, parts: Part[]): string {
  const pictures = new Map(parts.filter(isPicture).map((part) => [idOf(part), part]));
  let left = MOST_SHOWN;
  return html.replace(/\bcid:([^\s"'<>)]{1,200})/gi, (address, id: string) => {
    const picture = pictures.get(id);
    left -= picture?.body.length ?? 0;
    return picture && left >= 0 ? `data:${essenceOf(picture)};base64,${btoa(contentOf(picture))}` : address;
  });
}

function isPicture(part: Part): boolean {
  return essenceOf(part).startsWith("image/") && idOf(part) !== "";
}

function idOf({ head }: Part): string {
  return headerOf(head, "Content-ID")?.replace(/^<|>$/g, "") ?? "";
}
