import {
  classMatcher,
  type Element,
  elementsOf,
  isElement,
  neighbour,
  wordsOf,
} from "../../../html/index.ts";
import { endsLikeSentence } from "../../../text.ts";
import type { Landmarks } from "../landmarks.ts";
import { hasSentence, linkShare } from "../prose.ts";

/** The lead stands between the heading and the text, often in a box of its own that extractors take for furniture. */

// Blocks that may be a lead.
const BLOCKS = ["p", "div", "h2", "h3", "h4", "section", "header", "strong", "blockquote"];
const SHORTEST_LEAD = 50;
// What is called so, and a sentence right below the heading.
const [SHORTEST_CALLED, SHORTEST_SENTENCE] = [30, 20];
const MOST_LINES = 15;

// What a box that holds the lead is called; such a one may stand further off.
const findLeadBox = classMatcher([
  {
    name: "lead",
    words:
      "lead lede intro introduction standfirst strapline chapo chapeau deck dek subtitle sub-title subhead subheadline excerpt abstract bajada copete entradilla vorspann sottotitolo sommario untertitel ingress teaser-text article-summary".split(
        " ",
      ),
    witness: "wmn.de, aerobuzz.de, ladiaria.com.uy",
  },
]);
const MOST_LINES_CALLED = 60;

/** What was missed of it between the heading and the first long line that was chosen. */
export function findLeads({ lines, heading, lineOf }: Landmarks): Element[] {
  if (!heading) return [];
  const top = lineOf(heading);
  const first = lines.findIndex(
    (line, index) => line.chosen && index > top && line.text.length >= SHORTEST_LEAD,
  );
  if (first < 0 || first - top > MOST_LINES_CALLED) return [];
  const isNear = first - top <= MOST_LINES;
  const inBox = new Set(isElement(heading.parent) ? elementsOf(heading.parent) : []);
  const isMissed = !lines.slice(top + 1).some(({ chosen, element }) => chosen && inBox.has(element));
  return lines
    .slice(top + 1, first)
    .filter(
      ({ chosen, text, element }) =>
        !chosen &&
        (isNear || isCalledLead(element)) &&
        (isLead(element, text) || isBelow(heading, element, isMissed)),
    )
    .map(({ element }) => element);
}

function isCalledLead(element: Element): boolean {
  return [element, element.parent].some((box) => isElement(box) && findLeadBox(box) !== undefined);
}

/**
 * The paragraph right below the heading, in the same box, where it is a sentence; every such one, where all of the box was
 * missed: a note of two sentences beside a column that has more of them.
 */
function isBelow(heading: Element, element: Element, isMissed: boolean): boolean {
  const words = wordsOf(element);
  return (
    isElement(element, "p") &&
    (isMissed ? element.parent === heading.parent : neighbour(element, "prev") === heading) &&
    words.length >= SHORTEST_SENTENCE &&
    endsLikeSentence(words)
  );
}

function isLead(element: Element, text: string): boolean {
  const isCalled = isCalledLead(element);
  if (text.length < (isCalled ? SHORTEST_CALLED : SHORTEST_LEAD)) return false;
  const isText = hasSentence(element) || isCalled; // what is called so may end like a headline
  return isElement(element, ...BLOCKS) && isText && linkShare(element) < 0.3;
}
