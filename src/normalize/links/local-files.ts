import { expectedType, localName } from "../../media/index.ts";
import type { Work } from "../work.ts";

export interface StoredFile {
  /** Absolute. */
  url: string;
  type?: string;
  bytes?: number;
  width?: number;
  height?: number;
  seconds?: number;
}

/**
 * The stored file beside the article that a relative address means; where there is none it is left to resolve, and what
 * was looked for in vain is on the report. A link counts only when its name is that of a file which may be stored: the
 * others lead to pages.
 */
export function findLocal(work: Work, address: string, { isLink = false } = {}): StoredFile | undefined {
  const name = localName(address);
  if (name === undefined || (isLink && !expectedType(name))) return undefined;
  work.localNames.add(name);
  const file = work.localFiles?.[name];
  if (!file) return undefined;
  if ("url" in file) {
    work.report.change("media", "file beside the article stored", address);
    const fragment = /#[^#]*$/.exec(address)?.[0] ?? "";
    return { ...file, url: work.publication.url + file.url + encodeURI(fragment) };
  }
  // What was saved from elsewhere is still there.
  if (work.base.startsWith(`${work.publication.url}/`))
    work.report.change("media", `left at its address: ${file.fault}`, address);
  return undefined;
}

/** The size of a picture, where the publisher gave none; from one side that was given, the other. */
export function setSize(work: Work, attribs: Record<string, string>, { width, height }: StoredFile): void {
  if (!width || !height || (attribs.width && attribs.height)) return;
  if (attribs.width) attribs.height = String(Math.round((Number(attribs.width) * height) / width));
  else if (attribs.height) attribs.width = String(Math.round((Number(attribs.height) * width) / height));
  else Object.assign(attribs, { width: String(width), height: String(height) });
  work.report.change("media", "size of the picture set from its file", attribs.src);
}
