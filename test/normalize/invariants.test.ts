import { describe, expect, it } from "vitest";
import { renderPlainly } from "../../src/cli/check/plain-rendering.ts";
import { accountForWords } from "../../src/cli/check/word-account.ts";
import { typeOfFile } from "../../src/intake/index.ts";
import { type Cleaned, cleanAgain, cleanOrRefuse, difference } from "./cleaning.ts";
import { faultsOf } from "./second-parser.ts";

const articles = import.meta.glob<string>("../../content/**/*.{md,html,txt,json}", {
  query: "?raw",
  import: "default",
});
const fixtures = import.meta.glob<string>("../fixtures/normalize/*.in.*", {
  query: "?raw",
  import: "default",
});
// Beside the repository, on some machines: articles that nobody here wrote. Where they are not, there are no tests of them.
const corpus = import.meta.glob<string>(
  [
    "../../../shared/corpus/markdown/**/*.md",
    "../../../shared/corpus/text/**/*.txt",
    "../../../shared/corpus/cms/*.json",
  ],
  { query: "?raw", import: "default" },
);

const numberOf = (files: object) => Object.keys(files).length;
const corpora: [string, typeof corpus][] = numberOf(corpus) ? [["the corpus", corpus]] : [];

it("there are articles and fixtures to look at", () => {
  expect(numberOf(articles)).toBeGreaterThan(0);
  expect(numberOf(fixtures)).toBeGreaterThan(0);
});

describe.each([["our own articles and fixtures", { ...articles, ...fixtures }], ...corpora])(
  "%s",
  {
    timeout: 120_000,
  },
  (_, files) => {
    it("hold nothing that a second parser would not allow, and no relative address", async () => {
      await expectNone(files, ({ article }) => faultsOf(article.html));
    });

    it("lead nowhere within themselves where nothing is", async () => {
      await expectNone(files, ({ article }) => missingPlaces(article.html));
    });

    it("do not change when they are cleaned again", async () => {
      await expectNone(files, async (cleaned) => {
        const again = await cleanAgain(cleaned);
        return again.article.html === cleaned.article.html
          ? []
          : [difference(cleaned.article.html, again.article.html)];
      });
    });
  },
);

describe.each([["our own articles", articles], ...corpora])("%s", { timeout: 120_000 }, (_, files) => {
  it("lose no word that the report does not name", async () => {
    await expectNone(files, async ({ article, report }, path, source) => {
      const bytes = new TextEncoder().encode(source);
      const plain = await renderPlainly({ bytes, type: typeOfFile(path)!, slug: article.slug });
      return plain === undefined ? [] : accountForWords(plain, article.text, report.items).missing;
    });
  });
});

async function expectNone(
  files: Record<string, () => Promise<string>>,
  find: (cleaned: Cleaned, path: string, source: string) => string[] | Promise<string[]>,
): Promise<void> {
  const found: string[] = [];
  for (const [path, load] of Object.entries(files)) {
    const source = await load();
    const cleaned = await cleanOrRefuse(path, source);
    const faults = cleaned ? await find(cleaned, path, source) : [];
    if (faults.length) found.push(`${path}: ${faults.slice(0, 3).join(" · ")}`);
  }
  expect(found).toEqual([]);
}

/** What links lead to under an article's own prefix, and no element is called. */
function missingPlaces(html: string): string[] {
  const named = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const wanted = [...html.matchAll(/ href="[^"#]*#(e[0-9a-f]{8}-[^"]*)"/g)].map(([, id]) =>
    decodeURIComponent(id!),
  );
  return wanted.filter((id) => !named.has(id));
}
