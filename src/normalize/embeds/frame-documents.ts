import {
  ancestorOf,
  createElement,
  type Document,
  type Element,
  elementsOf,
  isElement,
  type ParentNode,
  parseHtml,
  type Replacements,
  replaceAll,
  rewrite,
  wordsOf,
} from "../../html/index.ts";
import { frameOf, isPlayer } from "../../players.ts";
import type { Report } from "../../report.ts";
import { plainText } from "../plain-text.ts";
import { signsOf } from "../signs.ts";
import type { Step } from "../work.ts";

/** Frames that carry their page with them, in `srcdoc` (HTML, "the iframe element"): it is shown instead of `src`. */

export const FRAME_DOCUMENT_SIGNS = ["@srcdoc"];

// The page within may be as deep as another: below so many elements the two together would be too much.
const DEEPEST_FRAME = 32;
const FRAMES_IN_FRAMES = 3;
const UNSEEN = ["head", "script", "style", "template", "title"];
const SHOWN = ["img", "picture", "video", "audio", "iframe", "object", "embed", "table"];
// What a script is asked to find or hide, and what furniture is known by, says the same of the page within.
const KEPT = ["class", "id", "style", "hidden"];

/** What is within takes the place of the frame, unless only scripts are, or the frame is a player with its picture. */
export const openFrameDocuments: Step = ({ body, signs, report }) => {
  let level = 0;
  while (level < FRAMES_IN_FRAMES && openFrames(body, report)) level++;
  if (level > 0) for (const sign of signsOf(body)) signs.add(sign);
};

/** Says whether one was opened: there may be others in it. */
function openFrames(body: ParentNode, report: Report): boolean {
  const replaced: Replacements = new Map();
  for (const frame of elementsOf(body, "iframe")) {
    const page = documentOf(frame);
    if (!page) continue;
    delete frame.attribs.srcdoc;
    if (isDot(frame)) reportWords(page, "words in a frame that nobody sees taken out", report);
    else if (leadsToPlayer(frame)) reportWords(page, "words in the place of a player taken out", report);
    else {
      replaced.set(frame, [boxOf(frame, page)]);
      report.change("embeds", "page within a frame opened", wordsOf(page));
    }
  }
  replaceAll(body, replaced);
  return replaced.size > 0;
}

function reportWords(page: Document, what: string, report: Report): void {
  const words = plainText(page);
  if (words) report.removal("embeds", what, words);
}

/** The page within, as far as it shows something before its scripts run. */
function documentOf(frame: Element): Document | undefined {
  const { srcdoc } = frame.attribs;
  if (!srcdoc || isDeep(frame)) return undefined;
  const page = parseHtml(srcdoc);
  rewrite(page, (node) => (isElement(node, ...UNSEEN) ? [] : node));
  return wordsOf(page) || elementsOf(page, ...SHOWN).length ? page : undefined;
}

/** A picture that is clicked for the film: what the frame leads to is the player. */
function leadsToPlayer({ attribs: { src = "" } }: Element): boolean {
  return URL.canParse(src) && (isPlayer(src) || frameOf(src) !== undefined);
}

function boxOf({ attribs }: Element, page: Document): Element {
  const kept = KEPT.flatMap((name) => (name in attribs ? [[name, attribs[name]!]] : []));
  return createElement("div", Object.fromEntries(kept), page.children);
}

/** In one direction already: what carries its page with it needs no script to be resized. */
function isDot({ attribs: { width, height } }: Element): boolean {
  return [width, height].some((size) => size !== undefined && /^[01](?:px)?$/.test(size.trim()));
}

function isDeep(frame: Element): boolean {
  let depth = 0;
  for (let parent = ancestorOf(frame); parent; parent = ancestorOf(parent)) depth++;
  return depth > DEEPEST_FRAME;
}
