import { findDate, isAmerican } from "../../../dates/index.ts";
import { readText } from "../../loose.ts";
import type { Facts } from "../facts/index.ts";
import type { Landmarks } from "../landmarks.ts";
import { dateElements, microdata, microformats, timeElements } from "./date-elements.ts";
import { labelledDates, openingDates, updateLines, visibleDates } from "./date-lines.ts";
import { eventDays } from "./event-days.ts";
import { numbersOfSections } from "./other-days.ts";
import { inFull } from "./short-dates.ts";

/** When it was published: only what is said of the article counts, the surest place first. */

export interface FoundDate {
  date: string;
  from: string;
  confidence: number;
}

// Names of <meta> under which systems say when they published, the commonest first.
const PUBLISHED_METAS = [
  "article:published_time og:article:published_time og:published_time article:published datepublished",
  "date pubdate publishdate publish-date publish_date publication_date published date_published",
  "parsely-pub-date sailthru.date dc.date.issued dc.date.created dcterms.issued dcterms.created",
  "dcterms.date dc.date dc:date dc.created citation_publication_date citation_online_date citation_date",
  "cxenseparse:recs:publishtime article_date_original originalpublicationdate rnews:datepublished",
  "date.created created release_date last-published article:post_date vr:published_time displaydate",
  "bt:pubdate",
].flatMap((names) => names.split(" "));
const UPDATED_METAS =
  "article:modified_time og:updated_time datemodified lastmod last-modified revised dcterms.modified dc.date.modified article:modified".split(
    " ",
  );

const LONGEST_READ = 300;

interface Page {
  facts: Facts;
  landmarks: Landmarks;
  /** Is what looks like a day in a text the number of a section? */
  isNumber: (text: string) => boolean;
}

interface Place {
  from: string;
  confidence: number;
  texts: (page: Page) => (string | undefined)[];
}

/** What is said to programs, also in the short forms that only they read. */
const SAID: Place[] = [
  { from: "JSON-LD", confidence: 0.95, texts: ({ facts }) => jsonLdDates(facts) },
  {
    from: "meta",
    confidence: 0.9,
    texts: ({ facts }) => PUBLISHED_METAS.flatMap((name) => facts.meta.get(name) ?? []),
  },
  { from: "microdata", confidence: 0.9, texts: ({ facts }) => facts.published },
  { from: "microformats", confidence: 0.9, texts: ({ landmarks }) => microformats(landmarks) },
];

const LABELLED = "a line that says when";

/** What readers see. */
const SEEN: Place[] = [
  { from: "<time>", confidence: 0.85, texts: ({ landmarks }) => timeElements(landmarks) },
  { from: "an element called date", confidence: 0.75, texts: ({ landmarks }) => dateElements(landmarks) },
  {
    from: "the visible dateline",
    confidence: 0.7,
    texts: ({ landmarks, isNumber }) => visibleDates(landmarks, isNumber),
  },
  {
    from: "a dateline that opens the text",
    confidence: 0.7,
    texts: ({ landmarks, isNumber }) => openingDates(landmarks, isNumber),
  },
  { from: LABELLED, confidence: 0.65, texts: ({ landmarks }) => labelledDates(landmarks) },
  { from: "the address", confidence: 0.7, texts: ({ facts }) => addressDates(facts) },
];

/** Where programs are told several days, or one that can be read two ways, the day that readers see is right. */
export function findPublished(
  facts: Facts,
  landmarks: Landmarks,
  updated: string | undefined,
): FoundDate | undefined {
  const page = { facts, landmarks, isNumber: numbersOfSections(landmarks) };
  const said = SAID.flatMap((place) => readFirst(place, page, inFull));
  const days = new Set(said.map(dayOf));
  if (said[0] && days.size === 1) return said[0];
  const events = eventDays(facts);
  const seen = SEEN.flatMap((place) => readFirst(place, page)).filter(
    (one) => one.from === LABELLED || !events.includes(dayOf(one)),
  );
  const seenDays = new Set(seen.map(dayOf));
  // Some tell the day of the last update for both.
  const isProved = (one: FoundDate) => seenDays.has(dayOf(one)) && !updated?.startsWith(one.date);
  const found = said.find(isProved) ?? said[0] ?? seen[0];
  if (found) return found;
  return updated ? { date: updated, from: "the last update", confidence: 0.4 } : undefined;
}

function dayOf({ date }: FoundDate): string {
  return date.slice(0, 10);
}

/** The first date of a place, as it is written where the page's language is at home, and as it could be read elsewhere. */
function readFirst(
  { from, confidence, texts }: Place,
  page: Page,
  write = (text: string) => text,
): FoundDate[] {
  const american = isAmerican(page.facts.language);
  for (const text of texts(page)) {
    const line = write(text ?? "").slice(0, LONGEST_READ);
    const readings = [findDate(line, american), findDate(line, !american)].filter(Boolean) as string[];
    if (readings.length) return [...new Set(readings)].map((date) => ({ date, from, confidence }));
  }
  return [];
}

function jsonLdDates({ article }: Facts): (string | undefined)[] {
  // The last one a live blog has, where only its entries are published.
  const said = [article.datePublished, article.dateCreated, article.uploadDate, article.coverageStartTime];
  return said.map(firstText);
}

function firstText(value: unknown): string | undefined {
  return readText([value].flat()[0]);
}

/** `/2019/08/02/title` in the page's own address, or `/29-10-2021`. */
function addressDates({ addresses }: Facts): string[] {
  const lines = addresses.join("\n");
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/.exec(lines) ?? [];
  const [, written] = /\/~?(\d\d-\d\d-(?:19|20)\d\d)(?=[/-]|$)/m.exec(lines) ?? [];
  return [year ? `${year}-${month}-${day}` : "", written ?? ""];
}

/** When it was last changed, as the page says it to programs or to readers. */
export function findUpdated(facts: Facts, landmarks: Landmarks): string | undefined {
  const { dateModified } = facts.article;
  const texts = [
    firstText(dateModified),
    ...UPDATED_METAS.flatMap((name) => facts.meta.get(name) ?? []),
    ...microdata(landmarks, "datemodified"),
    ...updateLines(landmarks),
  ];
  const read = (text: string) => findDate(inFull(text).slice(0, LONGEST_READ), isAmerican(facts.language));
  return texts.map((text) => text && read(text)).find(Boolean);
}
