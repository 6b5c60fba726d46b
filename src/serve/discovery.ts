import { Problem } from "../problem.ts";
import { feedKey, lastNumber, listFeeds, listLive } from "../store/index.ts";
import { MOST_ADDRESSES, writeOpml, writeSitemap, writeSitemapIndex } from "../syndicate/index.ts";
import { table } from "../text.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { readLatest } from "./freshness.ts";
import { etagOf, isNoneMatch, requireMatch } from "./validators.ts";

/** How machines find the feeds and the articles: OPML, sitemap, robots.txt, and the addresses of other systems. */

const CACHE_CONTROL = "public, max-age=300";
const MOST_FEEDS = 10_000;
const ARTICLES_IN_FILE = MOST_ADDRESSES - 1; // the home page is an address, too

/** `GET /opml.xml`. */
export async function getOpml(context: AppContext): Promise<Response> {
  const write = async () =>
    writeOpml(siteOf(context).publication, await listFeeds(storeOf(context), MOST_FEEDS));
  return sendUnlessKnown(context, "opml", "text/x-opml", write);
}

/** `GET /robots.txt`: everything is open; here is the map. */
export function getRobots(context: AppContext): Response {
  return context.text(
    `User-agent: *\nAllow: /\n\nSitemap: ${siteOf(context).publication.url}/sitemap.xml\n`,
    200,
    { "Cache-Control": CACHE_CONTROL },
  );
}

/** `GET /sitemap.xml`: the articles, or the list of the files that list them. */
export function getSitemap(context: AppContext): Promise<Response> {
  const { url } = siteOf(context).publication;
  return sendUnlessKnown(context, "sitemap", "application/xml", async () => {
    const files = await countFiles(context);
    if (files <= 1) return sitemapOf(context, 1);
    return writeSitemapIndex(Array.from({ length: files }, (_, index) => `${url}/sitemap/${index + 1}.xml`));
  });
}

/** `GET /sitemap/{n}.xml`. */
export async function getSitemapFile(context: AppContext): Promise<Response> {
  const file = Number(/^(\d+)\.xml$/.exec(context.req.param("file") ?? "")?.[1]);
  if (!(file >= 1 && file <= (await countFiles(context))))
    throw new Problem(404, "no-such-page", "There is no such part of the sitemap.");
  return sendUnlessKnown(context, `sitemap${file}`, "application/xml", () => sitemapOf(context, file));
}

async function countFiles(context: AppContext): Promise<number> {
  return Math.ceil((await lastNumber(storeOf(context))) / ARTICLES_IN_FILE);
}

async function sitemapOf(context: AppContext, file: number): Promise<string> {
  const { url } = siteOf(context).publication;
  const from = (file - 1) * ARTICLES_IN_FILE;
  const live = await listLive(storeOf(context), from, from + ARTICLES_IN_FILE);
  const articles = live.map(({ slug, updated }) => ({
    url: `${url}/articles/${encodeURIComponent(slug)}`,
    updated,
  }));
  return writeSitemap(file === 1 ? [{ url: `${url}/` }, ...articles] : articles);
}

/** These change with anything in the publication: who knows its revision has them already. */
async function sendUnlessKnown(
  context: AppContext,
  name: string,
  type: string,
  write: () => Promise<string>,
): Promise<Response> {
  const { epoch, revision } = await readLatest(context);
  const etag = etagOf({ epoch, head: revision }, siteOf(context).renderer, name);
  const headers = { "Cache-Control": CACHE_CONTROL, ETag: etag, Vary: "Accept-Encoding" };
  requireMatch(context.req.raw.headers, { etag }, Date.now());
  if (isNoneMatch(context.req.raw.headers, etag)) return context.body(null, 304, headers);
  return context.body(await write(), 200, { ...headers, "Content-Type": `${type}; charset=utf-8` });
}

// Where readers of other systems' sites look. `{key}` is a tag's or an author's.
export const OLD_ADDRESSES: [from: string, to: string][] = [
  // WordPress
  ["/feed/", "/rss.xml"],
  ["/feed/rss", "/rss.xml"],
  ["/feed/rss2", "/rss.xml"],
  ["/feed/rdf", "/rss.xml"],
  ["/feed/atom", "/atom.xml"],
  ["/feed/json", "/feed.json"],
  ["/tag/{key}/feed", "/tags/{key}/rss.xml"],
  ["/category/{key}/feed", "/tags/{key}/rss.xml"],
  ["/author/{key}/feed", "/authors/{key}/rss.xml"],
  ["/tag/{key}/feed/atom", "/tags/{key}/atom.xml"],
  ["/category/{key}/feed/atom", "/tags/{key}/atom.xml"],
  ["/author/{key}/feed/atom", "/authors/{key}/atom.xml"],
  ["/tag/{key}/feed/rss2", "/tags/{key}/rss.xml"],
  ["/category/{key}/feed/rss2", "/tags/{key}/rss.xml"],
  ["/author/{key}/feed/rss2", "/authors/{key}/rss.xml"],
  // the same habits on our own addresses
  ["/tags/{key}/feed/", "/tags/{key}/rss.xml"],
  ["/authors/{key}/feed/", "/authors/{key}/rss.xml"],
  ["/languages/{key}/feed/", "/languages/{key}/rss.xml"],
  // Ghost
  ["/rss", "/rss.xml"],
  ["/tag/{key}/rss", "/tags/{key}/rss.xml"],
  ["/author/{key}/rss", "/authors/{key}/rss.xml"],
  // Hugo
  ["/index.xml", "/rss.xml"],
  ["/posts/index.xml", "/rss.xml"],
  ["/tags/{key}/index.xml", "/tags/{key}/rss.xml"],
  ["/categories/{key}/index.xml", "/tags/{key}/rss.xml"],
  ["/authors/{key}/index.xml", "/authors/{key}/rss.xml"],
  // Jekyll, Eleventy, Blogger, Medium and habit
  ["/feed.xml", "/rss.xml"],
  ["/feed/feed.xml", "/rss.xml"],
  ["/feed/by_tag/{key}.xml", "/tags/{key}/rss.xml"],
  ["/tags/{key}/feed.xml", "/tags/{key}/rss.xml"],
  ["/categories/{key}/feed.xml", "/tags/{key}/rss.xml"],
  ["/feeds/posts/default", "/atom.xml"],
  ["/atom", "/atom.xml"],
  ["/feed.atom", "/atom.xml"],
  ["/feed.rss", "/rss.xml"],
  ["/rss2.xml", "/rss.xml"],
  ["/index.rss", "/rss.xml"],
  ["/index.atom", "/atom.xml"],
  ["/feeds", "/rss.xml"],
];

// `/?feed=rss2`, WordPress without pretty addresses.
const FEED_PARAMETER = table<string>({
  rss: "/rss.xml",
  rss2: "/rss.xml",
  rdf: "/rss.xml",
  feed: "/rss.xml",
  atom: "/atom.xml",
  json: "/feed.json",
});

/** Answers an old address with the one that it is now (301); what was asked of it is asked there, too. */
export function redirectTo([from, to]: [from: string, to: string]) {
  const ending = from.endsWith("{key}.xml") ? /\.xml$/ : /$/; // a tag may end like a file
  return (context: AppContext): Response => {
    const key = feedKey((context.req.param("key") ?? "").replace(ending, ""));
    const { search } = new URL(context.req.url);
    return context.redirect(to.replace("{key}", encodeURIComponent(key)) + search, 301);
  };
}

/** Where `/?feed=…` leads, when it leads anywhere. */
export function feedParameter(context: AppContext): Response | undefined {
  const to = FEED_PARAMETER[context.req.query("feed")?.toLowerCase() ?? ""];
  if (!to) return undefined;
  const { searchParams } = new URL(context.req.url);
  searchParams.delete("feed");
  return context.redirect(searchParams.size ? `${to}?${searchParams}` : to, 301);
}
