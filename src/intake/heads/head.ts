import { FIELD_NAMES } from "../fields/names.ts";
import type { Loose } from "../loose.ts";

export interface Head {
  data: Loose;
  /** As it stands, with the line break below it. */
  source: string;
  /** What of the fields stands below the text, as it stands. */
  below?: string;
}

const KNOWN = new Set<string>(FIELD_NAMES);
const FEWEST_KNOWN = 2;

/** A title is among the names, and another one that is known. */
export function areOfHead(names: string[]): boolean {
  return names.includes("title") && areKnown(names);
}

/** Enough of the names are those of fields. */
export function areKnown(names: string[]): boolean {
  return names.filter(isKnown).length >= FEWEST_KNOWN;
}

/** Under this name somebody keeps a field. */
export function isKnown(name: string): boolean {
  return KNOWN.has(name);
}

/** As fields are called in front matter: `Created time` is `created_time`. */
export function keyOf(name: string): string {
  return name.trim().toLowerCase().replaceAll(" ", "_");
}
