import { afterEach, describe, expect, it, vi } from "vitest";
import type { Receipt } from "../../src/publish.ts";
import {
  get,
  items,
  lines,
  markdown,
  publish,
  put,
  send,
  titles,
  URL_OF_SITE,
  validators,
} from "../front-door.ts";

afterEach(() => void vi.useRealTimers());

/** The clock goes on by so many milliseconds, and nobody waits. */
function pass(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + milliseconds });
}

describe("PUT /articles/{slug}", () => {
  it("creates, and says where and what", async () => {
    const answer = await put("new", markdown({ title: "New", date: "2026-01-01" }));
    expect(answer.status).toBe(201);
    expect(answer.headers.get("ETag")).toBeNull();
    expect(answer.headers.get("Location")).toBe(`${URL_OF_SITE}/articles/new`);
    const receipt = (await answer.json()) as Receipt;
    expect(receipt).toMatchObject({ slug: "new", url: `${URL_OF_SITE}/articles/new`, outcome: "created" });
    expect(receipt.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(receipt.revision).toBeGreaterThan(0);
    expect(receipt.report).toBeInstanceOf(Array);
  });

  it("changes nothing for the same article: no revision, no ETag", async () => {
    const text = markdown({ title: "Same", date: "2026-01-02" });
    const first = await publish("same", text);
    const before = await validators();
    const again = await publish("same", text);
    expect(again).toMatchObject({ outcome: "unchanged", revision: first.revision, id: first.id });
    expect((await validators()).etag).toBe(before.etag);
  });

  it("changes nothing for an item of our own feed that is put back", async () => {
    const fields = { title: "Put back", date: "2026-01-02T10:00:00Z", tags: "[a, b]", description: "Short." };
    const more = { author: "Ada <ada@example.org>", source: "https://example.net/a", lang: "de" };
    const text = "One[^1].\n\n[^1]: A note.\n\n[More](#a-part)\n\n## A part\n\n[Listen](a.mp3)";
    const { revision } = await publish("put-back", markdown({ ...fields, ...more }, text));
    const item = (await items()).find(({ title }) => title === "Put back");
    const again = await publish("put-back", JSON.stringify(item), "application/json");
    expect(again).toMatchObject({ outcome: "unchanged", revision });
  });

  it("keeps an article without authors so when its item comes back, which names the publication's", async () => {
    const text = markdown({ title: "Nobody's", date: "2026-01-02T10:00:00Z" });
    const { revision } = await publish("nobodys", text);
    const item = (await items()).find(({ title }) => title === "Nobody's");
    expect(item?.authors).toHaveLength(1);
    const again = await publish("nobodys", JSON.stringify(item), "application/json");
    expect(again).toMatchObject({ outcome: "unchanged", revision });
    const path = "/articles/nobodys/normalize?apply";
    expect(await (await send("POST", path)).json()).toMatchObject({ outcome: "unchanged" });
    expect(await (await get("/articles/nobodys.json")).json()).toMatchObject({ authors: [] });
  });

  it("takes the newest source over even when the article comes out the same", async () => {
    await publish("source", markdown({ title: "Source", date: "2026-01-02" }));
    const spaced = `${markdown({ title: "Source", date: "2026-01-02" })}\n\n\n`;
    expect((await publish("source", spaced)).outcome).toBe("unchanged");
    expect(await (await send("GET", "/articles/source/source")).text()).toBe(spaced);
  });

  it("updates under the same id and place; `updated` moves only when something to read changed", async () => {
    const first = await publish("edited", markdown({ title: "Edited", date: "2026-01-03", tags: "[a]" }));
    const before = (await items()).find(({ id }) => id === first.id)!;
    const retagged = await publish("edited", markdown({ title: "Edited", date: "2026-01-03", tags: "[b]" }));
    expect(retagged).toMatchObject({ outcome: "updated", id: first.id });
    expect((await items()).find(({ id }) => id === first.id)).toMatchObject({
      date_modified: before.date_modified,
      tags: ["b"],
    });
    await publish("edited", markdown({ title: "Edited", date: "2026-01-03", tags: "[b]" }, "Other text."));
    const after = (await items()).find(({ id }) => id === first.id)!;
    expect(after.date_published).toBe(before.date_published);
    expect(Date.parse(after.date_modified)).toBeGreaterThan(Date.parse(before.date_modified));
  });

  it("drops an update in the future, which would be the feed's time for years", async () => {
    const fields = { title: "Hasty", date: "2026-01-03", updated: "9999-12-31" };
    const { id, report } = await publish("hasty", markdown(fields));
    expect((await items()).find((item) => item.id === id)!.date_modified).toBe("2026-01-03T00:00:00Z");
    expect(JSON.stringify(report)).toContain("update in the future ignored");
  });

  it("keeps the first publishing's date, unless the metadata says another", async () => {
    const { id } = await publish("undated", "# Undated\n\nText.");
    const date = (await items()).find((item) => item.id === id)!.date_published;
    await publish("undated", "# Undated\n\nPorto, March 3, 2020—Other text.");
    expect((await items()).find((item) => item.id === id)!.date_published).toBe(date);
    await publish("undated", markdown({ title: "Undated", date: "2019-01-01" }));
    expect((await items()).find((item) => item.id === id)!.date_published).toBe("2019-01-01T00:00:00Z");
  });

  it.each([
    "draft: yes",
    "draft: On",
    "draft: 1",
    "draft: maybe",
    "published: no",
    "publish: false",
    "status: draft",
    "status: private",
  ])("takes %s for a draft", async (line) => {
    const slug = line.toLowerCase().replace(": ", "-");
    const receipt = await publish(slug, `---\ntitle: Hidden\n${line}\n---\n\nText.`);
    expect(receipt.outcome).toBe("draft");
    expect((await get(`/articles/${slug}`)).status).toBe(404);
  });

  it.each(["draft: no", "draft: false", "draft: 0", "draft:", "published: yes", "status: accepted"])(
    "takes %s for none",
    async (line) => {
      const receipt = await publish("shown", `---\ntitle: Shown\n${line}\n---\n\nText.`);
      expect(receipt.outcome).not.toBe("draft");
    },
  );

  it("keeps a draft out of everything, and lets a draft over a live article retract it", async () => {
    expect((await publish("draft", markdown({ title: "Draft", draft: "true" }))).outcome).toBe("draft");
    expect((await get("/articles/draft")).status).toBe(404);
    expect(await titles()).not.toContain("Draft");
    const live = await publish("draft", markdown({ title: "Draft no more", date: "2026-01-04" }));
    expect(await titles()).toContain("Draft no more");
    expect(
      (await publish("draft", markdown({ title: "Draft no more", date: "2026-01-04", draft: "true" }))).id,
    ).toBe(live.id);
    expect((await get("/articles/draft")).status).toBe(410);
    expect(await titles()).not.toContain("Draft no more");
  });

  it("keeps an article of the future back until its time", async () => {
    const soon = new Date(Date.now() + 1500).toISOString();
    expect(
      (await publish("future", markdown({ title: "Future", date: soon, tags: "[embargo]" }))).outcome,
    ).toBe("scheduled");
    expect((await get("/articles/future")).status).toBe(404);
    expect((await get("/tags/embargo/rss.xml")).status).toBe(404);
    const before = await validators();
    expect(await titles()).not.toContain("Future");
    pass(2600);
    expect(await titles()).toContain("Future"); // the first request after it released it
    expect((await validators()).etag).not.toBe(before.etag);
    expect((await get("/articles/future")).status).toBe(200);
    expect(await titles("/feed.json?q=future&tag=embargo")).toEqual(["Future"]);
  });

  it.each([
    ["/tags/{key}/rss.xml", 200],
    ["/tags/{key}/archive/1/atom.xml", 200],
    ["/opml.xml", `/tags/{key}/rss.xml`],
    ["/sitemap.xml", `/articles/{key}`],
  ])("releases it for whoever asks first after its time, also at %s", async (path, wanted) => {
    const key = `first-${path.length}`;
    const date = new Date(Date.now() + 1200).toISOString();
    await publish(key, markdown({ title: "First", date, tags: `[${key}]` }));
    pass(2300);
    const answer = await get(path.replace("{key}", key));
    expect(answer.status).toBe(200);
    if (typeof wanted === "string") expect(await answer.text()).toContain(wanted.replace("{key}", key));
    await send("DELETE", `/articles/${key}`);
  });

  it.each(["/healthz", "/articles?since=0"])("releases it for who asks %s first", async (path) => {
    const key = `counted-${path.length}`;
    await publish(key, markdown({ title: "Counted", date: new Date(Date.now() + 1200).toISOString() }));
    pass(2300);
    expect(await (await send("GET", path)).text()).not.toMatch(/"scheduled"(?!:0)/);
    await send("DELETE", `/articles/${key}`);
  });

  it("renames an article that comes with its id to another slug; the old address leads there for ever", async () => {
    const id = "tag:example.org,2026:renamed";
    await publish("old-name", markdown({ title: "Named", date: "2026-01-05", id }));
    expect(await publish("new-name", markdown({ title: "Named", date: "2026-01-05", id }))).toMatchObject({
      outcome: "renamed",
      id,
    });
    const old = await get("/articles/old-name");
    expect([old.status, old.headers.get("Location")]).toEqual([301, "/articles/new-name"]);
    const refused = await put("old-name", markdown({ title: "Usurper" }));
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      slug: "new-name",
      detail: expect.stringContaining("/articles/new-name"),
    });
    expect((await items()).filter((item) => item.id === id)).toHaveLength(1);
  });

  it("is kept as short as a page where it leads elsewhere: the article may be renamed back", async () => {
    const id = "tag:example.org,2026:there-and-back";
    const item = JSON.stringify({ id, title: "There and back", content_html: "<p>x</p>" });
    const move = (slug: string) => publish(slug, item, "application/json");
    await move("here");
    await move("there");
    const moved = await get("/articles/here?x=1");
    expect([moved.status, moved.headers.get("Location")]).toEqual([301, "/articles/there?x=1"]);
    expect(moved.headers.get("Cache-Control")).toMatch(/\bmax-age=60\b/);
    await move("here");
    expect((await get("/articles/here")).status).toBe(200);
    expect((await get("/articles/there.json")).headers.get("Location")).toBe("/articles/here.json");
  });

  it("does not take a rename for an edit, also where the article links to itself", async () => {
    const item = (text: string) =>
      JSON.stringify({
        id: "tag:example.org,2026:moving",
        title: "Moving",
        date_published: "2026-01-05",
        content_html: `<p><a href="#here">${text}</a></p><p id="here">Here.</p>`,
      });
    const updated = async (slug: string) =>
      ((await (await get(`/articles/${slug}.json`)).json()) as { updated: string }).updated;
    await publish("moving", item("To here"), "application/json");
    const before = await updated("moving");
    expect((await publish("moving-on", item("To here"), "application/json")).outcome).toBe("renamed");
    expect(await updated("moving-on")).toBe(before);
    await publish("moving-off", item("Other words"), "application/json");
    expect(await updated("moving-off")).not.toBe(before);
  });

  it("keeps a foreign absolute id byte for byte, and makes a URN of any other", async () => {
    const id = "HTTP://Example.org/%7eA?b=1&c";
    expect(
      (
        await publish(
          "foreign",
          JSON.stringify({ id, title: "Foreign", content_html: "<p>Text.</p>" }),
          "application/json",
        )
      ).id,
    ).toBe(id);
    expect(
      (
        await publish(
          "numbered",
          JSON.stringify({ id: "17", title: "Numbered", content_html: "<p>Text.</p>" }),
          "application/json",
        )
      ).id,
    ).toMatch(/^urn:uuid:/);
  });

  it("guards an edit by If-Match, and a creation by If-None-Match: *", async () => {
    const { revision } = await publish("guarded", markdown({ title: "Guarded", date: "2026-01-06" }));
    const edit = (headers: Record<string, string>) =>
      put(
        "guarded",
        markdown({ title: `Guarded ${Math.random()}`, date: "2026-01-06" }),
        "text/markdown",
        headers,
      );
    expect((await edit({ "If-Match": `"${revision + 1}"` })).status).toBe(412);
    expect((await edit({ "If-None-Match": "*" })).status).toBe(412);
    expect((await edit({ "If-None-Match": `"a", W/"${revision}"` })).status).toBe(412); // this one a weak one
    for (const none of ["x", `${revision}`, '*, "x"'])
      expect((await edit({ "If-None-Match": none })).status).toBe(400);
    expect((await edit({ "If-Match": `"${revision}"`, "If-None-Match": '"a"' })).status).toBe(200);
    expect((await edit({ "If-Match": `"${revision}"` })).status).toBe(412);
    expect((await edit({ "If-Match": "12" })).status).toBe(400);
    expect((await edit({ "If-Match": `W/"${revision + 1}"` })).status).toBe(412); // the comparison is a strong one
    expect(
      (await put("unheard-of", markdown({ title: "x" }), "text/markdown", { "If-Match": '"1"' })).status,
    ).toBe(412);
  });

  it("lets exactly one of four edits at once through under If-Match", async () => {
    const { revision } = await publish("raced", markdown({ title: "Raced", date: "2026-01-06" }));
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        put("raced", markdown({ title: `Raced ${n}`, date: "2026-01-06" }), "text/markdown", {
          "If-Match": `"${revision}"`,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it("gives every one of many publishes at once a revision of its own", async () => {
    const receipts = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        publish(`crowd-${n}`, markdown({ title: `Crowd ${n}`, date: "2026-01-07" })),
      ),
    );
    expect(new Set(receipts.map(({ revision }) => revision)).size).toBe(12);
  });

  it("ignores a differing slug inside the submission, and reports it", async () => {
    const { slug, report } = await publish("address", markdown({ title: "Address", slug: "inside" }));
    expect(slug).toBe("address");
    expect(report).toContainEqual(expect.objectContaining({ step: "identity", sample: "inside" }));
  });

  it("publishes the same bytes at two slugs, and reports the twin", async () => {
    const text = markdown({ title: "Twin", date: "2026-01-08" });
    await publish("twin-a", text);
    const { outcome, report } = await publish("twin-b", text);
    expect(outcome).toBe("created");
    expect(report).toContainEqual(
      expect.objectContaining({
        step: "duplicates",
        sample: "/articles/twin-a",
      }),
    );
  });
});

describe("what stands around a submission", () => {
  it("If-Match: * wants something to be there, and a list may name several", async () => {
    expect((await put("nowhere", "# x", "text/markdown", { "If-Match": "*" })).status).toBe(412);
    const { revision } = await publish("listed", markdown({ title: "Listed" }));
    expect(
      (
        await put("listed", markdown({ title: "Listed 2" }), "text/markdown", {
          "If-Match": `"999999", "${revision}"`,
        })
      ).status,
    ).toBe(200);
  });

  it("a broken file name is no reason to fail", async () => {
    expect(
      (
        await put("named", "# x", "text/markdown", {
          "Content-Disposition": "attachment; filename*=UTF-8''%zz.md",
        })
      ).status,
    ).toBe(201);
  });

  it.each([
    ["the folder, where the file is its index", "notes/2026-03-06-in-a-folder/index.md"],
    ["a file that is called by its day alone", "journal/2026-03-06.md"],
  ])("the name of %s has the date", async (_, file) => {
    await put("dated-by-path", "# x", "text/markdown", {
      "Content-Disposition": `attachment; filename="${file}"`,
    });
    expect(await (await get("/articles/dated-by-path.json")).json()).toMatchObject({
      published: "2026-03-06T00:00:00Z",
    });
    await send("DELETE", "/articles/dated-by-path?purge");
  });

  it.each([
    'attachment; filename="2026-03-04-named.md"',
    "attachment; filename=2026-03-04-named.md",
    "attachment; filename=2026-03-04-named.md; filename*=UTF-8''%zz.md",
  ])("a file's name is read in %s", async (header) => {
    await put("dated-by-name", "# x", "text/markdown", { "Content-Disposition": header });
    expect(await (await get("/articles/dated-by-name.json")).json()).toMatchObject({
      published: "2026-03-04T00:00:00Z",
    });
    await send("DELETE", "/articles/dated-by-name?purge");
  });

  it("a line that is not UTF-8 loses the line", async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(
        '{"slug":"good-line","title":"Good","content_html":"<p>Text.</p>"}\n{"slug":"bad-line","title":"',
      ),
      0xe9,
      ...new TextEncoder().encode('"}'),
    ]);
    const answer = await lines(
      await send("POST", "/articles", { "Content-Type": "application/x-ndjson" }, bytes),
    );
    expect(answer).toMatch(/"outcome":"created".*\n.*"status":415/);
  });
});

it.each([["1850-06-01T00:00:00Z"], ["0001-01-01T00:00:00Z"], ["0050-01-01"], ["1970-01-01"], ["9999-12-31"]])(
  "a date far off is kept: %s",
  async (date) => {
    await publish(`far-${date.slice(0, 4)}`, markdown({ title: `Far ${date}`, date }));
    const found = await get(`/articles/far-${date.slice(0, 4)}.json`);
    if (date < "2026")
      expect(((await found.json()) as { published: string }).published).toBe(
        `${date.slice(0, 10)}T00:00:00Z`,
      );
    else expect(found.status).toBe(404);
  },
);

it("a draft that was saved long ago and is published today is of today", async () => {
  await publish("old-draft", "---\ntitle: Old draft\ndraft: true\n---\n\nText.");
  vi.useFakeTimers({ toFake: ["Date"] });
  const second = Math.floor(Date.now() / 1000) * 1000 + 86_400_000;
  vi.setSystemTime(second);
  await publish("old-draft", "---\ntitle: Old draft\n---\n\nText.");
  const { published } = (await (await get("/articles/old-draft.json")).json()) as { published: string };
  expect(Date.parse(published)).toBe(second);
  expect(await titles()).toContain("Old draft");
});

describe("what publishers can read", () => {
  it("gives the source as it came, byte for byte", async () => {
    const bytes = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode("# Bytes\r\n\r\nWith a mark.\r\n"),
    ]);
    await publish("bytes", bytes, "text/markdown; charset=utf-8");
    const answer = await send("GET", "/articles/bytes/source");
    expect(answer.headers.get("Content-Type")).toBe("text/markdown; charset=utf-8");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ["filename*=UTF-8''it's%20(1).md", "it%27s%20%281%29.md"],
    ['filename="a \\"quoted\\" name.md"', "a%20%22quoted%22%20name.md"],
  ])("gives the file's name as it came: %s", async (given, name) => {
    const headers = { "Content-Disposition": `attachment; ${given}` };
    await put("named", "# Named\n\nText.", "text/markdown", headers);
    const answer = await send("GET", "/articles/named/source");
    expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename*=UTF-8''${name}`);
  });

  it("gives the report of what was done", async () => {
    await publish("reported", "<h1>Reported</h1><script>x()</script><p onclick=x()>Text.", "text/html");
    const report = (await (await send("GET", "/articles/reported/report")).json()) as {
      step: string;
      what: string;
    }[];
    expect(report).toContainEqual(
      expect.objectContaining({ step: "unseen", what: "<script> taken out", kind: "change", count: 1 }),
    );
    expect(report).toContainEqual(
      expect.objectContaining({ what: "event handler taken out", sample: "onclick" }),
    );
  });

  it.each([
    ["words", "incomparable ".repeat(12), /^(?:incomparable ){8}incomparable…$/],
    ["faces", `x${"\u{1F600}".repeat(70)}`, /^x\u{1F600}{59}…$/u],
  ])(
    "ends no sample of the report in the middle of a word, or of a character: %s",
    async (name, text, sample) => {
      const { report } = await publish(`long-${name}`, `# ${text}\n\nText.`);
      expect(report.find(({ what }) => what === "title found")!.sample).toMatch(sample);
    },
  );

  it("keeps what only they may see out of every cache", async () => {
    await publish("for-publishers", markdown({ title: "For publishers", date: "2026-01-02" }));
    for (const path of ["/articles/for-publishers/report", "/articles/for-publishers/source", "/articles"])
      expect((await send("GET", path)).headers.get("Cache-Control")).toBe("private, no-store");
  });

  it("lists what changed since a revision, with digests, to keep two places in step", async () => {
    const { revision } = await publish("listed", markdown({ title: "Listed", date: "2026-02-03" }));
    const list = (await (await send("GET", `/articles?since=${revision - 1}`)).json()) as {
      revision: number;
      articles: object[];
      next: null;
    };
    expect(list).toMatchObject({ revision, next: null });
    expect(list.articles).toEqual([
      expect.objectContaining({
        slug: "listed",
        revision,
        state: "live",
        sourceSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
    for (const none of ["x", "-1", "1e1", "0x10", "1.0", " 1", "9".repeat(20)])
      expect((await send("GET", `/articles?since=${encodeURIComponent(none)}`)).status).toBe(400);
  });

  it("takes many in one request, a line each, and a bad line loses the line", async () => {
    const sent = [
      { slug: "line-1", title: "Line 1", content_html: "<p>One.</p>", date_published: "2026-03-01" },
      { slug: "Bad Slug", title: "x" },
      { slug: "line-2", title: "Line 2", body: "# Line 2\n\n*Two.*", type: "text/markdown" },
      { slug: "line-1", title: "Line 1, again", content_html: "<p>One.</p>", date_published: "2026-03-01" },
      "{",
    ];
    const body = sent.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
    const answer = await send("POST", "/articles", { "Content-Type": "application/x-ndjson" }, body);
    expect(answer.status).toBe(200);
    const answers = (await lines(answer))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { slug: string; outcome?: string; problem?: { status: number } });
    expect(answers.map(({ slug, outcome, problem }) => [slug, outcome ?? problem?.status])).toEqual([
      ["line-1", "created"],
      ["Bad Slug", 400],
      ["line-2", "created"],
      ["line-1", "updated"],
      ["", 422],
    ]);
    expect(await titles()).toContain("Line 1, again");
  });

  it.each([
    {
      what: "an id that the line before took, at the slug of another article",
      before: [["turn-b", "urn:turn:1"]],
      sent: [
        ["turn-a", "urn:turn:2"],
        ["turn-b", "urn:turn:2"],
      ],
      answers: ["created", 'The slug "turn-b" belongs to another article (urn:turn:1): choose another one.'],
    },
    {
      what: "an old address of what the line before renamed once more",
      before: [
        ["turn-old", "urn:turn:3"],
        ["turn-new", "urn:turn:3"],
      ],
      sent: [["turn-newest", "urn:turn:3"], ["turn-old"]],
      answers: ["renamed", 'The article at "turn-old" was renamed: publish it at /articles/turn-newest.'],
    },
  ])("sees in each line what the lines before it did: $what", async ({ before, sent, answers }) => {
    const line = ([slug, id]: string[]) => JSON.stringify({ slug, id, title: slug, content_html: "<p>x" });
    for (const one of before) await publish(one[0]!, line(one), "application/json");
    const body = sent.map(line).join("\n");
    const answer = await send("POST", "/articles", { "Content-Type": "application/x-ndjson" }, body);
    const told = (await lines(answer)).trim().split("\n");
    const read = told.map((text) => JSON.parse(text) as { outcome?: string; problem?: { detail: string } });
    expect(read.map(({ outcome, problem }) => outcome ?? problem?.detail)).toEqual(answers);
  });
});

describe("POST /articles with a form", () => {
  const file = (text: string, type: string, name: string) => new File([text], name, { type });
  const sendForm = async (form: FormData) => {
    const answer = await send("POST", "/articles", {}, form);
    expect(answer.status).toBe(200);
    const told = (await lines(answer)).trim().split("\n");
    return told.map(
      (line) => JSON.parse(line) as Partial<Receipt> & { problem?: { status: number; detail: string } },
    );
  };

  it("publishes files as they are, each at the slug that its part is named with, in their order", async () => {
    const written = "---\r\ntitle: Größe\r\ndate: 2025-01-01\r\n---\r\n\r\n*Text.*\r\n";
    const form = new FormData();
    form.append("form-größe", file(written, "text/markdown", "größe.md"));
    form.append("form-page", file("<h1>Page</h1><p>Text.</p>", "text/html", "2025-02-03-page.html"));
    form.append("form-größe", file(`${written}More.`, "text/markdown", "größe.md"));
    const receipts = await sendForm(form);
    expect(receipts.map(({ slug, outcome }) => [slug, outcome])).toEqual([
      ["form-größe", "created"],
      ["form-page", "created"],
      ["form-größe", "updated"],
    ]);
    const revisions = receipts.map(({ revision }) => revision!);
    expect(revisions).toEqual(revisions.map((_, index) => revisions[0]! + index));
    expect(await (await send("GET", "/articles/form-größe/source")).text()).toBe(`${written}More.`);
    const page = (await items()).find(({ title }) => title === "Page");
    expect(page?.date_published).toMatch(/^2025-02-03T/); // of its file's name
  });

  it("refuses a bad part, and takes the others", async () => {
    const form = new FormData();
    form.append("Not A Slug", file("# A", "text/markdown", "a.md"));
    form.append("form-type", file("%PDF", "application/pdf", "a.pdf"));
    form.append("form-media", file("# A", "text/markdown", "a.md"));
    form.append("media:form-media", "{");
    form.append("form-good", file("# Good", "text/markdown", "good.md"));
    const answers = await sendForm(form);
    expect(answers.map(({ slug, outcome, problem }) => [slug, outcome ?? problem?.status])).toEqual([
      ["Not A Slug", 400],
      ["form-type", 415],
      ["form-media", 422],
      ["form-good", "created"],
    ]);
    expect(answers[2]!.problem!.detail).toContain("no JSON in its part media");
  });

  it("says what to send, where it is no form of articles", async () => {
    const empty = new FormData();
    empty.append("media:a", "{}");
    const answer = await send("POST", "/articles", {}, empty);
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ detail: expect.stringContaining("has no article: name each part") }),
    ]);
    const many = new FormData();
    for (let part = 0; part <= 10_000; part++) many.append(`many-${part}`, "");
    expect((await send("POST", "/articles", {}, many)).status).toBe(413);
    const text = await send("POST", "/articles", { "Content-Type": "text/plain" }, "x");
    expect([text.status, await text.json()]).toEqual([
      415,
      expect.objectContaining({ known: ["application/x-ndjson", "multipart/form-data"] }),
    ]);
  });
});

describe("GET /articles/{slug}", () => {
  it("is a page, or its fields as JSON, with exactly the names of an article", async () => {
    await publish(
      "both",
      markdown({
        title: "Both & <more>",
        date: "2026-02-04T10:00:00+02:00",
        author: "Ada <ada@example.org>",
        tags: "[x]",
      }),
    );
    const page = await get("/articles/both", { Accept: "text/html,*/*;q=0.8" });
    expect(page.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toContain("<h1>Both &amp; &lt;more&gt;</h1>");
    const fields = (await (await get("/articles/both.json")).json()) as Record<string, unknown>;
    expect(Object.keys(fields)).toEqual([
      "id",
      "slug",
      "url",
      "title",
      "html",
      "text",
      "summary",
      "authors",
      "tags",
      "language",
      "published",
      "updated",
      "image",
      "attachments",
      "source",
      "rights",
      "revision",
    ]);
    expect(fields).toMatchObject({
      published: "2026-02-04T08:00:00Z",
      authors: [{ name: "Ada", email: "ada@example.org" }],
      image: null,
    });
    expect(await (await get("/articles/both", { Accept: "application/json" })).json()).toEqual(fields);
  });

  it("answers 304 to who has it", async () => {
    await publish("kept", markdown({ title: "Kept", date: "2026-02-05" }));
    const etag = (await get("/articles/kept")).headers.get("ETag")!;
    expect((await get("/articles/kept", { "If-None-Match": etag })).status).toBe(304);
  });

  it("is 404 with a sentence where nothing is", async () => {
    const answer = await get("/articles/nothing");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ detail: 'There is no article at "nothing".' });
  });
});

it("GET /healthz tells epoch, revision, counts and bytes", async () => {
  const health = (await (await get("/healthz")).json()) as {
    epoch: string;
    revision: number;
    counts: Record<string, number>;
    bytes: number;
  };
  expect(health.epoch).toMatch(/^[0-9a-f]{8}$/);
  expect(Object.keys(health.counts).sort()).toEqual(["draft", "live", "retracted", "scheduled"]);
  expect(health.counts.live).toBe(
    (
      await send("GET", "/articles?since=0").then(
        (answer) => answer.json() as Promise<{ articles: { state: string }[] }>,
      )
    ).articles.filter(({ state }) => state === "live").length,
  );
  expect(health.bytes).toBeGreaterThan(0);
});
