import { beforeAll, describe, expect, it } from "vitest";
import { get, markdown, publish, send, URL_OF_SITE } from "../front-door.ts";

beforeAll(() =>
  publish(
    "found",
    markdown({ title: "Found", date: "2026-01-01", tags: "[C++ & <co>, news]", author: "Ada Lovelace" }),
  ),
);

describe("the addresses of other systems", () => {
  it.each([
    ["/feed/", "/rss.xml"],
    ["/rss", "/rss.xml"],
    ["/rss/", "/rss.xml"],
    ["/atom", "/atom.xml"],
    ["/index.xml", "/rss.xml"],
    ["/feed.xml", "/rss.xml"],
    ["/?feed=rss2", "/rss.xml"],
    ["/?feed=atom", "/atom.xml"],
    ["/feed/atom/", "/atom.xml"],
    ["/tag/news/feed/", "/tags/news/rss.xml"],
    ["/category/news/feed", "/tags/news/rss.xml"],
    ["/tag/C%2B%2B/rss/", "/tags/c%2B%2B/rss.xml"],
    ["/tags/news/index.xml", "/tags/news/rss.xml"],
    ["/author/ada-lovelace/feed/", "/authors/ada-lovelace/rss.xml"],
    ["/feed/by_tag/news.xml", "/tags/news/rss.xml"],
    ["/tag/config.xml/feed/", "/tags/config.xml/rss.xml"],
    ["/author/ada-lovelace/feed/atom", "/authors/ada-lovelace/atom.xml"],
    ["/tags/news/feed/", "/tags/news/rss.xml"],
    ["/tags/news/feed.xml", "/tags/news/rss.xml"],
    ["/category/world/news/feed/", "/tags/news/rss.xml"],
    ["/category/world/news/feed/atom/", "/tags/news/atom.xml"],
    ["/category/feed/feed/", "/tags/feed/rss.xml"],
    ["/category/feed/feed/atom", "/tags/feed/atom.xml"],
    ["/category/places/world/c%2B%2B/feed/rss2/?a=b", "/tags/c%2B%2B/rss.xml?a=b"],
    ["/blog/feed/", "/rss.xml"],
    ["/blog/rss/", "/rss.xml"],
    ["/blog/index.xml", "/rss.xml"],
    ["/post/index.xml", "/rss.xml"],
    ["/blog/feed.xml", "/rss.xml"],
    ["/blog/atom.xml?a=b", "/atom.xml?a=b"],
    ["/wp-rss2.php", "/rss.xml"],
    ["/wp-atom.php", "/atom.xml"],
    ["/feed/?limit=5", "/rss.xml?limit=5"],
    ["/?feed=atom&tag=news", "/atom.xml?tag=news"],
  ])("%s leads to %s for good", async (from, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.get("Location")]).toEqual([301, to]);
  });

  it.each([
    ["/rss.xml/", "/rss.xml"],
    ["/opml.xml/", "/opml.xml"],
    ["/articles/found/", "/articles/found"],
    ["/articles/found/?a=b", "/articles/found?a=b"],
    ["/articles/", "/articles"],
    ["/tags/c%2B%2B/atom.xml/", "/tags/c%2B%2B/atom.xml"],
  ])("with a slash too many at the end, %s, lead to %s", async (from, to) => {
    const answer = await get(from);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect([answer.status, answer.headers.get("Location")]).toEqual([301, to]);
  });

  it("with two slashes, or below nothing of ours, lead nowhere", async () => {
    for (const path of ["//example.org/", "/nothing/", "/articles/found//", "/media/abc/", "/tags//rss.xml"])
      expect((await get(path)).status).toBe(404);
    const answer = await send("PUT", "/articles/found/", { "Content-Type": "text/markdown" }, "# x");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("without the slash") });
  });

  it("do not hide /feed, which is ours", async () => {
    expect((await get("/feed")).status).toBe(200);
  });
});

it("/opml.xml lists every feed, in the media type of OPML", async () => {
  const answer = await get("/opml.xml");
  expect(answer.headers.get("Content-Type")).toBe("text/x-opml; charset=utf-8");
  const opml = await answer.text();
  for (const path of [
    "/rss.xml",
    "/tags/news/rss.xml",
    "/authors/ada-lovelace/rss.xml",
    "/languages/en/rss.xml",
  ])
    expect(opml).toContain(`xmlUrl="${URL_OF_SITE}${path}"`);
  expect(opml).toContain('text="Dateline: C++ &amp; &lt;co&gt;"');
});

it("/opml.xml and the home page leave out a feed that everything has left, until something comes back", async () => {
  const publishUnder = (tag: string) =>
    publish("mistyped", markdown({ title: "Mistyped", date: "2026-01-01", tags: `[${tag}]` }));
  const named = async () =>
    Promise.all(
      ["/opml.xml", "/"].map(async (path) => (await (await get(path)).text()).includes("/tags/gudie/")),
    );
  await publishUnder("gudie");
  expect(await named()).toEqual([true, true]);
  await publishUnder("guide");
  expect(await named()).toEqual([false, false]);
  expect((await get("/tags/gudie/rss.xml")).status).toBe(200);
  await publishUnder("gudie");
  expect(await named()).toEqual([true, true]);
});

it("/sitemap.xml lists the articles, and /robots.txt names it", async () => {
  const sitemap = await (await get("/sitemap.xml")).text();
  expect(sitemap).toContain(`<loc>${URL_OF_SITE}/articles/found</loc>`);
  expect(sitemap).toContain("<lastmod>2026-01-01T00:00:00Z</lastmod>");
  expect((await get("/sitemap/2.xml")).status).toBe(404);
  expect(await (await get("/robots.txt")).text()).toContain(`Sitemap: ${URL_OF_SITE}/sitemap.xml`);
});

it.each(["/opml.xml", "/sitemap.xml"])("%s has a tag that changes with the publication", async (path) => {
  const etag = (await get(path)).headers.get("ETag")!;
  expect((await get(path, { "If-None-Match": etag })).status).toBe(304);
  await publish("moves-the-map", markdown({ title: `Moves ${path}`, date: "2026-01-02" }));
  expect((await get(path, { "If-None-Match": etag })).status).toBe(200);
});

it("every page names the feeds that matter there", async () => {
  const home = await (await get("/")).text();
  expect(home.match(/<link rel="alternate"/g)).toHaveLength(3);
  const page = await (await get("/articles/found")).text();
  for (const path of ["", "/tags/news", "/authors/ada-lovelace"])
    expect(page).toContain(`href="${URL_OF_SITE}${path}/rss.xml"`);
  expect(page).toContain('<a href="/authors/ada-lovelace/feed">Ada Lovelace</a>');
});
