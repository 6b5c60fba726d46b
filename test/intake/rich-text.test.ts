import { describe, expect, it } from "vitest";
import { read, refusal } from "./reading.ts";

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
