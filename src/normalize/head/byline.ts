import { endsLikeSentence } from "../../text.ts";
import { labelledHanNames } from "./bare-names.ts";

/** The line that says who wrote it, as newspapers, agencies and systems write it. */

// How a byline opens. What stands before "by" is the kind of piece, in the words of news agencies and magazines.
const BYLINES = [
  /^(?:(?:analysis|article|story|text|words|report(?:ed|ing)?|opinion|commentary|comment|essay|interview|review(?:ed)?|written|posted|published|submitted|edited|compiled|a guest post)\s+)?by:?\s+(.+)$/i,
  /^(?:von|par|por|di|door|av|af|przez)\s+(\p{Lu}.+)$/u,
  /^(?:von|par|por|di|authors?|autor(?:in|en|a|es|ka)?|auteurs?|autore|reporter|автор|yazar|muhabir|लेखक|作者|記者|记者)\s?[:：]\s?(\S.+)$/iu,
  /^(\p{Script=Hangul}{2,4}) ?(?:선임|수석|인턴)?(?:기자|특파원)(?: \S+@\S+)?$/u,
  /^(?:بقلم|כתב|מאת)(?:\s?:\s?|\s)(\S.+)$/u,
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
const CAPITAL_BYLINE = new RegExp(
  `^(${Object.keys(CAPITAL_BYLINES).join("|")})\\s(\\p{Lu}\\p{L}{1,30}(?:\\s(?:von|van|de|\\p{Lu}[\\p{L}.'’-]{0,30})){1,3})(?:,|\\s[|•·–—-])?$`,
  "u",
);

// Roles that follow a name behind a comma, or stand below it.
const ROLE =
  /^(?:[\p{L}'’-]+ (?:(?:and|&) )?){0,3}(?:writer|editor|reporter|correspondent|contributor|columnist|analyst|author|producer|staff|engineer|scientist|researcher|professor|photographer|journalist|md|phd|ph\.d\.|redakteur(?:in)?|reporterin|korrespondent(?:in)?)$/iu;
const LONGEST_ROLE = 50;

// Whom the name writes for, between it and a dash.
const AGENCIES =
  "(?:CNN|(?:The )?Associated Press|AP|AFP|(?:Thomson )?Reuters|(?:BBC|Fox|Sky|ABC|CBS|NBC) News|NPR|g1(?: \\p{Lu}[\\p{L} ]{1,20})?)";
const AGENCY = new RegExp(`(?:,|\\s)\\s*${AGENCIES}(?:\\s*[—–-])?$`, "u");
const AGENCY_AND_PLACE = new RegExp(`^${AGENCIES}(?:, \\p{Lu}[\\p{L} ]{1,20})?$`, "u");

// Where the name was when it wrote, as sports pages and foreign desks say.
const WHERE = /^(\p{Lu}\S*\s\p{Lu}\S*(?:\s\p{Lu}\S*)?)\s(?:at|in)\s\p{Lu}[\p{L}' -]*$/u;

// Strictly: nothing in front of it says that it is a name.
const NAME_AND_ROLE = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}), (\p{Lu}.{4,40})$/u;

const LONGEST_NAME_WORDS = 6;

/** The names of a byline; none when it is a sentence that happens to open with "by". `hasWords` asks the text for some. */
export function namesIn(line: string, hasWords: (words: RegExp) => boolean = () => false): string[] {
  const [, opening, capital] = CAPITAL_BYLINE.exec(line.replace(AGENCY, "")) ?? [];
  const elsewhere = opening && hasWords(CAPITAL_BYLINES[opening]!) ? capital : undefined;
  const rest = (firstMatch(BYLINES, line) ?? elsewhere ?? beforeRole(line))
    ?.replace(AGENCY, "")
    .replace(/(?:[,|•·–—-]| on)$/, "")
    .trim()
    .replace(WHERE, "$1");
  if (!rest) return labelledHanNames(line);
  if (endsLikeSentence(rest)) return [];
  const names = rest
    .split(/\s*[,;|•]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|en|och|&)\s+/)
    .map((name) => name.trim())
    .filter((name) => name && !ROLE.test(name));
  return names.length && names.every(isName) ? names : [];
}

/** What its author is, or whom for, in a line of its own. */
export function isRole(line: string): boolean {
  return line.length <= LONGEST_ROLE && (ROLE.test(line) || AGENCY_AND_PLACE.test(line));
}

/** `Ada Berg, Staff Writer`. */
function beforeRole(line: string): string | undefined {
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
    /^[\p{Lu}\p{Lo}]|^(?:de|van|von|da|di|bin|al|el|la|le)\s/u.test(name)
  );
}
