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
  for (const [one, other] of pairsAmong(links)) {
    if (missing.has(other.target)) one.element.attribs.id ??= other.target;
    if (missing.has(one.target)) other.element.attribs.id ??= one.target;
  }
}

/** The first link to each of two places whose names are those of a note and its mark. */
function pairsAmong(links: InnerLink[]): [InnerLink, InnerLink][] {
  const first = new Map<string, InnerLink>();
  for (const link of links) if (!first.has(link.target)) first.set(link.target, link);
  const sides = new Map<string, InnerLink[]>();
  for (const link of first.values()) {
    const shared = sharedName(link.target);
    if (shared && sides.get(shared)?.push(link) === undefined) sides.set(shared, [link]);
  }
  return [...sides.values()].filter(isPair);
}

function isPair(links: InnerLink[]): links is [InnerLink, InnerLink] {
  return links.length === 2;
}

/** With a number in it: others may share a word. */
function sharedName(target: string): string | undefined {
  const shared = target.replace(OF_ONE_SIDE, "");
  return /\d/.test(shared) ? shared : undefined;
}
