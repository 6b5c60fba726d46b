import { feedKey } from "../store/index.ts";
import { table } from "../text.ts";
import type { AppContext } from "./context.ts";

/** The addresses that feeds have on other systems: who moves here keeps the readers. */

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
  // its first versions, whose addresses it still answers
  ["/wp-rss2.php", "/rss.xml"],
  ["/wp-rss.php", "/rss.xml"],
  ["/wp-rdf.php", "/rss.xml"],
  ["/wp-feed.php", "/rss.xml"],
  ["/wp-atom.php", "/atom.xml"],
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
  ["/post/index.xml", "/rss.xml"],
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
  // any of them in the folder that blogs beside a site have
  ["/blog/feed/", "/rss.xml"],
  ["/blog/rss", "/rss.xml"],
  ["/blog/index.xml", "/rss.xml"],
  ["/blog/feed.xml", "/rss.xml"],
  ["/blog/rss.xml", "/rss.xml"],
  ["/blog/atom.xml", "/atom.xml"],
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

// WordPress: a category within others has all of them in its address. The router knows no addresses of any length.
const SUBCATEGORY = /^\/category\/(?:[^/]+\/)+([^/]+)\/feed(?:\/(?:rss2?|rdf|(atom)))?\/?$/;

/** Where the feed of a category within others is now; undefined for an address that is none. */
export function feedOfSubcategory(pathname: string): string | undefined {
  const [, key, atom] = SUBCATEGORY.exec(pathname) ?? [];
  return key && `/tags/${key}/${atom ? "atom.xml" : "rss.xml"}`;
}

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
