import { beforeAll, describe, expect, it } from "vitest";
import { type Row, rowsOf } from "../../src/serve/publishing/review/rows.ts";
import { get, markdown, publish, put, request, send, TOKEN } from "../front-door.ts";

const BROWSER = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const login = (password: string) => ({ ...BROWSER, Authorization: `Basic ${btoa(`anybody:${password}`)}` });

const reviewOf = async (slug: string) => (await get(`/articles/${slug}/review`, login(TOKEN))).text();

beforeAll(async () => {
  await publish(
    "plain",
    markdown({ title: "Plain", date: "2026-01-01" }, "Some *text* <script>alert(1)</script> here."),
  );
  await publish(
    "scraped",
    "A title of the text\n\nBy Ada Lovelace\n\nShare on Facebook\n\nPorto, March 3, 2026—A paragraph of the article.\n",
    "text/plain",
  );
});

describe("who may review", () => {
  it("a browser is asked for a password, a program for a token", async () => {
    const browser = await get("/articles/plain/review", BROWSER);
    expect([browser.status, browser.headers.get("WWW-Authenticate")]).toEqual([
      401,
      'Basic realm="The token for publishing is the password", charset="UTF-8"',
    ]);
    const program = await get("/articles/plain/review");
    expect([program.status, program.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
  });

  it.each([
    ["the token as the password", 200, login(TOKEN)],
    ["the token itself", 200, { Authorization: `Bearer ${TOKEN}` }],
    ["a wrong password", 401, login("wrong")],
    ["a part of the token", 401, login(TOKEN.slice(0, -1))],
    ["the token as the name", 401, { ...BROWSER, Authorization: `Basic ${btoa(`${TOKEN}:`)}` }],
    ["no colon", 401, { ...BROWSER, Authorization: `Basic ${btoa(TOKEN)}` }],
    ["what is not base64", 401, { ...BROWSER, Authorization: "Basic a" }],
  ])("%s: answered with %d", async (_, status, headers) => {
    expect((await get("/articles/plain/review", headers as Record<string, string>)).status).toBe(status);
  });

  it("a password opens nothing else, least of all what changes something", async () => {
    expect((await get("/articles/plain/report", login(TOKEN))).status).toBe(401);
    expect((await request("PUT", "/articles/plain", login(TOKEN), "x")).status).toBe(401);
    expect((await request("DELETE", "/articles/plain", login(TOKEN))).status).toBe(401);
  });
});

describe("a review", () => {
  it("is for nobody else: no cache keeps it, and nothing in it runs", async () => {
    const { headers } = await get("/articles/plain/review", login(TOKEN));
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(headers.get("Content-Security-Policy")).not.toContain("script-src");
  });

  it("shows the submission as text, and marks what went and what came", async () => {
    const page = await reviewOf("plain");
    expect(page).not.toContain("<script>");
    expect(page).toContain("<del>&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("<ins>&lt;p&gt;</ins>Some <ins>&lt;em&gt;</ins>text<ins>&lt;/em&gt;</ins>");
  });

  it("lists what was changed, with every word that went, and apart from it what was guessed", async () => {
    const [guessed, changed] = (await reviewOf("scraped")).split('<h2 id="Changed">');
    expect(guessed).toMatch(/<h2 id="Guessed">.*<td>the byline<\/td><td>80 %<\/td><td>By Ada Lovelace/s);
    expect(changed).toMatch(/share row taken out.*<td>3<\/td><td>Share on Facebook/s);
  });

  it("spreads JSON over lines, with its characters instead of their escapes", async () => {
    await put(
      "json",
      '{"title":"J","content_html":"<p>Caf\\u00e9 \\u003cb>au lait\\u003c/b></p>"}',
      "application/json",
    );
    const page = await reviewOf("json");
    const [source = ""] = page.split("au lait&lt;/b&gt;&lt;/p&gt;"); // beside it stands the clean body
    expect(source).toMatch(/content_html&quot;.*&lt;p&gt;Café/s);
    expect(page).not.toMatch(/u00e9|u003c/);
  });

  it("is there for drafts and for what was taken back, and not for what was purged", async () => {
    await put("draft", markdown({ title: "Draft", draft: "true" }));
    expect(await reviewOf("draft")).toContain("draft · revision");
    await publish("gone", markdown({ title: "Gone" }));
    await send("DELETE", "/articles/gone");
    expect(await reviewOf("gone")).toContain("retracted · revision");
    await send("DELETE", "/articles/gone?purge");
    expect((await get("/articles/gone/review", login(TOKEN))).status).toBe(404);
    expect((await get("/articles/never/review", login(TOKEN))).status).toBe(404);
  });

  it("shows what is too long to be compared without marks", async () => {
    await publish("long", markdown({ title: "Long" }, "Many words. ".repeat(60_000)));
    const page = await reviewOf("long");
    expect(page).toContain("too long to be compared");
    expect(page).not.toContain("<ins>");
  });
});

describe("rows", () => {
  const side = (rows: Row[], name: "left" | "right") =>
    rows.flatMap((row) => row[name].map(({ text }) => text)).join("");
  const changed = (rows: Row[], name: "left" | "right") =>
    rows.flatMap((row) =>
      row[name].filter(({ isShared, text }) => !isShared && text.trim()).map(({ text }) => text),
    );

  it.each([
    ["", ""],
    ["a", ""],
    ["", "<p>a</p>"],
    ["<<<< & && a < b", "<p>&lt;&lt; &amp; a &lt; b</p>\n<p>c</p>"],
    ["日本語の文章です。", "<p>日本語の文です。</p>"],
    ["one two three ".repeat(50), "three two one ".repeat(50)],
    ['\\n \\" \u{1F600} e\u0301', "<p>\u{1F600} é</p>"],
  ])("lose nothing of either side: %j", (left, right) => {
    for (const isJson of [false, true]) {
      const rows = rowsOf(left, right, isJson)!;
      expect([side(rows, "left"), side(rows, "right")]).toEqual([left, right]);
    }
  });

  it("end where a line of the clean body does", () => {
    const rows = rowsOf("First line.\n\nSecond line.\n", "<p>First line.</p>\n<p>Second line.</p>", false)!;
    expect(
      rows.map(({ left }) =>
        left
          .map(({ text }) => text)
          .join("")
          .trim(),
      ),
    ).toEqual(["First line.", "Second line."]);
  });

  it("find again what stands behind a long piece that went", () => {
    const menu = Array.from(
      { length: 5000 },
      (_, index) => `<li><a href="/${index}">Item ${index}</a></li>`,
    ).join("");
    const rows = rowsOf(
      `${menu}<p>The article itself stays as it is.</p>${menu}`,
      "<p>The article itself stays as it is.</p>",
      false,
    )!;
    expect(changed(rows, "right")).toEqual([]);
  });

  it("take a character and its reference for the same, and white space for white space", () => {
    const rows = rowsOf('Salt & "pepper"\nand more', "Salt &amp; &quot;pepper&quot; and more", false)!;
    expect([changed(rows, "left"), changed(rows, "right")]).toEqual([[], []]);
  });
});
