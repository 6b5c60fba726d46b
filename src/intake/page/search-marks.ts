import { type AnyNode, type Document, type Element, isComment, isElement } from "../../html/index.ts";

/**
 * Comments in a page's source by which the site's own search leaves out what is no content of the page: menus, teasers and
 * boxes around the article. No reader sees them, so that nothing but an editor's system speaks here.
 */

interface Mark {
  opens: RegExp;
  closes: RegExp;
  /** Up to the page's end, where nothing closes it. */
  toEnd?: boolean;
  witness: string;
}

const MARKS: Mark[] = [
  {
    opens: /^TYPO3SEARCH_end$/,
    closes: /^TYPO3SEARCH_begin$/,
    toEnd: true,
    witness: "TYPO3, indexed_search: what is behind the content; what is above holds headings too",
  },
  { opens: /^searchIndexEnd$/, closes: /^searchIndexBegin$/, toEnd: true, witness: "golf.de" },
  {
    opens: /^googleoff: ?(?:all|index)$/i,
    closes: /^googleon: ?(?:all|index)$/i,
    witness: "Google Search Appliance; consent plug-ins of WordPress",
  },
  { opens: /^noindex$/i, closes: /^\/noindex$/i, witness: "Yandex" },
  {
    opens: /^(?:htdig|sphider)_noindex$/,
    closes: /^\/(?:htdig|sphider)_noindex$/,
    witness: "ht://Dig, Sphider",
  },
  { opens: /^UdmComment$/, closes: /^\/UdmComment$/, witness: "mnoGoSearch" },
  { opens: /^stopindex$/i, closes: /^startindex$/i, witness: "Thunderstone" },
  { opens: /^ZOOMSTOP$/, closes: /^ZOOMRESTART$/, witness: "Zoom Search Engine" },
  {
    opens: /^FreeFind Begin No Index$/i,
    closes: /^FreeFind End No Index$/i,
    witness: "FreeFind",
  },
  {
    opens: /^google_ad_section_start\(weight=ignore\)$/,
    closes: /^google_ad_section_end$/,
    witness: "AdSense; WordPress.com's sidebars",
  },
];

interface Said {
  text: string;
  at: number;
}

interface Span {
  element: Element;
  from: number;
  to: number;
}

/** The outermost elements that lie between such marks. To be asked for before comments are taken out. */
export function findUnindexed(document: Document): Element[] {
  const { comments, spans, end } = placesOf(document);
  const covered = coverUpTo(comments, end);
  let last = 0;
  return spans.flatMap(({ element, from, to }) => {
    if (from <= last || (covered[from] ?? 0) <= to) return [];
    last = to;
    return [element];
  });
}

/** In the order of the document. */
function placesOf(document: Document): { comments: Said[]; spans: Span[]; end: number } {
  const comments: Said[] = [];
  const spans: Span[] = [];
  let at = 0;
  const visit = (node: AnyNode): void => {
    at++;
    if (isComment(node)) comments.push({ text: node.data.trim(), at });
    if (!isElement(node)) return;
    const span = { element: node, from: at, to: at };
    spans.push(span);
    for (const child of node.children) visit(child);
    span.to = at;
  };
  for (const child of document.children) visit(child);
  return { comments, spans, end: at + 1 };
}

/** By position: where the stretch ends that holds it. */
function coverUpTo(comments: Said[], end: number): number[] {
  const covered: number[] = [];
  const cover = (from: number, to: number) => {
    for (let at = from; at < to; at++) covered[at] = Math.max(covered[at] ?? 0, to);
  };
  for (const { opens, closes, toEnd } of MARKS) {
    let from: number | undefined;
    for (const { text, at } of comments)
      if (opens.test(text)) from ??= at;
      else if (from !== undefined && closes.test(text)) {
        cover(from, at);
        from = undefined;
      }
    if (from !== undefined && toEnd) cover(from, end);
  }
  return covered;
}
