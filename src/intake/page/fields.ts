import type { DraftFields, Report } from "../../article.ts";
import type { Element } from "../../dom.ts";
import { readText, trim } from "../loose.ts";
import { findAuthors } from "./authors.ts";
import { findPublished, findUpdated } from "./dates.ts";
import type { Facts } from "./facts.ts";
import { findLandmarks, type Landmarks } from "./landmarks.ts";
import { bare, siteNames } from "./site.ts";
import { findTitle } from "./title.ts";

/** What a page says of its article; the report says where each field was found. */
export function readPageFields(
  facts: Facts,
  chosen: Set<Element> | undefined,
  report: Report,
): { fields: DraftFields; landmarks: Landmarks } {
  const sites = siteNames(facts);
  const { title, heading, ...titleSource } = findTitle(facts, sites, chosen);
  const landmarks = findLandmarks(facts.document, chosen, heading);
  const published = findPublished(facts, landmarks);
  const authors = findAuthors(facts, landmarks, [...sites, ...otherParts(facts.headTitle, title)]);
  const { article, meta } = facts;
  const say = (what: string, from: string, confidence: number, sample: string | undefined) =>
    sample && report.guess("page", what, from, confidence, sample);
  say("title read", titleSource.from, titleSource.confidence, title);
  if (authors)
    say("authors read", authors.from, authors.confidence, authors.authors.map(({ name }) => name).join(", "));
  if (published) say("date read", published.from, published.confidence, published.date);
  const fields = trim({
    url: facts.canonical ?? readText(article.url),
    title,
    summary: first([
      meta.get("og:description")?.[0],
      meta.get("description")?.[0],
      readText(article.description),
    ]),
    authors: authors?.authors,
    tags: meta.get("article:tag"),
    language: facts.language ?? readText(article.inLanguage),
    published: published?.date,
    updated: findUpdated(facts, landmarks),
    image: first([meta.get("og:image")?.[0], meta.get("twitter:image")?.[0]]),
  });
  return { fields, landmarks };
}

/** What stands beside the title in `<title>` names the site: an author of that name is the site, too. */
function otherParts(headTitle: string | undefined, title: string | undefined): string[] {
  const parts = headTitle?.split(/\s+[|–—·•»-]\s+/).map(bare) ?? [];
  return parts.filter((part) => part && part !== bare(title ?? ""));
}

function first(candidates: (string | undefined)[]): string | undefined {
  return candidates.find((candidate) => candidate?.trim())?.trim();
}
