/**
 * The tree of an HTML body, which intake finds the article in and the steps of normalizing work on: parse it, look around in
 * it, read its lines, rewrite it, write it.
 */

export {
  type AnyNode,
  type ChildNode,
  Comment,
  type Document,
  Element,
  isComment,
  isTag,
  isText,
  type ParentNode,
  Text,
} from "domhandler";
export { removeElement, textContent } from "domutils";
export { boxesAtEnd } from "./at-end.ts";
export { classAmong, hasClassOf } from "./class-tokens.ts";
export { type ClassRule, classMatcher, namesOf, splitClass } from "./class-words.ts";
export { whatIsAbove } from "./code/above.ts";
export { CODE_CLASSES, makeCodePlain } from "./code/index.ts";
export { GRID_CLASSES } from "./column-grids.ts";
export { DRAWN_NOTE_CLASSES, removeDrawnNotes } from "./drawn-notes.ts";
export { COVER, openDrawnPictures } from "./drawn-pictures.ts";
export { HEADINGS, HTML_ELEMENTS, SUBHEADINGS } from "./elements.ts";
export {
  FOLD_CLASSES,
  FOLD_SIGNS,
  openButtonsInLines,
  openFolds,
  openSpoilers,
  openTabs,
  SPOILER_CLASSES,
  SPOILER_SIGNS,
  TAB_CLASSES,
  TAB_ELEMENTS,
} from "./folded/index.ts";
export { openDrawnFormulas, TEX_ATTRIBUTES, texOfAddress } from "./formulas.ts";
export { HEARD_CLASSES, isOnlyHeard, openHeardSigns } from "./heard-signs.ts";
export { hidesItself, isFolded } from "./hidden.ts";
export {
  firstText,
  firstWords,
  lineOf,
  linesWithin,
  measureWords,
  wordsApart,
  wordsOf,
  wordsOrPicture,
} from "./lines.ts";
export { headingThatNames, isNamedAfterHeading, openingHeading } from "./opening-heading.ts";
export { DEEPEST, decodeEntities, parseHtml, writeHtml } from "./parse.ts";
export { isAnsweredWithin, isCitedMail } from "./quoted-mail.ts";
export {
  createElement,
  joinTexts,
  type Replacements,
  removeAll,
  replaceAll,
  rewrite,
  setChildren,
} from "./rewrite.ts";
export { nameRoles } from "./roles.ts";
export { showsSelfLink } from "./self-links.ts";
export { openTestimonials, TESTIMONIAL_CLASSES } from "./testimonials.ts";
export {
  ancestorOf,
  ancestorsOf,
  elementsOf,
  firstElements,
  hasAncestor,
  holds,
  isElement,
  namedIn,
  neighbour,
  textNodesOf,
} from "./walk.ts";
