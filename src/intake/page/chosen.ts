import { ancestorOf, type Document, type Element, elementsOf, removeAll, wordsOf } from "../../html/index.ts";
import type { Report } from "../../report.ts";
import { unwrapAgain, wrapBareText } from "./bare-text.ts";
import { removeBeside } from "./beside-text.ts";
import { isBodyPart } from "./called-text.ts";
import { isEnough, isMuchLonger } from "./enough.ts";
import { chooseElements } from "./extract.ts";
import type { Facts } from "./facts/index.ts";
import { fallbackPart } from "./fallback.ts";
import { readPageFields } from "./fields/index.ts";
import type { Landmarks } from "./landmarks.ts";
import { removeLeftovers } from "./leftovers/index.ts";
import { preparePage, removeUnseen } from "./prepare.ts";
import { findBody, teasersBehind } from "./recovered/body-parts.ts";
import {
  controlsOf,
  findShownLists,
  isMissed,
  linesOf,
  type ShownList,
} from "./recovered/described-lists.ts";
import { keepChosen, withAncestors } from "./recovered/index.ts";
import { findLeads } from "./recovered/lead.ts";
import { addLeadPicture } from "./recovered/lead-picture.ts";
import { findUnindexed } from "./search-marks.ts";
import { findBeginning, findSections, withInner } from "./sections.ts";
import { parsePage } from "./shadow-roots.ts";
import { columnsBeside } from "./side-columns.ts";
import type { Body, Read } from "./whole.ts";

/** The article among all that a page shows: what the extractor chose, with what it missed, without what it should not have. */

/** Without what any part is called, where that leaves next to nothing of the page: of that, the `html` is read again. */
export async function readChosen(html: string, facts: Facts, report: Report): Promise<Read> {
  const { document } = facts;
  const lists = findShownLists(document, facts.lists);
  const listed = lists.flatMap(linesOf);
  const unindexed = findUnindexed(document);
  const sentences = preparePage(document, [...listed, ...titleOf(facts)]);
  removeAll(document, lists.flatMap(controlsOf));
  const wrapped = wrapBareText(document);
  const chosen = await chooseElements(document, report);
  const { fields: page, landmarks, sites } = readPageFields(facts, chosen, report);
  if (chosen) addMissed(chosen, landmarks, lists);
  const text = chosen && findBody(elementsOf(document), chosen);
  for (const element of text && isBodyPart(text) ? teasersBehind(text) : []) chosen?.delete(element);
  if (chosen) removeBeside(document, chosen, [unindexed, columnsBeside(landmarks.heading)]);
  const found = takeBody(document, chosen, text);
  addLeadPicture(found.root, facts, landmarks, page.authors);
  const own = withAncestors(new Set(listed));
  removeLeftovers(found.root, { ...page, sites }, landmarks, own); // while bare text stands in blocks of its own
  unwrapAgain(wrapped);
  if (isEnough(found.root, sentences, text)) return { ...found, page };
  const again = await readAgain(html, report);
  return { ...(isMuchLonger(again.root, found.root) ? again : found), page };
}

const SHORTEST_TITLE = 15; // shorter ones name the site

/** The only first heading that the page's title opens with: by it the byline and the day are known, whatever its box is called. */
function titleOf({ firstHeadings, headTitle = "" }: Facts): Element[] {
  const said = firstHeadings.filter((heading) => {
    const words = wordsOf(heading);
    return words.length >= SHORTEST_TITLE && headTitle.startsWith(words) && !ancestorOf(heading, "li");
  });
  return said.length === 1 ? said : [];
}

/** What belongs to the article beside what the extractor chose. */
function addMissed(chosen: Set<Element>, landmarks: Landmarks, lists: ShownList[]): void {
  const missed = [
    ...lists.filter((list) => isMissed(list, chosen, landmarks.document)).flatMap(({ parts }) => parts),
    ...findLeads(landmarks),
    ...findBeginning(landmarks),
    ...findSections(landmarks, withAncestors(chosen)),
  ];
  for (const element of withInner(missed)) chosen.add(element);
}

function takeBody(document: Document, chosen: Set<Element> | undefined, text: Element | undefined): Body {
  return chosen
    ? { root: keepChosen(document, chosen, text), from: "Readability", confidence: 0.8 }
    : { ...fallbackPart(document), confidence: 0.4 };
}

/** Some pages call their article a comment, an advertisement or a menu: without going by what anything is called. */
async function readAgain(html: string, report: Report): Promise<Body> {
  const document = parsePage(html);
  removeUnseen(document);
  const wrapped = wrapBareText(document);
  const chosen = await chooseElements(document, report, { named: false });
  const body = takeBody(document, chosen, chosen && findBody(elementsOf(document), chosen));
  unwrapAgain(wrapped);
  return { ...body, confidence: 0.3 };
}
