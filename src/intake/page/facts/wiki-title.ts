import type { Called } from "./called-like-article.ts";

// DokuWiki: the address of the page stands in front, unless the wiki is told to write its heading there.
const ADDRESS_AND_SITE = /^(.{1,200}?) \[([^[\]]{2,60})\]$/;

/** The `<title>` of a wiki as the page's address and the name of the site. */
export function wikiTitle({ meta, headTitle = "" }: Called): { page: string; site: string } | undefined {
  if (!meta.get("generator")?.some((name) => /^dokuwiki\b/i.test(name))) return undefined;
  const [, page, site] = ADDRESS_AND_SITE.exec(headTitle.trim()) ?? [];
  return page && site ? { page, site } : undefined;
}
