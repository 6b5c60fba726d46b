import type { DraftFields } from "../../../article.ts";
import type { Element } from "../../../html/index.ts";
import { trim } from "../../../record.ts";
import type { Report } from "../../../report.ts";
import { bare } from "../../../text.ts";
import { readText } from "../../loose.ts";
import { declaredPictures } from "../facts/declared-pictures.ts";
import type { Facts } from "../facts/index.ts";
import { siteNames } from "../facts/site.ts";
import { findLandmarks, type Landmarks } from "../landmarks.ts";
import { readByline } from "./author-names.ts";
import { findAuthors } from "./authors.ts";
import { findPublished, findUpdated } from "./dates.ts";
import { titleParts } from "./declared-titles.ts";
import { findTags } from "./tags.ts";
import { findTitle } from "./title.ts";

const SUMMARY_METAS = ["og:description", "description"];

interface Source {
  from: string;
  confidence: number;
}

/** What a page says of its article, and what its site is called; the report says where each field was found. */
export function readPageFields(
  facts: Facts,
  chosen: Set<Element> | undefined,
  report: Report,
): { fields: DraftFields; landmarks: Landmarks; sites: string[] } {
  const named = siteNames(facts);
  const homeNames = facts.homeNames.map(bare).filter((name) => name.length > 2);
  const { title, heading, ...titleSource } = findTitle(facts, [...named, ...homeNames], chosen);
  const sites = [...named, ...otherParts(facts.headTitle, title)];
  const landmarks = findLandmarks(facts.document, chosen, heading);
  const updated = findUpdated(facts, landmarks);
  const published = findPublished(facts, landmarks, updated);
  const authors = findAuthors(facts, landmarks, sites);
  const say = (what: string, { from, confidence }: Source, sample: string | undefined) =>
    sample && report.guess("page", what, from, confidence, sample);
  say("title read", titleSource, title);
  if (authors) say("authors read", authors, authors.authors.map(({ name }) => name).join(", "));
  if (published) say("date read", published, published.date);
  const fields = trim({
    url: facts.addresses[0],
    title,
    summary: summaryIn(facts),
    authors: authors?.authors,
    tags: findTags(facts),
    language: facts.language ?? readText(facts.article.inLanguage),
    published: published?.date,
    updated,
    image: declaredPictures(facts)[0],
  });
  return { fields, landmarks, sites };
}

/** What stands beside the title in `<title>` names the site: an author of that name is the site, too. */
function otherParts(headTitle: string | undefined, title: string | undefined): string[] {
  const parts = titleParts(headTitle ?? "")
    .filter((part) => !readByline(part.trim()).length)
    .map(bare);
  return parts.filter((part) => part && part !== bare(title ?? ""));
}

/** Some sites say nothing there but their name. */
function summaryIn({ meta, article, headTitle = "" }: Facts): string | undefined {
  const said = [...SUMMARY_METAS.map((name) => meta.get(name)?.[0]), readText(article.description)];
  return said.find((one) => one?.trim() && bare(one) !== bare(headTitle))?.trim();
}
