import type { DraftFields } from "../../article.ts";
import {
  createElement,
  type Element,
  elementsOf,
  hasClassOf,
  isElement,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import { trim } from "../../record.ts";
import type { Facts } from "./facts/index.ts";

/** The post that a page of Reddit is about: what its element says of itself, beside votes and answers. */

interface Kind {
  is: (element: Element) => boolean;
  /** What holds the words; a link that somebody posted has none. */
  isText: (element: Element) => boolean;
  title: (box: Element) => string | undefined;
  /** Names of attributes. */
  author: string;
  address: string;
  published: (box: Element) => string | undefined;
  witness: string;
}

const isThing = hasClassOf(["thing"]);
const isLink = hasClassOf(["link"]);
const isTitle = hasClassOf(["title"]);

const KINDS: Kind[] = [
  {
    is: (element) => isElement(element, "shreddit-post"),
    isText: ({ attribs }) => attribs.slot === "text-body",
    title: ({ attribs }) => attribs["post-title"],
    author: "author",
    address: "content-href",
    published: ({ attribs }) => attribs["created-timestamp"],
    witness: "reddit.com",
  },
  {
    is: (element) => "data-author" in element.attribs && isThing(element) && isLink(element),
    isText: hasClassOf(["usertext-body"]),
    title: (box) => wordsOf(elementsOf(box, "a").filter(isTitle)),
    author: "data-author",
    address: "data-url",
    published: (box) => elementsOf(box, "time")[0]?.attribs.datetime,
    witness: "old.reddit.com",
  },
];

interface Post {
  root: Element;
  from: string;
  about: DraftFields;
}

/** In a box of its own; undefined for any other page, and for lists of posts. */
export function openThreadPost({ elements }: Facts): Post | undefined {
  for (const kind of KINDS) {
    const [box, ...others] = elements.filter(kind.is);
    const title = box && kind.title(box);
    if (!box || others.length || !title) continue;
    const name = box.attribs[kind.author];
    const published = kind.published(box)?.replace(/\.\d+/, "");
    const text = elementsOf(box).find(kind.isText);
    const root = createElement("div", {}, text ? text.children : posted(box, kind, title));
    setChildren(box, [root]);
    const about = trim({ title, authors: name ? [{ name }] : undefined, published });
    return { root, from: "the post's own marks", about };
  }
  return undefined;
}

const PICTURE = /\.(?:jpe?g|png|gif|webp)(?:[?#]|$)/i;

/** What was posted without words: a picture, or a page elsewhere. */
function posted({ attribs }: Element, { address }: Kind, title: string): Element[] {
  const href = attribs[address];
  if (!href) return [];
  const shown = PICTURE.test(href)
    ? createElement("img", { src: href, alt: title })
    : createElement("a", { href }, [title]);
  return [createElement("p", {}, [shown])];
}
