import { isRecord } from "../../record.ts";
import type { Report } from "../../report.ts";
import type { Loose } from "../loose.ts";

/** Text that was UTF-8, was read as windows-1252, and was saved so: `MÃ¼nchen`, `thereâ€™s`. */

// What windows-1252 has for the bytes 80 to 9F (Encoding Standard, "index windows-1252"); the five that it lacks are C1's own.
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const BYTES = new Map([...HIGH].map((character, index) => [character, 0x80 + index]));
// Read as ISO 8859-1 they are C1's controls, which JSON may have as escapes.
const FOLLOWING = `[${HIGH}\u0080-\u00BF]`;
// UTF-8's first bytes of two, three and four, each with so many that follow (RFC 3629, section 4). Without É, Ê and ß, which
// end words before quotation marks: they would stand for phonetic letters and N'Ko.
const SEQUENCE = new RegExp(
  `[\u00C2-\u00C8\u00CB-\u00DE]${FOLLOWING}|[\u00E0-\u00EF]${FOLLOWING}{2}|[\u00F0-\u00F4]${FOLLOWING}{3}`,
  "g",
);

// Who speaks of such signs shows a few of them, by themselves.
const SPEAKS_OF_IT =
  /mojibake|windows-?1252|latin-?1\b|\bencod(?:ed|ings?)\b|utf-?8\b|char(?:acter)? ?sets?\b|zeichensatz|zeichen[ck]odierung|encodage|codificaci[óo]n|codificação/i;
// A page says its own in them.
const TAGS = /<[^<>]*>/g;
// The first sign of a sequence.
const MAYBE = /[\u00C2-\u00F4]/;
const FEWEST = 3;
const MOST_BY_THEMSELVES = 0.2;
// Nearly all that is not ASCII has to be such a sequence.
const MOST_OTHERS = 0.2;

/** The text as it was. */
export function mendMojibake(text: string, report: Report): string {
  return isMojibake(text, report) ? text.replace(SEQUENCE, decoded) : text;
}

/**
 * The same for a record: what is wrong with its text is wrong with its title, which alone has too few signs of it. Its
 * longest text has to have enough of them: a summary says again what the body says.
 */
export function mendRecord(record: Loose, report: Report): Loose {
  const texts = textsIn(record).filter((text) => MAYBE.test(text));
  const longest = texts.reduce((one, other) => (other.length > one.length ? other : one), "");
  if (!isBroken(longest) || !isMojibake(texts.join("\n"), report)) return record;
  return mendTexts(record) as Loose;
}

function isMojibake(text: string, report: Report): boolean {
  if (!isBroken(text) || SPEAKS_OF_IT.test(text.replace(TAGS, ""))) return false;
  report.change(
    "characters",
    "UTF-8 that was read as windows-1252 mended",
    undefined,
    sequencesIn(text).length,
  );
  return true;
}

function isBroken(text: string): boolean {
  if (!MAYBE.test(text)) return false;
  const sequences = sequencesIn(text);
  if (sequences.length < FEWEST) return false;
  const alone = sequences.filter(({ index, 0: { length } }) => !isBesideLetter(text, index, index + length));
  const others = text.replace(SEQUENCE, "").match(/[^\p{ASCII}]+/gu)?.length ?? 0;
  return alone.length <= MOST_BY_THEMSELVES * sequences.length && others <= MOST_OTHERS * sequences.length;
}

function sequencesIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(SEQUENCE)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function mendTexts(value: unknown): unknown {
  if (typeof value === "string") return value.replace(SEQUENCE, decoded);
  if (Array.isArray(value)) return value.map(mendTexts);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mendTexts(inner)]));
}

function isBesideLetter(text: string, start: number, end: number): boolean {
  return /[a-z]/i.test(`${text[start - 1] ?? ""}${text[end] ?? ""}`);
}

/** What is no UTF-8 stays. */
function decoded(sequence: string): string {
  const bytes = Uint8Array.from(sequence, (character) => BYTES.get(character) ?? character.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  return text.includes("\uFFFD") ? sequence : text;
}
