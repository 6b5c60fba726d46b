import {
  type Document,
  type Element,
  elementsOf,
  isElement,
  isText,
  makeCodePlain,
  nameRoles,
  neighbour,
  openButtonsInLines,
  openDrawnFormulas,
  openDrawnPictures,
  openFolds,
  openHeardSigns,
  openSpoilers,
  openTabs,
  openTestimonials,
  type Replacements,
  removeDrawnNotes,
  replaceAll,
  SUBHEADINGS,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import { AMP_NAMES, drawnFrom } from "../../scripted.ts";
import { keepCodeTitles } from "./code-titles.ts";
import { openNotes } from "./notes-beside.ts";
import { areOfText, markOpened } from "./opened-parts.ts";
import { openPullQuotes } from "./pull-quotes.ts";
import { openUnfolding } from "./unfolding.ts";

// Controls, advertisements and counters.
const AMP_FURNITURE =
  /^amp-(?:ad|auto-ads|analytics|consent|sidebar|social-share|sticky-ad|user-notification|pixel|embed|lightbox|next-page|geo|state|subscriptions.*|access.*)$/;

// Where applications name their parts for tests and analysis, while their classes say nothing: React, Vue, Wix, BBC.
const TEST_NAMES = ["data-testid", "data-test-id", "data-test", "data-qa", "data-hook", "data-component"];

// May be the label of what stands behind them.
const LABELS = ["span", "b", "strong", "em", "i"];

// In this order. Those behind which elements stand find nothing on a page that has none of them.
const STEPS: [step: (document: Document) => unknown, ...needs: string[]][] = [
  [nameRoles],
  [partLabels, ...LABELS],
  [openHeardSigns, "span", "b", "i"],
  [openNoscripts, "noscript"],
  [openDrawnPictures],
  [openDrawnFormulas],
  [openTestimonials],
  [removeDrawnNotes],
  [openNotes, "aside"],
  [openPullQuotes, "aside"],
  [(document) => markOpened(openTabs(document, areOfText).panels)],
  [(document) => markOpened(openSpoilers(document).answers)],
  [(document) => markOpened(openFolds(document).answers)],
  [openButtons, "button", "summary"],
  [openButtonsInLines, "button"],
  [openUnfolding],
  [makeCodePlain],
  [keepCodeTitles],
];

/** Makes plain HTML of what pages write for AMP, for browsers without scripts, as buttons, and as highlighters draw code. */
export function makePlain(document: Document): void {
  makeAmpPlain(document); // these two first: they say what elements are, and are called
  readTestNames(document);
  const names = new Set(elementsOf(document).map(({ name }) => name));
  for (const [step, ...needs] of STEPS)
    if (!needs.length || needs.some((name) => names.has(name))) step(document);
}

function readTestNames(document: Document): void {
  for (const { attribs } of elementsOf(document))
    for (const name of TEST_NAMES) {
      const said = attribs[name];
      if (said) attribs.class = attribs.class ? `${attribs.class} ${said}` : said;
    }
}

/** `<span class="label">Abstract:</span>What`: a label without the space behind it, which a style draws. */
function partLabels(document: Document): void {
  for (const label of elementsOf(document, ...LABELS).filter(({ attribs }) => attribs.class)) {
    const { next, children } = label;
    const [only] = children;
    const isLabel = children.length === 1 && only && isText(only) && /\p{L}[:：]$/u.test(only.data);
    if (isLabel && next && isText(next) && /^\p{L}/u.test(next.data)) next.data = ` ${next.data}`;
  }
}

/** What a script would have drawn goes with the script, where it is not made plain before. */
function makeAmpPlain(document: Document): void {
  const replaced: Replacements = new Map();
  for (const element of elementsOf(document)) {
    const name = AMP_NAMES.get(element.name);
    const drawn = drawnFrom(element);
    if (drawn) replaced.set(element, [drawn]);
    if (name) element.name = name;
    // What stands in for it until it has come is nothing that HTML knows inside of it.
    if (name === "img" || name === "iframe") setChildren(element, []);
    else if (AMP_FURNITURE.test(element.name)) replaced.set(element, []);
  }
  replaceAll(document, replaced);
}

/** A heading that unfolds what is below it holds a button, which the extractor drops, and is called a header (Bootstrap). */
function openButtons(document: Document): void {
  for (const heading of elementsOf(document, ...SUBHEADINGS, "dt", "summary")) {
    if (heading.name === "summary")
      for (const { name, attribs } of elementsOf(heading)) if (name !== "a") delete attribs.class;
    const buttons = elementsOf(heading, "button");
    const words = buttons.length ? wordsOf(heading) : "";
    for (const button of buttons.filter((one) => wordsOf(one) === words)) {
      button.name = "span";
      delete heading.attribs.class;
    }
  }
}

/** `<noscript>` with a picture is the twin of a lazy one beside it, or the only one there is. */
function openNoscripts(document: Document): void {
  const replaced: Replacements = new Map();
  for (const element of elementsOf(document, "noscript")) {
    const pictures = elementsOf(element, "img");
    const twin = [neighbour(element, "prev"), neighbour(element, "next")].find(
      (node) => isElement(node, "img", "picture") && !replaced.has(node),
    );
    if (pictures.length !== 1) replaced.set(element, []);
    else if (twin) replaced.set(element, []).set(twin as Element, [pictures[0]!]);
    else replaced.set(element, [pictures[0]!]);
  }
  replaceAll(document, replaced);
}
