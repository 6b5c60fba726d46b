import { type ChildNode, type Element, elementsOf, isElement, rewrite } from "../html/index.ts";
import { table } from "../text.ts";
import { ALLOWED_ELEMENTS, ALLOWED_EVERYWHERE, SUCCESSORS } from "./allowed-elements.ts";
import { BOXES } from "./blocks/bare-texts.ts";
import { attributeName, elementName } from "./names.ts";
import type { Step, Work } from "./work.ts";

// Boxes and the first level of headings become something else in the steps behind this one.
const LATER = ["h1", ...BOXES];
const ALLOWED = new Map(
  [...LATER.map((name): [string, string[]] => [name, []]), ...Object.entries(ALLOWED_ELEMENTS)].map(
    ([name, attributes]) => [name, new Set([...attributes, ...ALLOWED_EVERYWHERE])],
  ),
);

// Of code, the class names the language (CommonMark's info string, Prism, highlight.js); other classes are styling.
const CODE_CLASS = /^(?:language|lang|highlight-source)-[\w+#.-]+$/;

const EMPTY_WITHOUT = table<string>({ img: "src", iframe: "src", source: "src", track: "src" });

/** Leaves only allowed elements and attributes; of any other element its words stay. */
export const keepAllowed: Step = (work) => {
  rewrite(work.body, (node) => (isElement(node) ? keepElement(work, node) : node));
};

function keepElement(work: Work, element: Element): ChildNode | ChildNode[] {
  element.name = SUCCESSORS[element.name] ?? element.name;
  const allowed = ALLOWED.get(element.name);
  if (!allowed || isBareWrapper(element)) {
    if (!allowed)
      work.report.change("allowed", `${elementName(element.name)} taken off, its words kept`, element.name);
    return element.children;
  }
  keepAttributes(work, element, allowed);
  if (showsNothing(element)) return [];
  return isElement(element, "audio", "video") ? keepPlayer(work, element) : element;
}

/** One without a file (blob:, or what a script would have played) shows nothing but the words for browsers without players. */
function keepPlayer({ report }: Work, player: Element): ChildNode | ChildNode[] {
  player.attribs.controls = "";
  if (player.attribs.src !== undefined || elementsOf(player, "source").length) return player;
  report.change("allowed", `${elementName(player.name)} without a file taken out`);
  return player.children;
}

/** A span or a link that says nothing any more. */
function isBareWrapper({ name, attribs }: Element): boolean {
  if (name === "span") return !attribs.lang && !attribs.dir && !attribs.id;
  return name === "a" && attribs.href === undefined && !attribs.id;
}

function keepAttributes({ report }: Work, element: Element, allowed: Set<string>): void {
  if (element.name === "code" || element.name === "pre") delete element.attribs.lang; // tidyCode has read it
  const classes = element.attribs.class
    ?.split(/\s+/)
    .filter((name) => CODE_CLASS.test(name))
    .join(" ");
  for (const name in element.attribs) {
    if (allowed.has(name)) continue;
    delete element.attribs[name];
    if (name.startsWith("on")) report.change("allowed", "event handler taken out", name);
    else if (!name.startsWith("data-"))
      report.change("allowed", `attribute ${attributeName(name)} taken out`, name);
  }
  if (classes) element.attribs.class = classes;
  else if (classes === "") delete element.attribs.class;
}

function showsNothing(element: Element): boolean {
  const { name, attribs, parent } = element;
  if (name === "picture") return !elementsOf(element, "img").length;
  const needed = EMPTY_WITHOUT[name];
  if (!needed || attribs[needed] !== undefined) return false;
  return !(attribs.srcset !== undefined && (name === "source" || isElement(parent, "picture")));
}
