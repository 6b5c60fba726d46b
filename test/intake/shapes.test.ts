import { describe, expect, it } from "vitest";
import { readSubmission } from "../../src/intake/index.ts";
import { Problem } from "../../src/problem.ts";
import { canonicalLanguage, unknownSettings } from "../../src/publication.ts";
import { Report } from "../../src/report.ts";

async function read(source: string | number[] | Uint8Array, type: string, slug = "a-slug") {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : new Uint8Array(source);
  return readSubmission({ bytes, type, slug }, new Report());
}

async function refusal(source: string | number[], type: string): Promise<Problem> {
  try {
    await read(source, type);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

describe("the charset", () => {
  const umlaut = [0x3c, 0x70, 0x3e, 0xfc, 0x3c, 0x2f, 0x70, 0x3e]; // <p>ü</p> in windows-1252

  it("is UTF-8 when nothing is said", async () => {
    expect((await read("<p>ü</p>", "text/html")).body).toBe("<p>ü</p>");
  });

  it("is what the media type says", async () => {
    expect((await read(umlaut, 'text/html; Charset="windows-1252"')).body).toBe("<p>ü</p>");
  });

  it("is what the page says in its first kilobyte", async () => {
    const head = [...new TextEncoder().encode('<meta charset="iso-8859-1">')];
    expect((await read([...head, ...umlaut], "text/html")).body).toContain("<p>ü</p>");
  });

  it.each([
    ["text/markdown", '# Über\n\nWrite `<meta charset="iso-8859-1">`.'],
    ["text/plain", 'Über\n\nWrite <meta charset="iso-8859-1">.'],
    ["application/json", JSON.stringify({ title: "Über", content_html: '<meta charset="iso-8859-1">' })],
    ["", '# Über\n\nWrite `<meta charset="iso-8859-1">`.'],
  ])("is not what a text says that speaks of pages: %s", async (type, source) => {
    const { body, fields } = await read(source, type);
    expect(body + fields.title).toContain("Über");
  });

  it("is what the byte order mark says, whatever else is said, and the mark goes", async () => {
    expect((await read([0xef, 0xbb, 0xbf, 0x61], "text/plain; charset=latin1")).body).toBe("<p>a</p>");
    expect((await read([0xff, 0xfe, 0x61, 0x00], "text/plain")).body).toBe("<p>a</p>");
    expect((await read([0xfe, 0xff, 0x00, 0x61], "text/plain")).body).toBe("<p>a</p>");
  });

  it("is refused when it is unknown, or when the bytes are not in it, with the line", async () => {
    expect(await refusal("a", "text/plain; charset=klingon")).toMatchObject({ status: 415 });
    const problem = await refusal([0x61, 0x0a, 0x62, 0x0a, 0xfc, 0x0a], "text/plain");
    expect(problem).toMatchObject({ status: 415 });
    expect(problem.message).toContain("Line 3");
  });
});

describe("front matter", () => {
  it("is YAML between dashes, also with the lines of Windows", async () => {
    const { fields, body } = await read(
      "---\r\ntitle: 1.10\r\ntags: [a, b]\r\n---\r\nText.\r\n",
      "text/markdown",
    );
    expect(fields).toMatchObject({ title: "1.10", tags: ["a", "b"] });
    expect(body).toBe("<p>Text.</p>\n");
  });

  it.each([
    ["layout: post\ntags: ruby rails", ["ruby", "rails"]],
    ["layout: post\ntags: machine learning, ruby", ["machine learning", "ruby"]],
    ["layout: post\ncategory: machine learning", ["machine learning"]],
    ["layout: post.njk\ntags: machine learning", ["machine learning"]],
    ["tags: machine learning", ["machine learning"]],
  ])("parts tags by spaces where Jekyll does: %s", async (lines, tags) => {
    expect((await read(`---\n${lines}\n---\nText.\n`, "text/markdown")).fields.tags).toEqual(tags);
  });

  it("is TOML between plus signs, and its dates keep that they had no zone", async () => {
    const { fields } = await read(
      '+++\ntitle = "T"\ndate = 2026-03-03T10:00:00\n+++\nText.',
      "text/markdown",
    );
    expect(fields).toMatchObject({ title: "T", published: "2026-03-03T10:00:00.000" });
  });

  it("is none when a rule opens the text", async () => {
    const { fields, body } = await read("---\n\nText under a rule.\n\n---\n\nMore.", "text/markdown");
    expect(fields).toEqual({});
    expect(body).toContain("Text under a rule.");
  });

  it("is refused with line and column when it is broken", async () => {
    const yaml = await refusal('---\ntitle: ok\ntags: [a, "b\n---\nText', "text/markdown");
    expect(yaml).toMatchObject({
      status: 422,
      extra: { line: expect.any(Number), column: expect.any(Number) },
    });
    expect(await refusal("---\ntitle: a: b\n---\nText", "text/markdown")).toMatchObject({
      extra: { line: 2, column: 9 },
    });
    expect(await refusal('+++\ntitle = "T"\ndate = \n+++\nText', "text/markdown")).toMatchObject({
      extra: { line: 3 },
    });
    expect(await refusal("---\ntitle: never closed\n\nText", "text/markdown")).toMatchObject({
      extra: { line: 1 },
    });
  });

  it("understands the names that other systems write", async () => {
    const source =
      "---\nby: Ada\npubDate: 2026-03-03\nlastmod: 2026-03-04\nspoiler: Sum\nkeywords: a, b\nlocale: sv\ndraft: true\n---\nText";
    expect((await read(source, "text/markdown")).fields).toMatchObject({
      authors: [{ name: "Ada" }],
      published: "2026-03-03",
      updated: "2026-03-04",
      summary: "Sum",
      tags: ["a", "b"],
      language: "sv",
      draft: true,
    });
  });

  it("is a draft where Notion says so, whatever else its database has", async () => {
    const source = "# Title\n\nStatus: Draft\nClass of yield: B\nCreated: March 3, 2026 10:00 AM\n\nText.";
    const { body, fields } = await read(source, "text/markdown");
    expect(fields).toMatchObject({ title: "Title", draft: true });
    expect(body).not.toContain("yield");
  });

  it("has its slips of the pen reported with what was meant, and fields of other systems left in peace", async () => {
    const report = new Report();
    const source =
      "---\ntitel: A\npubished: 2026-01-01\nauther: Ada\nlayout: post\nweight: 3\nimages: [a.png]\npermalink: /a\ndata: x\nseason_name: S\n---\nText";
    const bytes = new TextEncoder().encode(source);
    await readSubmission({ bytes, type: "text/markdown", slug: "a" }, report);
    expect(report.items.map(({ what }) => what)).toEqual([
      "titel not understood: did you mean title?",
      "pubished not understood: did you mean published?",
      "auther not understood: did you mean author?",
    ]);
  });

  it("of a moved post is refused: there is no article", async () => {
    expect(await refusal("---\nredirect: /new\n---\n", "text/markdown")).toMatchObject({
      status: 422,
      kind: "redirect-only",
    });
  });
});

describe("XML of other elements than HTML's", () => {
  it.each([
    [
      '<?xml version="1.0"?>\n<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "x.dtd">\n<article article-type="other"><front/>',
      /JATS.*jats/,
    ],
    ['<!-- a --><article xmlns="http://docbook.org/ns/docbook"><title>A</title></article>', /DocBook/],
    ['<?xml version="1.0"?><rss version="2.0"><channel/></rss>', /a feed \(RSS\).*each by itself/],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>', /a feed \(Atom\)/],
  ])("is refused with what to send: %s", async (source, message) => {
    for (const type of ["text/html", ""]) {
      const problem = await refusal(source, type);
      expect(problem).toMatchObject({ status: 422, kind: "other-xml" });
      expect(problem.message).toMatch(message);
    }
  });

  it("is none where HTML stands, or where it is spoken of", async () => {
    for (const html of [
      '<?xml version="1.0"?><article class="h-entry"><p>A</p></article>',
      "<p>&lt;rss></p>",
    ])
      expect((await read(html, "text/html")).body).toContain("<p>");
  });
});

describe("JSON", () => {
  it("is our own shape, with a body in another format", async () => {
    const source = JSON.stringify({
      title: "T",
      type: "text/markdown",
      body: "---\ntitle: other\nauthor: Ada\n---\n*x*",
    });
    const { fields, body } = await read(source, "application/json");
    expect(fields).toMatchObject({ title: "T", authors: [{ name: "Ada" }] });
    expect(body).toBe("<p><em>x</em></p>\n");
  });

  it("is a JSON Feed item, of text or of HTML", async () => {
    const text = await read(
      '{"id":1,"content_text":"a < b\\n\\nc","date_published":"2026-03-03T10:00:00Z"}',
      "application/feed+json",
    );
    expect(text.body).toBe("<p>a &lt; b</p>\n<p>c</p>");
    expect(text.fields).toMatchObject({
      id: { kind: "json-feed", value: "1" },
      published: "2026-03-03T10:00:00Z",
    });
    const one = await read(
      '{"items":[{"content_html":"<p>x</p>","external_url":"https://example.org/x"}]}',
      "application/json",
    );
    expect(one).toMatchObject({ body: "<p>x</p>", fields: { url: "https://example.org/x" } });
  });

  it("is a Ghost post: what is not public is a draft, and internal tags go", async () => {
    const post = {
      uuid: "u",
      html: "<p>x</p>",
      comment_id: "1",
      title: "T",
      status: "draft",
      tags: [{ name: "News" }, { name: "#internal" }],
    };
    const { fields, format } = await read(JSON.stringify({ posts: [post] }), "application/json");
    expect(format).toBe("ghost");
    expect(fields).toMatchObject({ id: { kind: "ghost", value: "u" }, tags: ["News"], draft: true });
  });

  it("is an export of Ghost: people and tags lie in tables beside the post, its site's address is a mark", async () => {
    const data = {
      posts: [
        {
          id: "1",
          uuid: "u",
          html: '<img src="__GHOST_URL__/content/a.png">',
          feature_image: "__GHOST_URL__/content/f.png",
        },
      ],
      users: [
        { id: "8", name: "Ada" },
        { id: "9", name: "Jun" },
      ],
      posts_authors: [
        { post_id: "1", author_id: "9", sort_order: 1 },
        { post_id: "1", author_id: "8", sort_order: 0 },
        { post_id: "2", author_id: "7" },
      ],
      tags: [{ id: "3", name: "News" }],
      posts_tags: [{ post_id: "1", tag_id: "3" }],
    };
    const { fields, body } = await read(JSON.stringify({ db: [{ data }] }), "application/json");
    expect(body).toBe('<img src="/content/a.png">');
    expect(fields).toMatchObject({
      authors: [{ name: "Ada" }, { name: "Jun" }],
      tags: ["News"],
      image: "/content/f.png",
    });
  });

  it("has no summary where WordPress cut one off the text itself", async () => {
    const post = (excerpt: string) =>
      JSON.stringify({ content: { rendered: "<p>x</p>" }, excerpt: { rendered: excerpt } });
    expect(
      (await read(post("<p>Once upon [&hellip;]</p>"), "application/json")).fields.summary,
    ).toBeUndefined();
    expect((await read(post("<p>By hand …</p>"), "application/json")).fields.summary).toBe("By hand …");
  });

  it("is a WordPress post: titles are HTML, date_gmt is in UTC", async () => {
    const post = {
      title: { rendered: "A &#8211; B" },
      content: { rendered: "<p>x</p>" },
      date: "2026-03-03T11:00:00",
      date_gmt: "2026-03-03T10:00:00",
    };
    const { fields, format } = await read(JSON.stringify(post), "application/json");
    expect(format).toBe("wordpress");
    expect(fields).toMatchObject({ title: "A – B", published: "2026-03-03T10:00:00Z" });
  });

  it("is refused with line and column when it is broken, and when it is none or several", async () => {
    expect(await refusal('{\n  "title": x\n}', "application/json")).toMatchObject({
      status: 422,
      extra: { line: 2 },
    });
    const ofEditor = { title: "T", html: null, mobiledoc: '{"version":"0.3.1"}', comment_id: "1" };
    expect(await refusal(JSON.stringify(ofEditor), "application/json")).toMatchObject({
      status: 422,
      kind: "no-html",
      message: expect.stringContaining("formats=html"),
    });
    expect(await refusal("[1, 2]", "application/json")).toMatchObject({ status: 422, kind: "many-articles" });
    expect(await refusal('"text"', "application/json")).toMatchObject({ status: 422, kind: "no-article" });
  });
});

describe("JSON with a tree for a body", () => {
  const line = (text: string) => ({ type: "paragraph", children: [{ text }] });

  it.each([
    ["content", { content: [line("x")] }],
    ["body, whatever type says", { body: { root: { children: [line("x")] } }, type: "post" }],
    ["a JSON string in text", { text: JSON.stringify({ type: "doc", content: [line("x")] }) }],
    ["blocks", { blocks: [{ type: "paragraph", data: { text: "x" } }] }],
    ["document", { document: [line("x")] }],
    ["richText", { richText: { json: { nodeType: "document", content: [line("x")] } } }],
    ["rich_text", { rich_text: { ops: [{ insert: "x\n" }] } }],
    ["a list with one of a system", { title: undefined, docs: [{ title: "T", content: [line("x")] }] }],
    ["the post of a box in a list", { items: [{ fields: { title: "T", content: [line("x")] } }] }],
  ])("has it in %s", async (_, record) => {
    const { body, format } = await read(JSON.stringify({ title: "T", ...record }), "application/json");
    expect([format, body]).toEqual(["json", "<p>x</p>"]);
  });

  it.each([
    { type: "doc", content: [line("x")] },
    { root: { children: [line("x")] } },
    { time: 1, blocks: [{ type: "paragraph", data: { text: "x" } }] },
    {
      object: "list",
      results: [{ object: "block", type: "paragraph", paragraph: { rich_text: [{ plain_text: "x" }] } }],
    },
    { ops: [{ insert: "x\n" }] },
    [line("x")],
  ])("may be nothing else: %j", async (tree) => {
    expect((await read(JSON.stringify(tree), "application/json")).body).toBe("<p>x</p>");
  });

  it("is refused where nothing is known of its structure, by the name of its field", async () => {
    const problem = await refusal('{"title":"T","content":{"hero":{"size":1}}}', "application/json");
    expect(problem).toMatchObject({ status: 422, kind: "unknown-body", extra: { field: "content" } });
    expect(problem.message).toMatch(/content .*hero.*content_html/);
    expect(await refusal('{"title":"T","body":[{"x":1},{"x":2}]}', "application/json")).toMatchObject({
      kind: "unknown-body",
      extra: { field: "body" },
    });
  });

  it.each([
    [{ thread: { post: { record: { text: "x" } } } }, /but thread\. Known are JSON Feed/],
    [{ name: "T", model: "page", values: { words: { markup: "x" } } }, /but name, model, values/],
    [{}, /it is empty\. Known are/],
  ])("is refused with what is there, and what would be known: %j", async (record, message) => {
    const problem = await refusal(JSON.stringify(record), "application/json");
    expect(problem).toMatchObject({ status: 422, kind: "unknown-shape" });
    expect(problem.message).toMatch(message);
  });

  it("gives way to a body that can be read, and is none when it is empty", async () => {
    const other = await read('{"content":{"hero":1},"content_text":"x"}', "application/json");
    expect(other.body).toBe("<p>x</p>");
    expect((await read('{"title":"T","content":[],"body":{}}', "application/json")).body).toBe("");
  });

  it("is a text when it only begins like JSON", async () => {
    const { body } = await read('{"title":"T","content":"[{x}] and **more**"}', "application/json");
    expect(body).toBe("<p>[{x}] and <strong>more</strong></p>\n");
  });

  it("is refused when it is nested too deep, in a string as well", async () => {
    const deep = `{"type":"doc","content":[${'{"type":"p","content":['.repeat(200)}${"]}".repeat(200)}]}`;
    const inString = JSON.stringify({ title: "T", content: deep });
    expect(await refusal(inString, "application/json")).toMatchObject({ kind: "nested-too-deep" });
  });

  it("has fields of its own that other systems call their lists", async () => {
    const record = { title: "T", content_text: "x", data: [{ title: "A" }, { title: "B" }] };
    expect((await read(JSON.stringify(record), "application/json")).fields.title).toBe("T");
  });

  it("of HubSpot and Webflow is a draft where they say so", async () => {
    for (const said of [{ state: "DRAFT" }, { isDraft: true }]) {
      const source = JSON.stringify({ name: "T", postBody: "<p>W</p>", ...said });
      expect((await read(source, "application/json")).fields).toMatchObject({ title: "T", draft: true });
    }
  });

  it("of Drupal is a draft while it is not published", async () => {
    const record = {
      title: [{ value: "T" }],
      status: [{ value: false }],
      body: [{ value: "x", format: "plain_text" }],
    };
    const { fields, body } = await read(JSON.stringify(record), "application/json");
    expect(fields).toMatchObject({ title: "T", draft: true });
    expect(body).toBe("<p>x</p>");
  });
});

describe("the format", () => {
  it.each([
    ["text/markdown", "*x*", "markdown"],
    ["text/html; charset=utf-8", "<p>x</p>", "html"],
    ["text/plain", "x", "text"],
    ["text/plain", "<p>x</p>", "html"],
    ["", "# x", "markdown"],
    ["", "---\ntitle: x\n---\n", "markdown"],
    ["application/octet-stream", "<article>x</article>", "html"],
    ["", '{"content_html":"x"}', "json"],
    ["", "Some words.", "text"],
  ])("%s of %j is %s", async (type, source, format) => {
    expect((await read(source, type)).format).toBe(format);
  });

  it("is refused when nobody knows it", async () => {
    expect(await refusal("%PDF", "application/pdf")).toMatchObject({
      status: 415,
      kind: "unknown-media-type",
    });
  });
});

describe("a language", () => {
  it("is none when it only has the form of one", () => {
    expect(["english", "pt_br", "eng", "deutsch"].map(canonicalLanguage)).toEqual([
      undefined,
      "pt-BR",
      "en",
      undefined,
    ]);
  });
});

describe("settings", () => {
  it("that nobody reads are named, and what was meant", () => {
    expect(unknownSettings({ title: "T", langauge: "en", feed: { entires: 5 }, colour: "red" })).toEqual([
      expect.stringContaining("langauge: did you mean language?"),
      expect.stringContaining("colour: take it out"),
      expect.stringContaining("feed.entires: did you mean feed.entries?"),
    ]);
  });
});

describe("trees of editors", () => {
  const nested = (depth: number, wrap: (inner: object) => object): object =>
    depth ? wrap(nested(depth - 1, wrap)) : { _type: "x" };
  const draft = async (value: unknown) => read(JSON.stringify(value), "application/json");

  it("are no lists of articles, of which each keeps its fields", async () => {
    const post = { id: "1", uuid: "u", title: "G", html: "<p>W</p>", comment_id: "1", status: "draft" };
    expect((await draft([post])).fields).toMatchObject({ title: "G", draft: true });
    const two = JSON.stringify([
      { title: "One", html: "<p>a</p>" },
      { title: "Two", text: "b" },
    ]);
    expect(await refusal(two, "application/json")).toMatchObject({ kind: "many-articles" });
  });

  it("keep what their record says of the article", async () => {
    const content = [{ type: "paragraph", content: [{ type: "text", text: "Words" }] }];
    const { body, fields } = await draft({
      type: "doc",
      draft: true,
      slug: "s",
      date: "2020-01-01",
      content,
    });
    expect(fields).toMatchObject({ draft: true, slug: "s", published: "2020-01-01" });
    expect(body).toBe("<p>Words</p>");
  });

  it.each<[string, (inner: object) => object]>([
    ["nodes that show nothing", (inner) => ({ _type: "x", content: [inner] })],
    ["pictures", (inner) => ({ _type: "x", image: { content: [inner] } })],
  ])("are read once, however deep %s stand in each other", async (_, wrap) => {
    const { body } = await draft({ title: "Deep", content: [nested(60, wrap)] });
    expect(body.length).toBeLessThan(10_000);
  });

  it.each([
    {
      content: [
        { type: "paragraph", children: [{ type: "text", text: "x", marks: [{ type: { toString: 1 } }] }] },
      ],
    },
    { content: [{ type: "heading", level: { toString: 1 }, children: [{ text: "x" }] }] },
    { title: [{ value: "T", format: { toString: 1 } }], content_html: "x" },
    { title: "T", content_html: "x", draft: { toString: 1 } },
  ])("may hold objects that are no words: %j", async (value) => {
    expect((await draft(value)).body).toContain("x");
  });

  it("keep paragraphs apart, whatever their root is called, and blocks below a line", async () => {
    const paragraph = (text: string) => ({ type: "paragraph", children: [{ text }] });
    expect(
      (await draft({ title: "T", content: { children: [paragraph("One"), paragraph("Two")] } })).body,
    ).toBe("<p>One</p>\n<p>Two</p>");
    const below = {
      type: "paragraph",
      content: [{ type: "text", text: "One" }],
      children: [paragraph("Two")],
    };
    expect((await draft({ title: "T", content: [below] })).body).toBe("<p>One</p><p>Two</p>");
    expect((await draft({ title: "T", content: [paragraph("One"), null] })).body).toBe("<p>One</p>");
  });

  it("keep what is said of a picture that is not there, and each cell in its place", async () => {
    const image = { _type: "image", asset: { _ref: "image-abc" }, caption: "The mill" };
    expect((await draft({ title: "T", content: [image, { _type: "block", children: [] }] })).body).toBe(
      "<p>The mill</p>",
    );
    const table = { _type: "table", rows: [{ _type: "row", cells: ["Ada", null, 5, "Paris"] }] };
    expect((await draft({ title: "T", content: [table] })).body).toBe(
      "<table><tr><td>Ada</td><td></td><td>5</td><td>Paris</td></tr></table>",
    );
  });

  it("repeat no endless address for each text that it marks", async () => {
    const href = `https://example.org/${"x".repeat(3000)}`;
    const children = [1, 2, 3].map((n) => ({ _type: "span", text: `${n} `, marks: n === 2 ? [] : ["a"] }));
    const block = { _type: "block", markDefs: [{ _key: "a", _type: "link", href }], children };
    const { body } = await read(JSON.stringify({ title: "T", body: [block] }), "application/json");
    expect(body).toBe("<p>1 2 3 </p>");
  });

  it("are no texts that say what they are", async () => {
    const body = '{"content":[{"type":"text","text":"hi"}]}';
    expect((await draft({ title: "T", type: "text/plain", body })).body).toContain("&quot;content&quot;");
  });
});

it("a text has as many lines as it likes", async () => {
  const { body } = await read(`NAME\n${"  a name\n".repeat(300_000)}`, "text/plain");
  expect(body).toMatch(/^<h2>NAME<\/h2>\n<p>a name\n/);
});
