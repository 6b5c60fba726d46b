/** Plain text: what XML 1.0 and JSON can carry, and how text becomes markup. */

// XML 1.0, section 2.2: Char. C1 controls are legal there but are mojibake in practice (windows-1252 read as Latin-1).
// A byte order mark is one in front of the text only: within, editors leave it behind what they have drawn.
const ILLEGAL =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// Vertical tab, form feed and NEL separate words: taken out bare they would glue two together.
const ODD_SPACE = /[\u000B\u000C\u0085]/g;
// Between lines a form feed is the end of a page.
const PAGE_BREAK = /(?<=^|\n)\u000C|\u000C(?=\n|$)/g;

// The same, for a quick look: nearly all text is clean, and looking around each character is dear.
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/;

/** Takes out what no feed may carry: control characters, lone surrogates, noncharacters. Says how many. */
export function removeIllegal(text: string): { text: string; count: number } {
  if (text.isWellFormed() && !SUSPECT.test(text)) return { text, count: 0 };
  let count = 0;
  const taken = (by: string) => () => {
    count++;
    return by;
  };
  const clean = text
    .replace(PAGE_BREAK, taken("\n"))
    .replace(ODD_SPACE, taken(" "))
    .replace(ILLEGAL, taken(""));
  return { text: clean, count };
}

// Something to be seen: neither space, nor what only says how others are set (Unicode, Default_Ignorable_Code_Point).
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * One line, legal, trimmed, white space folded but for non-breaking spaces: titles, names, tags. Empty where there is
 * nothing to be seen in it.
 */
export function oneLine(text: string): string {
  const line = removeIllegal(text)
    .text.replace(/ [\t\n\r \u2028\u2029]+|[\t\n\r\u2028\u2029][\t\n\r \u2028\u2029]*/g, " ") // single ones stay
    .trim();
  return SEEN.test(line) ? line : "";
}

// Where a line may be broken, or may not: soft hyphen, zero width space, word joiner. Editors leave them behind.
const BREAKS = /[\u00AD\u200B\u2060]/g;
// Marks of direction and joiners, which do something between letters only.
const IDLE = /[\s\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069]/;

/** A name as people see it, of an author or a tag: of two that look the same, both would have feeds of their own. */
export function nameLine(text: string): string {
  return withoutIdleEnds(oneLine(text.replace(BREAKS, "")));
}

/** Read by hand: to a regular expression every run of them within might be the one at the end. */
function withoutIdleEnds(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && IDLE.test(line[start]!)) start++;
  while (end > start && IDLE.test(line[end - 1]!)) end--;
  return line.slice(start, end);
}

/** Every run of white space as one space. Single ones, which nearly all are, are not looked at twice. */
export function foldSpace(text: string): string {
  return text.replace(/ \s+|[^\S ]\s*/g, " ");
}

/** Letters and digits only: how two spellings of one name or title are compared. */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A mark of a sentence's end, which no name has, but for a title behind it that is shortened. */
export function endsLikeSentence(line: string): boolean {
  return /[.!?;]$/.test(line.replace(/\b(?:jr|sr|dr|md)\.$/i, ""));
}

/** At most so many characters, and `…` where some are left out: up to the end of a word, where one is near, and of a character. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most - 1);
  const end = space > most / 2 ? space : most;
  return `${text
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

/** For elements, and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** An address without its percent signs; as it stands where one of them is a part of the name. */
export function decodeAddress(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return encoded;
    throw error;
  }
}

/** A table for names that come from outside: what every object knows, such as `constructor`, is not in it. */
export function table<T>(entries: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null), entries);
}
