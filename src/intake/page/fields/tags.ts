import { ancestorOf, elementsOf, hasAncestor, wordsOf } from "../../../html/index.ts";
import { readText } from "../../loose.ts";
import type { Facts } from "../facts/index.ts";

/** What an article is about, as the page says it for programs and for readers. */

// The surest first, behind `article:tag` and JSON-LD's keywords.
const TAG_METAS = ["parsely-tags", "sailthru.tags", "citation_keywords", "news_keywords"];
// What search engines were to be told, often of the whole site.
const FOR_SEARCH_ENGINES = "keywords";
// A longer list was written for search engines.
const MOST_TAGS = 12;
// WordPress's own category of what has none.
const NO_TAG =
  /^(?:uncategori[sz]ed|allgemein|non classé(?:e|es|\(e\))?|sin categoría|senza categoria|sem categoria|geen categorie|bez kategorii|без рубрики|未分类|未分類)$/i;
// Notion's export has properties as a table; these name what others call tags.
const TAG_PROPERTY = /^(?:tags?|topics?|categor(?:y|ies)|schlagwörter|themen|étiquettes|etiquetas)$/i;

/** Each once; undefined where the page says none, or more than are true. */
export function findTags(facts: Facts): string[] | undefined {
  const { article, meta } = facts;
  const written = (texts: (string | undefined)[] | undefined) =>
    texts?.flatMap((text) => text?.split(/[,;]/).map((tag) => tag.trim()) ?? []);
  const said = [
    written(meta.get("article:tag")),
    written([article.keywords].flat().map(readText)),
    ...TAG_METAS.map((name) => written(meta.get(name))),
    linkedTags(facts),
    taggedRows(facts),
    written(meta.get(FOR_SEARCH_ENGINES)),
  ].map((tags) => tags?.filter((tag) => tag && !NO_TAG.test(tag)));
  const tags = said.find((list) => list?.length && list.length <= MOST_TAGS);
  return tags && [...new Set(tags)];
}

/** `rel="tag"` of microformats and WordPress, but for links of other articles that the page shows. */
function linkedTags({ tagLinks, firstHeadings }: Facts): string[] {
  const boxes = new Set(firstHeadings.map((heading) => ancestorOf(heading, "article")));
  const [box] = boxes.size === 1 ? boxes : [];
  const own = tagLinks.filter((link) => [undefined, box].includes(ancestorOf(link, "article")));
  return own.map((link) => wordsOf(link).replace(/^#(?=\S)/, ""));
}

/** The values of Notion's properties that are tags. */
function taggedRows({ propertyRows }: Facts): string[] {
  const rows = propertyRows.filter((row) =>
    elementsOf(row, "th").some((name) => TAG_PROPERTY.test(wordsOf(name))),
  );
  return rows
    .flatMap((row) => elementsOf(row, "span"))
    .flatMap((one) => (hasAncestor(one, "td") ? wordsOf(one) : []));
}
