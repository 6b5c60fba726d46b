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

/** In the head, in the first heading, and no part of the host's name. */
function isTitleEverywhere(title: string, { headTitle, firstHeadings, addresses }: Called): boolean {
  const address = addresses.find((one) => URL.canParse(one));
  if (!address || headTitle?.trim() !== title) return false;
  const isHost = bare(new URL(address).hostname).includes(bare(title));
  return !isHost && firstHeadings.some((heading) => wordsOf(heading) === title);
}
