import { type Element, isTag, type ParentNode, Text } from "domhandler";
import { matcherOf } from "../../small-letters.ts";
import { hidesItself } from "../hidden.ts";
import { firstWords, lineOf, wordsOf } from "../lines.ts";
import { type Replacements, replaceAll } from "../rewrite.ts";
import { elementsOf, isElement, neighbour } from "../walk.ts";
import type { OpenedFolds } from "./folds.ts";

/** Spoilers of forums (phpBB, vBulletin, MyBB, SMF, Invision, Vanilla): `Spoiler: [Show]` above what it shows. */

const CALLED = /spoiler/i;
const TEXTS = ["div", "section", "p", "dd", "ul", "ol", "blockquote", "pre", "td"];
const CONTROLS = ["input", "button", "a", "span", "div"];
const LONGEST_CONTROL = 60;
const LONGEST_TITLE = 200;
/** How many boxes there may be around a control in its line, and around what is hidden. */
const MOST_AROUND = 4;
// What it says: one of these, and nothing but them.
const VERBS =
  "show|hide|reveal|view|open|close|toggle|display|click|anzeigen|zeigen|verbergen|ausblenden|afficher|voir|masquer|mostrar|ver|ocultar|mostra|nascondi|toon|tonen|verberg";
const saysVerb = matcherOf(new RegExp(`(?:^|[^\\p{L}])(?:${VERBS})(?![\\p{L}])`, "iu"));
const ONLY = new RegExp(
  `^(?:(?:${VERBS}|spoilers?|to|or|for|the|this|here|hidden|contents?|text)(?![\\p{L}])[\\s:/()[\\]«»+…-]*)+$`,
  "iu",
);

export const SPOILER_SIGNS = ["input", "button", "@onclick"];
export const SPOILER_CLASSES = ["spoilerbutton", "SpoilerReveal", "ipsSpoiler_header"];

/** Shows what is hidden, and takes out what showed it. */
export function openSpoilers(root: ParentNode): OpenedFolds {
  const shown = new Set<Element>();
  const left: string[] = [];
  const replaced: Replacements = new Map();
  for (const control of elementsOf(root, ...CONTROLS)) {
    const words = mayControl(control) ? wordsOfControl(control) : "";
    const found = saysVerb(words) && ONLY.test(words) ? spoilerOf(control) : undefined;
    if (!found || shown.has(found.text)) continue;
    show(found.text);
    for (const { attribs } of found.around) delete attribs.class;
    replaced.set(control, CALLED.test(words) ? [new Text("Spoiler")] : []);
    if (control.name !== "input") left.push(words.replace(/spoilers?[:\s]*/gi, ""));
    shown.add(found.text);
  }
  replaceAll(root, replaced);
  return { answers: [...shown], left };
}

function mayControl(control: Element): boolean {
  const { name, attribs } = control;
  if (name === "input") return attribs.type === "button";
  const leadsNowhere = name === "a" && /^(?:#|javascript:|$)/i.test(attribs.href ?? "");
  const isCalled = attribs.class !== undefined && CALLED.test(attribs.class);
  return (name === "button" || leadsNowhere || isCalled || "onclick" in attribs) && isFlat(control);
}

function isFlat({ children }: Element): boolean {
  return children.every((child) => !isTag(child) || !child.children.some(isTag));
}

function wordsOfControl(control: Element): string {
  return control.name === "input" ? (control.attribs.value ?? "") : (lineOf(control, LONGEST_CONTROL) ?? "");
}

interface Spoiler {
  /** From the control to its line. */
  around: Element[];
  text: Element;
}

/** What stands behind the control, or behind its line; undefined where nothing says that it is a spoiler. */
function spoilerOf(control: Element): Spoiler | undefined {
  const around = [control];
  for (let line = control; around.length <= MOST_AROUND; around.push(line)) {
    const text = neighbour(line, "next");
    if (isElement(text, ...TEXTS)) {
      const names = [...around, text, line.parent].map((one) => isElement(one) && one.attribs.class);
      const isCalled = names.some((name) => name && CALLED.test(name));
      const isSpoiler = isCalled || (CALLED.test(wordsOf(line)) && boxesIn(text).some(hidesItself));
      return isSpoiler && firstWords(text, 1) ? { around, text } : undefined;
    }
    const { parent } = line;
    if (!isElement(parent) || lineOf(parent, LONGEST_TITLE) === undefined) return undefined;
    line = parent;
  }
  return undefined;
}

/** The text's box, and those in it that hold nothing else. */
function boxesIn(text: Element): Element[] {
  const boxes = [text];
  for (let at = 0; at < MOST_AROUND; at++) {
    const inner: Element[] = boxes[at]?.children.filter(isTag) ?? [];
    if (inner.length === 1) boxes.push(inner[0]!);
  }
  return boxes;
}

function show(text: Element): void {
  for (const box of boxesIn(text)) {
    if (hidesItself(box)) delete box.attribs.style;
    delete box.attribs.hidden;
  }
}
