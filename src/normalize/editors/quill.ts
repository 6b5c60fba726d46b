import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  isElement,
  isText,
  type Replacements,
  replaceAll,
  Text,
  textContent,
} from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";
import { accountingFor } from "./lost-words.ts";
import { type FlatItem, itemsOf, nestedLists } from "./nested-lists.ts";

// Quill writes all items of a list side by side, how deep in a class, and since version 2 of which kind in an attribute.
const INDENT = /(?:^|\s)ql-indent-(\d)(?=\s|$)/;
const BOXES: Record<string, string> = { checked: "☑ ", unchecked: "☐ " };
const CODE = "ql-code-block-container";

export const QUILL_SIGNS = [
  "@data-list",
  ...classSigns([CODE, ...Array.from({ length: 9 }, (_, index) => `ql-indent-${index}`)]),
];

/** Items that Quill put side by side become lists within lists, and its lines of code a block. */
export const nestQuillLists: Step = accountingFor("lists", ({ body, report }) => {
  const replaced: Replacements = new Map();
  for (const element of elementsOf(body, "ul", "ol", "div")) {
    const made = element.name === "div" ? codeOf(element) : listsOf(element);
    if (!made) continue;
    replaced.set(element, made);
    report.change("lists", element.name === "div" ? "lines of code joined" : "items of Quill made lists");
  }
  replaceAll(body, replaced);
});

function listsOf(list: Element): ChildNode[] | undefined {
  const isFlat = ({ attribs }: Element) => INDENT.test(attribs.class ?? "") || attribs["data-list"];
  if (!list.children.some((child) => isElement(child, "li") && isFlat(child))) return undefined;
  return nestedLists(itemsOf(list, (item) => flatItem(item, list.name === "ol")));
}

function flatItem({ attribs, children }: Element, isOrdered: boolean): FlatItem {
  const kind = attribs["data-list"];
  const box = kind && Object.hasOwn(BOXES, kind) ? [new Text(BOXES[kind]!)] : [];
  return {
    children: [...box, ...children],
    level: Number(INDENT.exec(attribs.class ?? "")?.[1] ?? 0),
    isOrdered: kind ? kind === "ordered" : isOrdered,
  };
}

/** The lines between which something else stands are blocks of their own. */
function codeOf(box: Element): ChildNode[] | undefined {
  if (!box.attribs.class?.split(/\s+/).includes(CODE)) return undefined;
  const parts: (ChildNode | Element[])[] = [];
  for (const child of box.children) {
    const run = parts.at(-1);
    if (isText(child) && !child.data.trim()) continue;
    if (!isElement(child, "div")) parts.push(child);
    else if (Array.isArray(run)) run.push(child);
    else parts.push([child]);
  }
  return parts.map((part) => (Array.isArray(part) ? blockOf(part) : part));
}

function blockOf(lines: Element[]): Element {
  const language = lines[0]!.attribs["data-language"];
  const code = lines.map((line) => textContent(line)).join("\n");
  const named: Record<string, string> = language ? { class: `language-${language}` } : {};
  return createElement("pre", {}, [createElement("code", named, [code])]);
}
