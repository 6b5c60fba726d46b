import type { Attachment } from "../article.ts";

const KINDS = ["audio/", "video/"];

/** What a podcast app would play: the first that is to be heard, else the first that is to be seen. */
export function playableOf(attachments: Attachment[]): Attachment | undefined {
  return KINDS.map((kind) => attachments.find(({ type }) => type.startsWith(kind))).find(Boolean);
}
