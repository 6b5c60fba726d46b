import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderMarkdown } from "../../src/intake/markdown/index.ts";

/** Submissions of any size: what honest publishers send, and what is sent to make cleaning cost more than it should. */
export interface Shape {
  name: string;
  type: string;
  write(bytes: number): string;
}

const articles = readdirSync("content", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name) => readFileSync(join("content", name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, ""))
  .join("\n\n");
const html = renderMarkdown(articles, "bench").replaceAll("</p>\n", "</p>\n\n");
const text = html.replace(/<[^>]*>/g, "").replace(/\n{3,}/g, "\n\n");

/** Many times the same, until it has that size. */
function many(unit: string, bytes: number): string {
  return unit.repeat(Math.max(1, Math.ceil(bytes / unit.length)));
}

/** Whole paragraphs of an article, over and over, up to that size. */
function paragraphs(source: string, bytes: number): string {
  const whole = many(`${source}\n\n`, bytes);
  return whole.slice(0, Math.max(whole.lastIndexOf("\n\n", bytes), bytes / 2));
}

/** Each of many its own: unit by unit, counted from 0. */
function each(unit: (index: number) => string, bytes: number): string {
  const parts: string[] = [];
  for (let [index, length] = [0, 0]; length < bytes; index++) {
    parts.push(unit(index));
    length += parts[index]!.length;
  }
  return parts.join("");
}

const ofHtml = (name: string, write: Shape["write"]): Shape => ({ name, type: "text/html", write });
const ofMarkdown = (name: string, write: Shape["write"]): Shape => ({ name, type: "text/markdown", write });
const ofText = (name: string, write: Shape["write"]): Shape => ({ name, type: "text/plain", write });
const ofJson = (name: string, write: (bytes: number) => object): Shape => ({
  name,
  type: "application/json",
  write: (bytes) => JSON.stringify(write(bytes)),
});

function page(body: string): string {
  return `<!doctype html><html><head><title>A page</title></head><body><header><a href="/">Home</a></header><main><article><h1>A page</h1>${body}</article></main></body></html>`;
}

export const HONEST: Shape[] = [
  ofMarkdown("Markdown", (bytes) => paragraphs(articles, bytes)),
  ofHtml("HTML fragment", (bytes) => `<p>First.</p>${paragraphs(html, bytes)}`),
  ofHtml("page", (bytes) => page(paragraphs(html, bytes))),
  ofText("text", (bytes) => paragraphs(text, bytes)),
  ofJson("JSON", (bytes) => ({ title: "JSON", content_html: paragraphs(html, bytes * 0.9) })),
];

const DEEP = 200; // below the depth that is refused

const MAIL_HEAD =
  "Subject: S\nFrom: a@example.org\nDate: Mon, 2 Nov 2026 07:00:00 +0100\nContent-Type: multipart/mixed; boundary=b\n\n";

export const HOSTILE: Shape[] = [
  ofHtml("deep nesting", (bytes) => many(`${"<div>".repeat(DEEP)}x${"</div>".repeat(DEEP)}`, bytes)),
  ofHtml("deep inline nesting", (bytes) => many(`<p>${"<b>x".repeat(DEEP)}${"</b>".repeat(DEEP)}`, bytes)),
  ofHtml("deep lists", (bytes) => many(`${"<ul><li>x".repeat(DEEP / 2)}${"</ul>".repeat(DEEP / 2)}`, bytes)),
  ofHtml("unclosed tags", (bytes) => `<ul>${many("<li>", bytes)}`),
  ofHtml("unclosed paragraphs", (bytes) => many("<p>x", bytes)),
  ofHtml("unclosed formatting", (bytes) => `<p>${many("<b><i><u>x</tt></p><p>", bytes)}`),
  ofHtml("unclosed brackets", (bytes) => many("<", bytes)),
  ofHtml("unclosed comment", (bytes) => `<p>x</p>${many("<!-- ", bytes)}`),
  ofHtml("end tags without a start", (bytes) => `<p>x${many("</b></i>", bytes)}`),
  ofHtml("empty elements", (bytes) => many("<p></p><div></div>", bytes)),
  ofHtml("blocks in inline", (bytes) => `<b>${many("x<p>y</p>", bytes)}</b>`),
  ofHtml("links in a link", (bytes) => many('<p><a href="/x">x<b><a href="/y">y</b></p>', bytes)),
  ofHtml("siblings without a block", (bytes) => many("x<br>", bytes)),
  ofHtml("one text of many pieces", (bytes) => `<p>${many("x &amp; ", bytes)}</p>`),
  ofHtml("a million entities", (bytes) => `<p>${many("&lt;", bytes)}</p>`),
  ofHtml("numeric entities", (bytes) => `<p>${many("&#1;", bytes)}</p>`),
  ofHtml("a table", (bytes) => `<table>${many(`<tr>${"<td>cell</td>".repeat(100)}</tr>`, bytes)}</table>`),
  ofHtml("one row of cells", (bytes) => `<table><tr>${many("<td>x</td>", bytes)}</tr></table>`),
  ofHtml("cells outside of a table", (bytes) => many("<td>x</td>", bytes)),
  ofHtml("text in a table", (bytes) => `<table>${many("x<tr><td>y</td></tr>", bytes)}</table>`),
  ofHtml("terms", (bytes) => `<dl>${many("<div><dt>x</dt><dd>y</dd></div>", bytes)}</dl>`),
  ...["href", "src", "srcset", "style", "class", "id", "alt", "data-src", "onload", "title", "cite"].flatMap(
    (attribute) => [
      ofHtml(`one long ${attribute}`, (bytes) => `<p>x</p>${tagWith(attribute, many("a b,1x ", bytes))}`),
      ofHtml(`a ${attribute} without spaces`, (bytes) => `<p>x</p>${tagWith(attribute, many("a;", bytes))}`),
    ],
  ),
  ofHtml("attributes of one element", (bytes) => `<p ${each((n) => `a${n}=x `, bytes)}>x</p>`),
  ofHtml("unknown elements", (bytes) => each((n) => `<x-${n}>y</x-${n}>`, bytes)),
  ofHtml("anchors and links to them", (bytes) =>
    each((n) => `<p id="a${n}"><a href="#a${n}">x</a></p>`, bytes),
  ),
  ofHtml("headings and links to them", (bytes) =>
    each((n) => `<h2>n ${n}</h2><a href="#n-${n}">x</a>`, bytes),
  ),
  ofHtml("headings that repeat the title", (bytes) => many("<h1>Title</h1>", bytes)),
  ofHtml("lazy pictures", (bytes) =>
    many('<img data-src="a.png"><noscript><img src="a.png"></noscript>', bytes),
  ),
  ofHtml("pictures and captions", (bytes) => many('<img src="a.png"><p class="caption">x</p>', bytes)),
  ofHtml("players", (bytes) =>
    each((n) => `<iframe src="https://www.youtube.com/embed/abcdef${n}"></iframe>`, bytes),
  ),
  ofHtml("cards", (bytes) =>
    many('<div class="kg-callout-card"><div class="kg-callout-text">x</div></div>', bytes),
  ),
  ofHtml("hidden parts", (bytes) => many("<svg>x</svg><p hidden>y</p><!-- z -->", bytes)),
  ofHtml("hidden in hidden", (bytes) =>
    many(`${"<div hidden>x".repeat(DEEP)}${"</div>".repeat(DEEP)}`, bytes),
  ),
  ofHtml("formulas", (bytes) => many('<span class="katex"><math><mi>x</mi></math></span>', bytes)),
  ofHtml(
    "captions of a picture",
    (bytes) =>
      `<figure><img src=a.png>${many("<figcaption>x</figcaption>", bytes / 2)}</figure><p>${many("word ", bytes / 2)}</p>`,
  ),
  // One box with thousands of what asks about the box that it stands in.
  ofHtml("days of a paragraph", (bytes) =>
    each((n) => `<time datetime="2024-03-05T${n}">5 March</time> `, bytes).replace(/^/, "<p>"),
  ),
  ofHtml("links of a paragraph to its page", (bytes) =>
    each((n) => `<a href="#a${n}">${n % 90}</a> `, bytes).replace(/^/, "<p>"),
  ),
  ofHtml("buttons of a heading", (bytes) => `<h2>${many("<button>more</button>", bytes)}</h2>`),
  ofHtml("comments of Google Docs in a box", (bytes) =>
    each((n) => `<a id="cmnt${n}" href="#cmnt_ref${n}">[a]</a>`, bytes).replace(
      /^/,
      "<ul class=lst-kix_a-0></ul><div>",
    ),
  ),
  ofHtml(
    "list behind unknown elements of a list",
    (bytes) => `<ul>${many("<x-a>x</x-a>", bytes)}<ul><li>y</li></ul></ul>`,
  ),
  ofHtml("lines of furniture", (bytes) => many("<p>Advertisement</p>", bytes)),
  ofHtml("lines of rows", (bytes) => many("<p>Twitter</p>", bytes)),
  ofHtml("shortcodes", (bytes) => many("[caption]x[gallery]", bytes)),
  ofHtml("shortcodes that end", (bytes) => `${many("[caption]x", bytes)}[/caption]`),
  ofHtml("bylines", (bytes) => many("<p>By Ada Lovelace</p>", bytes)),
  ofHtml("page of pointers", (bytes) =>
    page(`<p>${text.slice(0, 1000)}</p>${many("<p><a href=/x>Read also: a headline</a></p>", bytes)}`),
  ),
  ofHtml("page of plain pointers", (bytes) =>
    page(`<p>${text.slice(0, 1000)}</p>${many("<p>Lesen Sie auch</p>", bytes)}`),
  ),
  ofHtml("page of links", (bytes) => page(many("<li><a href=/x>x</a></li>", bytes))),
  ofHtml("page of boxes", (bytes) =>
    page(many(`<div class="related"><p>${text.slice(0, 60)}</p></div>`, bytes)),
  ),
  ofHtml("page of teasers in a box", (bytes) =>
    page(
      `<p>${text.slice(0, 1000)}</p><div>${many("<p class=teaser><a href=/x>Words of it</a> and more words.</p>", bytes)}</div>`,
    ),
  ),
  ofHtml("page of days in a line", (bytes) =>
    page(`<p>${many('<time datetime="2024-03-05">5 March 2024</time> ', bytes)}</p>`),
  ),
  ofHtml("page of days in a box of many classes", (bytes) =>
    page(`<div class="${many("x-y ", bytes / 4)}">${many("<p>5 March 2024</p>", bytes)}</div>`),
  ),
  ofHtml("page of days for programs in a box of many classes", (bytes) =>
    page(
      `<p class="${many("x-y ", bytes / 4)}">${many('<i itemprop="datePublished">2024-03-05</i> ', bytes)}</p>`,
    ),
  ),
  ofHtml("page of page", (bytes) => page(many("<html></html>", bytes))),
  ofHtml("page of a table", (bytes) =>
    page(`<table>${many("<tr><td>cell</td><td>cell</td></tr>", bytes)}</table>`),
  ),
  ofHtml("page of deep nesting", (bytes) =>
    page(many(`${"<div>".repeat(DEEP)}x${"</div>".repeat(DEEP)}`, bytes)),
  ),
  ofHtml("page of states without an end", (bytes) =>
    page(`<script>${many('window.a={"b":"', bytes)}</script>`),
  ),
  ofHtml(
    "page of data",
    (bytes) =>
      `<html><head><title>Title</title></head><body><script type="application/json">[${many('{"title":"Title","body":["x y"]},', bytes)}0]</script></body></html>`,
  ),
  ofHtml("page of shadow roots", (bytes) =>
    page(
      many(
        '<x-y><template shadowrootmode="open"><slot name="a"></slot></template><p slot="b">x</p></x-y>',
        bytes,
      ),
    ),
  ),
  ofHtml("page of scripts", (bytes) => page(many("<script>x</script>", bytes))),
  ofHtml("page of metadata", (bytes) =>
    many('<meta property="article:tag" content="x">', bytes).replace(/^/, "<html><head>"),
  ),
  ofMarkdown("emphasis", (bytes) => many("*a **b _c ", bytes)),
  ofMarkdown("brackets", (bytes) => many("[", bytes)),
  ofMarkdown("pictures without an end", (bytes) => many("![a](", bytes)),
  ofMarkdown("back quotes", (bytes) => each((n) => `${"`".repeat(n % 300)} `, bytes)),
  ofMarkdown("quotations in quotations", (bytes) => many(`${">".repeat(50)} x\n\n`, bytes)),
  ofMarkdown("lists in lists", (bytes) =>
    many(Array.from({ length: 40 }, (_, n) => `${"  ".repeat(n)}- x\n`).join(""), bytes),
  ),
  ofMarkdown("footnotes", (bytes) => each((n) => `x[^${n}]\n\n[^${n}]: note\n\n`, bytes)),
  ofMarkdown("references", (bytes) => each((n) => `[r${n}]\n\n[r${n}]: /x\n\n`, bytes)),
  ofMarkdown("addresses", (bytes) => many("https://example.com/a ", bytes)),
  ofMarkdown("templates", (bytes) => many("{{ x }} {% y %} {: .z }\n\n", bytes)),
  ofMarkdown("templates without an end", (bytes) => many("{{ {% {: {/* ", bytes)),
  ofMarkdown("tags without their end", (bytes) => many("{% raw %}{% highlight x %}{% comment %}", bytes)),
  ofMarkdown(
    "a table of MyST, wide and long",
    (bytes) => `\`\`\`{csv-table}\n${many("a,", bytes / 2)}\n${many("b\n", bytes / 2)}\`\`\`\n`,
  ),
  ofMarkdown(
    "a cell of MyST with many lines",
    (bytes) => `\`\`\`{list-table}\n* - a\n${many("    word\n", bytes)}\`\`\`\n`,
  ),
  ofMarkdown("tables", (bytes) => many("|a|b|\n|-|-|\n|c|d|\n\n", bytes)),
  ofMarkdown(
    "front matter",
    (bytes) => `---\ntitle: T\ntags: [${each((n) => `t${n}, `, bytes)}x]\n---\nText.\n`,
  ),
  ofMarkdown(
    "authors",
    (bytes) => `---\ntitle: T\nauthors:\n${each((n) => `  - Author ${n}\n`, bytes)}---\nText.\n`,
  ),
  ofMarkdown("formulas without an end", (bytes) => many("$$ x\n", bytes)),
  ofMarkdown("formulas in a line without an end", (bytes) => many("$a \\\\(b ", bytes)),
  ofMarkdown("components without an end", (bytes) => many("<Box {>\n", bytes)),
  ofMarkdown("boxes without an end", (bytes) => many("::: note\n", bytes)),
  ofMarkdown("colons", (bytes) => `${many(":", bytes)}!`),
  ofMarkdown("definitions", (bytes) => many("Term\n: Text\n\n", bytes)),
  ofMarkdown("headings of spaces", (bytes) => `${many(`#${" ".repeat(990)}b\n`, bytes)}\n{{x}}\n`),
  ofMarkdown("shortcodes of spaces", (bytes) => many(`{{<${" ".repeat(1900)}x}}\n`, bytes)),
  ofMarkdown("notes of Obsidian", (bytes) => many("> [!note]+ A title\n> Text, [[Page|label]].\n\n", bytes)),
  ofHtml("callouts in callouts", (bytes) =>
    many(`${"<div class=callout>".repeat(50)}${"<p>word</p>".repeat(500)}${"</div>".repeat(50)}`, bytes),
  ),
  ofHtml("emphasis by styles", (bytes) =>
    many("<span style='font-weight:700;font-style:italic'>x</span> ", bytes),
  ),
  ofHtml("links that count", (bytes) =>
    many("<a href='https://www.google.com/url?q=https%3A%2F%2Fexample.org&sa=D'>x</a> ", bytes),
  ),
  ofHtml("lines of code with numbers", (bytes) => `<pre>${many("<span class=ln>1</span>x\n", bytes)}</pre>`),
  ofHtml("blocks of code in boxes", (bytes) =>
    many("<div class=highlight><pre><code>x</code></pre></div>", bytes),
  ),
  ofHtml("numbers in one row", (bytes) => `<table><tr>${many("<td class=ln>1</td>", bytes)}</tr></table>`),
  ofHtml("bare paragraphs", (bytes) => many("text\n\n", bytes)),
  ofHtml("empty lines", (bytes) => `x${many("\n \n", bytes)}y`),
  ofHtml("line breaks for paragraphs", (bytes) => `<p>${many("x<br><br>", bytes)}</p>`),
  ofHtml("drawn items", (bytes) => `<p>${many("• x<br>", bytes)}</p>`),
  ofHtml("tables in tables", (bytes) =>
    many(`${"<table><tr><td> <td>".repeat(DEEP / 4)}x${"</table>".repeat(DEEP / 4)}`, bytes),
  ),
  ofHtml("tabs", (bytes) =>
    each(
      (n) =>
        `<ul role=tablist><li role=tab aria-controls=p${n}>a</ul><div role=tabpanel id=p${n} hidden><p>x</div>`,
      bytes,
    ),
  ),
  ofHtml("tabs in one row", (bytes) => {
    const labels = each((n) => `<li role=tab aria-controls=p${n}>a`, bytes / 2);
    return `<ul role=tablist>${labels}</ul>${each((n) => `<div role=tabpanel id=p${n}>x</div>`, bytes / 2)}`;
  }),
  ofHtml("folds", (bytes) =>
    each(
      (n) => `<button aria-expanded=false aria-controls=f${n}>Why?</button><div id=f${n} hidden>x</div>`,
      bytes,
    ),
  ),
  ofHtml("folds in folds", (bytes) =>
    many(`${"<button class=accordion>Why?</button><div hidden>".repeat(40)}x${"</div>".repeat(40)}`, bytes),
  ),
  ofHtml(
    "lines of an editor",
    (bytes) => `<div class=cm-editor>${many("<div class=cm-line><span>x</span></div>", bytes)}</div>`,
  ),
  ofHtml("editors without lines", (bytes) => many("<div class=CodeMirror>", bytes)),
  ofHtml("spans of code", (bytes) => `<pre><code>${many("<span class=line>x</span>", bytes)}</code></pre>`),
  ofHtml("notes that lost their names", (bytes) =>
    each((n) => `<a href=#_ftn${n}>x</a><a href=#_ftnref${n}>x</a>`, bytes),
  ),
  ofHtml("boxes that links lead to", (bytes) =>
    each((n) => `<a href=#b${n}>x</a><div id=b${n}><div>x</div></div>`, bytes),
  ),
  ofHtml(
    "cells with their headings",
    (bytes) => `<table>${many('<tr><td data-label="a"><b>a</b>x', bytes)}</table>`,
  ),
  ofHtml(
    "page of posts",
    (bytes) =>
      `<html><head><meta property=og:title content="Ada (@ada)"><meta property=og:description content="A post of twenty letters and more."></head><body>${many("<div class=u><div class=w>Another post.</div></div>", bytes)}<div class=u><b>Ada</b><div class=w>A post of twenty letters and more.</div></div></body></html>`,
  ),
  ofHtml("items of Word", (bytes) => many("<p class=MsoListParagraph>· x</p>", bytes)),
  ofText("rulers", (bytes) => `a\n${many("-- ", bytes)}\n${many("x\n", 1000)}`),
  ofText("quotations in quotations of mail", (bytes) => many(`${">".repeat(40)} x\n`, bytes)),
  ofText("items in items", (bytes) => many("- x\n  - y\n    - z\n", bytes)),
  ofText("tags of BBCode", (bytes) => `[b]x[/b][i]x[/i]${many("[*]a [code]b [url]c\n", bytes)}`),
  ofText("abbreviations", (bytes) => many("a. ", bytes)),
  ofText("web addresses", (bytes) => many("https://example.com/a ", bytes)),
  ofText("half addresses", (bytes) => many("http://", bytes)),
  ofText("lines", (bytes) => many("a line\n", bytes)),
  ofText("one line", (bytes) => many("a sentence that ends. ", bytes)),
  ofText("one word", (bytes) => many("a", bytes)),
  ofText("white space", (bytes) => `a${many(" \t\n", bytes)}b`),
  ofText("items", (bytes) => many("- item\n", bytes)),
  ofText("columns", (bytes) => many("a\tb\n", bytes)),
  ofText("captions printed twice", (bytes) => many("A caption\n\nA caption\n\n", bytes)),
  ofText("ad slots", (bytes) => many("728 x 90\n\n", bytes)),
  ofText("headings", (bytes) => many(`A heading\n\n${text.slice(0, 40)}\n\n`, bytes)),
  ofText("parts of a mail", (bytes) => `${MAIL_HEAD}${many("--b\nContent-Type: text/plain\n\nx\n", bytes)}`),
  ofText(
    "bodies of a mail",
    (bytes) => `${MAIL_HEAD}--b\nContent-Type: text/html\n\n${many("<body ", bytes)}`,
  ),
  ofText("boundaries that are none", (bytes) => `${MAIL_HEAD}--b\n\n${many("--bb\n", bytes)}`),
  ofText(
    "encoded words of a mail",
    (bytes) => `Subject: ${many("=?utf-8?Q?a?= ", bytes)}\n${MAIL_HEAD}--b\n\nx\n`,
  ),
  ofJson("a long title", (bytes) => ({ title: many("<b>T &amp; ", bytes), content_html: "<p>x</p>" })),
  ofJson("an author of spaces", (bytes) => ({
    title: "T",
    author: `a${many(" ", bytes)}b`,
    content_html: "<p>x</p>",
  })),
  ofJson("a long name of a field", (bytes) => ({
    title: "T",
    [many("a", bytes)]: 1,
    content_html: "<p>x</p>",
  })),
  ofJson("names of fields", (bytes) => ({
    title: "T",
    content_html: "<p>x</p>",
    ...Object.fromEntries(
      each((n) => `titl${n} `, bytes)
        .split(" ")
        .map((name) => [name, 1]),
    ),
  })),
  ofJson("a long summary", (bytes) => ({
    title: "T",
    summary: many("<b>T &amp; ", bytes),
    content_html: "<p>x</p>",
  })),
  ofJson("tags", (bytes) => ({
    title: "T",
    content_html: "x",
    tags: Array.from({ length: bytes / 8 }, (_, n) => `t${n}`),
  })),
  ofJson("authors of JSON", (bytes) => ({
    title: "T",
    content_html: "x",
    authors: Array.from({ length: bytes / 24 }, (_, n) => ({ name: `Author ${n}` })),
  })),
  ofJson("attachments", (bytes) => ({
    title: "T",
    content_html: "x",
    attachments: Array.from({ length: bytes / 40 }, (_, n) => ({ url: `https://example.com/${n}.mp3` })),
  })),
];

function tagWith(attribute: string, value: string): string {
  const name =
    { src: "img", srcset: "img", alt: "img", "data-src": "img", cite: "blockquote" }[attribute] ?? "a";
  return `<${name} ${attribute}="${value}">x</${name}>`;
}
