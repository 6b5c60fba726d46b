import { EMPLOYER } from "../../people/agencies.ts";
import {
  AUTHOR,
  AUTHOR_IN_SEMITIC,
  BY,
  PIECE,
  SIGNED_IN_KOREAN,
  SUBMITTED,
  SUBMITTED_ON,
  WRITTEN,
} from "../../people/bylines.ts";
import { AND, PARTICLE } from "../../people/names.ts";
import { DEGREE, EXPERT, WRITER } from "../../people/roles.ts";
import { endsLikeSentence } from "../../text.ts";
import { labelledHanNames } from "./bare-names.ts";

/** The line that says who wrote it, as newspapers, agencies and systems write it. */

// On a page others than the author are named with these words.
const OF_A_TEXT = "comment|edited|compiled";

// How a byline opens. Only English names the piece in it: `Analyse von Daten` has a noun where a name would be.
const BYLINES = [
  new RegExp(`^(?:(?:${PIECE.en}|${WRITTEN.en}|${OF_A_TEXT})\\s+)?by:?\\s+(.+)$`, "i"),
  new RegExp(`^(?:${SUBMITTED}|${BY})\\s+(\\p{Lu}.+)$`, "u"),
  new RegExp(`^(?:${BY}|${AUTHOR})\\s?[:：]\\s?(\\S.+)$`, "iu"),
  SIGNED_IN_KOREAN,
  /^(?:(?:Door|Van) onze|Von unsere[rm]|De (?:notre|nuestr[oa]|nostro|nostra)) \p{L}{4,25} (\p{Lu}\S+ \S.*)$/u,
  new RegExp(`^${AUTHOR_IN_SEMITIC}(?:\\s?:\\s?|\\s)(\\S.+)$`, "u"),
];
// A capital opens a line in these languages, of which the text has words; elsewhere it opens "Von Neumann Architecture".
const CAPITAL_BYLINES: Record<string, RegExp> = {
  Von: /\s(?:und|der|die|das|ist)\s/,
  Par: /\s(?:le|la|les|du|des|une|est|dans)\s/,
  Por: /\s(?:el|la|los|las|del|que|uma|dos|para)\s/,
  Di: /\s(?:che|di|della|gli|il|una)\s/,
  Door: /\s(?:het|een|van|niet)\s/,
  Av: /\s(?:och|og|att|som|det)\s/,
};
const CAPITAL = new RegExp(`^(?:${Object.keys(CAPITAL_BYLINES).join("|")})(?=\\s)`);
const NAME_BEHIND_CAPITAL =
  /^\s(\p{Lu}\p{L}{1,30}(?:\s(?:von|van|de|\p{Lu}[\p{L}.'’-]{0,30})){1,3})(?:,|\s[|•·–—-])?$/u;

// Roles that follow a name behind a comma, or stand below it.
const ROLE = new RegExp(
  `^(?:[\\p{L}'’-]+ (?:(?:and|&) )?){0,3}(?:${WRITER}|${EXPERT}|staff|${DEGREE}\\.?)$`,
  "iu",
);
const LONGEST_ROLE = 50;

// Whom the name writes for, between it and a dash.
const AGENCY = new RegExp(`(?:,|\\s)\\s*${EMPLOYER}(?:\\s*[—–-])?$`, "u");
const AGENCY_AND_PLACE = new RegExp(`^${EMPLOYER}(?:, \\p{Lu}[\\p{L} ]{1,20})?$`, "u");

// What the name is, and where, as Le Monde has it.
const IN_BRACKETS = /(?<=\p{Ll}) \(\p{L}[^()]{2,60}\)$/u;

// Where the name was when it wrote, as sports pages and foreign desks say.
const WHERE = /^(\p{Lu}\S*\s\p{Lu}\S*(?:\s\p{Lu}\S*)?)\s(?:at|in)\s\p{Lu}[\p{L}' -]*$/u;

// Strictly: nothing in front of it says that it is a name.
const NAME_AND_ROLE = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}), (\p{Lu}.{4,40})$/u;

const BETWEEN = new RegExp(`\\s*[,;|•]\\s*(?:and\\s+)?|\\s+${AND}\\s+`);
const OPENS_NAME = new RegExp(`^[\\p{Lu}\\p{Lo}]|^${PARTICLE}\\s`, "u");
const LONGEST_NAME_WORDS = 6;

/** The names of a byline; none when it is a sentence that happens to open with "by". `hasWords` asks the text for some. */
export function namesIn(line: string, hasWords: (words: RegExp) => boolean = () => false): string[] {
  const rest = (firstMatch(BYLINES, line) ?? behindCapital(line, hasWords) ?? beforeRole(line))
    ?.replace(IN_BRACKETS, "")
    .replace(AGENCY, "")
    .replace(SUBMITTED_ON.test(line) ? / \S+$/ : /(?:[,|•·–—-]| on)$/, "")
    .trim()
    .replace(WHERE, "$1");
  if (!rest) return labelledHanNames(line);
  if (endsLikeSentence(rest)) return [];
  const names = rest
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name && !ROLE.test(name));
  return names.length && names.every(isName) ? names : [];
}

/** What its author is, or whom for, in a line of its own. */
export function isRole(line: string): boolean {
  return line.length <= LONGEST_ROLE && (ROLE.test(line) || AGENCY_AND_PLACE.test(line));
}

/** `Von Ada Berg`, where the text is in that language. */
function behindCapital(line: string, hasWords: (words: RegExp) => boolean): string | undefined {
  const [capital] = CAPITAL.exec(line) ?? [];
  if (!capital) return undefined;
  const rest = line.slice(capital.length).replace(IN_BRACKETS, "").replace(AGENCY, "");
  const [, name] = NAME_BEHIND_CAPITAL.exec(rest) ?? [];
  return name && hasWords(CAPITAL_BYLINES[capital]!) ? name : undefined;
}

/** `Ada Berg, Staff Writer`. */
function beforeRole(line: string): string | undefined {
  if (!line.includes(", ")) return undefined;
  const [, name, role] = NAME_AND_ROLE.exec(line) ?? [];
  return role && ROLE.test(role) ? name : undefined;
}

function firstMatch(patterns: RegExp[], line: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(line)?.[1]).find(Boolean);
}

function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length <= LONGEST_NAME_WORDS &&
    /^\p{L}/u.test(name) &&
    !/^\p{Ll}/u.test(words.at(-1)!) &&
    !/[\d:@]/.test(name) &&
    !/^(?:the|a|an|this|that|my|his|her|our|their)$/i.test(words.length > 2 ? "" : words[0]!) &&
    OPENS_NAME.test(name)
  );
}
