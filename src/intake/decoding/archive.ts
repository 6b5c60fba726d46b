import type { Submission } from "../../article.ts";
import { bytesOfText, textOfBytes } from "../../byte-text.ts";
import { Problem } from "../../problem.ts";

/** A page that a browser saved into one file (RFC 2557, MHTML), as a mail is sent: the HTML out of it. */

const ARCHIVES = ["multipart/related", "message/rfc822", "application/x-mimearchive"];
// Of a sender that does not know what it sends: browsers begin so.
const OPENING = /^(?:[\w-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}?Content-Type:\s*multipart\/\w/i;
const HEADER = /^[\w-]+:/;
const LONGEST_NAME = 41; // with its colon
const HEAD_BYTES = 4096;
const DEEPEST = 5;

type Body = Pick<Submission, "bytes" | "type">;

/** What is no archive stays as it is. Throws a Problem (422) for one that says so and has no page. */
export function openArchive({ bytes, type }: Body): Body {
  const essence = type.split(";")[0]!.trim().toLowerCase();
  const isSaid = ARCHIVES.includes(essence);
  if (!isSaid && !opensLikeArchive(bytes)) return { bytes, type };
  const page = partsOf(textOfBytes(bytes).replace(/\r\n/g, "\n")).find(isPage);
  if (page) return htmlOf(page);
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

function htmlOf({ head, body }: Part): Body {
  const address = headerOf(head, "Content-Location") ?? "";
  // As Chrome notes it in pages that it saves as HTML.
  const note = /^https?:\S+$/.test(address)
    ? `<!-- saved from url=(${String(address.length).padStart(4, "0")})${address} -->\n`
    : "";
  const whole = bytesOfText(note + decoded(body, headerOf(head, "Content-Transfer-Encoding")));
  return { bytes: whole, type: headerOf(head, "Content-Type")! };
}

interface Part {
  head: string;
  body: string;
}

/** Mails have parts within parts. */
function partsOf(archive: string, levels = DEEPEST): Part[] {
  const { head, body } = splitHead(archive);
  const boundary = /;\s*boundary="?([^";\n]{1,100})/i.exec(headerOf(head, "Content-Type") ?? "")?.[1];
  if (!boundary || levels === 0) return [{ head, body }];
  const parts = `\n${body}`.split(`\n--${boundary}`).slice(1);
  return parts.flatMap((part) => partsOf(part.replace(/^[^\n]*\n/, ""), levels - 1));
}

function splitHead(text: string): Part {
  const end = text.indexOf("\n\n");
  return end < 0 ? { head: text, body: "" } : { head: text.slice(0, end), body: text.slice(end + 2) };
}

function isPage({ head }: Part): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headerOf(head, "Content-Type") ?? "");
}

/** A header may go on in lines that begin with a space. */
function headerOf(head: string, name: string): string | undefined {
  const lines = head.replace(/\n[ \t]+/g, " ").split("\n");
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

/** RFC 2045, section 6. */
function decoded(body: string, encoding = ""): string {
  if (/^base64$/i.test(encoding)) return ofBase64(body.replace(/[^A-Za-z0-9+/]/g, ""));
  if (!/^quoted-printable$/i.test(encoding)) return body;
  return body
    .replace(/=[ \t]*\n/g, "")
    .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A last sign alone holds no byte. */
function ofBase64(signs: string): string {
  return atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs);
}
