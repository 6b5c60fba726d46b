import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  firstElements,
  hasAncestor,
  isElement,
  neighbour,
  parseHtml,
  rewrite,
  textContent,
  wordsOf,
} from "../../html/index.ts";
import { frameOf, isPlayer, pageOf, shownIn } from "../../players.ts";
import { AMP_NAMES } from "../../scripted.ts";
import { CARD_SIGNS } from "../cards/index.ts";
import { tidySizes } from "../pictures/sizes.ts";
import type { Step, Work } from "../work.ts";
import { isButtonFrame } from "./button-frames.ts";
import { SCRIPT_EMBED_SIGNS } from "./script-embeds.ts";
import { isUnseenFrame } from "./unseen-frames.ts";

// CKEditor leaves the address of what it shows in an element of its own.
const FRAMES = ["iframe", "frame", "object", "embed", "oembed"];
// Squarespace keeps the frame in an attribute, until a script writes it.
const WRITTEN_LATER = "data-html";
export const FRAME_SIGNS = [
  ...FRAMES,
  `@${WRITTEN_LATER}`,
  ...[...SCRIPT_EMBED_SIGNS, ...CARD_SIGNS, ...AMP_NAMES.keys()], // those make frames
];

const INSTEAD = "words in the place of a player taken out";

/** Players that readers let through stay, with a link below for readers that show none; any other frame becomes a link. */
export const keepKnownPlayers: Step = (work) => {
  const links = elementsOf(work.body, "a").filter((link) => !hasAncestor(link, ...FRAMES)); // those go with it
  const linked = new Set(links.map(({ attribs }) => attribs.href));
  rewrite(work.body, (node) => {
    const frame = isElement(node) ? frameIn(node) : undefined;
    if (!frame) return node;
    const words = isElement(node, "iframe") ? "" : wordsOf(node); // no browser shows those in a frame
    const made = keepOrLink(work, frame, linked);
    if (!wordsOf(made).includes(words)) work.report.removal("embeds", INSTEAD, words);
    return made;
  });
};

/** The element itself, or the frame that a script would write in its place. */
function frameIn(element: Element): Element | undefined {
  if (FRAMES.includes(element.name)) return element;
  const later = element.attribs[WRITTEN_LATER];
  const [frame] = later?.includes("<iframe") ? firstElements(parseHtml(later), 1, "iframe") : [];
  if (frame) tidySizes(frame); // it was no element yet when others were made plain
  return frame;
}

function keepOrLink(work: Work, frame: Element, linked: Set<string | undefined>): ChildNode[] {
  const address = addressOf(frame, work.base);
  const player = address && frameOf(address); // a page, or the plug-in of yesterday, in the place of the player
  if (player && elementsOf(frame, "iframe").length) return frame.children; // an object, for other browsers
  if (player) return keepPlayer(work, createElement("iframe", { ...sizeOf(frame), src: player }), linked);
  if (frame.name === "iframe" && address && isPlayer(address) && address === ownAddressOf(frame, work.base))
    return keepPlayer(work, frame, linked);
  if (address && isButtonFrame(address)) return takeOut(work, frame, "frame of a button");
  const instead = linkInstead(frame);
  if (!instead && isUnseenFrame(frame)) return takeOut(work, frame, "frame that nobody sees");
  return replaceWithLink(work, frame, { address, instead }, linked);
}

function sizeOf({ attribs: { width, height, title } }: Element): Record<string, string> {
  const isSize = (size: string | undefined) => size !== undefined && /^\d{1,5}$/.test(size);
  return { ...(isSize(width) && { width }), ...(isSize(height) && { height }), ...(title && { title }) };
}

function addressGiven(frame: Element): string | undefined {
  const { attribs } = frame;
  return attribs.src ?? attribs.data ?? attribs.url ?? (frame.name === "oembed" ? wordsOf(frame) : undefined);
}

function ownAddressOf(frame: Element, base: string): string | undefined {
  const given = addressGiven(frame);
  const address = given && URL.canParse(given, base) ? new URL(given, base) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address.href : undefined;
}

/** Of what it shows, where it is a frame around that. */
function addressOf(frame: Element, base: string): string | undefined {
  const own = ownAddressOf(frame, base);
  return own && shownIn(own);
}

/**
 * The only link of what a browser without frames would show: Bandcamp names the album there, and Medium's feeds say
 * nothing else of what they embed.
 */
function linkInstead(frame: Element): Element | undefined {
  const words = frame.name === "iframe" ? textContent(frame) : ""; // no browser parses it
  const inner = words.includes("<a ") ? parseHtml(words) : undefined;
  const [link, ...others] = inner ? elementsOf(inner, "a") : [];
  const isWhole = link && !others.length && wordsOf(link) !== "" && wordsOf(link) === wordsOf(inner!);
  return isWhole && /^https?:\/\//.test(link.attribs.href ?? "") ? link : undefined;
}

function keepPlayer({ report, base }: Work, frame: Element, linked: Set<string | undefined>): ChildNode[] {
  const address = addressOf(frame, base)!;
  const known = pageOf(address);
  const instead = known === address ? linkInstead(frame) : undefined;
  const page = instead?.attribs.href ?? known;
  frame.children = []; // what a browser without frames would show
  if (linked.has(page) || (known === address && hasLinkBelow(frame))) return [frame];
  linked.add(page);
  report.change("embeds", "link added below a player, for readers that show none", page);
  return [frame, linkTo(page, frame.attribs.title || (instead && wordsOf(instead)))];
}

/**
 * What an earlier cleaning put there, for a player whose page nobody can tell from its address: a paragraph, or a line of
 * the heading that holds the player within another link.
 */
function hasLinkBelow(frame: Element): boolean {
  const around = isElement(frame.parent, "a") && !neighbour(frame, "next") ? frame.parent : undefined;
  const below = neighbour(around ?? frame, "next");
  if (around && isElement(below, "br")) return isElement(neighbour(below, "next"), "a");
  const links = isElement(below, "p") ? elementsOf(below, "a") : [];
  return links.length === 1 && wordsOf(links) === wordsOf(below as Element);
}

function linkTo(page: string, title: string | undefined): Element {
  const label = title?.trim() || page.replace(/^https?:\/\/(?:www\.)?/, "");
  return createElement("p", {}, [createElement("a", { href: page }, [label])]);
}

function takeOut({ report }: Work, frame: Element, what: string): ChildNode[] {
  report.change("embeds", `${what} taken out`, addressGiven(frame));
  return frame.name === "object" ? frame.children : [];
}

function replaceWithLink(
  { report }: Work,
  frame: Element,
  { address, instead }: { address?: string; instead?: Element },
  linked: Set<string | undefined>,
): ChildNode[] {
  const inner = frame.name === "object" ? frame.children : []; // what an object shows where it cannot be shown
  report.change("embeds", "frame of an unknown player replaced by a link", addressGiven(frame));
  if (instead) return [linkTo(instead.attribs.href!, wordsOf(instead))];
  if (!address || elementsOf(frame, "a", "img", "embed", "iframe").length) return inner;
  const page = pageOf(address);
  if (page !== address && linked.has(page)) return inner; // the quotation beside it leads there
  const label = frame.attribs.title?.trim() || (page === address ? new URL(address).hostname : undefined);
  return [linkTo(page, label), ...inner];
}
