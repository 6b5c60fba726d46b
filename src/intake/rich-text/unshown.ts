import { parseHtml, wordsOf } from "../../html/index.ts";
import { isRecord } from "../../record.ts";
import { escapeHtml } from "../../text.ts";
import { writeFields } from "./fields.ts";
import type { Node, Reading } from "./node.ts";
import { fieldsOf } from "./places.ts";
import { markupOrText } from "./raw.ts";
import { isSetting } from "./values.ts";

/** Parts of sites that are called as nodes of editors are, and have more to say than those: a `quote` with a picture. */

// Of a part and of each of its fields; what is beyond counts as shown.
const MOST_FIELDS = 50;
const MOST_TEXTS = 20;

/** What is in its fields, and not in the HTML that was made of it. */
export function writeUnshown(node: Node, html: string, reading: Reading): string {
  const words = wordsOf(parseHtml(html));
  const isTextShown = (text: string) =>
    html.includes(escapeHtml(text)) || words.includes(wordsOf(parseHtml(markupOrText(text))));
  const isShown = (value: unknown) => {
    const texts = textsIn(value).slice(0, MOST_TEXTS);
    return texts.length === 0 || texts.some(isTextShown);
  };
  const rest = fieldsOf(node)
    .slice(0, MOST_FIELDS)
    .map(([name, value]) => [name, Array.isArray(value) ? value.filter((one) => !isShown(one)) : value])
    .filter(([, value]) => !isShown(value));
  return writeFields(Object.fromEntries(rest), reading);
}

/** The texts of a field that readers may see. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (isSetting(name) ? [] : textsIn(inner)));
}
