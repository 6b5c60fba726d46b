import { describe, expect, it } from "vitest";
import { parseHtml, rewrite, textNodesOf } from "../../src/html/index.ts";
import { clean } from "../normalize/cleaning.ts";

/** What a whole page shows is in its article or on the report. */

const PAGE = `<!doctype html><html><head><title>Fog</title></head><body class="no-sidebar">
<header><p>The Harbour Post</p><nav><a href="/">Home</a> <a href="/boats">Boats</a></nav></header>
<main><article><h1>Fog</h1>
<p>The fog lay on the river until noon, and <em>nobody</em> saw the ferry leave its berth at the old pier.</p>
<p>At one the wind came up, and with it the sound of bells, horns and people who had waited all morning.</p>
<p>The harbour master said that such a day comes once in a year, and that he would not miss it.</p>
<div class="share-buttons"><a href="#">Tell a friend</a></div></article>
<aside><h2>Weather</h2><p>Rain later.</p><div class="newsletter">Our letter, weekly</div></aside>
<section id="comments"><h2>Two comments</h2><p>I was there, and saw nothing.</p></section></main>
<div style="display:none"><p>Kept from sight.</p></div>
<div class="cookie-banner">We bake cookies.</div><footer>Printed in Porto. <span>Since 1871</span></footer>
<script>var unseen = "words";</script></body></html>`;

const LEFT_OUT = {
  "header left out": "The Harbour Post",
  "navigation left out": "Home\nBoats",
  "share row left out": "Tell a friend",
  "side column left out": "Weather\nRain later.",
  "newsletter left out": "Our letter, weekly",
  "comments left out": "Two comments\nI was there, and saw nothing.",
  "hidden left out": "Kept from sight.",
  "consent left out": "We bake cookies.",
  "site footer left out": "Printed in Porto. Since 1871",
};

it("names what stood around the article, by kind", async () => {
  const { report } = await clean(PAGE, "text/html");
  const lines = report.items.filter(({ what }) => what.endsWith(" left out"));
  const texts = lines.map(({ what, text }) => [what, text?.replace(/\s*\n\s*/g, "\n")]);
  expect(Object.fromEntries(texts)).toEqual(expect.objectContaining(LEFT_OUT));
  expect(lines.find(({ what }) => what.startsWith("comments"))).toMatchObject({ words: 8 });
});

// The pages of page.test.ts: one class of fault each.
const pages = import.meta.glob<string>("../fixtures/page/*.in.html", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("no word of a page is gone that nothing names", () => {
  it.each(Object.entries(pages))("%s", async (_, html) => {
    const { article, report } = await clean(html, "text/html");
    const named = report.items.map(({ text = "", sample = "" }) => `${text} ${sample}`).join(" ");
    const names = article.authors.map(({ name }) => name).join(" ");
    const known = wordsOf(`${article.title} ${article.text} ${names} ${article.html} ${named}`);
    expect([...wordsOf(shownBy(html))].filter((word) => !known.has(word))).toEqual([]);
  });
});

function shownBy(html: string): string {
  const page = parseHtml(html);
  rewrite(page, (node) =>
    "name" in node && ["head", "script", "style", "template"].includes(node.name) ? [] : node,
  );
  return textNodesOf(page)
    .map(({ data }) => data)
    .join(" ");
}

function wordsOf(text: string): Set<string> {
  return new Set(text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu));
}
