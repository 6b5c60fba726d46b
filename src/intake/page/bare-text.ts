import {
  type ChildNode,
  createElement,
  type Document,
  type Element,
  elementsOf,
  isElement,
  isTag,
  isText,
  setChildren,
} from "../../html/index.ts";
import { isLeaf } from "./within-line.ts";

/**
 * Readability puts the bare text of a `<div>` into paragraphs of its own, and forgets the `<div>` over them. Paragraphs
 * that stand there before it comes can be found again in its answer; afterwards they are taken off.
 */

// Its own list (0.6.0, PHRASING_ELEMS): what it counts as text.
const PHRASING = new Set(
  (
    "abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter noscript object " +
    "output progress q ruby samp script select small span strong sub sup textarea time var wbr font"
  ).split(" "),
);

/** Wraps the bare text of every `<div>`; answers the paragraphs that it made. */
export function wrapBareText(document: Document): Element[] {
  const made: Element[] = [];
  for (const box of elementsOf(document, "div", "body")) {
    const arranged: ChildNode[] = [];
    let run: ChildNode[] = [];
    const close = () => {
      if (!run.some(isShown)) for (const node of run) arranged.push(node);
      else {
        const paragraph = createElement("p", {}, run);
        made.push(paragraph);
        arranged.push(paragraph);
      }
      run = [];
    };
    for (const child of box.children) {
      if (isPhrasing(child)) run.push(child);
      else {
        close();
        arranged.push(child);
      }
    }
    close();
    setChildren(box, arranged);
  }
  return made;
}

function isPhrasing(node: ChildNode): boolean {
  if (isText(node)) return true;
  if (!isTag(node)) return false;
  if (PHRASING.has(node.name) || isLeaf(node)) return true;
  return (
    (["a", "del", "ins"].includes(node.name) || node.name.includes("-")) && node.children.every(isPhrasing)
  );
}

function isShown(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() !== "";
  return !isElement(node, "br") && !isTarget(node);
}

/** Of a link: GTK-Doc and Sphinx have one before each heading. */
function isTarget(node: ChildNode): boolean {
  return isElement(node, "a", "span") && !node.children.length;
}

/** Takes the paragraphs off that were made, wherever the text in them has gone. */
export function unwrapAgain(made: Element[]): void {
  const paragraphs = new Set<ChildNode>(made);
  for (const parent of new Set(made.map((paragraph) => paragraph.parent)))
    if (parent)
      setChildren(
        parent,
        parent.children.flatMap((child) =>
          paragraphs.has(child) && isElement(child) ? child.children : [child],
        ),
      );
}
