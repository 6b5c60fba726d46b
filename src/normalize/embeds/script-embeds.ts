import {
  createElement,
  type Element,
  elementsOf,
  hasClassOf,
  type Replacements,
  replaceAll,
  setChildren,
  Text,
  wordsOf,
} from "../../html/index.ts";
import {
  CHART_BOXES,
  DRAWN,
  drawnFrom,
  EMBEDDED_POSTS,
  SETTINGS,
  SOUND_BOXES,
  VIDEO_BOXES,
} from "../../scripted.ts";
import { classSigns } from "../signs.ts";
import type { Step, Work } from "../work.ts";

/** What a script would have put into the page: its link stays. */

// Quotations in which nothing but an attribute leads to the original.
const WITHOUT_LINK = EMBEDDED_POSTS.filter(({ original }) => original !== undefined);
const ORIGINALS = [...new Set(WITHOUT_LINK.map(({ original }) => original!))];
export const QUOTED = WITHOUT_LINK.map(({ box }) => box);
const isQuoted = hasClassOf(QUOTED);

// Pinterest draws over a link without words.
const PIN = "data-pin-do";

export const SCRIPT_EMBED_SIGNS = [
  "script",
  ...Object.keys(DRAWN),
  ...classSigns([...QUOTED, ...VIDEO_BOXES, ...SOUND_BOXES, ...Object.keys(CHART_BOXES), SETTINGS]),
  `@${PIN}`,
];

/**
 * What a script would have drawn stays as what it was drawn from: a gist as a link, a post as a quotation with a link to
 * the original, a lazy player as the player.
 */
export const keepScriptEmbeds: Step = (work) => {
  const replaced: Replacements = new Map();
  for (const element of elementsOf(work.body)) {
    const made = drawnFrom(element);
    if (made) keepDrawn(work, element, made, replaced);
    else linkOriginal(work, element);
  }
  replaceAll(work.body, replaced);
};

function keepDrawn({ report }: Work, element: Element, made: Element, replaced: Replacements): void {
  replaced.set(element, [made]);
  report.change("embeds", "embed made plain", made.attribs.src ?? element.attribs.src);
  const words = element.name === "script" ? "" : wordsOf(element);
  if (words) report.removal("embeds", "words in the place of a player taken out", words);
}

function linkOriginal({ report }: Work, element: Element): void {
  if (PIN in element.attribs) nameEmptyLink(element);
  if (!isQuoted(element)) return;
  const address = ORIGINALS.map((name) => element.attribs[name]).find((value) =>
    /^https:\/\//.test(value ?? ""),
  );
  if (!address || elementsOf(element, "a").some(({ attribs }) => attribs.href?.startsWith("http"))) return;
  const link = createElement("p", {}, [createElement("a", { href: address }, [labelOf(address)])]);
  element.children.push(link);
  link.parent = element;
  report.change("embeds", "link to the original added", address);
}

function nameEmptyLink(link: Element): void {
  const address = link.attribs.href ?? "";
  if (!wordsOf(link) && /^https:\/\//.test(address) && !elementsOf(link, "img").length)
    setChildren(link, [new Text(labelOf(address))]);
}

function labelOf(address: string): string {
  return address.replace(/^https:\/\/(?:www\.)?|\?.*$/gs, "");
}
