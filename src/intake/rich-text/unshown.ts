import { parseHtml, wordsOf } from "../../html/index.ts";
import { frameOf } from "../../players.ts";
import { isRecord, trim } from "../../record.ts";
import { escapeHtml } from "../../text.ts";
import type { Node } from "./node.ts";
import { fieldsOf, placesOf } from "./places.ts";
import { markupOrText } from "./raw.ts";
import { isUpload, pictureIn } from "./uploads.ts";
import { isSetting } from "./values.ts";

/** Parts of sites that are called as nodes of editors are, and have more to say than those: a `quote` with a picture. */

// Of one part; what is beyond counts as shown, and so does all of a part that holds half a body.
const MOST_TEXTS = 1000;
const LONGEST = 20_000;
// A text is told by its beginning.
const BEGINNING = 200;

/** What is in its fields, and not in the HTML that was made of it; undefined when nothing is. */
export function fieldsNotIn(node: Node, html: string): Node | undefined {
  if (html.length > LONGEST) return undefined;
  const words = wordsOf(parseHtml(html));
  let left = MOST_TEXTS;
  const isShown = (text: string) =>
    left-- <= 0 ||
    [text, frameOf(text)].some((one) => one && html.includes(escapeHtml(one.slice(0, LONGEST)))) ||
    words.includes(beginningIn(text));
  const rest = restOf(Object.fromEntries(fieldsOf(node)), isShown);
  return isRecord(rest) ? rest : undefined;
}

function beginningIn(text: string): string {
  return wordsOf(parseHtml(markupOrText(text.slice(0, BEGINNING * 5)))).slice(0, BEGINNING);
}

/** The value without the texts and files that are shown; undefined when nothing else is in it. */
function restOf(value: unknown, isShown: (text: string) => boolean): unknown {
  if (typeof value === "string") return !value.trim() || isShown(value.trim()) ? undefined : value;
  if (Array.isArray(value)) {
    const rest = value.map((one) => restOf(one, isShown)).filter((one) => one !== undefined);
    return rest.length ? rest : undefined;
  }
  if (!isRecord(value)) return undefined;
  if (isUpload(value)) return isShown(pictureIn(placesOf(value)) ?? "") ? undefined : value;
  const said = Object.entries(value).filter(([name]) => !isSetting(name));
  const rest = trim(Object.fromEntries(said.map(([name, one]) => [name, restOf(one, isShown)])));
  return Object.keys(rest).length
    ? { ...value, ...Object.fromEntries(said.map(([name]) => [name, undefined])), ...rest }
    : undefined;
}
