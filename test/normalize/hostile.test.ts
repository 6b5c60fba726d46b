import { expect, it } from "vitest";
import { isPage } from "../../src/intake/detect.ts";
import { Problem } from "../../src/problem.ts";
import { type Cleaned, clean, cleanAgain } from "./cleaning.ts";
import { SHAPES } from "./hostile-shapes.ts";
import { PAYLOADS } from "./payloads.ts";
import { faultsOf } from "./second-parser.ts";

// Payloads that are whole pages are for the tests of pages.
it.each(SHAPES.map(([type, write], index) => ({ type, write, index })))(
  "nothing of a payload is left in $type ($index)",
  { timeout: 120_000 },
  async ({ type, write }) => {
    const faults: string[] = [];
    for (const payload of PAYLOADS.filter((one) => !isPage(one))) {
      const cleaned = await cleanOrRefuse(write(payload), type);
      if (!cleaned) continue;
      const found = [...faultsOf(cleaned.article.html), ...faultsOfFields(cleaned)];
      const again = await cleanAgain(cleaned);
      if (again.article.html !== cleaned.article.html) found.push("changed when cleaned again");
      if (found.length) faults.push(`${payload.slice(0, 200)}: ${found[0]}`);
    }
    expect(faults).toEqual([]);
  },
);

async function cleanOrRefuse(source: string, type: string): Promise<Cleaned | undefined> {
  try {
    return await clean(source, type);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Addresses of fields are ones that a reader may fetch, and lines are lines. */
function faultsOfFields({ article }: Cleaned): string[] {
  const addresses = [
    article.url,
    article.image,
    ...article.authors.flatMap(({ url, avatar }) => [url, avatar]),
    ...article.attachments.map(({ url }) => url),
  ].filter((address) => address !== undefined);
  const lines = [article.title, ...article.tags, ...article.authors.map(({ name }) => name)];
  return [
    ...addresses.filter((address) => !/^https?:\/\//.test(address)),
    ...lines.filter((line) => /[\u0000-\u001f\uFFFE\uFFFF]/.test(line) || !line.isWellFormed()),
  ];
}

it("boxes of Evernote that end themselves are not within each other, however many they are", async () => {
  const boxes = Array.from({ length: 300 }, (_, index) => `<div><en-todo/>Box ${index}</div>`);
  const { article } = await clean(`<en-note><h1>To pack</h1>${boxes.join("")}<br/></en-note>`, "text/html");
  expect(article.html).toContain("☐ Box 299");
});

/** Data of a page as Next has it, nested deeper than a stack is. */
function deepData(open: string, close: string): string {
  const data = `${open.repeat(20_000)}1${close.repeat(20_000)}`;
  return `<!doctype html><title>A title</title><script type="application/json">${data}</script><p>x</p>`;
}

it.each([
  ["lists", deepData("[", "]")],
  ["things of microformats", deepData('{"type":["h"],"properties":{"a":[', "]}}")],
])("%s in the data of a page are passed over when they are too deep", async (_, page) => {
  expect((await clean(page, "text/html")).article.html).toBe("<p>x</p>");
});

it.each([
  ["long", `{csv-table}\n${"a\n".repeat(150_000)}`],
  ["wide and long", `{csv-table}\n${"a,".repeat(40_000)}\n${"b\n".repeat(40_000)}`],
  ["of one cell with many lines", `{list-table}\n* - a\n${"    word\n".repeat(40_000)}`],
])("a table of MyST that is %s costs no more than its cells", { timeout: 60_000 }, async (_, table) => {
  await expect(cleanOrRefuse(`\`\`\`${table}\`\`\`\n`, "text/markdown")).resolves.not.toThrow();
});

it("a line that says Webversion over and over is read once", { timeout: 4000 }, async () => {
  const line = `${"Webversion ".repeat(26)}x`;
  expect((await clean(`<p>${line}</p>`, "text/html")).article.text).toBe(line);
});

it("a name of which most is joiners is read once", { timeout: 4000 }, async () => {
  const name = `Ada${"\u200d".repeat(100_000)}Lovelace`;
  const { article } = await clean(`---\nauthor: ${name}\n---\n# Title\n\nText.`, "text/markdown");
  expect(article.authors[0]!.name).toMatch(/^Ada/);
});

const MANY = 1_000_000;

it.each([
  [
    "the address of a post, of nothing but question marks",
    `<blockquote class="instagram-media" data-instgrm-permalink="https://example.org/${"?".repeat(MANY)}\nx">A post</blockquote>`,
  ],
  [
    "the name of a language, of nothing but full stops",
    `<html lang="${".".repeat(MANY)}\n"><p>Text.</p></html>`,
  ],
])("%s is read once", { timeout: 4000 }, async (_, html) => {
  expect((await clean(html, "text/html")).article.text).not.toBe("");
});

// A call takes some 120,000 arguments; `push(...nodes)` is one.
it.each([
  ["a block in a heading with very many lines", `<h2><div>${"x<br>".repeat(80_000)}<p>y</p></div></h2>`],
  ["a page with very many pages in it", `<!doctype html><body><p>x</p>${"<html></html>".repeat(150_000)}`],
  [
    "a directive of reST with very many lines",
    `\`\`\`{eval-rst}\n.. note:: x\n\n${"   a\n".repeat(150_000)}\`\`\`\n`,
    "text/markdown",
  ],
])(
  "%s is cleaned or refused, and never breaks",
  { timeout: 60_000 },
  async (_, source, type = "text/html") => {
    await expect(cleanOrRefuse(source, type)).resolves.not.toThrow();
  },
);
