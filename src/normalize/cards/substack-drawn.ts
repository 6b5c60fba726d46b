import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  holds,
  isTag,
  wordsOf,
} from "../../html/index.ts";
import { partOf } from "./parts.ts";

/** Substack's cards as its pages draw them: without the attribute that says what is in them, with counts and buttons. */

/** Words and pictures of a post elsewhere, as a quotation, with who said it; how many liked it stands below a rule. */
export function openDrawnPost(card: Element): ChildNode[] | undefined {
  const { href } = card.attribs;
  const box = partOf(card, "twitter-embed");
  const [head, ...rows] = box?.children.filter(isTag) ?? [];
  if (!href || !head) return undefined;
  const end = rows.findIndex((row) => holds(row, "hr"));
  const said = rows.slice(0, end < 0 ? rows.length : end).flatMap(linesOf);
  const who = elementsOf(head, "span").map(wordsOf).filter(Boolean).join(" ");
  const line = createElement("p", {}, ["— ", createElement("a", { href }, [who || href])]);
  return said.length ? [createElement("blockquote", {}, [...said, line])] : undefined;
}

function linesOf(row: Element): Element[] {
  const words = wordsOf(row);
  return [...elementsOf(row, "img"), ...(words ? [createElement("p", {}, [words])] : [])];
}

/** Title and first words of another post, as a quotation that leads there. */
export function openDrawnPostCard(card: Element): ChildNode[] | undefined {
  const link = elementsOf(card, "a").find(({ attribs }) => attribs.href);
  const title = partOf(card, "embedded-post-title") ?? elementsOf(card, "h2")[0];
  const about = partOf(card, "embedded-post-body") ?? elementsOf(card, "p")[0];
  if (!link || !title || !wordsOf(title)) return undefined;
  const first = createElement("p", {}, [createElement("a", { href: link.attribs.href! }, [wordsOf(title)])]);
  const more = about && wordsOf(about) ? [createElement("p", {}, [wordsOf(about)])] : [];
  return [createElement("blockquote", {}, [first, ...more])];
}
