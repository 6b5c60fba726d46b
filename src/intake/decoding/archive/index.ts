import type { Submission } from "../../../article.ts";
import { bytesOfText, textOfBytes } from "../../../byte-text.ts";
import { Problem } from "../../../problem.ts";
import type { Report } from "../../../report.ts";
import { parseMediaType } from "../../detect.ts";
import { isMail, openMail } from "./mail.ts";
import { contentOf, essenceOf, headerOf, type Part, partsOf } from "./parts.ts";

/**
 * A page that a browser saved into one file (RFC 2557, MHTML): the HTML out of it. And a mail, which is built like it: its
 * HTML, or else its plain text, below its subject, sender and day.
 */

const ARCHIVES = [
  "multipart/related",
  "multipart/alternative",
  "multipart/mixed",
  "message/rfc822",
  "application/x-mimearchive",
];
// Of a sender that does not know what it sends: browsers and mails begin so.
const OPENING = /^(?:[\w-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,60}?Content-Type:\s*multipart\/\w/i;
const HEADER = /^[\w-]+:/;
const LONGEST_NAME = 41; // with its colon
const HEAD_BYTES = 16_384; // each server on the way of a mail adds to it
const PAGES = ["text/html", "application/xhtml+xml"];

type Body = Pick<Submission, "bytes" | "type">;

/** What is no archive stays as it is. Throws a Problem (422) for one that says so and has no text. */
export function openArchive({ bytes, type }: Body, report: Report): Body {
  const isSaid = ARCHIVES.includes(parseMediaType(type).essence);
  if (!isSaid && !opensLikeArchive(bytes)) return { bytes, type };
  const archive = textOfBytes(bytes).replace(/\r\n/g, "\n");
  const parts = partsOf(archive).filter((part) => !isAttached(part));
  const page = parts.find((part) => PAGES.includes(essenceOf(part)));
  const head = archive.split("\n\n", 1)[0]!;
  const text = page ?? parts.find((part) => essenceOf(part) === "text/plain" && part.body.trim());
  if (isMail(head) && text) return openMail(head, text, parts, report);
  if (page) return openPage(page);
  if (!isSaid) return { bytes, type }; // an article on mails
  throw new Problem(
    422,
    "no-page-in-archive",
    "This archive holds no page: save the page as HTML and send that.",
  );
}

/** Nearly nothing begins with a header: of most a line is looked at. */
function opensLikeArchive(bytes: Uint8Array): boolean {
  if (!HEADER.test(textOfBytes(bytes.subarray(0, LONGEST_NAME)))) return false;
  return OPENING.test(textOfBytes(bytes.subarray(0, HEAD_BYTES)).replace(/\r\n/g, "\n"));
}

function isAttached({ head }: Part): boolean {
  return /^attachment\b/i.test(headerOf(head, "Content-Disposition") ?? "");
}

function openPage(page: Part): Body {
  const address = headerOf(page.head, "Content-Location") ?? "";
  // As Chrome notes it in pages that it saves as HTML.
  const note = /^https?:\S+$/.test(address)
    ? `<!-- saved from url=(${String(address.length).padStart(4, "0")})${address} -->\n`
    : "";
  return { bytes: bytesOfText(note + contentOf(page)), type: headerOf(page.head, "Content-Type")! };
}
