import { beforeAll, describe, expect, it } from "vitest";
import { get, markdown, publish, send, URL_OF_SITE } from "../front-door.ts";
import { type Feed, json, publishMany } from "./many.ts";

describe("a query feed", () => {
  beforeAll(() => publishMany(9, "query", (n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString()));
  const found = async (query: string) => (await json(`/feed.json${query}`)).items.map(({ title }) => title);

  it("selects by tags together, author, language and words", async () => {
    expect(await found("?tag=query")).toHaveLength(9);
    expect(await found("?tag=query&tag=odd")).toEqual(["query 7", "query 5", "query 3", "query 1"]);
    expect(await found("?tag=query&lang=de")).toEqual(["query 6", "query 3", "query 0"]);
    expect(await found("?tag=query&lang=*")).toHaveLength(9); // RFC 4647, section 2.1: every language
    expect(await found("?tag=query&q=number%206")).toEqual(["query 6"]);
    expect(await found("?tag=no-such-tag")).toEqual([]);
    expect((await json("/tags/query/feed.json?tag=even")).items).toHaveLength(5);
  });

  it.each(["?q=%22", "?q=AND", "?q=(", "?q=a*b", "?q=title:x", "?q=%27%3B--"])(
    "takes any words: %s",
    async (query) => {
      expect((await get(`/rss.xml${query}`)).status).toBe(200);
    },
  );

  it("is paged by key", async () => {
    const titles: string[] = [];
    let pages = 0;
    for (let next: string | undefined = "/feed.json?tag=query&limit=4"; next; pages++) {
      const page: Feed = await json(next);
      titles.push(...page.items.map(({ title }) => title));
      next = page.next_url;
    }
    expect(titles).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0].map((n) => `query ${n}`));
    expect(pages).toBe(3);
    expect(await (await get("/rss.xml?tag=query&limit=4")).text()).toMatch(/rel="next"/);
  });

  it("is one feed in all of its pages, which lead to the first", async () => {
    const idOf = (page: string) => /<id>([^<]+)<\/id>/.exec(page)![1];
    const first = await (await get("/atom.xml?tag=query&limit=4")).text();
    const next = /rel="next"[^>]*href="([^"]+)"/.exec(first)![1]!.replaceAll("&amp;", "&");
    const second = await (await get(next.replace(URL_OF_SITE, ""))).text();
    expect(idOf(second)).toBe(idOf(first));
    expect(idOf(second)).not.toBe(idOf(await (await get("/atom.xml")).text()));
    expect(first).not.toContain('rel="first"');
    expect(second).toMatch(/rel="first"[^>]*href="[^"]*\/atom.xml\?tag=query&amp;limit=4"/);
  });

  it("is subscribed to, whichever page of it a browser shows", async () => {
    const { next_url } = await json("/feed.json?tag=query&limit=4");
    const shown = await (
      await get(next_url!.replace(URL_OF_SITE, ""), { "Sec-Fetch-Dest": "document" })
    ).text();
    const addresses = [...shown.matchAll(/value="([^"]*feed\.json[^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toContain(`${URL_OF_SITE}/feed.json?tag=query&amp;limit=4`);
    expect(shown).toContain("The newest articles");
  });

  it("is the feed that its page leads a reader to", async () => {
    const page = await (
      await get("/tags/query/rss.xml?q=number&limit=4", { "Sec-Fetch-Dest": "document" })
    ).text();
    const alternates = [...page.matchAll(/<link rel="alternate"[^>]*href="([^"]*)"/g)].map(
      ([, href]) => href,
    );
    const query = "?q=number&amp;limit=4";
    expect(alternates).toEqual(
      ["rss.xml", "atom.xml", "feed.json"].map((file) => `${URL_OF_SITE}/tags/query/${file}${query}`),
    );
    expect(page.slice(page.indexOf("<footer"))).toContain(`/tags/query/atom.xml${query}"`);
  });

  it("has a canonical self without unknown parameters, and no archive", async () => {
    const page = await (await get("/rss.xml?utm_source=x&tag=Query&limit=4")).text();
    expect(page).toContain(`href="${URL_OF_SITE}/rss.xml?tag=query&amp;limit=4"`);
    expect(page).not.toContain("prev-archive");
    expect(await (await get("/rss.xml?utm_source=x")).text()).toBe(await (await get("/rss.xml")).text());
  });

  it("takes no more text than fits into the headers that name it", async () => {
    const long = Array.from({ length: 500 }, (_, n) => `word${n}`).join("+");
    const answer = await get(`/feed.json?q=${long}`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toContain("at most");
    const tag = encodeURIComponent("😀".repeat(200)); // the longest that an article may have
    expect((await get(`/feed.json?tag=${tag}`)).status).toBe(200);
  });

  it("is validated by the publication's head", async () => {
    const etag = (await get("/rss.xml?tag=query")).headers.get("ETag")!;
    expect((await get("/rss.xml?tag=query", { "If-None-Match": etag })).status).toBe(304);
    await publish("validating", markdown({ title: "Validating", date: "2020-01-01" }));
    expect((await get("/rss.xml?tag=query", { "If-None-Match": etag })).status).toBe(200);
  });

  it.each([
    "?limit=0",
    "?limit=201",
    "?limit=x",
    "?limit=0x10",
    "?after=99999999999999999999999~x",
    "?lang=not%20one",
    "?after=x",
    "?after=9999999999999999~x",
  ])("refuses a bad value: %s", async (query) => {
    const answer = await get(`/rss.xml${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/ takes /) });
  });

  it("finds a part of a run of letters in scripts that put no space between words", async () => {
    await publish(
      "tower",
      markdown({ title: "東京タワーの夜", date: "2024-02-02" }, "展望台から町が見える。"),
    );
    await publish("thai", markdown({ title: "ภาษาไทยง่าย", date: "2024-02-03" }));
    for (const part of ["東京", "タワー", "展望台", "町が見える", "東京 展望台"])
      expect(await found(`?q=${encodeURIComponent(part)}`)).toEqual(["東京タワーの夜"]);
    expect(await found(`?q=${encodeURIComponent("京東")}`)).toEqual([]);
    expect(await found(`?q=${encodeURIComponent("ไทย")}`)).toEqual(["ภาษาไทยง่าย"]);
  });

  it("finds a word that may be broken at the end of a line, written with the breaks or without", async () => {
    await publish(
      "steamship",
      markdown({ title: "Fluss\u00ADfahrt", date: "2024-02-04" }, "Die Donau\u00ADdampf\u00ADschifffahrt."),
    );
    for (const words of ["flussfahrt", "donaudampfschifffahrt", "donau\u00ADdampfschifffahrt"])
      expect(await found(`?q=${encodeURIComponent(words)}`)).toEqual([expect.stringContaining("fahrt")]);
  });

  it("finds a retracted article no more, and a revived one again", async () => {
    await publish("findable", markdown({ title: "Findable xylophone", date: "2024-02-01" }));
    expect(await found("?q=xylophone")).toEqual(["Findable xylophone"]);
    await send("DELETE", "/articles/findable");
    expect(await found("?q=xylophone")).toEqual([]);
    await publish("findable", markdown({ title: "Findable trombone", date: "2024-02-01" }));
    expect(await found("?q=xylophone")).toEqual([]);
    expect(await found("?q=trombone")).toEqual(["Findable trombone"]);
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

  it("is called as the feeds are that it selects by", async () => {
    await publish(
      "spelled",
      markdown({
        title: "Spelled",
        date: "2024-02-02",
        author: "Ida Rau",
        tags: "[C++ Notes]",
        lang: "pt-BR",
      }),
    );
    const titleOf = async (path: string) => ((await json(path)) as unknown as { title: string }).title;
    expect(await titleOf("/feed.json?tag=c%2B%2B-notes&author=ida-rau&lang=PT-br&q=some")).toBe(
      "Dateline: C++ Notes, Ida Rau, pt-BR, “some”",
    );
    expect(await titleOf("/tags/c%2B%2B-notes/feed.json?author=ida-rau")).toBe(
      "Dateline: C++ Notes, Ida Rau",
    );
    expect(await titleOf("/feed.json?tag=never-used")).toBe("Dateline: never-used");
  });

  it("a query on a language's or a tag's feed keeps its title", async () => {
    await publish(
      "titled",
      JSON.stringify({
        title: "Titled",
        content_html: "<p>Text.</p>",
        date_published: "2026-01-01",
        tags: ["Foo"],
        language: "en-u-ca-buddhist",
      }),
      "application/json",
    );
    expect(await (await get("/languages/en/rss.xml?limit=5")).text()).toContain(
      "<title>Dateline: en</title>",
    );
    expect(await (await get("/tags/foo/rss.xml?limit=3")).text()).toContain("<title>Dateline: Foo</title>");
    expect((await get("/languages/en-u/rss.xml")).status).toBe(404);
  });
});
