import { isRecord, trim } from "../../../record.ts";
import { type Loose, readText, wordOf } from "../../loose.ts";
import type { Node } from "../../rich-text/node.ts";
import type { Shape } from "./shape.ts";

/** Pages of Adobe Experience Manager (Core Components, Sling Model Exporter): components, in boxes within boxes. */

// What stands on every page of a site.
const AROUND =
  /^(?:breadcrumb|(?:language)?navigation|search|header|footer|sharing|tableofcontents|carousel-nav)$/;
const DEEPEST = 50;

export const EXPERIENCE_MANAGER: Shape = {
  whose: "Adobe Experience Manager",
  is: (record) => isRecord(record[":items"]),
  open: ({ ":items": items, ":itemsOrder": order, ":type": _, lastModifiedDate, ...page }: Loose) => {
    const content = nodesOf({ ":items": items, ":itemsOrder": order });
    return trim({ ...page, updated: lastModifiedDate, content });
  },
};

/** Of a page, or of a component, what it holds, in the order in which it is shown; as nodes of a tree. */
function nodesOf(box: Node, levels = DEEPEST): Node[] {
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
  return [...nodeOf(type, item), ...nodesOf(item, levels)];
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
