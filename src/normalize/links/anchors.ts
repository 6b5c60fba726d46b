import { v5 as uuid } from "uuid";
import {
  type Document,
  type Element,
  elementsOf,
  HEADINGS,
  hasAncestor,
  isText,
  type Replacements,
  replaceAll,
  showsSelfLink,
  wordsOf,
} from "../../html/index.ts";
import { decodeAddress } from "../../text.ts";
import type { Step } from "../work.ts";

// An id that this step gave to an article of which this one is a copy, as an entry of our own feeds is.
const GIVEN = /#(e[0-9a-f]{8}-[^#]*)$/;

const SELF_LINKED = [...HEADINGS, "dt", "figcaption", "caption"];

/**
 * Anchors that a link of the same article leads to (footnotes, tables of contents) stay, under a prefix of their
 * own: many entries stand on one page of a reader, and their ids may not collide. The others go.
 */
export const prefixAnchors: Step = ({ body, article, base, publication }) => {
  const page = placeOn(article.url);
  const elements = elementsOf(body).filter(({ attribs }) => hasAnchor(attribs));
  if (!elements.length) return;
  const links = linksWithin(elements, [page, placeOn(base)]);
  const copied = new Set(elements.flatMap(({ attribs }) => givenId(attribs.href)));
  const prefix = `e${uuid(article.id, publication.key).slice(0, 8)}-`;
  const targets = new Set(links.map(({ target }) => target));
  const found = keepTargets(elements, targets, copied, prefix);
  for (const { heading, slug } of headingSlugs(body, targets, found)) {
    found.add(slug);
    heading.attribs.id = withPrefix(slug, prefix);
  }
  for (const { element, target } of links)
    if (found.has(target) || !target.startsWith("/"))
      // what a script of the site opens
      element.attribs.href = `${page}${encodeURIComponent(found.has(target) ? withPrefix(target, prefix) : target)}`;
};

function hasAnchor({ href, id, name }: Record<string, string>): boolean {
  return id !== undefined || name !== undefined || !!href?.includes("#");
}

/** How an address begins that leads to a place on this page. */
export function placeOn(url: string): string {
  return `${url.replace(/#.*$/, "")}#`;
}

function linksWithin(elements: Element[], own: string[]): { element: Element; target: string }[] {
  return elements.flatMap((element) => {
    const { href } = element.attribs;
    const page = href && own.find((start) => href.startsWith(start));
    return page ? [{ element, target: decodeAddress(href.slice(page.length)) }] : [];
  });
}

/** Takes out what a heading shows to be copied as a link to itself. */
export const removeSelfLinks: Step = ({ body, article, report }) => {
  const page = placeOn(article.url);
  const links = elementsOf(body, "a").filter(
    (link) => link.attribs.href?.startsWith(page) && showsSelfLink(link) && hasAncestor(link, ...SELF_LINKED),
  );
  if (!links.length) return;
  for (const { prev, next } of links) {
    if (!prev && next && isText(next)) next.data = next.data.trimStart();
    if (!next && prev && isText(prev)) prev.data = prev.data.trimEnd();
  }
  replaceAll(body, new Map(links.map((link) => [link, []])));
  report.removal("links", "link of a heading to itself taken out", links.map(wordsOf).join(" "));
};

/** Answers which targets there are; ids that nothing leads to go. */
function keepTargets(
  elements: Element[],
  targets: Set<string>,
  copied: Set<string>,
  prefix: string,
): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    const id = element.attribs.id ?? (element.name === "a" ? element.attribs.name : undefined);
    delete element.attribs.id;
    if (id === undefined || found.has(id) || !(targets.has(id) || copied.has(id))) continue;
    found.add(id);
    element.attribs.id = targets.has(id) ? withPrefix(id, prefix) : id;
  }
  return found;
}

/** Markdown renderers give headings ids that writers link to without writing them (GitHub's way: words joined by -). */
function headingSlugs(body: Document, targets: Set<string>, found: Set<string>) {
  if ([...targets].every((target) => found.has(target))) return [];
  const seen = new Set(found);
  return elementsOf(body, ...HEADINGS).flatMap((heading) => {
    const slug = wordsOf(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-");
    if (heading.attribs.id !== undefined || !targets.has(slug) || seen.has(slug)) return [];
    seen.add(slug);
    return [{ heading, slug }];
  });
}

/** Takes off the anchors whose links went with something empty. */
export const dropUnusedAnchors: Step = ({ body }) => {
  const elements = elementsOf(body);
  const anchors = elements.filter(({ attribs }) => attribs.id !== undefined);
  if (!anchors.length) return;
  const targets = new Set(
    elements.flatMap(({ attribs }) =>
      attribs.href?.includes("#") ? [decodeAddress(attribs.href.split("#")[1]!)] : [],
    ),
  );
  const bare: Replacements = new Map();
  for (const element of anchors) {
    if (targets.has(element.attribs.id!)) continue;
    delete element.attribs.id;
    if (element.name === "span" && !Object.keys(element.attribs).length) bare.set(element, element.children);
  }
  replaceAll(body, bare);
};

function givenId(href: string | undefined): string[] {
  const id = href?.includes("#") && GIVEN.exec(href)?.[1];
  return id ? [decodeAddress(id)] : [];
}

function withPrefix(id: string, prefix: string): string {
  return id.startsWith(prefix) ? id : `${prefix}${id.replace(/\s+/g, "-")}`;
}
