import { isRecord } from "../../../record.ts";
import { bare } from "../../../text.ts";
import { type Loose, readText } from "../../loose.ts";
import { isTitleOfArticle } from "./called-like-article.ts";
import type { Facts } from "./index.ts";
import { resolveThing } from "./json-ld.ts";
import { wikiTitle } from "./wiki-title.ts";

/** The names of the site, which stand in titles and as authors without being either. */

const SITE_METAS = ["application-name", "al:android:app_name", "twitter:app:name:iphone", "publisher"];

/** As `bare` writes them, each once; none that is no more than two letters, or the title of the article. */
export function siteNames(facts: Facts): string[] {
  const said = ["og:site_name", ...SITE_METAS].flatMap((name) => facts.meta.get(name) ?? []);
  const publisher = resolveThing(facts.article.publisher, facts.things);
  const sites = facts.things
    .filter((thing) =>
      /^(?:WebSite|Organization|NewsMediaOrganization)$/.test(String([thing["@type"]].flat()[0])),
    )
    .flatMap((thing) => [readText(thing.name), readText(thing.alternateName)]);
  const names = [
    ...said,
    ...(isRecord(publisher) && !isPerson(publisher) ? [readText(publisher.name)] : []),
    ...sites,
    wikiTitle(facts)?.site,
    ...hostNames(facts),
  ];
  const bareNames = names.flatMap((name) => (name && !isTitleOfArticle(name, facts) ? [bare(name)] : []));
  return [...new Set(bareNames)].filter((name) => name.length > 2);
}

/** Who writes alone publishes, too (Yoast SEO): the name is an author's, not the site's. */
function isPerson(thing: Loose): boolean {
  return [thing["@type"]].flat().includes("Person");
}

/** `www.blog.example.co.uk` is called `blog.example.co.uk`, `example`. */
function hostNames({ addresses }: Facts): string[] {
  const address = addresses.find((one) => URL.canParse(one));
  if (!address) return [];
  const host = new URL(address).hostname.replace(/^www\d?\./, "");
  const labels = host.split(".").slice(0, -1); // without the country, or what stands in its place
  return [host, ...labels.filter((label) => !/^(?:com?|org|net|ac|gov|blog|news|m)$/.test(label))];
}

/** Is a part of a title, or an author, the site? */
export function isSite(text: string, sites: string[]): boolean {
  const name = bare(text);
  if (!name) return true;
  return sites.some(
    (site) => site === name || (name.length > 3 && (isMost(name, site) || isMost(site, name))),
  );
}

/** `Harbour News Hull` behind a name, on the pages of `Harbour News`: a part of the site. */
export function isPartOfSite(text: string, sites: string[]): boolean {
  const words = text.split(" ");
  return words.some((_, index) => sites.includes(bare(words.slice(0, index + 1).join(" "))));
}

const MOST = 0.75;

function isMost(part: string, whole: string): boolean {
  return whole.includes(part) && part.length / whole.length > MOST;
}
