import { classMatcher, type Element, isElement } from "../../../html/index.ts";
import type { Landmarks } from "../landmarks.ts";
import { hasSentence, linkShare } from "../prose.ts";

/** The lead stands between the heading and the text, often in a box of its own that extractors take for furniture. */

// Blocks that may be a lead.
const BLOCKS = ["p", "div", "h2", "h3", "h4", "section", "header", "strong", "blockquote"];
const SHORTEST_LEAD = 50;
const MOST_LINES = 15;

// What a box that holds the lead is called; such a one may stand further off.
const findLeadBox = classMatcher([
  {
    name: "lead",
    words:
      "lead lede intro introduction standfirst chapo chapeau deck dek subtitle sub-title subhead subheadline excerpt abstract bajada copete entradilla vorspann sottotitolo sommario untertitel ingress teaser-text article-summary".split(
        " ",
      ),
    witness: "wmn.de, aerobuzz.de, ladiaria.com.uy",
  },
]);
const MOST_LINES_CALLED = 60;

export function findLeads({ lines, heading, lineOf }: Landmarks): Element[] {
  if (!heading) return [];
  const top = lineOf(heading);
  const first = lines.findIndex(
    (line, index) => line.chosen && index > top && line.text.length >= SHORTEST_LEAD,
  );
  if (first < 0 || first - top > MOST_LINES_CALLED) return [];
  const isNear = first - top <= MOST_LINES;
  return lines
    .slice(top + 1, first)
    .filter(
      ({ chosen, text, element }) =>
        !chosen && text.length >= SHORTEST_LEAD && isLead(element) && (isNear || isCalledLead(element)),
    )
    .map(({ element }) => element);
}

function isCalledLead(element: Element): boolean {
  return [element, element.parent].some((box) => isElement(box) && findLeadBox(box) !== undefined);
}

function isLead(element: Element): boolean {
  const isText = hasSentence(element) || isCalledLead(element); // what is called so may end like a headline
  return isElement(element, ...BLOCKS) && isText && linkShare(element) < 0.3;
}
