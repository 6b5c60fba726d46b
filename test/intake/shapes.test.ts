import { describe, expect, it } from "vitest";
import { readSubmission } from "../../src/intake/index.ts";
import { Report } from "../../src/report.ts";
import { read, refusal } from "./reading.ts";

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

  it("has the parts of a list reported of which nothing can be made, and no empty ones", async () => {
    const report = new Report();
    const source =
      "---\ntags: [a, {}, [b], 5, '']\nauthors: [Ada, {nick: x}, null]\nattachments: [{title: x}, a.mp3]\nkeywords: []\n---\nText";
    const bytes = new TextEncoder().encode(source);
    await readSubmission({ bytes, type: "text/markdown", slug: "a" }, report);
    expect(report.items.map(({ what, sample }) => `${what.split(":")[0]}: ${sample}`)).toEqual([
      'tags not understood: [["b"]]',
      'authors not understood: [{"nick":"x"}]',
      'attachments not understood: [{"title":"x"}]',
    ]);
  });

  it("of a moved post is refused: there is no article", async () => {
    expect(await refusal("---\nredirect: /new\n---\n", "text/markdown")).toMatchObject({
      status: 422,
      kind: "redirect-only",
    });
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

it("a text has as many lines as it likes", async () => {
  const { body } = await read(`NAME\n${"  a name\n".repeat(300_000)}`, "text/plain");
  expect(body).toMatch(/^<h2>NAME<\/h2>\n<p>a name\n/);
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
