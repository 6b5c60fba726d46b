import type { Author } from "../../article.ts";
import { AND, PARTICLE } from "../../people/names.ts";
import { ORGANIZATION } from "../../people/no-names.ts";
import { DEGREE, EXPERT, OFFICIAL, WRITER } from "../../people/roles.ts";

/** Several authors in one line, where there is no doubt that each part is a name. */

// The blogs of Go and of Prometheus have `A, B, and C` and `A (@a) and B (@b)`; the rest are the same in other languages.
export const BETWEEN = new RegExp(`\\s*[;、]\\s*|\\s*,\\s*(?:and\\s+)?|\\s+${AND}\\s+`);

// What parts names for sure, where a comma may part a name from a place, a paper, a profession.
const SURE = new RegExp(`[;、]|\\s${AND}\\s|\\(@|@\\S+>`);

// A name has two words, or its owner's address or account behind it; written without spaces (Chinese, Japanese), two to four
// signs.
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const BEHIND = String.raw`\s*(?:<[^<>\s]+@[^<>\s]+>|\(@?[\w.-]+\))`;
const NAMES = [
  new RegExp(`^${WORD}(?: (?:${WORD}|${PARTICLE})){0,4} ${WORD}$`, "u"),
  new RegExp(`^${WORD}(?: (?:${WORD}|${PARTICLE})){0,5}${BEHIND}$`, "u"),
  /^\p{Script=Han}{2,4}$/u,
];

// For whom somebody works, and as what: it stands behind a name, and is none.
const NO_NAME = new RegExp(`\\b(?:${ORGANIZATION}|${WRITER}|${EXPERT}|${OFFICIAL}|${DEGREE}|Jr|Sr)\\b`, "iu");
const MAIL = /\s*<([^<>\s]+@[^<>\s]+)>$/;

const LONGEST_LINE = 500;

/** The authors of a line such as `Ada Lovelace, Grace Hopper and Mary Shelley`; none where it may be one name. */
export function partAuthors({ name, email, url, avatar }: Author): Author[] {
  if (url || avatar || name.length > LONGEST_LINE) return [];
  const parts = name.split(BETWEEN).map((part) => part.trim());
  if (email) parts.push(`${parts.pop()} <${email}>`);
  if (parts.length < (SURE.test(name) || email ? 2 : 3) || !parts.every(isName)) return [];
  return parts.map((part) => {
    const mail = MAIL.exec(part)?.[1];
    return mail ? { name: part.replace(MAIL, ""), email: mail } : { name: part };
  });
}

/** Does it look like a person's name, and like nobody's employer or profession? */
export function isName(part: string): boolean {
  return !NO_NAME.test(part) && NAMES.some((name) => name.test(part));
}
