import type { Element } from "domhandler";

/** End tags that are missing, as browsers deal with it (HTML, 13.2.6): without it, old pages nest a level deeper every line. */

// HTML, "list of active formatting elements", without links, which end each other.
const FORMATTING = new Set("b big code em font i nobr s small strike strong tt u".split(" "));
const MOST_ALIKE = 3; // HTML, "Noah's Ark clause"

/** What is open of them; counted, since to compare each with all around it would cost the square. */
export class OpenFormatting {
  private readonly counts = new Map<string, number>();

  /** One within three of its name and attributes says nothing more: their ends are missing. */
  saysMore(name: string, attributes: Record<string, string>): boolean {
    return !FORMATTING.has(name) || (this.counts.get(keyOf(name, attributes)) ?? 0) < MOST_ALIKE;
  }

  opens(element: Element): void {
    this.count(element, 1);
  }

  closes(element: Element): void {
    this.count(element, -1);
  }

  private count({ name, attribs }: Element, more: number): void {
    if (!FORMATTING.has(name)) return;
    const key = keyOf(name, attribs);
    this.counts.set(key, (this.counts.get(key) ?? 0) + more);
  }
}

function keyOf(name: string, attributes: Record<string, string>): string {
  return Object.keys(attributes).length ? name + JSON.stringify(attributes) : name; // nearly all have none
}

// What an item ends on its way out to the one before it; what a paragraph does.
const WITHIN_ITEM = new Set([...FORMATTING, "a", "address", "div", "p", "span"]);
const ENDS = new Map([
  ["li", { ended: new Set(["li"]), within: WITHIN_ITEM }],
  ["dt", { ended: new Set(["dt", "dd"]), within: WITHIN_ITEM }],
  ["dd", { ended: new Set(["dt", "dd"]), within: WITHIN_ITEM }],
  ["p", { ended: new Set(["p"]), within: FORMATTING }],
]);

/** How many of the elements that are open, the innermost last, one of this name ends that begins here. */
export function endedBy(name: string, open: readonly { name?: string }[]): number {
  const rule = ENDS.get(name);
  if (!rule) return 0;
  for (let index = open.length - 1; index >= 0; index--) {
    const outer = open[index]!.name ?? "";
    if (rule.ended.has(outer)) return open.length - index;
    if (!rule.within.has(outer)) return 0;
  }
  return 0;
}
