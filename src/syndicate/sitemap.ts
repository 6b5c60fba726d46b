import { js2xml } from "xml-js";
import { rfc3339 } from "./document.ts";
import { text } from "./xml.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** sitemaps.org, 0.9: a file holds at most so many addresses. */
export const MOST_ADDRESSES = 50_000;

/** One file; `updated` in milliseconds. */
export function writeSitemap(pages: { url: string; updated?: number }[]): string {
  const url = pages.map(({ url, updated }) => ({
    loc: text(url),
    ...(updated !== undefined && { lastmod: text(rfc3339(updated)) }),
  }));
  return write({ urlset: { _attributes: { xmlns: NAMESPACE }, url } });
}

/** For more addresses than one file holds. */
export function writeSitemapIndex(sitemaps: string[]): string {
  return write({
    sitemapindex: { _attributes: { xmlns: NAMESPACE }, sitemap: sitemaps.map((url) => ({ loc: text(url) })) },
  });
}

function write(tree: object): string {
  return js2xml(
    { _declaration: { _attributes: { version: "1.0", encoding: "utf-8" } }, ...tree },
    { compact: true, spaces: 1 },
  );
}
