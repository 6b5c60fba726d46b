import { Problem } from "../problem.ts";
import { articlePath } from "../slug.ts";
import { lastNumber, listFeeds, listLive } from "../store/index.ts";
import { MOST_ADDRESSES, writeOpml, writeSitemap, writeSitemapIndex } from "../syndicate/index.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { readLatest } from "./freshness.ts";
import { answerKnown, etagOf } from "./http/index.ts";

/** How machines find the feeds and the articles: OPML, sitemap, robots.txt. */

const CACHE_CONTROL = "public, max-age=300";
const MOST_FEEDS = 10_000;
const ARTICLES_IN_FILE = MOST_ADDRESSES - 1; // the home page is an address, too

/** `GET /opml.xml`. */
export async function getOpml(context: AppContext): Promise<Response> {
  const write = async () => {
    const feeds = await listFeeds(storeOf(context), MOST_FEEDS + 1); // one more tells that these are not all
    return writeOpml(siteOf(context).publication, feeds, MOST_FEEDS);
  };
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
    url: url + articlePath(slug),
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
  const known = answerKnown(context, headers);
  if (known) return known;
  return context.body(await write(), 200, { ...headers, "Content-Type": `${type}; charset=utf-8` });
}
