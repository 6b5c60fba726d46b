import type { DraftFields } from "../../article.ts";
import type { Element } from "../../html/index.ts";
import { isRecord, trim } from "../../record.ts";
import type { Report } from "../../report.ts";
import { bare } from "../../text.ts";
import { type Loose, readText } from "../loose.ts";
import { readByline } from "./author-names.ts";
import { findAuthors } from "./authors.ts";
import { findPublished, findUpdated } from "./dates.ts";
import { titleParts } from "./declared-titles.ts";
import type { Facts } from "./facts.ts";
import { resolveThing } from "./json-ld.ts";
import { findLandmarks, type Landmarks } from "./landmarks.ts";
import { siteNames } from "./site.ts";
import { findTitle } from "./title.ts";

const SUMMARY_METAS = ["og:description", "description"];
const IMAGE_METAS = ["og:image", "og:image:url", "twitter:image", "twitter:image:src"];

/** What a page says of its article, and what its site is called; the report says where each field was found. */
export function readPageFields(
  facts: Facts,
  chosen: Set<Element> | undefined,
  report: Report,
): { fields: DraftFields; landmarks: Landmarks; sites: string[] } {
  const named = siteNames(facts);
  const { title, heading, ...titleSource } = findTitle(facts, named, chosen);
  const sites = [...named, ...otherParts(facts.headTitle, title)];
  const landmarks = findLandmarks(facts.document, chosen, heading);
  const published = findPublished(facts, landmarks);
  const authors = findAuthors(facts, landmarks, sites);
  const { article, meta, things } = facts;
  const metas = (names: string[]) => names.map((name) => meta.get(name)?.[0]);
  const say = (what: string, from: string, confidence: number, sample: string | undefined) =>
    sample && report.guess("page", what, from, confidence, sample);
  say("title read", titleSource.from, titleSource.confidence, title);
  if (authors)
    say("authors read", authors.from, authors.confidence, authors.authors.map(({ name }) => name).join(", "));
  if (published) say("date read", published.from, published.confidence, published.date);
  const fields = trim({
    url: facts.canonical ?? readText(article.url) ?? facts.savedFrom,
    title,
    summary: first([...metas(SUMMARY_METAS), readText(article.description)]),
    authors: authors?.authors,
    tags: findTags(facts),
    language: facts.language ?? readText(article.inLanguage),
    published: published?.date,
    updated: findUpdated(facts, landmarks),
    image: first([
      ...metas(IMAGE_METAS),
      pictureOf(article.image, things),
      pictureOf(article.thumbnailUrl, things),
    ]),
  });
  return { fields, landmarks, sites };
}

// Where systems say what an article is about, behind `article:tag` and what programs are told; the surest first:
// `keywords` is what search engines were to be told.
const TAG_METAS = ["parsely-tags", "sailthru.tags", "citation_keywords", "news_keywords", "keywords"];
// A longer list was written for search engines.
const MOST_TAGS = 12;

function findTags({ article, meta }: Facts): string[] | undefined {
  const said = [
    meta.get("article:tag"),
    [article.keywords].flat().map(readText),
    ...TAG_METAS.map((name) => meta.get(name)),
  ];
  const texts = said.map((list) => list?.flatMap((text) => text?.split(/\s*[,;]\s*/) ?? []).filter(Boolean));
  const tags = texts.find((list) => list?.length && list.length <= MOST_TAGS);
  return tags && [...new Set(tags)];
}

/** An address, or an ImageObject, or a list of them; the first. */
function pictureOf(value: unknown, things: Loose[]): string | undefined {
  const [one] = [value].flat();
  const thing = resolveThing(one, things);
  return isRecord(thing) ? (readText(thing.url) ?? readText(thing.contentUrl)) : readText(thing);
}

/** What stands beside the title in `<title>` names the site: an author of that name is the site, too. */
function otherParts(headTitle: string | undefined, title: string | undefined): string[] {
  const parts = titleParts(headTitle ?? "")
    .filter((part) => !readByline(part.trim()).length)
    .map(bare);
  return parts.filter((part) => part && part !== bare(title ?? ""));
}

function first(candidates: (string | undefined)[]): string | undefined {
  return candidates.find((candidate) => candidate?.trim())?.trim();
}
