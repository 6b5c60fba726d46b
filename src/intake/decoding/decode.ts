import { Problem } from "../../problem.ts";
import { type ParsedType, UNTYPED } from "../detect.ts";

// The Encoding Standard's "BOM sniff": a mark at the start outweighs what the sender says.
const MARKS: [label: string, bytes: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
];

// HTML, "prescan a byte stream": the declaration has to stand within the first 1024 bytes.
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;
const PRESCAN_BYTES = 1024;
// In anything else such words are what it speaks of.
const PAGES = ["text/html", "application/xhtml+xml"];

/**
 * Bytes as text: by the byte order mark, else the `charset` of the media type, else a page's `<meta charset>`, else
 * UTF-8. Throws a Problem (415) when the charset is unknown or the bytes are not in it.
 */
export function decode(bytes: Uint8Array, { essence, charset }: ParsedType): string {
  const mark = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  const declared = [mark, charset, declaredInPage(bytes, essence), "utf-8"].find((label) => label)!;
  return decodeAs(bytes, declared);
}

function declaredInPage(bytes: Uint8Array, essence: string): string | undefined {
  if (!PAGES.includes(essence) && !UNTYPED.includes(essence)) return undefined;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN_BYTES));
  const isPage = PAGES.includes(essence) || /^\s*</.test(start);
  const label = isPage ? META_CHARSET.exec(start)?.[1] : undefined;
  // A page that we can read this far is not UTF-16, whatever it says (the same clause of HTML).
  return label && /^utf-?16/i.test(label) ? "utf-8" : label;
}

function decodeAs(bytes: Uint8Array, label: string): string {
  const decoder = decoderFor(label);
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const line = firstBadLine(bytes, decoder);
    throw new Problem(
      415,
      "not-in-its-charset",
      `Line ${line} is not ${decoder.encoding}: save the file as UTF-8, or name its encoding in Content-Type, as in text/html; charset=windows-1252.`,
      { line },
    );
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false });
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
    throw new Problem(
      415,
      "unknown-charset",
      `The charset "${label}" is not known: save the file as UTF-8 and send charset=utf-8, or none.`,
      { charset: label },
    );
  }
}

function firstBadLine(bytes: Uint8Array, { encoding }: TextDecoder): number {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, text.indexOf("\uFFFD")).split("\n").length;
}
