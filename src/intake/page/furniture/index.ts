import {
  type AnyNode,
  classMatcher,
  type Element,
  hidesItself,
  holds,
  isElement,
  isFolded,
  neighbour,
  wordsOf,
} from "../../../html/index.ts";
import { isBodyPart } from "../called-text.ts";
import { isEmbeddedPost } from "../embedded-posts.ts";
import { hasSentence, linkShare } from "../prose.ts";
import { FURNITURE, HIDDEN_BY_CLASS } from "./classes.ts";

/** Is an element furniture of its page? By its name, its role, whether it is seen, and what it is called. */

export const FURNITURE_ELEMENTS = ["nav", "dialog", "menu"];

// WAI-ARIA landmarks and windows. `complementary` stays for the extractor to judge: some put pull quotes there.
const FURNITURE_ROLES =
  "navigation menu menubar dialog alertdialog alert search banner contentinfo toolbar tablist".split(" ");

// schema.org's properties of replies (Discourse) and of what they are worth (Stack Exchange).
const COMMENT = /(?:^|\s)(?:comment|upvoteCount|downvoteCount)(?:\s|$)/;

// A menu is made of links, or is a button or two; a restaurant's is not.
const [LINKED, SHORT] = [0.3, 80];

/** The rule of a page's furniture that speaks of an element. */
export const findFurniture = classMatcher(FURNITURE);

/** Of whose words so many characters are sentences. */
export function isFurniture(element: Element, sentences: number): boolean {
  return (
    FURNITURE_ELEMENTS.includes(element.name) ||
    (FURNITURE_ROLES.includes(element.attribs.role?.toLowerCase() ?? "") && !isNoteInText(element)) ||
    isHidden(element) ||
    COMMENT.test(element.attribs.itemprop ?? "") ||
    isCalledFurniture(element, sentences)
  );
}

function isCalledFurniture(element: Element, sentences: number): boolean {
  const rule = findFurniture(element);
  if (
    !rule ||
    isNamedAnchor(element) ||
    isEmbeddedPost(element) ||
    isElement(element, "sup") ||
    (rule.boxes && isElement(element, "a", "span"))
  )
    return false;
  if (rule.name === HIDDEN_BY_CLASS && (isPanel(element) || isFolded(element))) return false;
  if (isBoxInText(element) || (rule.longest && sentences > rule.longest)) return false;
  return !rule.linked || linkShare(element) > LINKED || wordsOf(element).length < SHORT;
}

/** One of several that a click shows in turn: code in another language, or a box beside one like it. */
function isPanel(element: Element): boolean {
  const beside = [neighbour(element, "prev"), neighbour(element, "next")];
  const shown = classesShown(element);
  const isAlike = (node: AnyNode | null) => isElement(node, element.name) && classesShown(node) === shown;
  return holds(element, "pre") || (shown !== "" && beside.some(isAlike));
}

function classesShown({ attribs }: Element): string {
  return (attribs.class ?? "").replace(/(?:^|\s+)(?:hide|hidden)(?=\s|$)/g, "").trim();
}

/**
 * What is called a column of the site, and is prose in a box among paragraphs: so DocBook calls it. Or it is called the
 * article's text as well: to some systems every box of a page is a widget.
 */
export function isBoxInText(element: Element): boolean {
  if (findFurniture(element)?.name !== "side column") return false;
  if (isBodyPart(element) && hasSentence(element) && linkShare(element) < LINKED) return true;
  const around = [neighbour(element, "prev"), neighbour(element, "next")].filter((node) => node !== null);
  const isOfDocBook = [...around, ...element.children].some(isParagraphOfDocBook);
  const isAmongText = isOfDocBook || around.every((node) => isElement(node, "p"));
  return around.length > 0 && isAmongText && hasSentence(element) && linkShare(element) < LINKED;
}

function isParagraphOfDocBook(node: AnyNode): boolean {
  return isElement(node, "div") && node.attribs.class === "para";
}

const TEXT = "p pre ul ol dl table figure blockquote details h2 h3 h4 h5 h6".split(" ");

/** Bootstrap gives the role of an alert to every note in a box; those of the site do not stand among paragraphs. */
function isNoteInText(element: Element): boolean {
  if (element.attribs.role !== "alert" || linkShare(element) > LINKED) return false;
  const [before, after] = [besideNotes(element, "prev"), besideNotes(element, "next")];
  const isAmongText = isElement(before, ...TEXT) && (!after || isElement(after, ...TEXT, "div", "section"));
  return isAmongText || (!before && isElement(after, ...TEXT) && hasSentence(element));
}

const MOST_IN_ROW = 5;

function besideNotes(element: Element, side: "next" | "prev"): AnyNode | null {
  let node = neighbour(element, side);
  for (let left = MOST_IN_ROW; left && isElement(node) && node.attribs.role === "alert"; left--)
    node = neighbour(node, side);
  return node;
}

/** A heading or an inline element with an id is the target of a link: `id="comments"` there names a section. */
function isNamedAnchor({ name, attribs }: Element): boolean {
  return attribs.class === undefined && /^(?:h[1-6]|a|p|span|li|sup)$/.test(name);
}

/** Hidden by its own attributes; what a reader may unfold is not. */
export function isHidden(element: Element): boolean {
  return hidesItself(element) && !isFolded(element);
}
