import { describe, expect, it } from "vitest";
import { clean, cleanAgain } from "./cleaning.ts";

/** Titles and summaries that are given: markup that was meant as markup goes, markup that is spoken of stays. */

const withFields = (fields: object) =>
  clean(JSON.stringify({ content_html: "<p>Some text.</p>", ...fields }), "application/json");

describe.each(["title", "summary"] as const)("a %s", (field) => {
  it.each([
    ["Use <b> or <strong>", "Use <b> or <strong>"],
    ["<code>: The Inline Code element", "<code>: The Inline Code element"],
    ["List<String> and Vec<i>", "List<String> and Vec<i>"],
    ["Why a < b > c is no chain", "Why a < b > c is no chain"],
    ["The <em>true</em> story<br>of <code>x</code>", "The true story of x"],
    ['<a href="/x">A link that was <b>cut', "A link that was cut"],
    ["One <b>that was cut off…", "One that was cut off…"],
    ["AT&amp;T&#8217;s caf&eacute; &#x2013; R&amp;amp;D", "AT&T’s café – R&D"],
    ["A mill &foo; &#38;#38; more &#38;hellip;", "A mill &foo; & more …"],
  ])("%s", async (said, wanted) => {
    const cleaned = await withFields({ title: "A title", [field]: said });
    expect(cleaned.article[field]).toBe(wanted);
    expect((await cleanAgain(cleaned)).article[field]).toBe(wanted);
  });
});

it("a title that speaks of entities keeps them, names and tags are without them", async () => {
  const title = "Why &amp;lt; is no &nbsp; nor &#60; or &#x41;, but&nbsp;one";
  const authors = [{ name: "O&#8217;Neill" }, { name: "Ada &amp; Sons" }];
  const cleaned = await withFields({ title, authors, tags: ["R&amp;D"] });
  const { article } = await cleanAgain(cleaned);
  expect(cleaned.article.title).toBe("Why &lt; is no &nbsp; nor &#60; or &#x41;, but\u00a0one");
  for (const { title, authors, tags } of [cleaned.article, article])
    expect({ title, names: authors.map(({ name }) => name), tags }).toEqual({
      title: cleaned.article.title,
      names: ["O’Neill", "Ada & Sons"],
      tags: ["R&D"],
    });
});

it("a title that speaks of a box keeps it, where a summary may be one", async () => {
  const title = "What <div> does, and how </div> ends it";
  const { article } = await withFields({ title, summary: "<p>A paragraph without its end" });
  expect([article.title, article.summary]).toEqual([title, "A paragraph without its end"]);
});

it("the title of a page that names an element stands as readers see it", async () => {
  const page = `<html><head><title>&lt;code&gt;: The Inline Code element - Manual</title></head>
    <body><main><h1>&lt;code&gt;: The Inline Code element</h1><p>${"A sentence about it, and one more. ".repeat(9)}</p></main></body></html>`;
  expect((await clean(page, "text/html")).article.title).toBe("<code>: The Inline Code element");
});
