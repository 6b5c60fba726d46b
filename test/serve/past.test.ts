import { parseFeed } from "feedsmith";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { get, lines, markdown, publish, send, URL_OF_SITE, validators } from "../front-door.ts";

/** The whole past of a feed: closed pages (RFC 5005), deltas (RFC 3229), tombstones (RFC 6721), queries. */

interface Feed {
  items: { id: string; title: string; date_published: string }[];
  next_url?: string;
}

const PAGE = 25; // half of the setting `entries`

async function publishMany(count: number, prefix: string, day: (n: number) => string): Promise<void> {
  const articles = Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      slug: `${prefix}-${n}`,
      title: `${prefix} ${n}`,
      content_html: `<p>Number ${n}, ${n % 2 ? "odd" : "even"}.</p>`,
      date_published: day(n),
      tags: [prefix, n % 2 ? "odd" : "even"],
      language: n % 3 ? "en" : "de",
    }),
  );
  const answer = await send(
    "POST",
    "/articles",
    { "Content-Type": "application/x-ndjson" },
    articles.join("\n"),
  );
  expect(await lines(answer)).not.toContain("problem");
}

const dayOf = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString();

async function json(path: string): Promise<Feed> {
  return (await get(path.replace(URL_OF_SITE, ""))).json() as Promise<Feed>;
}

/** From the document to the oldest page, merged by id, as a reader of archives does it. */
async function walk(path: string): Promise<string[]> {
  const found = new Map<string, string>();
  for (let next: string | undefined = path; next; ) {
    const page: Feed = await json(next);
    for (const { id, title } of page.items) if (!found.has(id)) found.set(id, title);
    next = page.next_url;
  }
  return [...found.values()];
}

beforeAll(() => publishMany(60, "many", dayOf));

describe("the pages of the past", () => {
  it("hold every article together with the document", async () => {
    expect((await walk("/feed.json")).sort()).toEqual(
      Array.from({ length: 60 }, (_, n) => `many ${n}`).sort(),
    );
    expect((await walk("/tags/odd/feed.json")).length).toBe(30);
  });

  it("are closed by arrival; the document has the newest and the page still open", async () => {
    const { items, next_url } = await json("/feed.json");
    expect(items).toHaveLength(PAGE); // the ten of the open page are among the newest
    expect(next_url).toBe(`${URL_OF_SITE}/archive/2/feed.json`);
    const second = await json("/archive/2/feed.json");
    expect(second.items.map(({ title }) => title)).toEqual(
      Array.from({ length: PAGE }, (_, n) => `many ${49 - n}`),
    );
    expect(second.next_url).toBe(`${URL_OF_SITE}/archive/1/feed.json`);
    expect((await json("/archive/1/feed.json")).next_url).toBeUndefined();
  });

  it("say what they are, and where the others are", async () => {
    for (const name of ["rss.xml", "atom.xml"]) {
      const page = await (await get(`/archive/2/${name}`)).text();
      expect(page).toContain("<fh:archive/>");
      expect(page).toMatch(new RegExp(`rel="self"[^>]*href="${URL_OF_SITE}/archive/2/${name}"`));
      expect(page).toMatch(new RegExp(`rel="current"[^>]*href="${URL_OF_SITE}/${name}"`));
      expect(page).toMatch(new RegExp(`rel="prev-archive"[^>]*href="${URL_OF_SITE}/archive/1/${name}"`));
      const document = await (await get(`/${name}`)).text();
      expect(document).not.toContain("<fh:archive/>");
      expect(document).toMatch(new RegExp(`rel="prev-archive"[^>]*href="${URL_OF_SITE}/archive/2/${name}"`));
    }
    expect((await get("/archive/2/rss.xml")).headers.get("Link")).toContain(
      `<${URL_OF_SITE}/archive/1/rss.xml>; rel="prev-archive"`,
    );
  });

  it("say that they are archives once nothing more can arrive on them, and not before (RFC 5005, 4)", async () => {
    await publishMany(PAGE - 1, "closing", dayOf);
    const path = "/tags/closing/archive/1";
    const open = await Promise.all([`${path}/rss.xml`, `${path}/atom.xml`].map((file) => get(file)));
    for (const page of open) expect(await page.text()).not.toContain("<fh:archive/>");
    await publish("closing-last", markdown({ title: "Last", date: "2025-01-30", tags: "[closing]" }));
    for (const [index, file] of ["rss.xml", "atom.xml"].entries()) {
      const closed = await get(`${path}/${file}`, { "If-None-Match": open[index]!.headers.get("ETag")! });
      expect(closed.status).toBe(200);
      expect(await closed.text()).toContain("<fh:archive/>");
    }
  });

  it.each(["0", "9", "x", "-1", "1.5"])("are 404 where there is none: %s", async (page) => {
    expect((await get(`/archive/${page}/rss.xml`)).status).toBe(404);
  });

  it("are not moved by what is published elsewhere, and are moved by an edit on them", async () => {
    const before = await validators("/archive/1/atom.xml");
    const body = await (await get("/archive/1/atom.xml")).text();
    await publish("elsewhere", markdown({ title: "Elsewhere", date: "2025-06-01" }));
    expect((await validators("/archive/1/atom.xml")).etag).toBe(before.etag);
    expect(await (await get("/archive/1/atom.xml")).text()).toBe(body);
    const second = await validators("/archive/2/atom.xml");
    await publish(
      "many-3",
      JSON.stringify({
        title: "many 3, edited",
        content_html: "<p>Other.</p>",
        date_published: dayOf(3),
        tags: ["many", "odd"],
      }),
      "application/json",
    );
    expect((await validators("/archive/1/atom.xml")).etag).not.toBe(before.etag);
    expect((await validators("/archive/2/atom.xml")).etag).toBe(second.etag);
  });

  it("keep a retracted article's place, with a tombstone", async () => {
    const { items } = await json("/archive/1/feed.json");
    const { id } = items.find(({ title }) => title === "many 5")!;
    await send("DELETE", "/articles/many-5");
    const page = await (await get("/archive/1/atom.xml")).text();
    expect(page).toMatch(new RegExp(`<at:deleted-entry ref="${id}" when="[^"]+Z"/>`));
    expect((await json("/archive/1/feed.json")).items).toHaveLength(PAGE - 1);
    expect((await json("/archive/2/feed.json")).items).toHaveLength(PAGE);
    expect(await (await get("/atom.xml")).text()).toContain(`<at:deleted-entry ref="${id}"`);
  });

  it("show a backdated article at once, and keep it", async () => {
    await publish("backdated", markdown({ title: "Backdated", date: "1970-01-02" }));
    expect((await json("/feed.json")).items.at(-1)).toMatchObject({ title: "Backdated" });
    expect(await walk("/feed.json")).toContain("Backdated");
  });

  it("show a backdated article that fills its page, too", async () => {
    await publishMany(PAGE * 2 - 1, "filling", dayOf);
    await publish("filling-it", markdown({ title: "Filling", date: "1970-01-03", tags: "[filling]" }));
    const { items, next_url } = await json("/tags/filling/feed.json");
    expect(items.at(-1)).toMatchObject({ title: "Filling" });
    expect(next_url).toBe(`${URL_OF_SITE}/tags/filling/archive/2/feed.json`);
    expect(await walk("/tags/filling/feed.json")).toHaveLength(PAGE * 2);
    await publish("after-it", markdown({ title: "After", date: "2026-01-01", tags: "[filling]" }));
    const titles = (await json("/tags/filling/feed.json")).items.map(({ title }) => title);
    expect(titles).toContain("After");
    expect(titles).not.toContain("Filling");
  });

  it("meet every article also while others publish", async () => {
    const before = new Set(await walk("/feed.json"));
    const publishing = Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        publish(`while-${n}`, markdown({ title: `While ${n}`, date: "2025-07-01" })),
      ),
    );
    const met = new Set(await walk("/feed.json"));
    await publishing;
    expect([...before].filter((title) => !met.has(title))).toEqual([]);
  });
});

describe("a document over the size", () => {
  it("leads to its open page, so that a walk still meets everything", async () => {
    const large = `<p>${"A long paragraph. ".repeat(12_000)}</p>`;
    for (const n of [1, 2, 3, 4])
      await publish(
        `large-${n}`,
        JSON.stringify({
          title: `Large ${n}`,
          content_html: large,
          date_published: dayOf(400 + n),
          tags: ["large"],
        }),
        "application/json",
      );
    const { items, next_url } = await json("/tags/large/feed.json");
    expect(items.length).toBeLessThan(4);
    expect(next_url).toBe(`${URL_OF_SITE}/tags/large/archive/1/feed.json`);
    expect(await walk("/tags/large/feed.json")).toHaveLength(4);
  });
});

describe("a delta", () => {
  const since = async (path = "/atom.xml") => (await get(path)).headers.get("ETag")!;
  const ask = (etag: string, headers: Record<string, string> = {}, path = "/atom.xml") =>
    get(path, { "A-IM": "feed", "If-None-Match": etag, ...headers });

  it("holds only what changed, under the whole document's tag", async () => {
    const etag = await since();
    await publish("delta-1", markdown({ title: "Delta 1", date: "2025-08-01" }));
    await publish("delta-2", markdown({ title: "Delta 2", date: "2025-08-02" }));
    const answer = await ask(etag);
    expect(answer.status).toBe(226);
    expect(answer.headers.get("IM")).toBe("feed");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Vary")).toBe("A-IM, If-None-Match");
    expect(answer.headers.get("ETag")).toBe(await since());
    const { feed } = parseFeed(await answer.text()) as { feed: { entries: { title: unknown }[] } };
    expect(JSON.stringify(feed.entries.map(({ title }) => title))).toMatch(/Delta 2.*Delta 1/);
    expect(feed.entries).toHaveLength(2);
    expect((await ask(await since())).status).toBe(304);
  });

  it("says of which of the copies that the client named", async () => {
    const older = await since();
    await publish("delta-base", markdown({ title: "Delta base", date: "2025-08-02" }));
    const newer = await since();
    await publish("delta-after", markdown({ title: "Delta after", date: "2025-08-02" }));
    const answer = await ask(`${older}, ${newer}, "unknown"`);
    expect([answer.status, answer.headers.get("Delta-Base")]).toEqual([226, newer]);
    expect(await answer.text()).not.toContain("Delta base");
  });

  it("carries tombstones beside entries", async () => {
    const etag = await since();
    await send("DELETE", "/articles/delta-1");
    await publish("delta-3", markdown({ title: "Delta 3", date: "2025-08-03" }));
    const answer = await ask(etag);
    expect(answer.status).toBe(226);
    expect(await answer.text()).toContain("<at:deleted-entry");
  });

  it.each(["/rss.xml", "/feed.json"])(
    "is the whole where %s cannot say what was taken back",
    async (path) => {
      await publish("taken-back", markdown({ title: "Taken back", date: "2025-08-03" }));
      const etag = await since(path);
      await send("DELETE", "/articles/taken-back");
      await publish("beside", markdown({ title: `Beside ${path}`, date: "2025-08-03" }));
      const answer = await ask(etag, {}, path);
      expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining("Taken back")]);
    },
  );

  it("is not given to who did not ask, asks otherwise, or is known to choke on it", async () => {
    const etag = await since();
    await publish("delta-4", markdown({ title: "Delta 4", date: "2025-08-04" }));
    expect((await get("/atom.xml", { "If-None-Match": etag })).status).toBe(200);
    expect((await ask(etag, { "A-IM": "gzip" })).status).toBe(200);
    expect((await ask(etag, { "A-IM": "gzip, feed;q=0" })).status).toBe(200);
    expect((await ask(etag, { "A-IM": "gzip;q=0, feed;q=0.5" })).status).toBe(226);
    expect(
      (
        await ask(etag, {
          "User-Agent": "UniversalFeedParser/6.0.10 +https://github.com/kurtmckee/feedparser/",
        })
      ).status,
    ).toBe(200);
    expect((await ask('"00000000.1.00000000.atom"')).status).toBe(200);
    expect((await ask(etag, { "A-IM": "feed, gzip" })).status).toBe(226);
    expect((await ask(etag, {}, "/rss.xml")).status).toBe(200);
  });

  it("is the whole when more changed than a document holds", async () => {
    await publishMany(1, "flood", dayOf);
    const first = await since("/tags/flood/atom.xml");
    await publishMany(55, "flood", dayOf);
    expect((await ask(first, {}, "/tags/flood/atom.xml")).status).toBe(200);
  });
});

describe("a query feed", () => {
  beforeAll(() => publishMany(9, "query", (n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString()));
  const found = async (query: string) => (await json(`/feed.json${query}`)).items.map(({ title }) => title);

  it("selects by tags together, author, language and words", async () => {
    expect(await found("?tag=query")).toHaveLength(9);
    expect(await found("?tag=query&tag=odd")).toEqual(["query 7", "query 5", "query 3", "query 1"]);
    expect(await found("?tag=query&lang=de")).toEqual(["query 6", "query 3", "query 0"]);
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

/** The first who asks gets it plain: it is compressed behind that answer. */
async function compressed(accepted = "gzip"): Promise<Response> {
  return vi.waitFor(async () => {
    const answer = await get("/rss.xml", { "Accept-Encoding": accepted });
    expect(answer.headers.get("Content-Encoding")).toBe("gzip");
    return answer;
  });
}

it("compresses after the first answer, under a tag of its own that still matches", async () => {
  const answer = await compressed();
  const plain = await get("/rss.xml");
  expect(answer.headers.get("ETag")).toBe(plain.headers.get("ETag")!.replace(/"$/, '-gzip"'));
  expect((await get("/rss.xml", { "If-None-Match": answer.headers.get("ETag")! })).status).toBe(304);
});

it.each(["gzip;q=0", "gzip; q = 0", 'gzip;q="0"', "gzip-foo", "x-gzip", "*", "br"])(
  "does not compress for who accepts %s",
  async (accepted) => {
    await compressed();
    const answer = await get("/rss.xml", { "Accept-Encoding": accepted });
    expect(answer.headers.get("Content-Encoding")).toBeNull();
  },
);

it.each(["br, GZIP", "gzip;q=0.5, br;q=0.1", "deflate;q=0, gzip"])(
  "compresses for who accepts %s",
  async (accepted) => {
    await compressed(accepted);
  },
);
