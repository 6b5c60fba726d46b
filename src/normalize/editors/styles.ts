import {
  type ChildNode,
  createElement,
  type Element,
  hasAncestor,
  isElement,
  rewrite,
} from "../../html/index.ts";
import type { Step } from "../work.ts";

// What editors say by styles alone (Google Docs, Word, Apple's Notes), as the elements that say it.
const MEANINGS: { style: RegExp; element: string }[] = [
  { style: /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i, element: "strong" },
  { style: /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i, element: "em" },
  { style: /(?:^|;)\s*text-decoration[\w-]*\s*:[^;]{0,40}\bline-through/i, element: "s" },
  { style: /(?:^|;)\s*vertical-align\s*:\s*super/i, element: "sup" },
  { style: /(?:^|;)\s*vertical-align\s*:\s*sub/i, element: "sub" },
];
const LONGEST_STYLE = 1000;
// Google Docs wraps all that is copied in `<b style="font-weight:normal">`.
const NOT_BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)/i;

const FROM_RIGHT = /(?:^|;)\s*direction\s*:\s*rtl\b/i;

/**
 * Emphasis that only a style says becomes the element for it, and an element that its style takes back goes. What a
 * style writes from right to left is marked so.
 */
export const readStyles: Step = ({ body, report }) => {
  let [count, turned] = [0, 0];
  rewrite(body, (node) => {
    const style = isElement(node) ? (node.attribs.style ?? "").slice(0, LONGEST_STYLE) : "";
    if (isElement(node) && !node.attribs.dir && FROM_RIGHT.test(style)) {
      node.attribs.dir = "rtl";
      turned++;
    }
    if (!style || !isElement(node, "span", "font", "b", "strong") || hasAncestor(node, "pre")) return node; // in code it draws what the words are
    const made =
      node.name === "b" || node.name === "strong" ? withoutBold(node, style) : emphasized(node, style);
    if (made !== node) count++;
    return made;
  });
  if (count) report.change("styles", "emphasis of a style made an element", undefined, count);
  if (turned) report.change("styles", "direction of a style marked", "rtl", turned);
};

function withoutBold(element: Element, style: string): ChildNode | ChildNode[] {
  return NOT_BOLD.test(style) ? element.children : element;
}

function emphasized(element: Element, style: string): ChildNode | ChildNode[] {
  const said = MEANINGS.filter((meaning) => meaning.style.test(style));
  if (!said.length || !element.children.length) return element;
  const inner = said.reduce<ChildNode[]>(
    (children, { element: name }) => [createElement(name, {}, children)],
    element.children,
  );
  const { style: _, ...attributes } = element.attribs;
  return [createElement("span", attributes, inner)];
}
