import {
  type ChildNode,
  type Element,
  elementsOf,
  isElement,
  isText,
  setChildren,
  Text,
} from "../../html/index.ts";

/** Code of which each line is a box (prism-react-renderer: Docusaurus, Gatsby), as the lines of one code. */

const BOXES = ["div", "p"];

/** A break at the end of a box is the end of the line that the box ends anyway. */
export function joinCodeLines(pre: Element): void {
  for (const code of [pre, ...elementsOf(pre, "code")]) {
    if (!code.children.some(isBox) || !code.children.every((child) => isBox(child) || isSpace(child)))
      continue;
    const lines = code.children.filter(isBox).map(lineIn);
    setChildren(
      code,
      lines.flatMap((line, index) => (index ? [new Text("\n"), ...line] : line)),
    );
  }
}

function isBox(node: ChildNode): node is Element {
  return isElement(node, ...BOXES) && elementsOf(node, ...BOXES, "pre", "code").length === 0;
}

function isSpace(node: ChildNode): boolean {
  return isText(node) && !node.data.trim();
}

function lineIn({ children }: Element): ChildNode[] {
  const last = children.at(-1);
  if (last && isElement(last, "br")) return children.slice(0, -1);
  if (last && isText(last)) last.data = last.data.replace(/\n$/, "");
  return children;
}
