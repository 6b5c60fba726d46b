import { type Element, isText } from "domhandler";
import { hasClassOf } from "./class-tokens.ts";
import { firstWords } from "./lines.ts";
import { isElement, neighbour } from "./walk.ts";

/** What programs for mail make of a mail that is answered. */

/** Gmail's box around a mail holds what was answered part by part as well: behind a quotation. */
export function isAnsweredWithin(box: Element): boolean {
  const first = box.children.findIndex((child) => isElement(child, "blockquote"));
  const behind = first < 0 ? [] : box.children.slice(first);
  return behind.some((child) =>
    isText(child)
      ? child.data.trim() !== ""
      : isElement(child) && child.name !== "blockquote" && firstWords(child, 1) !== "",
  );
}

const isPrefix = hasClassOf(["moz-cite-prefix"]);

/** Thunderbird's: `On 3 May, Ada wrote:`, and the quotation right behind it; anywhere else it is somebody's quotation. */
export function isCitedMail(element: Element): boolean {
  if (isPrefix(element)) return true;
  const isCited = element.name === "blockquote" && element.attribs.type === "cite";
  const before = isCited ? neighbour(element, "prev") : null;
  return isElement(before) && isPrefix(before);
}
