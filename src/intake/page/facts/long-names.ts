// No site's name is that long.
const LONGEST_SITE_NAME = 40;

/** Some systems write the article's title where the site's name belongs, and where its logo says whose it is. */
export function isTitleOfArticle(name: string, meta: Map<string, string[]>): boolean {
  const title = meta.get("og:title")?.[0];
  return name.length > LONGEST_SITE_NAME && !!title && name.startsWith(title);
}
