import { SaxesParser } from "saxes";
import { expect, inject, it } from "vitest";
import { Problem } from "../../src/problem.ts";
import type { FeedFormat } from "../../src/syndicate/index.ts";
import { randomOf } from "../random.ts";
import { type Cleaned, clean, cleanAgain, feedOf } from "./cleaning.ts";
import { mutate } from "./mutations.ts";
import { PAYLOADS } from "./payloads.ts";
import { faultsOf } from "./second-parser.ts";

const { cases, seed } = inject("fuzz");

// Shortcodes are opened in HTML but not in Markdown, where brackets are links: a piece of them would be read twice.
const articles = import.meta.glob<string>(["../fixtures/normalize/*.in.*"], {
  query: "?raw",
  import: "default",
  eager: true,
});

// Work is bounded by what it makes: a quotation's sign, one character, becomes two tags of 25. Time itself is in the bench,
// over the same mutations; here a case that hangs runs into the limit of the whole.
const MOST_GROWTH = 26;
const ALLOWANCE = 1000;

it(`${cases} cases of seed ${seed} are well-formed in both XML formats, hold nothing that is not allowed, do not change again, and do not swell`, {
  timeout: 60_000 + cases * 20,
}, async () => {
  const random = randomOf(seed);
  const pieces = { payloads: PAYLOADS, articles: Object.values(articles) };
  const faults: string[] = [];
  for (let index = 0; index < cases; index++) {
    const source = mutate(random, pieces);
    const cleaned = await cleanOrRefuse(source, random);
    const found = cleaned ? await faultsIn(cleaned, source) : [];
    if (found.length) faults.push(`${found[0]}: ${JSON.stringify(source)}`);
  }
  expect(faults).toEqual([]);
});

/** As Markdown, as HTML, and in the fields that stand beside the body. */
async function cleanOrRefuse(source: string, random: () => number): Promise<Cleaned | undefined> {
  const kind = random();
  try {
    if (kind < 0.25) return await clean(`---\ntitle: T\n---\n${source}`, "text/markdown");
    const fields =
      kind < 0.4 ? { title: `T ${source}`, summary: source, tags: [source], author: source } : {};
    return await clean(JSON.stringify({ title: "T", content_html: source, ...fields }), "application/json");
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function faultsIn(cleaned: Cleaned, source: string): Promise<string[]> {
  const { html, text } = cleaned.article;
  const faults = [...faultsOf(html), ...faultsOfXml("rss", cleaned), ...faultsOfXml("atom", cleaned)];
  if ((await cleanAgain(cleaned)).article.html !== html) faults.push("changes when cleaned again");
  if (html.length + text.length > source.length * MOST_GROWTH + ALLOWANCE)
    faults.push(`${source.length} characters made ${html.length} of HTML and ${text.length} of text`);
  return faults;
}

/** What a parser that follows XML 1.0 and its namespaces to the letter has against the article's entry. */
function faultsOfXml(format: FeedFormat, { article }: Cleaned): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => faults.push(`${format}: ${message}`));
  parser.write(feedOf(format, article)).close();
  return faults;
}
