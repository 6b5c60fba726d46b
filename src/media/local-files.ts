import type { LocalFile, LocalFiles } from "../article.ts";
import { table } from "../text.ts";
import { readMediaPath } from "./address.ts";
import { isMediaType } from "./types.ts";

const LONGEST_FAULT = 200;
const MOST_PIXELS = 1_000_000;

/** Reads what a sender says of the files beside an article; what makes no sense is left out, and named in `bad`. */
export function readLocalFiles(value: unknown): { files: LocalFiles; bad: string[] } {
  const files: LocalFiles = table({});
  const bad: string[] = [];
  const entries = value && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
  for (const [address, said] of entries) {
    const file = readLocalFile(said);
    if (file) files[address] = file;
    else bad.push(address);
  }
  return { files, bad };
}

function readLocalFile(value: unknown): LocalFile | undefined {
  const said = typeof value === "string" ? { url: value } : (value as Record<string, unknown> | null);
  if (!said || typeof said !== "object") return undefined;
  if (typeof said.fault === "string") return { fault: said.fault.slice(0, LONGEST_FAULT) };
  const { url, type } = said;
  if (typeof url !== "string" || !readMediaPath(url)) return undefined;
  return {
    url,
    ...(typeof type === "string" && isMediaType(type) && { type }),
    ...whole("bytes", said.bytes, Number.MAX_SAFE_INTEGER),
    ...whole("width", said.width, MOST_PIXELS),
    ...whole("height", said.height, MOST_PIXELS),
    ...(typeof said.seconds === "number" && said.seconds > 0 && { seconds: said.seconds }),
  };
}

function whole(name: "bytes" | "width" | "height", value: unknown, most: number): Partial<LocalFile> {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= most
    ? { [name]: value as number }
    : {};
}

/**
 * Under which name a relative address stands among the local files: without query and fragment. Undefined for one that
 * is not relative to the article or to its folder: a whole web address, another scheme, a place on this page.
 */
export function localName(address: string): string | undefined {
  const path = address
    .replace(/[\t\n\r]/g, "")
    .trim()
    .split(/[?#]/)[0]!;
  const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(path);
  return path && !isElsewhere && !path.endsWith("/") ? path : undefined;
}
