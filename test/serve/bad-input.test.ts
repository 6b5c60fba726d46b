import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { get, lines, markdown, publish, put, request, send, titles } from "../front-door.ts";
import { requestUnder } from "../other-bindings.ts";

/** What bad input gets: the table of the design, row by row. No feed may notice any of it. */

const NDJSON = { "Content-Type": "application/x-ndjson" };

let before: string[];
const feeds = () =>
  Promise.all(["/rss.xml", "/atom.xml", "/feed.json"].map(async (path) => (await get(path)).text()));

beforeAll(async () => {
  await publish("good", markdown({ title: "Good", date: "2026-01-01" }));
});
beforeEach(async () => {
  before = await feeds();
});
afterEach(async () => {
  expect(await feeds()).toEqual(before);
});

interface Sentence {
  status: number;
  detail: string;
  line?: number;
  column?: number;
  known?: string[];
}

async function refusal(answer: Response): Promise<Sentence> {
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  return answer.json();
}

describe("the token", () => {
  const article = () => request("PUT", "/articles/x", { "Content-Type": "text/markdown" }, "# x");

  it("missing: 401 and how to send it", async () => {
    const answer = await article();
    expect([answer.status, answer.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
    expect((await refusal(answer)).detail).toContain("Authorization: Bearer");
  });

  it("wrong: 401", async () => {
    const answer = await request(
      "PUT",
      "/articles/x",
      { Authorization: "Bearer wrong", "Content-Type": "text/markdown" },
      "# x",
    );
    expect([answer.status, answer.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
  });

  it.each(["/articles/good/report", "/articles/good/source", "/articles?since=0"])(
    "is wanted for %s",
    async (path) => {
      expect((await get(path)).status).toBe(401);
    },
  );

  it("is the same with the space that it was pasted with", async () => {
    const known = { PUBLISH_TOKEN: " a-secret \n" };
    const headers = { Authorization: "Bearer a-secret" };
    expect((await requestUnder(known, "GET", "/articles", headers)).status).toBe(200);
  });

  it("not set in the worker: 503 and how to set it", async () => {
    const answer = await requestUnder({ PUBLISH_TOKEN: "" }, "PUT", "/articles/x", {}, "# x");
    expect(answer.status).toBe(503);
    expect((await refusal(answer)).detail).toContain("PUBLISH_TOKEN");
  });
});

describe("wrong settings", () => {
  it.each(["/rss.xml", "/nothing-here"])(
    "are no reason to fail in an error's answer: %s in a browser",
    async (path) => {
      const answer = await requestUnder({ publication: { title: "" } }, "GET", path, { Accept: "text/html" });
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status: answer.status, detail: expect.any(String) });
    },
  );
});

describe("a submission", () => {
  it("of an unknown media type: 415 with the list of known ones", async () => {
    const answer = await put("x", "x", "application/pdf");
    expect(answer.status).toBe(415);
    expect((await refusal(answer)).known).toContain("text/markdown");
  });

  it("of an unknown media type: all that are known are named, as README names them", async () => {
    const { known, detail } = await refusal(await put("x", "x", "application/pdf"));
    expect(known).toEqual(expect.arrayContaining(["text/html", "multipart/related", "message/rfc822"]));
    for (const type of known as string[]) {
      expect(detail).toContain(type);
      expect((await put("of-a-known-type", "", type)).status, type).toBe(422);
    }
  });

  it("of an unknown media type that is no text: 415 with the same, not with a wrong encoding", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]);
    const { known, detail } = await refusal(await put("x", png, "image/png"));
    expect(known).toContain("text/markdown");
    expect(detail).toContain("does not read image/png");
  });

  it("over 4 MiB: 413", async () => {
    const answer = await put("x", "x".repeat(5 * 1024 * 1024));
    expect(answer.status).toBe(413);
    expect((await refusal(answer)).detail).toContain("4194304 are the most");
  });

  it("over 4 MiB without a length: 413, too", async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(120);
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        if (sent++ < 5) controller.enqueue(chunk);
        else controller.close();
      },
    });
    expect((await put("x", stream)).status).toBe(413);
  });

  it("whose clean body is over 1.5 MiB: 413", async () => {
    const answer = await put("x", `# x\n\n${"word ".repeat(400_000)}`);
    expect(answer.status).toBe(413);
    expect((await refusal(answer)).detail).toContain("clean body");
  });

  it("with broken YAML: 422 with line and column", async () => {
    const answer = await put("x", "---\ntitle: x\ntags: [a, b\n---\n\nText.");
    const { status, line, column, detail } = await refusal(answer);
    expect(status).toBe(422);
    expect(line).toBeGreaterThanOrEqual(3);
    expect(column).toBeGreaterThan(0);
    expect(detail).toContain(`line ${line}, column ${column}`);
  });

  it("with broken TOML: 422 with line and column", async () => {
    expect(
      await refusal(await put("x", '+++\ntitle = "x"\ntags = [1,\ndate = \n+++\n\nText.')),
    ).toMatchObject({ status: 422, line: expect.any(Number), column: expect.any(Number) });
  });

  it("with front matter that is never closed: 422", async () => {
    expect(await refusal(await put("x", "---\ntitle: x\n\nText."))).toMatchObject({ status: 422, line: 1 });
  });

  it("with broken JSON: 422 with line and column", async () => {
    expect(
      await refusal(await put("x", '{\n  "title": "x",\n  "content_html": \n}', "application/json")),
    ).toMatchObject({ status: 422, line: 4, column: 1 });
  });

  it("of 100,000 nested divs: 422", async () => {
    const answer = await put("x", "<div>".repeat(100_000), "text/html");
    expect(answer.status).toBe(422);
    expect((await refusal(answer)).detail).toContain("nested deeper than 256");
  });

  it("of text that quotes 5,000 signs deep: 422", async () => {
    const answer = await put("x", ">".repeat(5000), "text/plain");
    expect(answer.status).toBe(422);
    expect((await refusal(answer)).detail).toContain("nested deeper than 256");
  });

  it("of 100,000 nested divs in a page: 422", async () => {
    expect(
      (await put("x", `<!doctype html><html><body>${"<div>".repeat(100_000)}`, "text/html")).status,
    ).toBe(422);
  });

  it.each([
    ["a list of lists without end", "[".repeat(100_000)],
    ["a field of lists without end", `{"title": "x", "content_html": ${"[".repeat(100_000)}`],
    ["a whole one", `{"title": "x", "content_html": "x", "a": ${"[".repeat(300)}${"]".repeat(300)}}`],
  ])("of JSON nested deeper than 256, %s: 422", async (_, json) => {
    const answer = await put("x", json, "application/json");
    expect(answer.status).toBe(422);
    expect((await refusal(answer)).detail).toContain("nested deeper than 256");
    const [line] = (await lines(await send("POST", "/articles", NDJSON, json))).split("\n");
    expect(JSON.parse(line!).problem).toMatchObject({ status: 422 });
  });

  it("of Markdown nested deeper than 256: 422, and up to there no word of it is lost", async () => {
    for (const source of [`${"> ".repeat(300)}words`, `# x\n\n${">".repeat(1000)} Words deep below.`]) {
      const answer = await put("x", source);
      expect(answer.status).toBe(422);
      expect((await refusal(answer)).detail).toContain("nested deeper than 256");
    }
    const list = Array.from({ length: 110 }, (_, depth) => `${"  ".repeat(depth)}- word${depth}`).join("\n");
    const { outcome } = await publish("deep", `---\ndraft: true\n---\n\n# Deep\n\n${list}`);
    expect(outcome).toBe("draft");
    const review = await send("GET", "/articles/deep/review", { Accept: "text/html" });
    expect((await review.text()).match(/word109\b/g)).toHaveLength(2); // as it came, and as it is
  });

  it("among many, with the number of its line, and the column of what is no JSON", async () => {
    const sent = ["", '{"slug": "x", "title": }', '{"title": "x"}', '{"slug": {}}', '{"slug": "No slug"}'];
    const answer = await lines(await send("POST", "/articles", NDJSON, sent.join("\n")));
    const problems = answer
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).problem);
    expect(problems).toMatchObject([
      { status: 422, line: 2, column: 24 },
      { status: 400, line: 3, detail: "Line 3 has no slug: send one object with a slug on each line." },
      { status: 400, line: 4 },
      { status: 400, line: 5 },
    ]);
  });

  it("among more than can be answered: 413, and nothing is published", async () => {
    const answer = await send("POST", "/articles", NDJSON, "{}\n".repeat(10_001));
    expect(await refusal(answer)).toMatchObject({
      status: 413,
      detail: expect.stringContaining("10000 lines"),
    });
  });

  it.each([["text/markdown"], ["text/html"], ["text/plain"]])("that is empty, as %s: 422", async (type) => {
    const answer = await put("x", "", type);
    expect(answer.status).toBe(422);
    expect((await refusal(answer)).detail).toContain("no title and no body");
  });

  it("that is compressed: 415, and how to send it", async () => {
    const packed = new Response("# x").body!.pipeThrough(new CompressionStream("gzip"));
    const answer = await put("x", await new Response(packed).arrayBuffer(), "text/markdown", {
      "Content-Encoding": "gzip",
    });
    expect([answer.status, answer.headers.get("Accept-Encoding")]).toEqual([415, "identity"]);
    expect((await refusal(answer)).detail).toContain("Send the body as it is");
    const draft = "---\ndraft: true\n---\n\n# x";
    expect((await put("x", draft, "text/markdown", { "Content-Encoding": "identity" })).ok).toBe(true);
  });

  it("that is a part of one: 400, and the whole stays", async () => {
    const headers = { "Content-Range": "bytes 0-2/9" };
    const answer = await put("good", "# G", "text/markdown", headers);
    expect(answer.status).toBe(400);
    expect((await refusal(answer)).detail).toContain("without Content-Range");
  });

  it("of two articles in one form: 422, so that none is lost unseen", async () => {
    const form = new FormData();
    for (const name of ["a.md", "b.md"])
      form.append("article", new File([`# ${name}`], name, { type: "text/markdown" }));
    const answer = await send("PUT", "/articles/good", {}, form);
    expect(answer.status).toBe(422);
    expect((await refusal(answer)).detail).toContain("more than one part article");
  });

  it("in an unknown charset: 415", async () => {
    const answer = await put("x", "# x", "text/markdown; charset=klingon");
    expect(answer.status).toBe(415);
    expect((await refusal(answer)).detail).toContain('"klingon"');
  });

  it("that is not UTF-8 and does not say what it is: 415 with the line", async () => {
    const answer = await put("x", new Uint8Array([0x23, 0x20, 0x78, 0x0a, 0x0a, 0xff, 0xfe, 0xfd]));
    expect(await refusal(answer)).toMatchObject({ status: 415, line: 3 });
  });

  it.each(["..%2Fx", "%2e%2e%2fx", "Upper", "a b", "x".repeat(201), "a.json", "-x", "a%00b", "a%2Fb"])(
    "at what is no slug, %s: 400",
    async (slug) => {
      const answer = await send("PUT", `/articles/${slug}`, { "Content-Type": "text/markdown" }, "# x");
      expect(answer.status).toBe(400);
      expect((await refusal(answer)).detail).toContain("is no slug");
    },
  );

  it.each(["a b", "Upper", "What is feed.json%3F", "About index.html!", `${"x".repeat(199)}-y.json`])(
    "at what is no slug, %s: with one that is",
    async (slug) => {
      const offered = async (path: string) => {
        const answer = await send(
          "PUT",
          path,
          { "Content-Type": "text/markdown" },
          markdown({ draft: "true" }),
        );
        return answer.ok ? undefined : /"([^"]+)" would be one/.exec((await refusal(answer)).detail)?.[1];
      };
      const better = await offered(`/articles/${slug}`);
      expect(better).toBeTruthy();
      expect(await offered(`/articles/${better}`)).toBeUndefined();
    },
  );

  it("at no slug at all: 400", async () => {
    const answer = await send("PUT", "/articles/", { "Content-Type": "text/markdown" }, "# x");
    expect(answer.status).toBe(400);
    expect((await refusal(answer)).detail).toMatch(/not ending in \.json or \.html\.$/);
  });

  it("at a known address by an unknown method: 405 and what is allowed", async () => {
    const answer = await request("POST", "/rss.xml");
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
    expect((await refusal(answer)).detail).toBe("POST is not for /rss.xml: GET, HEAD are.");
    expect((await send("PATCH", "/articles/x")).headers.get("Allow")).toBe("PUT, DELETE, GET, HEAD");
    expect((await send("PATCH", "/articles")).headers.get("Allow")).toBe("GET, HEAD, POST");
  });
});

describe("a refusal says what is wrong with what was sent", () => {
  it("a field with an unknown type, not the header", async () => {
    const item = JSON.stringify({ title: "x", body: "x", type: "text/klingon" });
    const { detail } = await refusal(await put("x", item, "application/json"));
    expect(detail).toContain("does not read text/klingon");
    expect(detail).toMatch(/in its field type\.$/);
    expect((await refusal(await put("x", "x", "text/klingon"))).detail).toMatch(/as Content-Type\.$/);
  });

  it("a slug in the decomposed letters of a file system", async () => {
    const { detail } = await refusal(await put("e\u0301", "# x"));
    expect(detail).toContain("composed (NFC)");
  });

  it("a weak tag, which matches nothing", async () => {
    const answer = await put("good", "# x", "text/markdown", { "If-Match": 'W/"1"' });
    expect(answer.status).toBe(412);
    expect((await refusal(answer)).detail).toContain('send "1" without W/');
  });

  it.each(['"1.0"', '"0x1"', '"1e0"', '" 1"', "1"])("an If-Match that is no revision: %s", async (tag) => {
    const answer = await put("good", "# x", "text/markdown", { "If-Match": tag });
    expect(answer.status).toBe(400);
    expect((await refusal(answer)).detail).toContain("a revision in quotation marks");
  });

  it("JSON that is empty, in words for JSON", async () => {
    expect((await refusal(await put("x", "{}", "application/json"))).detail).not.toContain("front matter,");
  });

  it("titles of 422 fit what is no article, too", async () => {
    const answer = await send("POST", "/media", {}, "{}");
    expect(await refusal(answer)).toMatchObject({ title: "Unprocessable content" });
  });

  it("the same to HEAD as to GET", async () => {
    const headers = { Accept: "text/html" };
    const [got, head] = [await get("/nothing", headers), await request("HEAD", "/nothing", headers)];
    expect(head.headers.get("Content-Type")).toBe(got.headers.get("Content-Type"));
  });
});

describe("what is mended on the way", () => {
  it("a NUL byte and other controls are taken out, and reported", async () => {
    const { report } = await publish(
      "nul",
      "---\ntitle: Nu\u0000l\ndate: 2020-01-01\ndraft: true\n---\n\nTe\u0001xt\uFFFE.",
    );
    expect(report).toContainEqual(expect.objectContaining({ step: "characters", count: 3 }));
  });

  it("a bad field loses the field, and the report says so", async () => {
    const { report, outcome } = await publish(
      "fields",
      '---\ntitle: Fields\ndate: "the day after"\nlang: "not a language"\nauthors: {}\nimage: "javascript:x()"\ndraft: true\n---\n\nText.',
    );
    expect(outcome).toBe("draft");
    for (const step of ["dates", "language", "attachments"])
      expect(report).toContainEqual(expect.objectContaining({ step, kind: "change" }));
    expect(await titles()).toEqual(["Good"]);
  });

  it("fields without end are cut, and reported", async () => {
    const long = "x".repeat(300_000);
    const tags = Array.from({ length: 5000 }, (_, n) => `tag ${n}`);
    const item = {
      title: long,
      summary: long,
      tags,
      authors: [{ name: long }],
      image: `https://example.org/${long}`,
      content_html: "<p>Text.</p>",
    };
    const { report } = await publish("endless", JSON.stringify({ ...item, draft: true }), "application/json");
    const cut = report.filter(({ step }) => step === "limits").map(({ what }) => what);
    for (const field of ["title", "summary", "tags", "authors", "address"])
      expect(cut.join()).toContain(field);
  });

  it("no part of a field is without end", async () => {
    const long = "x".repeat(30_000);
    const address = `https://example.org/${long}`;
    const item = {
      title: "Long parts",
      rights: long,
      source: { title: long, url: address },
      authors: [{ name: "Ada", url: address, avatar: address, email: `${long}@example.org` }],
      attachments: [{ url: "https://example.org/a.mp3", mime_type: "audio/mpeg", title: long }],
      podcast: {
        season_name: long,
        chapters: address,
        transcript: address,
        people: [{ name: long, role: long, group: long, url: address, image: address }],
      },
      content_html: "<p>Text.</p>",
    };
    const draft = JSON.stringify({ ...item, draft: true });
    const { report } = await publish("long-parts", draft, "application/json");
    const cut = report.filter(({ step }) => step === "limits");
    for (const field of ["rights", "source", "attachments", "people"])
      expect(cut.map(({ what }) => what).join()).toContain(field);
    const addresses = cut.filter(({ what }) => what.startsWith("address"));
    expect(addresses.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    const row = await env.DB.prepare("SELECT fields FROM articles WHERE slug = 'long-parts'").first<{
      fields: string;
    }>();
    expect(row!.fields.length).toBeLessThan(10_000);
  });

  it("what is cut in no place for it is cut between two characters", async () => {
    const faces = "\u{1F600}".repeat(700);
    for (const [slug, text] of [
      ["even", faces],
      ["odd", `x${faces}`],
    ] as const) {
      const item = { title: "", summary: "", tags: [text], authors: [{ name: text }], content_text: text };
      const fields = { ...item, title: slug === "odd" ? text : "", date_published: "2019-01-01" };
      await publish(`faces-${slug}`, JSON.stringify(fields), "application/json");
      const json = (await (await get(`/articles/faces-${slug}.json`)).json()) as Record<string, string>;
      const { title, summary, tags, authors } = json;
      expect(JSON.stringify([title, summary, tags, authors])).not.toMatch(/\\ud|\uFFFD/i);
      expect(title).toMatch(/\u{1F600}…$/u);
      await send("DELETE", `/articles/faces-${slug}?purge`);
    }
    before = await feeds();
  });

  it("a name of which no feed can carry anything is none, and no feed fails for it", async () => {
    const nothing = "\u0000\ud800";
    const item = {
      title: "Nameless",
      tags: ["nameless", nothing],
      authors: [{ name: nothing }],
      attachments: [{ url: "https://example.org/a.mp3", title: nothing }],
      podcast: {
        season: 1,
        season_name: nothing,
        people: [nothing, { name: nothing, role: "host" }, { name: "Ada", role: nothing, group: nothing }],
      },
      content_html: "<p>Text.</p>",
    };
    const { report } = await publish("nameless", JSON.stringify(item), "application/json");
    expect(report.filter(({ what }) => what === "person ignored: there is no name")).toMatchObject([
      { count: 2 },
    ]);
    const [rss, atom, json] = await Promise.all(
      ["rss.xml", "atom.xml", "feed.json"].map((file) => get(`/tags/nameless/${file}`)),
    );
    for (const answer of [rss!, atom!])
      expect(await answer.text()).toContain("<podcast:person>Ada</podcast:person>");
    const [entry] = ((await json!.json()) as { items: Record<string, unknown>[] }).items;
    expect(entry).toMatchObject({ tags: ["nameless"], _podcast: { people: [{ name: "Ada" }] } });
    expect(JSON.stringify(entry)).not.toContain('""');
    await send("DELETE", "/articles/nameless?purge");
    before = await feeds();
  });

  it("what nobody can see makes no tag, no author and no title, and no second one of a name", async () => {
    const hidden = ["\u200B", "\u00AD", "\u2060\u200E", "\u3164"];
    const spelt = (name: string) => [
      name,
      `${name}\u200B`,
      `\u200E${name}`,
      `\u202B${name}\u202C `,
      `${name[0]}\u00AD${name.slice(1)}`,
    ];
    const item = {
      title: "\u200B\u2060",
      content_html: "<h1>Seen</h1><p>Text.</p>",
      tags: [...spelt("seen"), ...hidden],
      authors: [...spelt("Ada"), ...hidden].map((name) => ({ name })),
      date_published: "2019-01-01",
    };
    await publish("hidden", JSON.stringify(item), "application/json");
    const { title, tags, authors } = (await (await get("/articles/hidden.json")).json()) as Record<
      string,
      unknown
    >;
    expect({ title, tags, authors }).toEqual({ title: "Seen", tags: ["seen"], authors: [{ name: "Ada" }] });
    const joined = { ...item, tags: ["\u{1F468}\u200D\u{1F469}", "می\u200Cخواهم", "❤\uFE0F"] };
    await publish("hidden", JSON.stringify(joined), "application/json");
    expect(await (await get("/articles/hidden.json")).json()).toMatchObject({ tags: joined.tags });
    await send("DELETE", "/articles/hidden?purge");
    before = await feeds();
  });

  it("an address that is no URI is written as one, beside the text", async () => {
    const odd = (name: string) => `https://[2001:db8::1]/${name}|1?a[b]={c}^d\`e\\f&g=100%`;
    const item = {
      title: "Odd addresses",
      tags: ["odd-addresses"],
      url: odd("page"),
      image: odd("image"),
      source: { title: "Elsewhere", url: odd("source") },
      authors: [{ name: "Ada", url: odd("author"), avatar: odd("avatar") }],
      attachments: [{ url: odd("a.mp3"), mime_type: "audio/mpeg" }],
      podcast: {
        transcript: { url: odd("t.vtt"), type: "text/vtt" },
        people: [{ name: "Grace", url: odd("person"), image: odd("face") }],
      },
      content_html: `<p><a href="${odd("link")}">Text</a>.</p>`,
    };
    await publish("odd-addresses", JSON.stringify(item), "application/json");
    const uri = (name: string) => `https://[2001:db8::1]/${name}%7C1?a%5Bb%5D=%7Bc%7D%5Ed%60e%5Cf&g=100%25`;
    const feed = (await (await get("/tags/odd-addresses/feed.json")).json()) as {
      items: { content_html: string }[];
    };
    const { content_html, ...others } = feed.items[0]!;
    const addresses = JSON.stringify(others).match(/https:\/\/\[[^"]*/g)!;
    const names = ["page", "image", "source", "author", "avatar", "a.mp3", "t.vtt", "person", "face"];
    expect(addresses.sort()).toEqual(names.map(uri).sort());
    expect(content_html).toContain("/link|1?a[b]=");
    await send("DELETE", "/articles/odd-addresses?purge");
    before = await feeds();
  });

  it("a number that no feed could print is none", async () => {
    const item = {
      title: "Numbers",
      tags: ["numbers"],
      attachments: [{ url: "https://example.org/a.mp3", size_in_bytes: 1e300, duration_in_seconds: 1e21 }],
      podcast: { episode: "1e21", duration: 1e300 },
      content_html: "<p>Text.</p>",
    };
    const { report } = await publish("numbers", JSON.stringify(item), "application/json");
    expect(report.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        "size ignored: no file has it",
        "duration ignored: no file has it",
        "episode ignored: it is none",
      ]),
    );
    for (const file of ["rss.xml", "atom.xml", "feed.json"])
      expect(await (await get(`/tags/numbers/${file}`)).text()).not.toContain("e+");
    await send("DELETE", "/articles/numbers?purge");
    before = await feeds();
  });

  it("an id that no feed could carry is made a URN", async () => {
    const { id } = await publish(
      "odd-id",
      JSON.stringify({
        id: "tag:x,2026:\u0001\ud800",
        title: "Odd",
        content_html: "<p>Text.</p>",
        draft: true,
      }),
      "application/json",
    );
    expect(id).toMatch(/^urn:uuid:/);
  });
});

it("names that every object knows are no names of ours", async () => {
  expect((await put("x", "# x", "constructor")).status).toBe(415);
  expect((await get("/?feed=constructor")).status).toBe(200);
});
