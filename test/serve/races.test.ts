import { afterEach, describe, expect, it, vi } from "vitest";
import { get, lines, markdown, publish, put, send, titles, URL_OF_SITE } from "../front-door.ts";

/** What two changes at once, odd words and extremes did wrong once. */

afterEach(() => void vi.useRealTimers());

const json = (fields: object) =>
  JSON.stringify({ content_html: "<p>Text.</p>", date_published: "2026-01-01", ...fields });
const post = (...items: object[]) =>
  send(
    "POST",
    "/articles",
    { "Content-Type": "application/x-ndjson" },
    items.map((item) => json(item)).join("\n"),
  );

describe("changes that meet", () => {
  it("in one request: a line sees what the line before it did to the same article", async () => {
    await publish("n1", json({ id: "urn:x:n1", title: "First" }), "application/json");
    const answers = await lines(
      await post({ slug: "n2", id: "urn:x:n1", title: "Renamed" }, { slug: "n1", title: "Edited" }),
    );
    expect(answers).toMatch(/"outcome":"renamed".*\n.*"status":409/);
    expect((await get("/articles/n2.json")).status).toBe(200);
  });

  it("in one request: a line is not refused for what the line before it mended", async () => {
    await publish("m1", json({ id: "urn:x:m1", title: "First" }), "application/json");
    await publish("m2", json({ id: "urn:x:m1", title: "Renamed" }), "application/json");
    const answers = await lines(
      await post({ slug: "m1", id: "urn:x:m1", title: "Back" }, { slug: "m1", title: "Edited" }),
    );
    expect(answers).toMatch(/"outcome":"renamed".*\n.*"outcome":"updated"/);
  });

  it("in one request: two articles at one new slug are not both taken", async () => {
    const answers = await lines(
      await post(
        { slug: "same-new", id: "urn:x:s1", title: "One" },
        { slug: "same-new", id: "urn:x:s2", title: "Two" },
      ),
    );
    expect(answers).toMatch(/"outcome":"created".*\n.*"outcome":"updated"/);
    expect(answers).toContain("id ignored");
  });

  it("in one request: a line that is settled again is reported on once", async () => {
    await post({ slug: "twin", title: "Twin" });
    const answers = await lines(
      await post(
        { slug: "again", title: "One" },
        { slug: "again", title: "Two" },
        { slug: "other-twin", id: "urn:x:t1", title: "Three" },
        { slug: "other-twin", id: "urn:x:t2", title: "Four" },
        { slug: "twin", id: "urn:x:t3", title: "Five" },
      ),
    );
    const ignored = JSON.parse(answers.trim().split("\n").at(-1)!).report.filter(
      ({ step }: { step: string }) => step === "identity",
    );
    expect(ignored).toMatchObject([{ what: expect.stringContaining("id ignored"), count: 1 }]);
  });

  it("at an old address: 409, also for an article without an id of its own", async () => {
    const { id } = await publish("before", markdown({ title: "Before" }));
    await publish("after", markdown({ title: "Before", id }));
    expect((await put("before", "# Again\n\nText.")).status).toBe(409);
    const moved = await get("/articles/before.json");
    expect([moved.status, moved.headers.get("Location")]).toEqual([301, "/articles/after.json"]);
  });

  it("PUT and DELETE by turns never end in an error of ours", async () => {
    await publish("turns", markdown({ title: "Turns" }));
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        n % 2 ? send("DELETE", "/articles/turns") : put("turns", markdown({ title: `Turns ${n}` })),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => ![200, 201, 204].includes(status))).toEqual(
      [],
    );
  });

  it("a purge leaves nothing of the words, and publishing again starts anew", async () => {
    await publish("secret", markdown({ title: "Secret", summary: "Secret" }));
    await send("DELETE", "/articles/secret?purge");
    expect(await (await send("GET", "/articles?since=0")).text()).not.toContain("Secret");
    expect((await publish("secret", markdown({ title: "Secret" }))).outcome).toBe("created");
  });
});

describe("retractions", () => {
  it("of an article that was put off leave a tombstone, too", async () => {
    const { id } = await publish("put-off", markdown({ title: "Put off", date: "2026-01-01" }));
    await publish("put-off", markdown({ title: "Put off", date: "2099-01-01" }));
    await send("DELETE", "/articles/put-off");
    expect(await (await get("/atom.xml")).text()).toContain(`<at:deleted-entry ref="${id}"`);
  });

  it("by a draft over a scheduled article that was live", async () => {
    const { id } = await publish("wavering", markdown({ title: "Wavering", date: "2026-01-01" }));
    await publish("wavering", markdown({ title: "Wavering", date: "2099-01-01" }));
    await publish("wavering", markdown({ title: "Wavering", draft: "true" }));
    expect((await get("/articles/wavering")).status).toBe(410);
    expect(await (await get("/atom.xml")).text()).toContain(`<at:deleted-entry ref="${id}"`);
  });
});

describe("conditions of publishers", () => {
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
        `${json({ slug: "good-line", title: "Good" })}\n{"slug":"bad-line","title":"`,
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

describe("odd words in articles", () => {
  it.each(["constructor", "__proto__", "toString"])("are no files beside them: %s", async (name) => {
    const { report } = await publish(
      `with-${name.toLowerCase()}`.replaceAll("_", ""),
      `# Odd\n\n![Odd](${name})`,
    );
    expect(report.filter(({ step }) => step === "media")).toEqual([]);
  });
});

describe("odd words in addresses", () => {
  it.each(["?q=%00", "?q=a%00b", "?q=a%EF%BF%BEb", "?q=%01"])(
    "make no feed ill-formed: %s",
    async (query) => {
      const answer = await get(`/rss.xml${query}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toMatch(/[\u0000-\u0008\uFFFE]/);
    },
  );

  it("more tags than anybody means: 400; the same one twice is one", async () => {
    const tags = (count: number, name: (n: number) => string) =>
      `?${Array.from({ length: count }, (_, n) => `tag=${name(n)}`).join("&")}`;
    expect((await get(`/rss.xml${tags(60, (n) => `t${n}`)}`)).status).toBe(400);
    expect((await get(`/rss.xml${tags(60, () => "t")}`)).status).toBe(200);
  });

  it("a query on a language's or a tag's feed keeps its title", async () => {
    await publish(
      "titled",
      json({ title: "Titled", tags: ["Foo"], language: "en-u-ca-buddhist" }),
      "application/json",
    );
    expect(await (await get("/languages/en/rss.xml?limit=5")).text()).toContain(
      "<title>Dateline: en</title>",
    );
    expect(await (await get("/tags/foo/rss.xml?limit=3")).text()).toContain("<title>Dateline: Foo</title>");
    expect((await get("/languages/en-u/rss.xml")).status).toBe(404);
  });

  it.each(["01", "0x1", "1e0"])("a page of the past has one address: %s", async (page) => {
    expect((await get(`/archive/${page}/rss.xml`)).status).toBe(404);
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

it("says which methods an address knows", async () => {
  expect((await send("PATCH", "/articles/x")).headers.get("Allow")).toBe("PUT, DELETE, GET, HEAD");
  expect((await send("PATCH", "/articles")).headers.get("Allow")).toBe("GET, HEAD, POST");
  expect(await (await get("/feed", { Accept: "application/rss+xml;q=0, */*" })).text()).toContain(
    `rel="self" type="application/atom+xml" href="${URL_OF_SITE}`,
  );
});
