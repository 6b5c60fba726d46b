import { isRecord } from "../../record.ts";
import { readText, wordOf } from "../loose.ts";
import type { Node } from "./node.ts";

/** Components of Adobe Experience Manager (Core Components, Sling Model Exporter): boxes within boxes. As nodes of a tree. */

// What stands on every page of a site.
const AROUND =
  /^(?:breadcrumb|(?:language)?navigation|search|header|footer|sharing|tableofcontents|carousel-nav)$/;
const DEEPEST = 50;

/** Of a page, or of a component, what it holds, in the order in which it is shown. */
export function nodesOfAem(box: Node, levels = DEEPEST): Node[] {
  const items = box[":items"];
  if (!isRecord(items) || levels === 0) return [];
  const order = Array.isArray(box[":itemsOrder"]) ? box[":itemsOrder"] : Object.keys(items);
  const known = order.filter((name) => typeof name === "string" && Object.hasOwn(items, name));
  return known
    .map((name) => items[name])
    .filter(isRecord)
    .flatMap((item) => nodesIn(item, levels - 1));
}

function nodesIn(item: Node, levels: number): Node[] {
  const type = wordOf(item[":type"])?.split("/").pop() ?? "";
  if (AROUND.test(type)) return [];
  return [...nodeOf(type, item), ...nodesOfAem(item, levels)];
}

/** A component of which nothing is known stays as it is, without the names of its styles. */
function nodeOf(type: string, item: Node): Node[] {
  const { ":items": inner, ":itemsOrder": _order, ":type": _type, text, src, elements, ...fields } = item;
  if (isRecord(elements)) return Object.values(elements).filter(isRecord).map(ofElement);
  if (readText(text) !== undefined && /^h[1-6]$/.test(wordOf(item.type) ?? ""))
    return [{ type: "heading", level: Number(wordOf(item.type)![1]), children: [{ text }] }];
  if (readText(text) !== undefined)
    return [item.richText === false ? paragraphOf(text) : { type: "html", html: text }];
  if (readText(src) !== undefined)
    return [
      { type: "image", url: src, alt: item.alt, caption: item.displayPopupTitle ? undefined : item.title },
    ];
  return inner === undefined ? [{ type, ...fields }] : [];
}

/** Of a content fragment. */
function ofElement({ value, ":type": type }: Node): Node {
  return wordOf(type) === "text/html" ? { type: "html", html: value } : paragraphOf(value);
}

function paragraphOf(text: unknown): Node {
  return { type: "paragraph", children: [{ text }] };
}
