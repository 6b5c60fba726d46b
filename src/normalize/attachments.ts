import type { Attachment } from "../article.ts";
import { oneLine } from "../text.ts";
import { resolve } from "./links.ts";
import type { Step, Work } from "./work.ts";

// Media types by file ending (IANA, and RFC 9559 for Matroska), for attachments that come without one.
const TYPES: Record<string, string> = {
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  aac: "audio/aac",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  opus: "audio/ogg",
  flac: "audio/flac",
  wav: "audio/wav",
  mp4: "video/mp4",
  m4v: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  mkv: "video/matroska",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  pdf: "application/pdf",
  epub: "application/epub+zip",
  zip: "application/zip",
};

/** The article's image and attachments: absolute addresses, true types. */
export const findAttachments: Step = (work) => {
  const { draft, article, base, report } = work;
  const image = draft.fields.image ?? draft.page.image;
  article.image = image === undefined ? undefined : resolve(image, base);
  if (image && !article.image) report.change("attachments", "image ignored: its address is none", image);
  article.attachments = (draft.fields.attachments ?? [])
    .map((attachment) => complete(work, attachment))
    .filter((attachment) => attachment !== undefined);
};

function complete(
  { base, report }: Work,
  { url, type, bytes, seconds, title }: Partial<Attachment>,
): Attachment | undefined {
  const address = url && resolve(url, base);
  if (!address) {
    report.change("attachments", "attachment ignored: its address is none", url);
    return undefined;
  }
  const said = type && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.toLowerCase() : undefined;
  const attachment: Attachment = { url: address, type: said ?? mediaTypeOf(address) };
  if (!said)
    report.guess("attachments", `type ${attachment.type}`, "the ending of its address", 0.8, address);
  if (bytes !== undefined) attachment.bytes = Math.round(bytes);
  if (seconds !== undefined) attachment.seconds = seconds;
  if (title) attachment.title = oneLine(title);
  return attachment;
}

/** By the ending of its path; `application/octet-stream` when that tells nothing. */
export function mediaTypeOf(address: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(new URL(address).pathname)?.[1]?.toLowerCase();
  return (ending && TYPES[ending]) ?? "application/octet-stream";
}
