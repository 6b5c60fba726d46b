import { parseMediaType } from "../../detect.ts";

/** The parts of a mail, or of what is sent like one (RFC 2045 and 2046). Each character of the text is a byte. */

export interface Part {
  head: string;
  body: string;
}

const DEEPEST = 5;
const LONGEST_BOUNDARY = 100;

/** Those that hold no others, in order; of what has no parts, itself. */
export function partsOf(archive: string, levels = DEEPEST): Part[] {
  const { head, body } = splitHead(archive);
  const boundary = parameterOf(headerOf(head, "Content-Type"), "boundary")?.slice(0, LONGEST_BOUNDARY);
  if (!boundary || levels === 0) return [{ head, body }];
  return splitAt(boundary, body).flatMap((part) => partsOf(part, levels - 1));
}

/** Behind a boundary its line ends: another one may begin with the same signs. What stands below the last is nobody's. */
function splitAt(boundary: string, body: string): string[] {
  const lines = `\n${body}`.split(`\n--${boundary}`).slice(1);
  const parts: string[] = [];
  for (const line of lines) {
    if (/^--[ \t]*(?:\n|$)/.test(line)) break;
    if (/^[ \t]*\n/.test(line)) parts.push(line.slice(line.indexOf("\n") + 1));
    else if (parts.length) parts.push(`${parts.pop()}\n--${boundary}${line}`);
  }
  return parts;
}

function splitHead(text: string): Part {
  if (text.startsWith("\n")) return { head: "", body: text.slice(1) };
  const end = text.indexOf("\n\n");
  return end < 0 ? { head: text, body: "" } : { head: text.slice(0, end), body: text.slice(end + 2) };
}

/** A header may go on in lines that begin with a space. */
export function headerOf(head: string, name: string): string | undefined {
  const lines = head.replace(/\n[ \t]+/g, " ").split("\n");
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

/** The media type of a part without its parameters; text where nothing says it (RFC 2045, section 5.2). */
export function essenceOf({ head }: Part): string {
  return parseMediaType(headerOf(head, "Content-Type") ?? "text/plain").essence;
}

function parameterOf(header = "", name: string): string | undefined {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i");
  const [, quoted, plain] = pattern.exec(header) ?? [];
  return quoted ?? plain;
}

/** The bytes of a part, as characters: what its transfer encoding stands for (RFC 2045, section 6). */
export function contentOf({ head, body }: Part): string {
  const encoding = headerOf(head, "Content-Transfer-Encoding") ?? "";
  if (/^base64$/i.test(encoding)) return ofBase64(body);
  return /^quoted-printable$/i.test(encoding) ? ofQuotedPrintable(body.replace(/=[ \t]*\n/g, "")) : body;
}

/** The bytes that are written out in a text without soft line breaks, as characters. */
export function ofQuotedPrintable(text: string): string {
  return text.replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A last sign alone holds no byte. */
export function ofBase64(text: string): string {
  const signs = text.replace(/[^A-Za-z0-9+/]/g, "");
  return atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs);
}
