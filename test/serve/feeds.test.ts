import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { get, markdown, publish, request, send, titles, URL_OF_SITE, validators } from "../front-door.ts";

beforeAll(async () => {
  await publish(
    "one",
    markdown({
      title: "One",
      date: "2026-01-01",
      tags: "[C++, news]",
      author: "Ada Lovelace",
      lang: "en-GB",
    }),
  );
  await publish(
    "two",
    markdown({ title: "Two", date: "2026-02-01", tags: "[日本語]", author: "Grace", lang: "de" }),
  );
});

afterEach(() => void vi.useRealTimers());

describe("a feed", () => {
  it.each([
    ["/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/feed.json", "application/feed+json; charset=utf-8"],
  ])("%s has its media type and the headers of a feed", async (path, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe(type);
    expect(headers.get("Cache-Control")).toBe(
      "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400",
    );
    expect(headers.get("Vary")).toBe("Accept-Encoding, Sec-Fetch-Dest");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("ETag")).toMatch(/^"[0-9a-f]{8}\.\d+\.[0-9a-f]{8}\.(rss|atom|json)"$/);
    expect(headers.get("Link")).toContain(`<${URL_OF_SITE}${path}>; rel="self"`);
    expect(headers.get("Link")!.match(/rel="alternate"/g)).toHaveLength(3);
  });

  it("lists the newest first", async () => {
    expect(await titles()).toEqual(["Two", "One"]);
  });

  it("is the same for HEAD, without a body", async () => {
    const [got, head] = [await get("/rss.xml"), await request("HEAD", "/rss.xml")];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    for (const name of ["ETag", "Last-Modified", "Content-Type", "Vary", "Link"])
      expect(head.headers.get(name)).toBe(got.headers.get(name));
  });

  it("takes an empty query for none", async () => {
    expect(await (await get("/rss.xml?")).text()).toBe(await (await get("/rss.xml")).text());
  });

  it("shows a page to a browser that navigates, and keeps it out of caches", async () => {
    const { headers, status } = await get("/rss.xml", { "Sec-Fetch-Dest": "document" });
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toMatch(/^text\/html/);
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(headers.get("Vary")).toBe("Accept-Encoding, Sec-Fetch-Dest");
    const negotiated = await get("/feed", { "Sec-Fetch-Dest": "document" });
    expect(negotiated.headers.get("Vary")).toBe("Accept, Accept-Encoding, Sec-Fetch-Dest");
  });
});

describe("/feed", () => {
  it.each([
    [undefined, "rss"],
    ["*/*", "rss"],
    ["application/atom+xml", "atom"],
    ["application/feed+json, */*;q=0.1", "json"],
    ["application/rss+xml;q=0.5, application/atom+xml;q=0.9", "atom"],
    ["text/xml", "rss"],
    ["image/png", "rss"],
    ["application/rss+xml;q=.5, application/atom+xml;q=.9", "atom"],
    ["application/rss+xml;q=0.12345, application/feed+json;q=0.2", "json"],
    ["application/rss+xml ; Q = 0.5 , application/atom+xml", "atom"],
    ['application/rss+xml;q="0.5", application/atom+xml', "atom"],
    ["application/rss+xml;q=0, application/xml, application/atom+xml;q=0.5", "atom"],
    ["application/atom+xml;q=2, application/rss+xml;q=0.8", "atom"],
    ["application/rss+xml;q=-1, application/atom+xml;q=0.1", "atom"],
    ['application/feed+json;version="1,1", application/rss+xml;q=0.1', "json"],
    ["application/atom+xml;q=lots", "atom"],
  ])("negotiates by Accept: %s", async (accept, format) => {
    const { headers } = await get("/feed", accept ? { Accept: accept } : {});
    const file = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" }[format]!;
    expect(headers.get("Content-Location")).toBe(`${URL_OF_SITE}/${file}`);
    expect(headers.get("Link")).toContain(`<${URL_OF_SITE}/${file}>; rel="self"`);
    expect(headers.get("Vary")).toBe("Accept, Accept-Encoding, Sec-Fetch-Dest");
  });

  it("names in a document the address that it stands for", async () => {
    expect(await (await get("/feed", { Accept: "application/rss+xml;q=0, */*" })).text()).toContain(
      `rel="self" type="application/atom+xml" href="${URL_OF_SITE}`,
    );
  });
});

describe("the feeds of tags, authors and languages", () => {
  it.each([
    ["/tags/c%2B%2B/feed.json", ["One"]],
    ["/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/feed.json", ["Two"]],
    ["/authors/ada-lovelace/feed.json", ["One"]],
    ["/languages/en/feed.json", ["One"]],
    ["/languages/en-gb/feed.json", ["One"]],
    ["/languages/de/feed.json", ["Two"]],
  ])("%s", async (path, expected) => {
    expect(await titles(path)).toEqual(expected);
  });

  it.each([
    ["/tags/c%2B%2B/feed.json", "C++"],
    ["/languages/en-gb/feed.json", "en-GB"],
  ])("are called as articles spell it: %s", async (path, label) => {
    const { title } = (await (await get(path)).json()) as { title: string };
    expect(title.split(": ")[1]).toBe(label);
  });

  it("are 404 when they never were, with a sentence", async () => {
    const answer = await get("/tags/nothing/rss.xml");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status: 404,
      detail: 'There is no feed of the tag "nothing", and never was.',
    });
  });

  it("are empty, not gone, when their last article left", async () => {
    await publish("leaving", markdown({ title: "Leaving", date: "2020-01-01", tags: "[passing]" }));
    expect(await titles("/tags/passing/feed.json")).toEqual(["Leaving"]);
    await publish("leaving", markdown({ title: "Leaving", date: "2020-01-01", tags: "[staying]" }));
    expect(await titles("/tags/passing/feed.json")).toEqual([]);
    expect(await (await get("/tags/passing/atom.xml")).text()).toContain(
      "<updated>1970-01-01T00:00:00Z</updated>",
    );
  });

  it("keep their validators while something else is published", async () => {
    const before = await validators("/tags/c%2B%2B/rss.xml");
    await publish("elsewhere", markdown({ title: "Elsewhere", date: "2020-02-01", tags: "[other]" }));
    expect((await validators("/tags/c%2B%2B/rss.xml")).etag).toBe(before.etag);
  });
});

describe("a conditional request", () => {
  it.each([
    ["the tag itself", (etag: string) => etag],
    ["a list with the tag in it", (etag: string) => `"other", ${etag}`],
    ["a weak tag", (etag: string) => `W/${etag}`],
    ["a tag that a proxy marked as compressed", (etag: string) => etag.replace(/"$/, '-gzip"')],
    ["a tag that a server appended to", (etag: string) => etag.replace(/"$/, ';gzip"')],
    ["our own compressed one, marked once more", (etag: string) => etag.replace(/"$/, '-gzip--gzip"')],
    ["a list of what proxies made of it", (etag: string) => `"other", W/${etag.replace(/"$/, '--br"')}`],
    ["both", (etag: string) => `W/${etag.replace(/"$/, '-gzip"')}`],
    ["anything", () => "*"],
  ])("is answered 304 for %s", async (_, condition) => {
    const { etag } = await validators();
    for (const method of ["GET", "HEAD"]) {
      const answer = await request(method, "/rss.xml", { "If-None-Match": condition(etag) });
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe("");
      for (const name of ["ETag", "Cache-Control", "Vary", "Last-Modified"])
        expect(answer.headers.get(name)).toBeTruthy();
    }
  });

  it("carries Content-Location on the 304 of /feed", async () => {
    const { headers } = await get("/feed");
    const answer = await get("/feed", { "If-None-Match": headers.get("ETag")! });
    expect([answer.status, answer.headers.get("Content-Location")]).toEqual([304, `${URL_OF_SITE}/rss.xml`]);
  });

  it("takes If-Modified-Since at or after, not for equality", async () => {
    const { modified } = await validators();
    const later = new Date(Date.parse(modified) + 3_600_000).toUTCString();
    const earlier = new Date(Date.parse(modified) - 1000).toUTCString();
    const status = async (since: string) => (await get("/rss.xml", { "If-Modified-Since": since })).status;
    expect([
      await status(modified),
      await status(later),
      await status(earlier),
      await status("yesterday"),
    ]).toEqual([304, 304, 200, 200]);
  });

  it("ignores an If-Modified-Since that is no HTTP date", async () => {
    const status = async (since: string) => (await get("/rss.xml", { "If-Modified-Since": since })).status;
    for (const date of ["Wed, 01 Jan 2098 00:00:00 GMT", "Wed Jan  1 00:00:00 2098"])
      expect(await status(date)).toBe(304);
    for (const none of ["2098", "0", "tomorrow"]) expect(await status(none)).toBe(200);
  });

  it.each([
    ["If-None-Match", `"${"-br-".repeat(25_000)} -df"`],
    ["Accept-Encoding", `gzip;q=${"0".repeat(100_000)}x`],
    ["Accept", `application/atom+xml;q=${"0".repeat(100_000)}x`],
    ["A-IM", `feed;q=${"0".repeat(100_000)}x`],
  ])("reads %s once, however long it is", { timeout: 2000 }, async (name, value) => {
    expect((await get("/feed", { "If-None-Match": '"x"', [name]: value })).status).toBe(200);
  });

  it("lets If-None-Match win over If-Modified-Since", async () => {
    const { modified, etag } = await validators();
    expect(
      (await get("/rss.xml", { "If-None-Match": '"other"', "If-Modified-Since": modified })).status,
    ).toBe(200);
    expect(
      (await get("/rss.xml", { "If-None-Match": etag, "If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT" }))
        .status,
    ).toBe(304);
  });

  it.each(["/rss.xml", "/articles/one", "/articles/one.json", "/opml.xml", "/"])(
    "%s goes on only with the document that the client has, where it says so",
    async (path) => {
      const etag = (await get(path)).headers.get("ETag")!;
      const status = async (match: string) => (await get(path, { "If-Match": match })).status;
      for (const held of [etag, "*", `"other", ${etag}`, etag.replace(/"$/, '-gzip"')])
        expect(await status(held)).toBe(200);
      for (const other of [`"other"`, `W/${etag}`, etag.slice(1)]) expect(await status(other)).toBe(412);
      const both = { "If-Match": '"other"', "If-None-Match": etag };
      expect((await get(path, both)).status).toBe(412);
    },
  );

  it("holds to If-Unmodified-Since, at or before", async () => {
    const { modified, etag } = await validators();
    const status = async (since: string, headers = {}) =>
      (await get("/rss.xml", { "If-Unmodified-Since": since, ...headers })).status;
    expect(await status(modified)).toBe(200);
    expect(await status("Thu, 01 Jan 1970 00:00:00 GMT")).toBe(412);
    expect(await status("tomorrow")).toBe(200);
    expect(await status("Thu, 01 Jan 1970 00:00:00 GMT", { "If-Match": etag })).toBe(200);
  });

  it("says no Last-Modified to a client that would drop the change for it", async () => {
    const { modified } = await validators();
    const answer = async (hours: number) => {
      const since = new Date(Date.parse(modified) + hours * 3_600_000).toUTCString();
      return get("/rss.xml", { "If-None-Match": '"older"', "If-Modified-Since": since });
    };
    const [behind, ahead] = [await answer(-1), await answer(1)];
    expect([behind.status, behind.headers.has("Last-Modified")]).toEqual([200, true]);
    expect([ahead.status, ahead.headers.has("Last-Modified")]).toEqual([200, false]);
  });

  it("tells the formats apart", async () => {
    const { etag } = await validators("/atom.xml");
    expect((await get("/rss.xml", { "If-None-Match": etag })).status).toBe(200);
  });

  it("tells a client without tags of a change in the second in which it asked", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const second = Math.ceil(Date.now() / 1000) * 1000 + 60_000;
    const asked = new Date(second).toUTCString(); // by its own clock, some time in this second
    vi.setSystemTime(second + 800);
    await publish("same-second", markdown({ title: "Within the second", date: "2020-03-02" }));
    vi.setSystemTime(second + 60_000);
    expect((await get("/rss.xml", { "If-Modified-Since": asked })).status).toBe(200);
  });

  it("sees every change: the tag and the date move on, and never ahead of the clock", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 120_000 }); // behind what other tests published
    const seen = [await validators()];
    for (const edit of ["a", "b", "c"]) {
      vi.setSystemTime(Date.now() + 2000);
      await publish("moving", markdown({ title: `Moving ${edit}`, date: "2020-03-01" }));
      seen.push(await validators());
    }
    expect(new Set(seen.map(({ etag }) => etag)).size).toBe(4);
    expect(new Set(seen.map(({ modified }) => modified)).size).toBe(4);
    for (const { modified } of seen) expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
    await send("DELETE", "/articles/moving");
    expect((await validators()).etag).not.toBe(seen[3]!.etag);
  });
});

it.each(["If-Match", "If-Unmodified-Since", "If-Range", "Range", "A-IM", "If-Modified-Since"])(
  "lets programs in a browser ask with %s",
  async (name) => {
    const { headers } = await request("OPTIONS", "/articles/hello", {
      Origin: "https://reader.example",
      "Access-Control-Request-Method": "GET",
      "Access-Control-Request-Headers": name.toLowerCase(),
    });
    expect(headers.get("Access-Control-Allow-Headers")?.split(",")).toContain(name);
  },
);

it("lets programs in a browser see when to ask again, and how else", async () => {
  const { headers } = await request("PATCH", "/feed.json");
  expect([headers.get("Allow"), headers.get("Access-Control-Allow-Origin")]).toEqual([
    expect.stringContaining("GET"),
    "*",
  ]);
  const exposed = headers.get("Access-Control-Expose-Headers")?.split(", ");
  expect(exposed).toEqual(expect.arrayContaining(["Allow", "Retry-After", "Content-Range", "ETag", "Link"]));
});

it("lets programs in a browser ask", async () => {
  const answer = await request("OPTIONS", "/feed.json", {
    Origin: "https://reader.example",
    "Access-Control-Request-Method": "GET",
    "Access-Control-Request-Headers": "If-None-Match",
  });
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(answer.headers.get("Access-Control-Allow-Headers")).toContain("If-None-Match");
  expect((await get("/feed.json")).headers.get("Access-Control-Expose-Headers")).toContain("IM");
});

it.each([
  ["/feed.json", "GET, HEAD, OPTIONS"],
  ["/articles", "GET, HEAD, POST, OPTIONS"],
  ["/articles/x", "PUT, DELETE, GET, HEAD, OPTIONS"],
])("OPTIONS %s says what is allowed there", async (path, methods) => {
  const answer = await request("OPTIONS", path);
  expect([answer.status, answer.headers.get("Allow")]).toEqual([204, methods]);
});
