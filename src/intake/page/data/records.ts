import { isRecord } from "../../../record.ts";
import { bare } from "../../../text.ts";
import { bodyFields } from "../../json/body.ts";
import { openOwnShape } from "../../json/systems/index.ts";
import { type Loose, readText } from "../../loose.ts";

/** Which record of a page's data is its article. */

const DEEPEST = 60;
const MOST_RECORDS = 50_000;
const MOST_CALLED_SO = 30; // each is measured, and may hold the next
const SHORTEST_TITLE = 5; // letters: shorter ones stand in every title

/** The one with the longest body among those that are called like the page. */
export function findRecord(values: unknown[], titles: (string | undefined)[]): Loose | undefined {
  const declared = titles.filter((title) => title !== undefined).map(bare);
  let [longest, found, met]: [number, Loose | undefined, number] = [0, undefined, 0];
  for (const carried of recordsIn(values)) {
    const record = openOwnShape(carried);
    const title = bare(titleOf(record) ?? "");
    if (title.length < SHORTEST_TITLE || !declared.some((one) => one.includes(title))) continue;
    if (++met > MOST_CALLED_SO) break;
    const letters = Math.max(0, ...bodyFields(record).map((body) => lettersIn(body)));
    if (letters > longest) [longest, found] = [letters, record];
  }
  return found;
}

/** WordPress has it in a box. */
export function titleOf({ title, headline, name }: Loose): string | undefined {
  const boxed = isRecord(title) ? readText(title.rendered) : undefined;
  return readText(title) ?? boxed ?? readText(headline) ?? readText(name);
}

function* recordsIn(values: unknown[]): Generator<Loose> {
  let left = MOST_RECORDS;
  const waiting = values.map((value) => ({ value, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null || depth > DEEPEST || left-- <= 0) continue;
    if (isRecord(value)) yield value;
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
  }
}

/** Letters of a text without its tags, or of the texts in a tree; addresses and names of kinds have no space. */
function lettersIn(body: unknown, depth = 0): number {
  if (typeof body === "string") return /\s/.test(body) ? body.replace(/<[^<>]*>/g, "").length : 0;
  if (typeof body !== "object" || body === null || depth > DEEPEST) return 0;
  return Object.values(body).reduce((sum: number, inner) => sum + lettersIn(inner, depth + 1), 0);
}
