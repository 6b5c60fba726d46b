import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  isText,
  setChildren,
} from "../../html/index.ts";

/** What the plug-in PowerPress (Blubrry) writes into a post of WordPress: the player of an episode, and links below it. */

const FILM = /\.(?:mp4|m4v|webm|ogv)(?:[?#]|$)/i;

/** Its picture of a button, behind which a script draws the player, as that player. */
export function openEpisode(card: Element): ChildNode[] | undefined {
  const file = elementsOf(card, "a").find(({ attribs }) => attribs.href)?.attribs.href;
  if (file === undefined || elementsOf(card, "audio", "video", "iframe").length) return undefined;
  return [createElement(FILM.test(file) ? "video" : "audio", { controls: "", src: file })];
}

const TO_DOWNLOAD = /(?:^|\s)powerpress_link_d(?:\s|$)/;
const TO_SUBSCRIBE = /(?:^|\s)powerpress_subscribe_links(?:\s|$)/;

/** The link to the file and what it says of it; the others do what the player does. */
export function openEpisodeLinks(card: Element): ChildNode[] | undefined {
  if (TO_SUBSCRIBE.test(card.attribs.class ?? "")) return [];
  const link = elementsOf(card, "a").find(({ attribs }) => TO_DOWNLOAD.test(attribs.class ?? ""));
  if (link?.parent !== card) return undefined;
  const from = card.children.indexOf(link);
  const [said] = card.children.slice(from + 1);
  if (said && isText(said)) said.data = withoutNext(said.data);
  setChildren(card, said ? [link, said] : [link]);
  return [card];
}

/** Behind the link stands how long and how large the file is, and then the next link. */
function withoutNext(said: string): string {
  const words = said.trimEnd();
  return words.endsWith("|") ? words.slice(0, -1).trimEnd() : said;
}
