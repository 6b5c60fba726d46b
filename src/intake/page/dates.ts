import { type Element, isElement, wordsOf } from "../../dom.ts";
import { readText } from "../loose.ts";
import { splitClass } from "./class-words.ts";
import {
  LONGEST_DATE_TEXT,
  labelledDates,
  OTHER_LABEL,
  openingDates,
  updateLines,
  visibleDates,
} from "./date-lines.ts";
import { findDate } from "./date-words.ts";
import type { Facts } from "./facts.ts";
import type { Landmarks } from "./landmarks.ts";

/** When it was published: only what is said of the article counts, the surest place first. */

export interface FoundDate {
  date: string;
  from: string;
  confidence: number;
}

// Names of <meta> under which systems say when they published, the commonest first.
const PUBLISHED_METAS =
  "article:published_time og:article:published_time og:published_time article:published datepublished date pubdate publishdate publish-date publish_date publication_date published date_published parsely-pub-date sailthru.date dc.date.issued dc.date.created dcterms.issued dcterms.created dcterms.date dc.date dc:date dc.created citation_publication_date citation_online_date citation_date cxenseparse:recs:publishtime article_date_original originalpublicationdate rnews:datepublished date.created created release_date last-published article:post_date vr:published_time displaydate bt:pubdate".split(
    " ",
  );
const UPDATED_METAS =
  "article:modified_time og:updated_time datemodified lastmod last-modified revised dcterms.modified dc.date.modified article:modified".split(
    " ",
  );

// What an element that holds the article's date is called, and what one is called that holds another's.
const DATE_CLASS =
  /(?:^|[ -])(?:date|datum|dates|datetime|published|pubdate|publish|publication|posted|dateline|timestamp|fecha|entry-date|erscheinungsdatum|veroeffentlicht|created|time|day)(?=[ -]|$)/;
const OTHER_DATE =
  /(?:^|[ -])(?:updated?|modified|aktualisiert|event|termin|comment|related|teaser|birth|copyright|calendar)(?=[ -]|$)/;
const LONGEST_READ = 300;

export function findPublished(facts: Facts, landmarks: Landmarks): FoundDate | undefined {
  const american = /^en([-_]us)?$/i.test(facts.language ?? "");
  const read = (text: string | undefined) =>
    text ? findDate(text.slice(0, LONGEST_READ), american) : undefined;
  for (const { from, confidence, texts } of places(facts, landmarks)) {
    const date = texts().map(read).find(Boolean);
    if (date) return { date, from, confidence };
  }
  const updated = findUpdated(facts, landmarks);
  return updated ? { date: updated, from: "the last update", confidence: 0.4 } : undefined;
}

interface Place {
  from: string;
  confidence: number;
  texts: () => (string | undefined)[];
}

function places(facts: Facts, landmarks: Landmarks): Place[] {
  return [
    { from: "JSON-LD", confidence: 0.95, texts: () => jsonLdDates(facts) },
    {
      from: "meta",
      confidence: 0.9,
      texts: () => PUBLISHED_METAS.flatMap((name) => facts.meta.get(name) ?? []),
    },
    { from: "microdata", confidence: 0.9, texts: () => facts.published },
    { from: "microformats", confidence: 0.9, texts: () => microformats(landmarks) },
    { from: "<time>", confidence: 0.85, texts: () => timeElements(landmarks) },
    { from: "an element called date", confidence: 0.75, texts: () => dateElements(landmarks) },
    { from: "the visible dateline", confidence: 0.7, texts: () => visibleDates(landmarks) },
    { from: "a dateline that opens the text", confidence: 0.7, texts: () => openingDates(landmarks) },
    { from: "a line that says when", confidence: 0.65, texts: () => labelledDates(landmarks) },
    { from: "the address", confidence: 0.7, texts: () => [addressDate(facts)] },
  ];
}

function jsonLdDates({ article }: Facts): (string | undefined)[] {
  return [article.datePublished, article.dateCreated, article.uploadDate].map((value) =>
    readText(Array.isArray(value) ? value[0] : value),
  );
}

function microdata({ elements }: Landmarks, name: string): string[] {
  return elements
    .filter(({ attribs }) => attribs.itemprop?.toLowerCase().split(/\s+/).includes(name))
    .map(dateIn);
}

/** hAtom's `published` and h-entry's `dt-published`, where a program can read them: WordPress themes, Blogger. */
function microformats(landmarks: Landmarks): string[] {
  const said = landmarks.elements.filter(
    (element) => /(?:^|\s)(?:dt-)?published(?:\s|$)/.test(element.attribs.class ?? "") && isDated(element),
  );
  return near(landmarks, said).map(dateIn);
}

function isDated({ attribs }: Element): boolean {
  return /^\d{4}-\d\d-\d\d/.test(attribs.datetime ?? attribs.title ?? "");
}

function dateIn(element: Element): string {
  const { datetime, content, title } = element.attribs;
  return [datetime, content, findDate(title ?? "") && title].find((text) => text?.trim()) ?? wordsOf(element);
}

/** Near the heading, else at the article's end: those that say so first. */
function near(landmarks: Landmarks, elements: Element[]): Element[] {
  const at = (test: (line: number) => boolean) =>
    elements.filter((element) => test(landmarks.lineOf(element)));
  return [...at(landmarks.isAtHead), ...at(landmarks.isAtEnd)];
}

function timeElements(landmarks: Landmarks): string[] {
  const times = landmarks.elements.filter((element) => isElement(element, "time") && !isOther(element));
  const said = times.filter(
    ({ attribs }) => "pubdate" in attribs || /publish|entry-date/.test(attribs.class ?? ""),
  );
  return [...near(landmarks, said), ...near(landmarks, times)].map(dateIn);
}

function dateElements(landmarks: Landmarks): string[] {
  const called = landmarks.elements.filter(
    (element) => DATE_CLASS.test(nameOf(element)) && !isOther(element),
  );
  return near(landmarks, called)
    .map(dateIn)
    .filter((text) => text.length <= LONGEST_DATE_TEXT || /^\d{4}-/.test(text));
}

function isOther(element: Element): boolean {
  const own = OTHER_DATE.test(nameOf(element));
  const published = DATE_CLASS.test(nameOf(element)) && /publish/.test(nameOf(element));
  return (
    (own && !published) ||
    OTHER_LABEL.test(wordsOf(element).slice(0, LONGEST_DATE_TEXT)) ||
    isLabelled(element)
  );
}

/** `Aktualisiert: <time>`: the label stands before it. */
function isLabelled({ prev }: Element): boolean {
  return prev?.type === "text" && OTHER_LABEL.test(prev.data.slice(-LONGEST_DATE_TEXT));
}

function nameOf({ attribs }: Element): string {
  return splitClass(`${attribs.class ?? ""} ${attribs.id ?? ""} ${attribs.itemprop ?? ""}`);
}

/** `/2019/08/02/title` in the page's own address. */
function addressDate({ canonical, meta }: Facts): string | undefined {
  const address = `${canonical ?? ""} ${meta.get("og:url")?.[0] ?? ""}`;
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/.exec(address) ?? [];
  return year && `${year}-${month}-${day}`;
}

export function findUpdated(facts: Facts, landmarks: Landmarks): string | undefined {
  const { dateModified } = facts.article;
  const texts = [
    readText(dateModified),
    ...UPDATED_METAS.flatMap((name) => facts.meta.get(name) ?? []),
    ...microdata(landmarks, "datemodified"),
    ...updateLines(landmarks),
  ];
  return texts.map((text) => text && findDate(text.slice(0, LONGEST_READ))).find(Boolean);
}
