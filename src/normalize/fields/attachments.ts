import type { Attachment } from "../../article.ts";
import { expectedType, isMediaType, UNKNOWN_TYPE } from "../../media/index.ts";
import { oneLine } from "../../text.ts";
import { findLocal } from "../links/local-files.ts";
import { resolve } from "../links/resolve.ts";
import type { Step, Work } from "../work.ts";

/** The article's picture and its attachments get absolute addresses and true types. */
export const findAttachments: Step = (work) => {
  const { draft, article, base, report } = work;
  const image = draft.fields.image ?? draft.page.image;
  article.image = image === undefined ? undefined : (findLocal(work, image)?.url ?? resolve(image, base));
  if (image && !article.image) report.change("attachments", "image ignored: its address is none", image);
  article.attachments = (draft.fields.attachments ?? [])
    .map((attachment) => complete(work, attachment))
    .filter((attachment) => attachment !== undefined);
};

function complete(work: Work, given: Partial<Attachment>): Attachment | undefined {
  const { url } = given;
  const local = url === undefined ? undefined : findLocal(work, url);
  const address = local?.url ?? (url && resolve(url, work.base));
  if (!address) {
    work.report.change("attachments", "attachment ignored: its address is none", url);
    return undefined;
  }
  // What the file itself says is truer than what was written about it.
  const bytes = local?.bytes ?? soundNumber(work, "size", given.bytes, address);
  const seconds = local?.seconds ?? soundNumber(work, "duration", given.seconds, address);
  const attachment: Attachment = { url: address, type: local?.type ?? typeOf(work, given, address) };
  if (bytes !== undefined) attachment.bytes = Math.round(bytes);
  if (seconds !== undefined) attachment.seconds = Math.round(seconds);
  const title = oneLine(given.title ?? "");
  if (title) attachment.title = title;
  return attachment;
}

/** Undefined for a number so large that feeds would print it with an exponent, which no reader takes for one. */
export function soundNumber(
  { report }: Work,
  what: string,
  given: number | undefined,
  address: string,
): number | undefined {
  if (given === undefined || given <= Number.MAX_SAFE_INTEGER) return given;
  report.change("attachments", `${what} ignored: no file has it`, address);
  return undefined;
}

function typeOf({ report }: Work, { type }: Partial<Attachment>, address: string): string {
  const essence = (type ?? "").split(";")[0]!.trim(); // what follows says how it is coded
  if (isMediaType(essence)) return essence.toLowerCase();
  report.guess("attachments", "type of an attachment", "the ending of its address", 0.8, address);
  return expectedType(new URL(address).pathname) ?? UNKNOWN_TYPE;
}
