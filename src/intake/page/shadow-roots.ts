import {
  type ChildNode,
  type Document,
  type Element,
  isElement,
  parseHtml,
  rewrite,
  setChildren,
} from "../../html/index.ts";
import type { Report } from "../../report.ts";

/** Declarative shadow roots (HTML, "the template element"), as components and SingleFile write them: a browser shows them. */

// The second is what Chrome called it at first.
const MODES = ["shadowrootmode", "shadowroot"];

/** A page as a tree in which everything stands where it is shown. Throws a Problem (422) as soon as it is nested too deep. */
export function parsePage(html: string, report?: Report): Document {
  const document = parseHtml(html, report);
  if (html.includes("shadowroot")) rewrite(document, openRoot);
  return document;
}

function openRoot(host: ChildNode): ChildNode {
  if (!isElement(host)) return host;
  const root = host.children.find(isRoot);
  if (root)
    setChildren(
      host,
      filled(
        root,
        host.children.filter((child) => child !== root),
      ),
    );
  return host;
}

function isRoot(node: ChildNode): node is Element {
  return isElement(node, "template") && MODES.some((mode) => node.attribs[mode] !== undefined);
}

/** The children of the host stand in the slots that they name; what has no slot stands behind, so that nothing is lost. */
function filled(root: Element, light: ChildNode[]): ChildNode[] {
  const left = new Map<string, ChildNode[]>();
  for (const child of light) if (!left.get(slotOf(child))?.push(child)) left.set(slotOf(child), [child]);
  rewrite(root, (node) => {
    if (!isElement(node, "slot")) return node;
    const name = node.attribs.name ?? "";
    const own = left.get(name) ?? node.children;
    left.delete(name);
    return own;
  });
  return [...root.children, ...[...left.values()].flat()];
}

function slotOf(node: ChildNode): string {
  return isElement(node) ? (node.attribs.slot ?? "") : "";
}
