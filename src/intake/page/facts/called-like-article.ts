import { type Element, wordsOf } from "../../../html/index.ts";
import { bare } from "../../../text.ts";

/** What of a page tells its title from the name of its site. */
export interface Called {
  meta: Map<string, string[]>;
  headTitle?: string;
  firstHeadings: Element[];
  addresses: string[];
}

// No site's name is that long.
const LONGEST_SITE_NAME = 40;

/** Some systems write the article's title where the site's name belongs, and where its logo says whose it is. */
export function isTitleOfArticle(name: string, called: Called): boolean {
  const title = called.meta.get("og:title")?.[0]?.trim();
  if (!title || !name.startsWith(title)) return false;
  return name.length > LONGEST_SITE_NAME || (name.trim() === title && isTitleEverywhere(title, called));
}

/** In the head, in the first heading, and no part of the host's name; or while the site has another name. */
function isTitleEverywhere(title: string, { meta, headTitle, firstHeadings, addresses }: Called): boolean {
  if (!firstHeadings.some((heading) => wordsOf(heading) === title)) return false;
  const site = meta.get("og:site_name")?.[0]?.trim();
  if (site && site !== title && headTitle?.trim() !== site) return true;
  const address = addresses.find((one) => URL.canParse(one));
  return headTitle?.trim() === title && !!address && !bare(new URL(address).hostname).includes(bare(title));
}
