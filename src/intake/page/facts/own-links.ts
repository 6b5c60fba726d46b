import type { Element } from "../../../html/index.ts";

/** Whether a link of a page leads to its own site. */

export function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : undefined;
}

/** An address without a host is; one of a mail or a program is not. */
export function isOfSite(href: string, host: string | undefined): boolean {
  if (!/^(?:https?:)?\/\//.test(href))
    return /^[/.\w]/.test(href) && !/^(?:mailto|javascript|tel):/.test(href);
  return host !== undefined && URL.canParse(href, "https://x") && new URL(href, "https://x").host === host;
}

const HOME = /^(?:\/|(?:https?:)?\/\/[^/]+\/?|(?:\.?\/)?index\.\p{L}{3,5})$/iu;
const OF_FOLDER = /^(?:\.\/)?index\./i;
const ABOVE = /^(?:\.\.\/)+(?:index\.\p{L}{3,5})?$/iu;

/** To the first page of a site, which may be another. */
export function isToFirstPage({ attribs }: Element): boolean {
  return HOME.test(attribs.href ?? "") || attribs.rel === "home";
}

/** The links of a page to it. Where some lead up to an index, that beside the page is its folder's. */
export function linksToFirstPage(links: Element[]): Element[] {
  const isBelow = links.some(({ attribs }) => ABOVE.test(attribs.href ?? ""));
  return links.filter((link) => isToFirstPage(link) && !(isBelow && OF_FOLDER.test(link.attribs.href ?? "")));
}
