import { Problem } from "../problem.ts";
import { feedKey, lastNumber, listFeeds, listLive } from "../store/index.ts";
import { MOST_ADDRESSES, writeOpml, writeSitemap, writeSitemapIndex } from "../syndicate/index.ts";
import { table } from "../text.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";

/** How machines find the feeds and the articles: OPML, sitemap, robots.txt, and the addresses of other systems. */

const CACHE_CONTROL = "public, max-age=300";
const MOST_FEEDS = 10_000;

/** `GET /opml.xml`. */
export async function getOpml(context: AppContext): Promise<Response> {
  const opml = writeOpml(siteOf(context).publication, await listFeeds(storeOf(context), MOST_FEEDS));
  return context.body(opml, 200, {
    "Content-Type": "text/x-opml; charset=utf-8",
    "Cache-Control": CACHE_CONTROL,
  });
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
export async function getSitemap(context: AppContext): Promise<Response> {
  const { url } = siteOf(context).publication;
  const files = Math.ceil((await lastNumber(storeOf(context))) / MOST_ADDRESSES);
  if (files <= 1) return sendXml(context, await sitemapOf(context, 1));
  return sendXml(
    context,
    writeSitemapIndex(Array.from({ length: files }, (_, index) => `${url}/sitemap/${index + 1}.xml`)),
  );
}

/** `GET /sitemap/{n}.xml`. */
export async function getSitemapFile(context: AppContext): Promise<Response> {
  const file = Number(/^(\d+)\.xml$/.exec(context.req.param("file") ?? "")?.[1]);
  const isThere = file >= 1 && file <= Math.ceil((await lastNumber(storeOf(context))) / MOST_ADDRESSES);
  if (!isThere) throw new Problem(404, "no-such-page", "There is no such part of the sitemap.");
  return sendXml(context, await sitemapOf(context, file));
}

async function sitemapOf(context: AppContext, file: number): Promise<string> {
  const { url } = siteOf(context).publication;
  const from = (file - 1) * MOST_ADDRESSES;
  const live = await listLive(storeOf(context), from, from + MOST_ADDRESSES);
  const articles = live.map(({ slug, updated }) => ({
    url: `${url}/articles/${encodeURIComponent(slug)}`,
    updated,
  }));
  return writeSitemap(file === 1 ? [{ url: `${url}/` }, ...articles] : articles);
}

function sendXml(context: AppContext, xml: string): Response {
  return context.body(xml, 200, {
    "Content-Type": "application/xml; charset=utf-8",
    "Cache-Control": CACHE_CONTROL,
  });
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

/** Answers an old address with the one that it is now (301). */
export function redirectTo(to: string) {
  return (context: AppContext): Response => {
    const key = feedKey((context.req.param("key") ?? "").replace(/\.xml$/, ""));
    return context.redirect(to.replace("{key}", encodeURIComponent(key)), 301);
  };
}

/** Where `/?feed=…` leads, when it leads anywhere. */
export function feedParameter(context: AppContext): Response | undefined {
  const to = FEED_PARAMETER[context.req.query("feed")?.toLowerCase() ?? ""];
  return to ? context.redirect(to, 301) : undefined;
}
