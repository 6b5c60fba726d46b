import {
  type ChildNode,
  type Document,
  type Element,
  elementsOf,
  isElement,
  isFolded,
  isText,
  type ParentNode,
  rewrite,
} from "../../html/index.ts";
import { isBodyPart } from "./called-text.ts";
import { FURNITURE_ELEMENTS, isBoxInText, isFurniture, isHidden } from "./furniture/index.ts";
import { findInvitations } from "./furniture/invitations.ts";
import { makePlain } from "./plain-markup.ts";
import { withAncestors } from "./recovered/index.ts";

/** Takes known furniture out of a page before the extractor sees it: it guesses better, and faster, without. */

// What never holds an article, whatever it is called. `head` goes but for its title, which the extractor compares.
const NEVER_SEEN = ["script", "style", "template", "link", "meta", "base", "canvas"];

// Elements that are the page or hold its article: a class there speaks of the page's state (`no-sidebar`,
// `comments-open`), not of what is inside.
const FRAME = ["html", "head", "body", "main", "article", "title", "h1"];

/** Above this share of the page's sentences a part holds the article, if it also holds a sign of it; above that anyway. */
const ARTICLE_SHARE = 0.4;
const ALMOST_ALL = 0.8;
/** On a page of few words a box with a larger share may be the article with the form below it. */
const INVITATION_SHARE = 0.3;

/** How many characters of sentences there were before anything was taken out. */
export interface Sentences {
  ofPage: number;
  of: (element: Element) => number;
}

/** What holds one of `kept` stays, whatever it is called. */
export function preparePage(document: Document, kept: Element[] = []): Sentences {
  makePlain(document);
  const sentences = new Map<Element, number>();
  const whole = Math.max(1, weigh(document, sentences));
  const invitations = new Set(findInvitations(document));
  const holding = withAncestors(new Set(kept));
  const holdsArticle = (element: Element) => {
    if (holding.has(element)) return true;
    const share = sentences.get(element)! / whole;
    return share > ALMOST_ALL || (share > ARTICLE_SHARE && holdsSign(element));
  };
  rewrite(document, (node) => {
    if (isText(node)) return node;
    if (!isElement(node) || isNeverSeen(node)) return [];
    const isInvitation = invitations.has(node) && sentences.get(node)! / whole < INVITATION_SHARE;
    const isGone = isInvitation || isFurniture(node, sentences.get(node)!);
    return !isGone || FRAME.includes(node.name) || holdsArticle(node) ? makeShown(node) : [];
  });
  return { ofPage: whole, of: (element) => sentences.get(element) ?? 0 };
}

/** Takes out no more than what is never seen. */
export function removeUnseen(document: Document): void {
  makePlain(document);
  rewrite(document, (node) =>
    isText(node) || (isElement(node) && !isNeverSeen(node) && !isHidden(node)) ? node : [],
  );
}

/** A heading of the first level, or what the page calls the article's text. */
function holdsSign(element: Element): boolean {
  return [element, ...elementsOf(element)].some(
    (inner) => isElement(inner, "h1", "main") || isBodyPart(inner),
  );
}

function isNeverSeen({ name, attribs }: Element): boolean {
  const isFormula = name === "script" && /^math\//i.test(attribs.type ?? "");
  return NEVER_SEEN.includes(name) && !isFormula;
}

/** What holds the article is shown, even where a script was to show it (streamed pages, veils before a paywall). */
function makeShown(element: Element): ChildNode {
  if (isBoxInText(element)) delete element.attribs.class;
  if (isHidden(element) || isFolded(element)) {
    delete element.attribs.hidden;
    delete element.attribs.style;
  }
  if (element.attribs["aria-hidden"] === "true") delete element.attribs["aria-hidden"];
  return element;
}

/**
 * How many characters of sentences each element holds: of paragraphs and of bare text with a comma or a full stop. The
 * links of a navigation hold none: `2.1. Knots` is a number and a title.
 */
function weigh(parent: ParentNode, sentences: Map<Element, number>, inMenu = false): number {
  let sum = 0;
  for (const child of parent.children)
    if (isText(child)) sum += /[.,;:!?。、]/.test(child.data) ? child.data.trim().length : 0;
    else if (isElement(child) && !isNeverSeen(child)) {
      const weight = weigh(child, sentences, inMenu || FURNITURE_ELEMENTS.includes(child.name));
      sum += inMenu && child.name === "a" ? 0 : weight;
    }
  if (isElement(parent)) sentences.set(parent, sum);
  return sum;
}
