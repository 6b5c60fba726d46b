import { v5 as uuid } from "uuid";
import {
  type Document,
  type Element,
  elementsOf,
  HEADINGS,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import { decodeAddress } from "../../text.ts";
import type { Step } from "../work.ts";
import { type InnerLink, nameNotes } from "./note-pairs.ts";

// An id that this step gave to an article of which this one is a copy, as an entry of our own feeds is.
const GIVEN = /#(e[0-9a-f]{8}-[^#]*)$/;
const PREFIXED = /^e[0-9a-f]{8}-/;

/**
 * Anchors that a link of the same article leads to (footnotes, tables of contents) stay, under a prefix of their
 * own: many entries stand on one page of a reader, and their ids may not collide. The others go.
 */
export const prefixAnchors: Step = ({ body, article, base, publication }) => {
  const page = placeOn(article.url);
  const elements = elementsOf(body).filter(({ attribs }) => hasAnchor(attribs));
  if (!elements.length) return;
  const links = linksWithin(elements, [page, placeOn(base)]);
  nameNotes(links, new Set(elements.flatMap((element) => nameOf(element) ?? [])));
  const copied = new Set(elements.flatMap(({ attribs }) => givenId(attribs.href)));
  const prefix = `e${uuid(article.id, publication.key).slice(0, 8)}-`;
  const targets = new Set(links.map(({ target }) => target));
  const found = keepTargets(elements, targets, copied, prefix);
  for (const { heading, slug } of headingSlugs(body, targets, found)) {
    found.add(slug);
    heading.attribs.id = withPrefix(slug, prefix);
  }
  for (const { element, target } of links)
    if (found.has(target) || !isForScript(target))
      element.attribs.href = `${page}${encodeURIComponent(found.has(target) ? withPrefix(target, prefix) : target)}`;
};

/** `#/portal/signup`: what a script of the site opens. */
function isForScript(target: string): boolean {
  return target.startsWith("/");
}

function hasAnchor({ href, id, name }: Record<string, string>): boolean {
  return id !== undefined || name !== undefined || !!href?.includes("#");
}

/** The links of the body that lead to places on a page (`placeOn`). */
export function linksOnPage(body: Document, page: string): Element[] {
  return elementsOf(body, "a").filter(({ attribs }) => attribs.href?.startsWith(page));
}

/** How an address begins that leads to a place on this page. */
export function placeOn(url: string): string {
  return `${url.replace(/#.*$/, "")}#`;
}

function linksWithin(elements: Element[], own: string[]): InnerLink[] {
  return elements.flatMap((element) => {
    const { href } = element.attribs;
    const page = href && own.find((start) => href.startsWith(start));
    return page ? [{ element, target: decodeAddress(href.slice(page.length)) }] : [];
  });
}

function nameOf({ name, attribs }: Element): string | undefined {
  return attribs.id ?? (name === "a" ? attribs.name : undefined);
}

/** Returns those of the targets that there are; ids that nothing leads to go. */
function keepTargets(
  elements: Element[],
  targets: Set<string>,
  copied: Set<string>,
  prefix: string,
): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    const id = nameOf(element);
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

/** Takes off the anchors whose links went with something, and has links whose anchors went lead to the whole article. */
export const matchAnchors: Step = ({ body, article }) => {
  const elements = elementsOf(body);
  const anchors = elements.filter(({ attribs }) => attribs.id !== undefined);
  const links = elements.filter(({ attribs }) => attribs.href?.includes("#"));
  const ids = new Set(anchors.map(({ attribs }) => attribs.id!));
  for (const { element, target } of linksWithin(links, [placeOn(article.url)]))
    if (PREFIXED.test(target) && !ids.has(target)) element.attribs.href = article.url;
  // A copy of an article leads to the page of that one.
  const targets = new Set(links.map(({ attribs }) => decodeAddress(attribs.href!.split("#")[1] ?? "")));
  dropAnchors(
    body,
    anchors.filter(({ attribs }) => !targets.has(attribs.id!)),
  );
};

function dropAnchors(body: Document, anchors: Element[]): void {
  const bare: Replacements = new Map();
  for (const anchor of anchors) {
    delete anchor.attribs.id;
    if (anchor.name === "span" && !Object.keys(anchor.attribs).length) bare.set(anchor, anchor.children);
  }
  replaceAll(body, bare);
}

function givenId(href: string | undefined): string[] {
  const id = href?.includes("#") && GIVEN.exec(href)?.[1];
  return id ? [decodeAddress(id)] : [];
}

function withPrefix(id: string, prefix: string): string {
  return id.startsWith(prefix) ? id : `${prefix}${id.replace(/\s+/g, "-")}`;
}
