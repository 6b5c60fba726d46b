import type { Draft, DraftFields } from "../../../article.ts";
import {
  createElement,
  type Document,
  decodeEntities,
  parseHtml,
  setChildren,
  wordsOf,
  writeHtml,
} from "../../../html/index.ts";
import { Problem } from "../../../problem.ts";
import { trim } from "../../../record.ts";
import { Report } from "../../../report.ts";
import { bare, foldSpace } from "../../../text.ts";
import { readFields } from "../../fields/index.ts";
import { bodyOf, type ReadBody } from "../../json/body.ts";
import { type Loose, readText } from "../../loose.ts";
import { listsInJsonLd } from "../facts/described-lists.ts";
import type { Facts } from "../facts/index.ts";
import { titleParts } from "../fields/declared-titles.ts";
import { carriedData } from "./carried.ts";
import { findRecord, titleOf } from "./records.ts";

/**
 * The article in a page's data. A page that was saved without running its scripts shows nothing of it, or only as much as
 * is shown to those who do not pay.
 */

/** A page that shows fewer characters may have left its article to a script. */
const FEW = 300;
/** A body of fewer is no article that a script would have drawn. */
const LEAST = 100;
// How much longer it has to be than what is shown, which may have pictures and headings that a text has not.
const LONGER = 2;
const BEGINNING = 60;

export interface Drawn {
  format: Draft["format"];
  root: Document;
  from: string;
  /** What the data says of the article. */
  fields: DraftFields;
}

/** What reads the bodies of records, and tells this report of it. */
export type BodyReader = (report: Report) => ReadBody;

/** What the page shows, and what it is called without the name of its site. */
export interface Shown {
  words: string;
  title?: string;
}

/** Undefined where what is shown is the article. `html` is the page as it came. */
export async function readData(
  html: string,
  facts: Facts,
  shown: Shown,
  reader: BodyReader,
  report: Report,
): Promise<Drawn | undefined> {
  for (const { from, record } of recordsOf(html, facts, shown)) {
    const trial = new Report(); // nobody asks what was done to a body that is not taken
    const draft = await readRecord(record, reader(trial), trial);
    const root = draft && parseHtml(draft.body);
    if (!root || !isArticle(wordsOf(root), shown.words)) continue;
    report.join(trial);
    return { format: draft.format, root, from, fields: fieldsOf(record, draft) };
  }
  return undefined;
}

/** Undefined without a body, and where it is refused: what the page shows is an article all the same. */
async function readRecord(record: Loose, readBody: ReadBody, report: Report): Promise<Draft | undefined> {
  try {
    const body = bodyOf(record, report);
    return body && ("text" in body ? await readBody(body.type, body.text) : ofTree(body.html));
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** The surest first: HTML that a script would have shown, and the text that is there for search engines. */
function* recordsOf(html: string, facts: Facts, shown: Shown): Generator<{ from: string; record: Loose }> {
  const record = shown.words.length < FEW ? findDrawn(html, facts, shown.title) : undefined;
  if (record) yield { from: "the data of its scripts", record };
  const text = readText(facts.article.articleBody);
  // Most pages show all of it: it is read only where there is more.
  if (text && text.length >= LONGER * shown.words.length)
    yield { from: "articleBody in JSON-LD", record: { articleBody: withoutEntities(text) } };
  const lists = shown.words.length < FEW ? listsInJsonLd(facts.things) : [];
  if (lists.length)
    yield { from: "the lists in JSON-LD", record: { html: writeLists(facts.article, lists) } };
}

/** What a recipe is made of, and how, below what it is. */
function writeLists(article: Loose, lists: string[][]): string {
  const root = parseHtml("");
  const about = readText(article.description);
  const written = lists.map((items, index) =>
    createElement(
      index > 0 && index === lists.length - 1 ? "ol" : "ul",
      {},
      items.map((item) => createElement("li", {}, [item])),
    ),
  );
  setChildren(root, [...(about ? [createElement("p", {}, [about])] : []), ...written]);
  return writeHtml(root.children);
}

/** Called like the page, or like a part of its whole title; records of its site are called like the last part, or the site. */
function findDrawn(html: string, facts: Facts, title = facts.headTitle): Loose | undefined {
  const values = carriedData(parseHtml(html));
  const sites = [...facts.homeNames, ...(facts.meta.get("og:site_name") ?? [])].map(bare);
  const parts = titleParts(facts.headTitle ?? "").slice(0, -1);
  return (
    findRecord(values, [title, facts.meta.get("og:title")?.[0], titleOf(facts.article)]) ??
    findRecord(
      values,
      parts.filter((part) => !sites.includes(bare(part))),
    )
  );
}

/** Text, which many sites take out of their HTML with its entities. */
function withoutEntities(text: string): string {
  return /<[a-z/!]/i.test(text) ? text : decodeEntities(text);
}

function ofTree(body: string): Draft {
  return { format: "json", body, fields: {}, page: {} };
}

/** Of a page that shows more than a little, that is the beginning. */
function isArticle(words: string, shown: string): boolean {
  if (words.length < Math.max(LEAST, LONGER * shown.length)) return false;
  return shown.length < FEW || foldSpace(words).includes(shown.slice(0, BEGINNING));
}

/** Its address and its name among others are the program's own. */
function fieldsOf(record: Loose, draft: Draft): DraftFields {
  const { authors, tags, language, published, updated, summary } = {
    ...draft.fields,
    ...readFields(record, "page"),
  };
  return trim({ title: titleOf(record), authors, tags, language, published, updated, summary });
}
