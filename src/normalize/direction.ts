import { beginningOf, createElement, isElement, setChildren } from "../dom.ts";
import type { Step } from "./work.ts";

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
  const text = beginningOf(body, ENOUGH);
  if (!/[\u0590-\u08FF\uD800-\uDFFF]/.test(text)) return; // before anything is counted
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if ((text.match(RIGHT_TO_LEFT)?.length ?? 0) <= letters / 2) return;
  setChildren(body, [createElement("div", { dir: "rtl" }, body.children)]);
  report.guess("direction", "body marked as written from right to left", "its script", 0.9);
};
