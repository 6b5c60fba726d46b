import { describe, expect, it } from "vitest";
import { readSubmission } from "../../src/intake/index.ts";
import { Report } from "../../src/report.ts";
import { read, refusal } from "./reading.ts";

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

  it("has the type of its body as media types are written: in any letters of case, with a charset", async () => {
    const post = { title: "T", body: "*x*" };
    for (const type of ["TEXT/Markdown", "text/markdown; charset=utf-8"])
      expect((await read(JSON.stringify({ ...post, type }), "application/json")).body).toBe(
        "<p><em>x</em></p>\n",
      );
    expect(
      await refusal(JSON.stringify({ ...post, type: "image/png; q=1" }), "application/json"),
    ).toMatchObject({
      status: 415,
    });
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

  it.each(["text/html", "text/plain; charset=utf-8"])("is read where it comes as %s", async (type) => {
    const post = { title: "A title", date_published: "2026-03-03T10:00:00Z", content_html: "<p>One.</p>" };
    for (const source of [JSON.stringify(post), `${JSON.stringify([post], null, 2)}\n`]) {
      const report = new Report();
      const draft = await readSubmission(
        { bytes: new TextEncoder().encode(source), type, slug: "a" },
        report,
      );
      expect(draft).toMatchObject({
        format: "json",
        body: "<p>One.</p>",
        fields: { title: "A title" },
      });
      expect(report.items).toMatchObject([
        { kind: "guess", what: "read as JSON, which its type does not say" },
      ]);
    }
  });

  it.each(["{braces} open a text", '{"a": 1} opens a text', "[1, 2]", "{"])(
    "is not what only opens like it: %s",
    async (source) => {
      expect(await read(source, "text/plain")).toMatchObject({ format: "text" });
    },
  );

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
