import type { Draft } from "../article.ts";
import { type Document, elementsOf, parseHtml, writeHtml } from "../dom.ts";
import { readPageFields } from "./page-fields.ts";

/** A web page, saved as it was: its article, and what it says of itself. */
export async function readPage(html: string): Promise<Draft> {
  const document = parseHtml(html); // first: it refuses what would cost the extractor dearly
  const base = elementsOf(document, "base")[0]?.attribs.href;
  return {
    format: "page",
    body: (await extractArticle(html)) ?? mainPart(document),
    fields: {},
    page: readPageFields(document),
    base,
  };
}

/** Readability's answer, the extractor of Firefox; undefined when it finds no article. */
async function extractArticle(html: string): Promise<string | undefined> {
  // Loaded when the first page comes: a worker that serves feeds never pays for its start.
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import("@mozilla/readability"),
    import("linkedom/worker"),
  ]);
  const { document } = parseHTML(html);
  const article = new Readability(document as never, { keepClasses: true }).parse();
  return article?.content ?? undefined;
}

function mainPart(document: Document): string {
  const part = ["article", "main", "body"].map((name) => elementsOf(document, name)[0]).find(Boolean);
  return writeHtml(part ? part.children : document.children);
}
