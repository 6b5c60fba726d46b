/** Whether a link of a page leads to its own site. */

export function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : undefined;
}

export function isOfSite(href: string, host: string | undefined): boolean {
  if (!/^(?:https?:)?\/\//.test(href))
    return /^[/.\w]/.test(href) && !/^(?:mailto|javascript|tel):/.test(href);
  return host !== undefined && URL.canParse(href, "https://x") && new URL(href, "https://x").host === host;
}
