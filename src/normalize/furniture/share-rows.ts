import {
  type Element,
  elementsOf,
  firstElements,
  isElement,
  lineOf,
  removeAll,
  wordsOf,
} from "../../html/index.ts";
import type { Step } from "../work.ts";

/** Rows of sharing, told by where they lead: their words are of any language, or pictures. */

/** What a network's address begins with when it is asked to show this very page to others. */
export const SHARE_ADDRESSES: { network: string; address: RegExp }[] = [
  {
    network: "Facebook",
    address: /^\/\/(?:www\.|m\.)?facebook\.com\/(?:sharer|share\.php|dialog\/(?:share|feed))/i,
  },
  {
    network: "Twitter",
    address: /^\/\/(?:www\.)?(?:twitter|x)\.com\/(?:intent\/(?:tweet|post)|share)(?:[/?]|$)/i,
  },
  { network: "LinkedIn", address: /^\/\/(?:www\.)?linkedin\.com\/(?:shareArticle|sharing\/|cws\/share)/i },
  { network: "Reddit", address: /^\/\/(?:www\.|old\.)?reddit\.com\/submit\?/i },
  { network: "Pinterest", address: /^\/\/(?:\w{2}\.|www\.)?pinterest\.com\/pin\/create\//i },
  {
    network: "WhatsApp",
    address: /^(?:\/\/(?:api|web)\.whatsapp\.com\/send|whatsapp:\/\/send|\/\/wa\.me\/)\?text=/i,
  },
  { network: "Telegram", address: /^\/\/(?:t|telegram)\.me\/share\//i },
  { network: "Bluesky", address: /^\/\/bsky\.app\/intent\/compose/i },
  { network: "Threads", address: /^\/\/(?:www\.)?threads\.net\/intent\/post/i },
  { network: "Tumblr", address: /^\/\/(?:www\.)?tumblr\.com\/(?:share|widgets\/share)/i },
  { network: "Hacker News", address: /^\/\/news\.ycombinator\.com\/submitlink/i },
  { network: "Pocket", address: /^\/\/(?:www\.)?getpocket\.com\/(?:save|edit)\?/i },
  { network: "Xing", address: /^\/\/(?:www\.)?xing\.com\/(?:spi\/shares|social\/share)/i },
  { network: "VK", address: /^\/\/vk\.com\/share\.php/i },
  { network: "Hatena", address: /^\/\/b\.hatena\.ne\.jp\/add/i },
  { network: "LINE", address: /^\/\/(?:social-plugins\.)?line\.me\/(?:lineit\/share|R\/msg)/i },
  { network: "a mail to nobody yet", address: /^mailto:\?(?:[^&]{0,300}&)?(?:subject|body)=/i },
];

const ROWS = ["p", "div", "ul", "ol", "li", "section", "aside", "nav", "footer", "td"];
const MOST_LINKS = 20;
const LONGEST_ROW = 200;
const LONGEST_LABEL = 25; // of a link, and of what stands before them all: longer words are what somebody said, to be passed on
const OTHER_THINGS = ["video", "audio", "iframe", "pre", "blockquote", "figure", "table"];

/** Takes out rows of nothing but links that show this very page to others, whatever their words are. */
export const removeShareRows: Step = ({ body, report }) => {
  const [rows, known] = [new Set<Element>(), new Map<Element, boolean>()];
  for (const link of elementsOf(body, "a")) {
    const row = sharesPage(link) ? rowAround(link, known) : undefined;
    if (row) rows.add(row);
  }
  for (const row of rows) {
    const words = wordsOf(row);
    if (words) report.removal("furniture", "share row taken out", words);
    else report.change("furniture", "share row taken out");
  }
  removeAll(body, rows);
};

function sharesPage({ attribs }: Element): boolean {
  const address =
    attribs.href
      ?.trim()
      .replace(/^https?:/i, "")
      .slice(0, 600) ?? "";
  return SHARE_ADDRESSES.some((known) => known.address.test(address));
}

/** The largest box in which nothing else is. */
function rowAround(link: Element, known: Map<Element, boolean>): Element | undefined {
  let row: Element | undefined;
  for (let box = link.parent; isElement(box); box = box.parent) {
    if (!known.has(box)) known.set(box, isRow(box));
    if (!known.get(box)) break;
    if (ROWS.includes(box.name)) row = box;
  }
  return row;
}

function isRow(box: Element): boolean {
  const line = lineOf(box, LONGEST_ROW);
  const links = line === undefined ? [] : firstElements(box, MOST_LINKS + 1, "a");
  if (!links.length || links.length > MOST_LINKS || firstElements(box, 1, ...OTHER_THINGS).length)
    return false;
  const labels = links.map((link) => wordsOf(link));
  const isShort = labels.every((label) => label.length <= LONGEST_LABEL);
  const rest = line!.length - labels.join("").length - links.length; // and the spaces between them
  const pictures =
    elementsOf(box, "img").length === elementsOf(box, "a").flatMap((a) => elementsOf(a, "img")).length;
  return isShort && rest <= LONGEST_LABEL && pictures && links.every(sharesPage);
}
