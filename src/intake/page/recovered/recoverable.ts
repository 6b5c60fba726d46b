import {
  ancestorOf,
  type Element,
  elementsOf,
  holds,
  isElement,
  neighbour,
  SUBHEADINGS,
  wordsOf,
} from "../../../html/index.ts";
import { holdsEmbeddedPost } from "../embedded-posts.ts";
import { holdsOpened, isOpened } from "../opened-parts.ts";
import { hasSentence, linkShare } from "../prose.ts";
import { WITHIN_LINE } from "../within-line.ts";
import {
  isAccordion,
  isAdmonition,
  isBlockOfLinks,
  isCallout,
  isCaption,
  isNotes,
  isRecipeFacts,
  isSection,
  isTranscript,
} from "./called-boxes.ts";
import { isIcon } from "./icons.ts";

/** What the extractor drops although it belongs to the article, by the kind of element. */

const TITLE_PAGE = "titlepage"; // DocBook: above the text of a section

/** Where a dropped element stands. */
export interface Place {
  /** Its parent was chosen. */
  inChosen: boolean;
  /** Something chosen stands before it and after it in the same parent. */
  between: boolean;
  /** It is in the part that the page itself calls the article's text. */
  inBody: boolean;
  /** Something chosen follows it in the same parent. */
  before: boolean;
  /** Something chosen stands before it in the same parent. */
  after: boolean;
  /** One of the same name and classes beside it holds something chosen. */
  isAlike: boolean;
}

interface Rule {
  elements: string[];
  is: (element: Element, place: Place) => boolean;
  witness: string;
}

const RULES: Rule[] = [
  {
    elements: ["br", ...WITHIN_LINE],
    is: ({ attribs }, { inChosen }) => inChosen && !attribs.class && !attribs.id,
    witness: "a word that a script marks loses its element, but is the sentence's",
  },
  {
    elements: SUBHEADINGS,
    is: (element, place) => standsAbove(place) && isHeading(element),
    witness: "a class like `related-…` on a section's heading; lists under a heading that went",
  },
  {
    elements: ["a", "hgroup", "header"],
    is: (element, place) => standsAbove(place) && holdsOnlyHeading(element),
    witness: "a heading in a link to itself (Stripe's documentation)",
  },
  {
    elements: ["figure", "picture", "img", "video", "audio", "iframe"],
    is: (element, { between }) => between && !isIcon(element),
    witness: "figures in a box with a class like `media` or `share`",
  },
  {
    elements: ["pre", "math"],
    is: (_, { between, inChosen, inBody }) => between || inChosen || inBody,
    witness: "code without a comma in it",
  },
  {
    elements: ["table", "ul", "ol", "dl"],
    is: (element, { between, inBody }) =>
      (between || inBody) && wordsOf(element) !== "" && linkShare(element) < 0.5,
    witness: "tables and short lists between paragraphs",
  },
  {
    elements: ["p", "blockquote", "details"],
    is: (element, { between, inBody }) =>
      (between || inBody) && wordsOf(element) !== "" && linkShare(element) < 0.7,
    witness: "paragraphs with a class like `supplemental`",
  },
  {
    elements: ["div", "section", "article", "center"],
    is: (element, place) =>
      (standsAbove(place) && holdsOnlyHeading(element)) || isPartOfArticle(element, place),
    witness: "sections of one article in boxes of their own; GitHub's and MediaWiki's boxes around headings",
  },
  {
    elements: ["footer"],
    is: (element, { inChosen }) => inChosen && isElement(element.parent, "blockquote"),
    witness: "who said it, below a quotation (HTML 5.0, Bootstrap)",
  },
  {
    elements: ["aside"],
    is: (element, { between, inBody }) =>
      (between || inBody) && isCallout(element) && linkShare(element) < 0.5,
    witness: "a tip in a box between paragraphs (Starlight, Docusaurus, Rock the JVM)",
  },
];

/** Where a heading belongs: something of the article is below it. */
function standsAbove({ between, before, inBody }: Place): boolean {
  return between || (inBody && before);
}

function isPartOfArticle(element: Element, { between, inBody, isAlike }: Place): boolean {
  if (!between && !inBody) return false;
  const holdsSomething =
    (isAlike && hasSentence(element)) ||
    isSection(element) ||
    (inBody && isAccordion(element)) ||
    holdsOpened(element) ||
    (between && (holdsPicture(element) || holdsQuote(element)));
  return holdsSomething && linkShare(element) < (inBody ? 0.5 : 0.3);
}

const RULE_OF = new Map(RULES.flatMap((rule) => rule.elements.map((name) => [name, rule] as const)));

/** Does it belong to the article, by what it is and where it stands? */
export function isRecoverable(element: Element, place: Place): boolean {
  if (place.after && (isNotes(element) || isTranscript(element) || isOpened(element))) return true;
  if ((place.inChosen || place.inBody || place.between) && isAdmonition(element)) return true;
  if ((place.inBody || place.between) && isRecipeFacts(element)) return true;
  if (place.between && isBlockOfLinks(element)) return true;
  if ((place.inBody || place.between) && holdsMostlyCode(element)) return true;
  if ((place.between || place.inBody) && holdsEmbeddedPost(element)) return true;
  if (isInFigure(element) && (isElement(element, "iframe") || holdsEmbedded(element) || isOfPicture(element)))
    return true;
  if ((place.after || place.inBody) && isCaption(element) && standsBesidePicture(element)) return true;
  if (place.before && element.attribs.class === TITLE_PAGE && holdsOnlyHeading(element)) return true;
  return RULE_OF.get(element.name)?.is(element, place) ?? false;
}

function holdsEmbedded(element: Element): boolean {
  return holdsEmbeddedPost(element) || holds(element, "iframe");
}

/** Of a figure that was chosen, the box inside may not have been (WordPress). */
function isInFigure(element: Element): boolean {
  return ancestorOf(element, "figure") !== undefined;
}

/** Links to the heading itself are no links. */
function isHeading(element: Element): boolean {
  const away = elementsOf(element, "a").filter(({ attribs }) => !attribs.href?.startsWith("#"));
  return wordsOf(away).length / Math.max(1, wordsOf(element).length) < 0.9;
}

function holdsOnlyHeading(element: Element): boolean {
  const [heading, ...others] = elementsOf(element, ...SUBHEADINGS);
  const words = heading && !others.length ? wordsOf(heading) : "";
  return words !== "" && words === wordsOf(element) && /^(?:#|$)/.test(element.attribs.href ?? "");
}

/** With its title and a control at most; each word of it may be a link to what it names (rustdoc). */
function holdsMostlyCode(element: Element): boolean {
  const codes = isElement(element, "div") ? elementsOf(element, "pre") : [];
  const length = codes.length ? wordsOf(codes).length : 0;
  return length > 0 && length * 2 >= wordsOf(element).length;
}

function holdsQuote(element: Element): boolean {
  return elementsOf(element, "blockquote").some((quote) => wordsOf(quote) !== "");
}

const LONGEST_CAPTION = 300;

/** Of a figure, the box around the picture or the words below it: a name or two that are links were links alone. */
function isOfPicture(element: Element): boolean {
  const { length } = wordsOf(element);
  return length < LONGEST_CAPTION && (length > 0 || holdsPicture(element));
}

function standsBesidePicture(element: Element): boolean {
  return [neighbour(element, "prev"), neighbour(element, "next")].some(
    (beside) => isElement(beside) && (beside.name === "img" || holdsPicture(beside)),
  );
}

function holdsPicture(element: Element): boolean {
  const pictures = elementsOf(element, "img").filter((image) => !isIcon(image));
  return pictures.length > 0 && wordsOf(element).length < LONGEST_CAPTION;
}
