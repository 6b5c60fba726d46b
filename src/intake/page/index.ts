import type { Draft, DraftFields } from "../../article.ts";
import {
  type Document,
  type Element,
  elementsOf,
  holds,
  type ParentNode,
  removeAll,
  wordsOf,
  writeHtml,
} from "../../html/index.ts";
import { trim } from "../../record.ts";
import type { Report } from "../../report.ts";
import { unwrapAgain, wrapBareText } from "./bare-text.ts";
import { openConversation } from "./conversations.ts";
import { type BodyReader, type Drawn, readData } from "./data/index.ts";
import { readHead } from "./document-heads.ts";
import { writeStyles } from "./document-styles.ts";
import { openDocument, titleShown } from "./documents.ts";
import { isEnough, isMuchLonger } from "./enough.ts";
import { chooseElements } from "./extract.ts";
import { type Facts, readFacts } from "./facts/index.ts";
import { fallbackPart } from "./fallback.ts";
import { readPageFields } from "./fields/index.ts";
import { openFilm } from "./films.ts";
import type { Landmarks } from "./landmarks.ts";
import { removeLeftovers } from "./leftovers/index.ts";
import { openMessage } from "./mail-archives.ts";
import { openPost } from "./posts.ts";
import { preparePage, removeUnseen } from "./prepare.ts";
import { findBody } from "./recovered/body-parts.ts";
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
import { listWords, reportLeftOut } from "./recovered/left-out.ts";
import { findBeginning, findSections, withInner } from "./sections.ts";
import { parsePage } from "./shadow-roots.ts";
import { openThreadPost } from "./thread-posts.ts";
import { restoreLinks } from "./web-archive.ts";

/** A web page, saved as it was: its article, and what it says of itself. The report says where each was found. */
export async function readPage(saved: string, reader: BodyReader, report: Report): Promise<Draft> {
  const html = restoreLinks(saved, report);
  const document = parsePage(html, report); // first: it refuses what would cost the extractor dearly
  const facts = readFacts(document); // before preparing, which takes out scripts and the head
  const base = facts.elements.find(({ name }) => name === "base")?.attribs.href;
  const words = listWords(document);
  const whole = readDocument(facts, report) ?? readMarked(facts, report);
  const shown = whole ?? (await readArticle(html, facts, report));
  const wordsShown = wordsOf(shown.root.children);
  const asShown = { words: wordsShown, title: shown.page.title };
  const drawn = await readData(html, facts, asShown, reader, report);
  const { root, from, confidence, page } = drawn ? withDrawn(shown, drawn) : shown;
  if (!drawn && !wordsShown && !holdsMedia(root)) report.change("page", BLANK);
  report.guess("page", "article found", from, confidence);
  reportLeftOut(words, root, page, report);
  return { format: drawn?.format ?? "page", body: writeHtml(root.children), fields: {}, page, base };
}

const BLANK = "no article found: where scripts draw it, save the page from a browser once it is shown";

function holdsMedia(root: ParentNode): boolean {
  return holds(root, "img", "picture", "video", "audio", "iframe");
}

/** What the page says of itself comes first, but for the title, of which the site's name is no part in its data. */
function withDrawn({ page }: Read, { root, from, fields }: Drawn): Read {
  return { root, from, confidence: 0.7, page: { ...fields, ...page, title: fields.title ?? page.title } };
}

type Read = Body & { page: DraftFields };

/** What a program for writing saved is the article from end to end. */
function readDocument(facts: Facts, report: Report): Read | undefined {
  const written = openDocument(facts);
  if (!written) return undefined;
  writeStyles(facts.document);
  removeUnseen(facts.document);
  const { root, from, about } = written;
  const beside = new Set(about.flatMap((element) => [element, ...elementsOf(element)]));
  const text = elementsOf(root).filter((element) => !beside.has(element)); // what is said around it is about it
  const { fields } = readPageFields(facts, new Set([root, ...text]), report);
  const title = titleShown(root) ?? fields.title;
  const { lines, published = fields.published } = readHead(root, { ...fields, title });
  removeAll(root, [...about, ...lines]);
  return { root, from, confidence: 0.9, page: trim({ ...fields, title, published }) };
}

const MARKED = [openMessage, openConversation, openPost, openThreadPost, openFilm];

/** A message, a post, a conversation or a film, which its page marks, is the article without what is around it. */
function readMarked(facts: Facts, report: Report): Read | undefined {
  let marked: ReturnType<(typeof MARKED)[number]>;
  for (const open of MARKED) marked ??= open(facts);
  if (!marked) return undefined;
  const { root, from, about } = marked;
  removeUnseen(facts.document);
  const { fields } = readPageFields(facts, new Set([root, ...elementsOf(root)]), report);
  return { root, from, confidence: 0.9, page: { ...fields, ...about } };
}

async function readArticle(html: string, facts: Facts, report: Report): Promise<Read> {
  const { document } = facts;
  const lists = findShownLists(document, facts.lists);
  const listed = lists.flatMap(linesOf);
  const sentences = preparePage(document, listed);
  removeAll(document, lists.flatMap(controlsOf));
  const wrapped = wrapBareText(document);
  const chosen = await chooseElements(document, report);
  const { fields: page, landmarks, sites } = readPageFields(facts, chosen, report);
  if (chosen) addMissed(chosen, landmarks, lists);
  const text = chosen && findBody(elementsOf(document), chosen);
  const found = takeBody(document, chosen, text);
  addLeadPicture(found.root, facts, landmarks, page.authors);
  const own = withAncestors(new Set(listed));
  removeLeftovers(found.root, { ...page, sites }, landmarks, own); // while bare text stands in blocks of its own
  unwrapAgain(wrapped);
  if (isEnough(found.root, sentences, text)) return { ...found, page };
  const again = await readAgain(html, report);
  return { ...(isMuchLonger(again.root, found.root) ? again : found), page };
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

interface Body {
  root: ParentNode;
  from: string;
  confidence: number;
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
