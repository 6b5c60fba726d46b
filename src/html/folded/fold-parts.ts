import { type Element, isText } from "domhandler";
import { hasClassOf } from "../class-tokens.ts";
import { hidesItself, isFolded } from "../hidden.ts";
import { firstWords, lineOf, wordsOf } from "../lines.ts";
import { elementsOf, hasAncestor, holds, isElement, neighbour } from "../walk.ts";
import { controlledBy } from "./targets.ts";

/** What unfolds text, and what is unfolded, by their roles (WAI-ARIA) and by the names that systems give them. */

// Buttons that unfold something.
const CALLED = /accordion|toggle|collaps|faq|spoiler/i;
/** What unfolds although it is no button. */
const TITLES = [
  "elementor-tab-title",
  "uagb-faq-questions", // Ultimate Addons for Gutenberg
  "su-spoiler-title", // Shortcodes Ultimate
  "vc_toggle_title", // WPBakery
  "govuk-accordion__section-button", // GOV.UK, before its script
];
const isCalledTitle = hasClassOf(TITLES);
const OF_WPBAKERY = "data-vc-accordion";
const MARKS = ["aria-expanded", "aria-controls", OF_WPBAKERY];
const TOGGLES = ["data-toggle", "data-bs-toggle"];
const NAMES = ["button", "a", "div", "span", "h2", "h3", "h4", "h5", "h6", "p"];
const [SHORTEST, LONGEST] = [3, 200];
const IN_TITLE = ["p", "ul", "ol", "table", "pre", "blockquote", "form", "input"];

export const FOLD_SIGNS = [...MARKS, ...TOGGLES].map((name) => `@${name}`);
export const FOLD_CLASSES = TITLES;

/** Is it the title of something that it unfolds? */
export function isFoldTitle(element: Element): boolean {
  const { name, attribs } = element;
  if (!NAMES.includes(name)) return false;
  const called = attribs.class ?? "";
  const isMarked = MARKS.some((mark) => attribs[mark] !== undefined);
  const isButton = name === "button" || attribs.role === "button";
  const unfolds =
    (isMarked && (isButton || name === "a")) ||
    (isButton && CALLED.test(called)) ||
    TOGGLES.some((toggle) => attribs[toggle] === "collapse") ||
    isKnownTitle(element);
  if (!unfolds || isFilter(element)) return false;
  const words = lineOf(element, LONGEST) ?? "";
  return words.length >= SHORTEST && /\p{L}/u.test(words) && !holds(element, ...IN_TITLE);
}

/** One of several that choose what of one table is shown (Javadoc). */
function isFilter(element: Element): boolean {
  const target = element.attribs.role === "tab" ? controlledBy(element) : undefined;
  const beside = [neighbour(element, "prev"), neighbour(element, "next")];
  return target !== undefined && beside.some((one) => isElement(one) && controlledBy(one) === target);
}

/** Of these, what is beside them is the answer, however it is hidden. */
export function isKnownTitle(element: Element): boolean {
  return element.attribs[OF_WPBAKERY] !== undefined || isCalledTitle(element);
}

const CONTROL =
  "mehr|weniger|weiter|alle|alles|zeigen?|anzeigen|show|read|view|see|hide|open|close|expand|collapse|more|less|all|load|" +
  "toggle|menu|lire|voir|afficher|plus|la|suite|ver|leer|mostrar|más|mas|toon|lees|meer|the|this|here|article|" +
  "answer|full|text|content|continue|reading|lesen";
const CONTROLS = new RegExp(`^(?:(?:${CONTROL})(?![\\p{L}])[\\s.…:>»]*)+$`, "iu");

/** What only says that there is more. */
export function isControl(words: string): boolean {
  return CONTROLS.test(words) || !/\p{L}/u.test(words);
}

// Of a menu, a search or a window, not of a text.
const NO_TEXT_AROUND = ["nav", "header", "footer", "form", "dialog", "menu"];
const NO_TEXT_IN = ["h1", "main", "article", "select", "textarea", "dialog"];
const NO_TEXT_ROLES = ["dialog", "menu", "listbox", "navigation", "search", "tooltip", "alertdialog"];
const MOST_LINKED = 0.3;

/** Is what is unfolded text? */
export function isUnfoldedText(answer: Element): boolean {
  const isOther = answer.name !== "nav" && NO_TEXT_AROUND.includes(answer.name); // Webflow calls its answers `nav`
  if (isOther || hasAncestor(answer, ...NO_TEXT_AROUND)) return false;
  if (NO_TEXT_ROLES.includes(answer.attribs.role ?? "") || holds(answer, ...NO_TEXT_IN)) return false;
  const links = elementsOf(answer, "a");
  if (!links.length) return firstWords(answer, 1) !== ""; // an answer may hold the next: few are measured
  const words = wordsOf(answer).length;
  return words > 0 && wordsOf(links).length <= words * MOST_LINKED;
}

/** By its own attributes, or by what it is called. */
export function isFoldedAway(element: Element): boolean {
  const { attribs } = element;
  const isAway = "hidden" in attribs || "inert" in attribs || attribs["aria-hidden"] === "true";
  return isAway || hidesItself(element) || isFolded(element);
}

/** Signs beside a title, drawn or for the ear: a plus, `Show`. */
export function isSignOfTitle(element: Element): boolean {
  const words = wordsOf(element);
  const isWord = isElement(element, "span", "i", "div") && element.children.every(isText);
  return isWord && isControl(words);
}
