import type { Element } from "../../html/index.ts";

/** Notes and their marks in the text, which lead to each other: where their names were taken off, each is where the other leads. */

export interface InnerLink {
  element: Element;
  /** The id that it leads to. */
  target: string;
}

// What parts the names of both. Word: `_ftn1`, `_ftnref1`; LibreOffice: `sdfootnote1sym`, `sdfootnote1anc`; Markdown: `fn:1`,
// `fnref:1`; MediaWiki: `cite_note-1`, `cite_ref-1`; Substack: `footnote-1`, `footnote-anchor-1`; WordPress: `…-link`.
const OF_ONE_SIDE = /[-_]?(?:ref|note|anchor|anc|sym|back|link)/gi;

/** Gives links the ids that others lead to in vain. */
export function nameNotes(links: InnerLink[], named: Set<string>): void {
  const missing = new Set(links.map(({ target }) => target).filter((target) => !named.has(target)));
  if (!missing.size) return;
  const marks = new Map<string, InnerLink>(); // the first one to each note, by what both names share
  for (const link of links) if (!marks.has(link.target)) marks.set(link.target, link);
  const sides = new Map<string, InnerLink[]>();
  for (const link of marks.values()) {
    const pair = pairOf(link.target);
    if (pair) sides.set(pair, [...(sides.get(pair) ?? []), link]);
  }
  for (const [one, other] of [...sides.values()].filter(({ length }) => length === 2) as [
    InnerLink,
    InnerLink,
  ][])
    for (const [link, { target }] of [
      [one, other],
      [other, one],
    ] as const)
      if (missing.has(target)) link.element.attribs.id ??= target;
}

/** What the names of a note and of its mark share: a number, or something as unlikely to be shared by others. */
function pairOf(target: string): string | undefined {
  const shared = target.replace(OF_ONE_SIDE, "");
  return /\d/.test(shared) ? shared : undefined;
}
