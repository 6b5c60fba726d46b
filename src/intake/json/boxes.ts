import { isRecord } from "../../record.ts";
import type { Report } from "../../report.ts";
import { type Loose, readText, wordOf } from "../loose.ts";
import { isRichText } from "../rich-text/index.ts";
import { BODY_NAMES, hasBody } from "./body.ts";
import { hasOwnShape } from "./systems/index.ts";

/** What systems put around one record, and around the values of its fields. */

// Strapi, Contentful, GraphQL, Storyblok, and whoever answers with `{"post": {…}}`.
const BOXES = [
  "data",
  "result",
  "attributes",
  "fields",
  "fieldData", // Webflow
  "publication",
  "post",
  "article",
  "entry",
  "item",
  "story",
  "response", // the Guardian's
];
const MOST_BOXES = 4;

// What Prismic, Webflow and Strapi say of it outside of its box.
const OUTSIDE =
  "first_publication_date last_publication_date publishedAt updatedAt createdAt lastPublished url lang tags isDraft".split(
    " ",
  );

/** The record within its boxes: what has a title or a body is none. */
export function unwrapped(value: Loose): Loose {
  let record = value;
  for (let depth = 0; depth < MOST_BOXES && !isArticle(record); depth++) {
    const inner = BOXES.map((name) => record[name]).find(isRecord);
    if (!inner) break;
    const said = Object.entries(record).filter(([name]) => OUTSIDE.includes(name));
    record = { ...Object.fromEntries(said), ...inner };
  }
  return ofStory(record);
}

function isArticle(record: Loose): boolean {
  return "title" in record || hasBody(record) || hasOwnShape(record);
}

/** Storyblok: the fields of an article stand in its component; what editors call the story is its title when it has none. */
function ofStory(story: Loose): Loose {
  const { content } = story;
  if (!isRecord(content) || typeof content.component !== "string") return story;
  const { component, ...fields } = content;
  const own = hasBody(fields) ? fields : { ...fields, body: treeIn(fields) };
  const published_at = story.first_published_at ?? story.published_at;
  return {
    title: story.name,
    ...story,
    published_at,
    updated: story.published_at,
    content: undefined,
    ...own,
  };
}

// What stands beside an article.
const BESIDE = /related|recommend|teaser|sidebar|seo|navigation|header|footer/i;

/** All rich texts of a story, one below the other: its model may call them as it likes. */
function treeIn(fields: Loose): unknown {
  const trees = Object.entries(fields)
    .filter(([name, value]) => !BESIDE.test(name) && typeof value === "object" && isRichText(value))
    .map(([, value]) => value);
  const nodesOf = (tree: unknown) =>
    isRecord(tree) && Array.isArray(tree.content) ? tree.content : [tree].flat();
  return trees.length < 2 ? trees[0] : { type: "doc", content: trees.flatMap(nodesOf) };
}

// `de`, `en-US`, `pt_BR`: what Contentful's management API has below each field. `id` is a field, and Indonesian.
const LANGUAGE = /^(?!id$)[a-z]{2}(?:[-_][A-Z][A-Za-z]{1,3}|[-_]\d{3})*$/;

/** The record with the values of its fields out of their boxes: of several languages the first one's. */
export function openFields(record: Loose, report: Report): Loose {
  const isInLanguages = ["title", ...BODY_NAMES].some((name) => isLocalized(record[name]));
  const localized = isInLanguages ? Object.values(record).filter(isLocalized) : [];
  const languages = [...new Set(localized.flatMap(Object.keys))];
  const [first, ...others] = languages;
  if (others.length)
    report.change(
      "fields",
      "the article in other languages left out: send each by itself",
      others.join(", "),
    );
  const opened = Object.entries(record).map(([name, value]) => [
    name,
    name === "title" ? wordsOfPrismic(plainValue(value, first)) : plainValue(value, first),
  ]);
  const said = { ...(first && { language: first.replace("_", "-") }), ...summaryOfDrupal(record.body) };
  return { ...said, ...Object.fromEntries(opened) };
}

/** A title is rich text there. */
function wordsOfPrismic(value: unknown): unknown {
  const lines = Array.isArray(value)
    ? value.filter(isRecord).filter(({ spans }) => Array.isArray(spans))
    : [];
  return lines.length ? lines.map(({ text }) => wordOf(text)).join(" ") : value;
}

function isLocalized(value: unknown): value is Loose {
  const keys = isRecord(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => LANGUAGE.test(key));
}

function plainValue(value: unknown, language: string | undefined): unknown {
  if (language && isLocalized(value)) return value[language] ?? Object.values(value)[0];
  return valueOfDrupal(value);
}

/** It stands within the body. */
function summaryOfDrupal(body: unknown): { summary?: unknown } {
  const box = Array.isArray(body) ? body[0] : body;
  return isRecord(box) && readText(box.summary) ? { summary: box.summary } : {};
}

// Of a date Drupal says beside it how PHP writes it.
const ASIDE = ["value", "format", "lang"];

/** Drupal's REST: `[{"value": "Hello"}]`. A text with more to say, such as the syntax that it is in, is a body. */
function valueOfDrupal(value: unknown): unknown {
  const [only, ...others] = Array.isArray(value) ? value : [];
  if (!isRecord(only) || others.length || !("value" in only)) return value;
  return Object.keys(only).every((key) => ASIDE.includes(key)) &&
    !/^\w*(?:html|text|markdown)/.test(wordOf(only.format))
    ? only.value
    : value;
}
