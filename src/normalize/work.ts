import type { Article, Draft, LocalFiles } from "../article.ts";
import type { Document } from "../html/index.ts";
import type { Publication } from "../publication.ts";
import type { Report } from "../report.ts";
import type { EmbeddedFiles } from "./embeds/embedded-files.ts";
import type { RuleFor } from "./furniture/rule.ts";
import type { Signs } from "./signs.ts";

/** What surrounds a draft: where it goes, under which settings, and when. */
export interface Circumstances {
  publication: Publication;
  slug: string;
  /** The name of the file that it was. */
  file?: string;
  /** The files that lie beside it. */
  localFiles?: LocalFiles;
  /** The pictures that it carries inside its text, where there is a bucket to store them. */
  embedded?: EmbeddedFiles;
  /** Milliseconds; used only when nothing else tells a date. */
  now: number;
}

/** Where `published` was taken from: only a date that the publisher wrote may move it later. */
export type DateOrigin = "metadata" | "page" | "dateline" | "file name" | "first publishing";

/** What the steps hand each other. Each fills in its fields of the article, or changes the body in place. */
export interface Work extends Circumstances {
  readonly draft: Draft;
  readonly report: Report;
  readonly body: Document;
  /** What the body came with. */
  readonly signs: Signs;
  /** Which rule of furniture speaks of a line. */
  readonly ruleFor: RuleFor;
  /** Against which relative addresses are resolved. */
  base: string;
  /** The relative addresses that a file beside the article may answer, as they were met. */
  readonly localNames: Set<string>;
  /** Those of the embedded pictures that are shown. */
  readonly shownEmbedded: Set<string>;
  article: Omit<Article, "revision">;
  publishedFrom: DateOrigin;
  /** When scraped text was changed last, where nothing in its head says when it was published; ISO 8601. */
  lastChange?: string;
  /** Did the publisher say when it was updated? */
  updatedSaid: boolean;
}

export type Step = (work: Work) => void;

/** A step about rare things: most bodies came with none of these signs, and are not walked through for it. */
export function where(signs: string[], step: Step): Step {
  return (work) => {
    if (signs.some((sign) => work.signs.has(sign))) step(work);
  };
}
