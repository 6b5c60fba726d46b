/** What is written in many languages: tables by language, of each of which one pattern is made. */

/** Parts of patterns by BCP 47 language; what is of none has a key that says what it is, such as `signs`. */
export type Phrases = Record<string, string | string[]>;

/** A part of a pattern: one of the phrases, tried in the order in which they stand. */
export function anyOf(...tables: (Phrases | string[])[]): string {
  return `(?:${tables.flatMap((table) => Object.values<string | string[]>(table).flat()).join("|")})`;
}
