import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  isElement,
  isText,
  lineOf,
  type Replacements,
  replaceAll,
} from "../../html/index.ts";
import type { Step } from "../work.ts";

const MAY_HOLD = ["img", "a", "p"];

/** WordPress's gallery, of which each picture is the term of a list: without captions nothing is said of them. */
export const openPictureLists: Step = ({ body, report }) => {
  const replaced: Replacements = new Map();
  for (const list of elementsOf(body, "dl")) {
    const terms = partsOf(list);
    if (!terms.length || !terms.every(isPicture)) continue;
    replaced.set(
      list,
      terms.map((term) => createElement("figure", {}, partsOf(term).flatMap(withoutParagraph))),
    );
  }
  replaceAll(body, replaced);
  if (replaced.size) report.change("images", "list of pictures made figures", undefined, replaced.size);
};

function partsOf({ children }: Element): ChildNode[] {
  return children.filter((child) => !isText(child) || child.data.trim());
}

function isPicture(part: ChildNode): part is Element {
  if (!isElement(part, "dt") || lineOf(part, 0) !== "") return false;
  const held = elementsOf(part);
  return (
    held.every(({ name }) => MAY_HOLD.includes(name)) &&
    held.filter(({ name }) => name === "img").length === 1
  );
}

function withoutParagraph(node: ChildNode): ChildNode[] {
  return isElement(node, "p") ? node.children : [node];
}
