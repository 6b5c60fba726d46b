import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  HEADINGS,
  isElement,
  isTag,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import type { Step, Work } from "../work.ts";

/** Words in a figure that are its caption although nothing says so. */

const MEDIA = ["img", "video", "audio", "iframe"];
const SPOKEN_OF = ["img", "video"]; // below a player stands the link to what it plays
// Of a figure that holds one of these, the words are more than what is said of a picture.
const OWN_WORDS = ["figure", "figcaption", "table", "pre", "blockquote", "dl", ...HEADINGS];
const BOXES = ["div", "span", "p", "section", "center"];
const LONGEST_CAPTION = 600;

/** What else stands in a figure with one picture is its caption, whatever box the theme put around both. */
export const gatherCaptions: Step = (work) => {
  for (const figure of elementsOf(work.body, "figure")) gatherCaption(work, figure);
};

function gatherCaption({ report }: Work, figure: Element): void {
  const [picture, ...others] = elementsOf(figure, ...MEDIA);
  if (!isElement(picture, ...SPOKEN_OF) || others.length || elementsOf(figure, ...OWN_WORDS).length) return;
  const parts = partsAround(figure, picture);
  const said = parts?.filter((part) => !holds(part, picture) && saysSomething(part)) ?? [];
  const words = wordsOf(said);
  if (!parts || !words || words.length > LONGEST_CAPTION) return;
  const shown = parts
    .filter((part) => !said.includes(part) && !isElement(part, "br"))
    .flatMap((part) => (isElement(part, "p") ? part.children : [part]));
  setChildren(figure, [...shown, createElement("figcaption", {}, said)]);
  report.change("captions", "caption tied to its picture", words);
}

/** The parts of the figure, boxes around both the picture and words opened; undefined where something else is around both. */
function partsAround(box: Element, picture: Element): ChildNode[] | undefined {
  const parts: ChildNode[] = [];
  for (const part of box.children) {
    if (!isTag(part) || !holds(part, picture) || wordsOf(part) === wordsOf(picture)) parts.push(part);
    else {
      const inner = BOXES.includes(part.name) ? partsAround(part, picture) : undefined;
      if (!inner) return undefined;
      parts.push(...inner);
    }
  }
  return parts;
}

function holds(part: ChildNode, picture: Element): boolean {
  return part === picture || (isTag(part) && elementsOf(part, picture.name).length > 0);
}

function saysSomething(part: ChildNode): boolean {
  return wordsOf([part]) !== "";
}
