import type { Loose } from "../../loose.ts";
import { KONTENT, UMBRACO } from "./cms.ts";
import { EXPERIENCE_MANAGER } from "./experience-manager.ts";
import { ARC, GUARDIAN, NINJS } from "./news.ts";
import type { Shape } from "./shape.ts";
import { AT_PROTOCOL, DISCOURSE, MICROFORMATS } from "./social.ts";

/** Records of systems that have parts of an article in places of their own, in the words that most use. */

// What has a title where most have it is in no box of these.
export const OWN_SHAPES: Shape[] = [
  ARC,
  GUARDIAN,
  NINJS,
  MICROFORMATS,
  KONTENT,
  UMBRACO,
  EXPERIENCE_MANAGER,
  DISCOURSE,
  AT_PROTOCOL,
];

/** Is it one of theirs? */
export function hasOwnShape(record: Loose): boolean {
  return OWN_SHAPES.some(({ is }) => is(record));
}

/** What is in no such shape stays as it is, and so does what a record has under the names of most beside its own. */
export function openOwnShape(record: Loose): Loose {
  return OWN_SHAPES.find(({ is }) => is(record))?.open(record) ?? record;
}
