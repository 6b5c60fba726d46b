import {
  createElement,
  firstText,
  isElement,
  type ParentNode,
  setChildren,
  textContent,
} from "../../html/index.ts";
import type { Step } from "../work.ts";
import { BOXES } from "./bare-texts.ts";

// Scripts written from right to left (Unicode, "Bidi_Class" R and AL).
const RIGHT_TO_LEFT =
  /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Samr}\p{sc=Mand}]/gu;
const ENOUGH = 4000;

/**
 * A body in a script of the other direction says so: a reader shows an entry from left to right unless its markup says
 * otherwise, whatever the feed's language is.
 */
export const setDirection: Step = ({ body, report }) => {
  const blocks = body.children.filter((node) => isElement(node));
  if (!blocks.length || blocks.some(({ attribs }) => attribs.dir)) return;
  if (!isWrittenRightToLeft(body)) return;
  setChildren(body, [createElement("div", { dir: "rtl" }, body.children)]);
  report.guess("direction", "body marked as written from right to left", "its script", 0.9);
};

function isWrittenRightToLeft(body: ParentNode): boolean {
  const text = firstText(body, ENOUGH);
  if (!/[\u0590-\u08FF\uD800-\uDFFF]/.test(text)) return false; // before anything is counted
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(RIGHT_TO_LEFT)?.length ?? 0) > letters / 2;
}

// Google Docs, Facebook and Blogger write it on every block; to words within a line it means more.
const DIRECTED = new Set([
  ...BOXES,
  ..."p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody thead tr td th blockquote pre figure".split(" "),
]);

/**
 * Takes off `dir="ltr"` wherever nothing around it says otherwise, and `auto` (GitHub) where no letter is of the other
 * direction: it is how every reader shows text anyway.
 */
export const dropPlainDirection: Step = ({ body, report }) => {
  if (isWrittenRightToLeft(body)) return;
  const isMixed = textContent(body).search(RIGHT_TO_LEFT) >= 0;
  let count = 0;
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      const { name, attribs } = child;
      const direction = attribs.dir?.toLowerCase();
      if ((direction === "ltr" || (direction === "auto" && !isMixed)) && DIRECTED.has(name)) {
        delete attribs.dir;
        count++;
      }
      if (direction === undefined || attribs.dir === undefined) visit(child);
    }
  };
  visit(body);
  if (count) report.change("direction", "direction taken off that text has anyway", "ltr", count);
};
