import {
  type AnyNode,
  type ChildNode,
  classMatcher,
  type Document,
  type Element,
  elementsOf,
  isElement,
  isText,
  neighbour,
  type ParentNode,
  removeGutters,
  rewrite,
  wordsOf,
} from "../../html/index.ts";
import { isBodyPart } from "./body-parts.ts";
import { FURNITURE } from "./furniture-classes.ts";
import { findInvitations } from "./invitations.ts";
import { makeAmpPlain, openNoscripts } from "./plain-markup.ts";
import { hasSentence, linkShare } from "./recoverable.ts";

/** Takes known furniture out of a page before the extractor sees it: it guesses better, and faster, without. */

// What never holds an article, whatever it is called. `head` goes but for its title, which the extractor compares.
const NEVER_SEEN = [
  "script",
  "style",
  "template",
  "link",
  "meta",
  "base",
  "object",
  "embed",
  "iframe",
  "canvas",
];
const SEEN_AS_EMBED = ["iframe", "object", "embed"];
const FURNITURE_ELEMENTS = ["nav", "dialog", "menu"];

// WAI-ARIA landmarks and windows. `complementary` stays for the extractor to judge: some put pull quotes there.
const FURNITURE_ROLES = [
  "navigation",
  "menu",
  "menubar",
  "dialog",
  "alertdialog",
  "alert",
  "search",
  "banner",
  "contentinfo",
  "toolbar",
  "tablist",
];

// Elements that are the page or hold its article: a class there speaks of the page's state (`no-sidebar`,
// `comments-open`), not of what is inside.
const FRAME = ["html", "head", "body", "main", "article", "title", "h1"];

/** Above this share of the page's sentences a part holds the article, if it also holds a sign of it; above that anyway. */
const ARTICLE_SHARE = 0.4;
const ALMOST_ALL = 0.8;
/** On a page of few words a box with a larger share may be the article with the form below it. */
const INVITATION_SHARE = 0.3;

/** The rule of a page's furniture that speaks of an element. */
export const findFurniture = classMatcher(FURNITURE);

/** Answers how many characters of sentences the page holds. */
export function preparePage(document: Document): number {
  makeAmpPlain(document);
  openNoscripts(document);
  removeGutters(document);
  const sentences = new Map<Element, number>();
  const whole = Math.max(1, weigh(document, sentences));
  const invitations = new Set(findInvitations(document));
  const holdsArticle = (element: Element) => {
    const share = sentences.get(element)! / whole;
    return share > ALMOST_ALL || (share > ARTICLE_SHARE && holdsSign(element));
  };
  rewrite(document, (node) => {
    if (isText(node)) return node;
    if (!isElement(node)) return [];
    if (isNeverSeen(node)) return [];
    const isInvitation = invitations.has(node) && sentences.get(node)! / whole < INVITATION_SHARE;
    const isGone = isInvitation || isFurniture(node, sentences.get(node)!);
    return !isGone || FRAME.includes(node.name) || holdsArticle(node) ? shown(node) : [];
  });
  return whole;
}

/** Takes out no more than what is never seen. */
export function removeUnseen(document: Document): void {
  makeAmpPlain(document);
  openNoscripts(document);
  removeGutters(document);
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
  return NEVER_SEEN.includes(name) && !SEEN_AS_EMBED.includes(name) && !isFormula;
}

function isFurniture(element: Element, sentences: number): boolean {
  return (
    FURNITURE_ELEMENTS.includes(element.name) ||
    (FURNITURE_ROLES.includes(element.attribs.role?.toLowerCase() ?? "") && !isNoteInText(element)) ||
    isHidden(element) ||
    isCalledFurniture(element, sentences)
  );
}

function isCalledFurniture(element: Element, sentences: number): boolean {
  const rule = findFurniture(element);
  if (!rule || isNamedAnchor(element) || (rule.boxes && isElement(element, "a", "span"))) return false;
  if (rule.name === "side column" && isBoxInText(element)) return false;
  if (rule.longest && sentences > rule.longest) return false;
  return !rule.linked || linkShare(element) > LINKED || wordsOf(element).length < SHORT;
}

/** Prose in a box among paragraphs: what DocBook calls a sidebar is no column of the site. */
function isBoxInText(element: Element): boolean {
  const around = [neighbour(element, "prev"), neighbour(element, "next")].filter((node) => node !== null);
  const isOfDocBook = [...around, ...element.children].some(isParagraphOfDocBook);
  const isAmongText = isOfDocBook || around.every((node) => isElement(node, "p"));
  return around.length > 0 && isAmongText && hasSentence(element) && linkShare(element) < LINKED;
}

/** Bootstrap gives the role of an alert to every note in a box; those of the site do not stand among paragraphs. */
function isNoteInText(element: Element): boolean {
  const around = [neighbour(element, "prev"), neighbour(element, "next")];
  return (
    element.attribs.role === "alert" &&
    around.every((node) => isElement(node, "p", "pre", "ul", "ol", "table", "h2", "h3", "h4")) &&
    hasSentence(element)
  );
}

function isParagraphOfDocBook(node: AnyNode): boolean {
  return isElement(node, "div") && node.attribs.class === "para";
}

// A menu is made of links, or is a button or two; a restaurant's is not.
const [LINKED, SHORT] = [0.3, 80];

/** A heading or an inline element with an id is the target of a link: `id="comments"` there names a section. */
function isNamedAnchor({ name, attribs }: Element): boolean {
  return attribs.class === undefined && /^(?:h[1-6]|a|p|span|li|sup)$/.test(name);
}

// What a reader unfolds is the article's, too: Obsidian's callouts, Wikidot's collapsibles, Bootstrap's collapse.
const FOLDED = /(?:collaps|spoiler|accordion|foldable|callout|folded)/i;

/** Hidden by its own attributes; what a reader may unfold is not. */
export function isHidden({ attribs }: Element): boolean {
  if (FOLDED.test(attribs.class ?? "")) return false;
  if ("hidden" in attribs && attribs.hidden !== "until-found") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style ?? "");
}

/** What holds the article is shown, even where a script was to show it (streamed pages, veils before a paywall). */
function shown(element: Element): ChildNode {
  if (findFurniture(element)?.name === "side column" && isBoxInText(element)) delete element.attribs.class;
  if (isHidden(element) || FOLDED.test(element.attribs.class ?? "")) {
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
