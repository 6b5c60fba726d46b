import type { Prepared } from "../../prepare.ts";
import type { Receipt } from "../../publish.ts";
import type { ReportItem } from "../../report.ts";
import type { ContentFile } from "../content/file.ts";
import type { Read } from "../content/read.ts";
import type { UserError } from "../options.ts";
import type { Refusal } from "../print.ts";

/** What is to be sent, and what came of it. */

/** What sending needs of a file that was read: of ten thousand clean articles only this fits into memory. */
export interface Sendable extends Pick<Read, "file" | "found"> {
  appearance: Appearance;
  /** Of the article, where the file says one. */
  saidId?: string;
}

/** Who sees an article, and when it appears (Unix milliseconds). */
export interface Appearance {
  isDraft: boolean;
  published: number;
}

/** Of an article that was read, as publishing it now would have it. */
export function appearanceOf({ isDraft, article }: Prepared): Appearance {
  return { isDraft, published: article.published };
}

export interface Sent {
  receipts: {
    file: ContentFile;
    appearance: Appearance;
    receipt: Omit<Receipt, "report">;
    missing: number;
  }[];
  refused: Refusal[];
  /** Why not all of them were sent: the worker is gone, or Ctrl-C. */
  stopped?: UserError;
}

/** Without the report, which can be longer than the article: only of files that are not stored is told later. */
export function summarize({ report, ...receipt }: Receipt) {
  return { receipt, missing: missingFilesIn(report).reduce((sum, { count }) => sum + count, 0) };
}

/** What a report says of files that are not stored. */
export function missingFilesIn(report: ReportItem[]): ReportItem[] {
  return report.filter(({ step, what }) => step === "media" && what.startsWith("left at its address"));
}
