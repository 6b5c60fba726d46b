import type { Report } from "../../report.ts";

/** Text of a mail as it was sent (RFC 2045, 6.7): bytes are written out, and lines end in a sign where they go on. */

// The RFC's own limit; a longer one was never sent so.
const LONGEST_LINE = 77;
const SIGN = "=(?:[2-9A-F][0-9A-F]|09|\\n)";
const BYTES = /(?:=[0-9A-F]{2})+/g;
const WORD = new RegExp(`[^\\s=]*(?:${SIGN}[^\\s=]*)+`, "g");
const FEWEST = 3;

/** Reads them, where no equals sign in the text is anything else. */
export function decodeQuotedPrintable(text: string, report: Report): string {
  if (!isQuotedPrintable(text)) return text;
  return text.replace(WORD, (word) => {
    report.removal("text", "word as it was written out in a mail read", word);
    return word.replaceAll("=\n", "").replace(BYTES, readBytes);
  });
}

function isQuotedPrintable(text: string): boolean {
  const signs = text.match(new RegExp(SIGN, "g"))?.length ?? 0;
  if (signs < FEWEST || !text.includes("=\n") || signs < text.split("=").length - 1) return false;
  return text.split("\n").every((line) => line.length <= LONGEST_LINE);
}

function readBytes(run: string): string {
  const bytes = Uint8Array.from(run.slice(1).split("="), (byte) => Number.parseInt(byte, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("windows-1252").decode(bytes); // mail of before Unicode
  }
}
