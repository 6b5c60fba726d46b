import { Readability } from "@mozilla/readability";
import { describe, expect, it, vi } from "vitest";
import { readSubmission } from "../../src/intake/index.ts";
import { normalize } from "../../src/normalize/index.ts";
import { Report } from "../../src/report.ts";

// One class of fault a pair: a page (NAME.in.html), and what is wanted of it (NAME.out.json).
const files = import.meta.glob<string>("../fixtures/page/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

interface Wanted {
  title?: string;
  authors?: string[];
  /** ISO 8601; null when no date may be found. */
  published?: string | null;
  updated?: string;
  with?: string[];
  without?: string[];
  /** What the body's HTML holds. */
  html?: string[];
  /** What it does not. */
  htmlWithout?: string[];
  tags?: string[];
  /** Where the report says that things were found. */
  from?: Record<string, string>;
}

const publication = {
  key: "7b0d7a1e-0f6b-4a8e-9a55-0d3f5f0a7c11",
  title: "Test",
  description: "",
  url: "https://feeds.example.org",
  language: "en",
  timezone: "UTC",
  authors: [],
  feed: { entries: 50, bytes: 524_288 },
};

async function clean(html: string) {
  const report = new Report();
  const bytes = new TextEncoder().encode(html);
  const draft = await readSubmission({ bytes, type: "text/html; charset=utf-8", slug: "page" }, report);
  const now = Date.UTC(2031, 5, 6);
  return { draft, report, ...normalize(draft, { publication, slug: "page", now }, report) };
}

describe("a whole page", () => {
  for (const [path, html] of Object.entries(files).filter(([path]) => path.endsWith(".in.html"))) {
    const wanted = JSON.parse(files[path.replace(".in.html", ".out.json")]!) as Wanted;
    it(path.split("/").pop()!.replace(".in.html", "").replaceAll("-", " "), async () => {
      const { article, publishedFrom, report } = await clean(html);
      if (wanted.title !== undefined) expect(article.title).toBe(wanted.title);
      if (wanted.authors) expect(article.authors.map(({ name }) => name)).toEqual(wanted.authors);
      if (wanted.published === null) expect(publishedFrom).toBe("first publishing");
      if (wanted.published) expect(article.published).toBe(Date.parse(wanted.published));
      if (wanted.updated) expect(article.updated).toBe(Date.parse(wanted.updated));
      for (const words of wanted.with ?? []) expect(article.text).toContain(words);
      for (const markup of wanted.html ?? []) expect(article.html).toContain(markup);
      for (const markup of wanted.htmlWithout ?? []) expect(article.html).not.toContain(markup);
      if (wanted.tags) expect(article.tags).toEqual(wanted.tags);
      for (const words of wanted.without ?? []) expect(article.text).not.toContain(words);
      for (const [what, from] of Object.entries(wanted.from ?? {}))
        expect(report.items).toContainEqual(expect.objectContaining({ kind: "guess", what, from }));
    });
  }
});

describe("a fragment", () => {
  it("is the article, whatever its classes say", async () => {
    const { article } = await clean(
      '<p>One sentence of the article.</p><div class="related"><p>And one on a related matter.</p></div>',
    );
    expect(article.text).toContain("And one on a related matter.");
  });
});

describe("a page without an article", () => {
  it("becomes what its body shows, and the report says so", async () => {
    const { article, report } = await clean(
      "<!doctype html><html><head><title>Short</title></head><body><h1>Short</h1></body></html>",
    );
    expect(article.title).toBe("Short");
    expect(report.items).toContainEqual(expect.objectContaining({ what: "article found", kind: "guess" }));
  });

  it("says what to do where scripts would have drawn it", async () => {
    const { article, report } = await clean(
      '<!doctype html><html><head><title>Fog</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>',
    );
    expect(article.html).toBe("");
    const what = "no article found: where scripts draw it, save the page from a browser once it is shown";
    expect(report.items).toContainEqual(expect.objectContaining({ what }));
  });
});

describe("a page that shows all that its data says", () => {
  it("has nothing on its report of how the data would have been read", async () => {
    const sentence = "The fog lay on the river until noon, and nobody saw the ferry leave its pier. ";
    const data = JSON.stringify({ "@type": "Article", articleBody: `${sentence}\n\n• one\n• two\n` });
    const { article, report } = await clean(
      `<!doctype html><html><head><title>Fog</title><script type="application/ld+json">${data}</script></head><body><article><h1>Fog</h1><p>${sentence.repeat(5)}</p></article></body></html>`,
    );
    expect(article.text).toContain("nobody saw the ferry");
    expect(report.items.filter(({ step }) => step === "text" || step === "dialects")).toEqual([]);
  });
});

describe("a page on which the extractor fails", () => {
  it("keeps its article, found by the page's own marks, and the report says so", async () => {
    const parse = vi.spyOn(Readability.prototype, "parse").mockImplementation(() => {
      throw new TypeError("made to fail");
    });
    const { article, report } = await clean(
      `<html><head><title>Fog</title></head><body><nav><a href="/">Home</a></nav>
       <article><h2>Other</h2><p>A teaser, short.</p></article>
       <article><h1>Fog</h1><p>The fog lay on the river until noon, and nobody saw the ferry leave.</p></article></body></html>`,
    );
    parse.mockRestore();
    expect(article.text).toContain("The fog lay on the river");
    expect(article.text).not.toContain("A teaser, short.");
    expect(report.items).toContainEqual(
      expect.objectContaining({ kind: "guess", what: "article found", from: "<article>" }),
    );
    expect(report.items).toContainEqual(expect.objectContaining({ sample: "TypeError: made to fail" }));
  });
});
