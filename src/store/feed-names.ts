import type { Article } from "../article.ts";

export type FeedKind = "all" | "tag" | "author" | "language";

/** Which feed: `key` is its name in addresses, `label` the one that people read. */
export interface FeedName {
  kind: FeedKind;
  key: string;
  label: string;
}

export const EVERYTHING: FeedName = { kind: "all", key: "", label: "" };

/**
 * The key of a tag's or an author's feed: NFKC, case folded; white space, controls and `/ \ ? %` become `-`, and all
 * else stays, so that C, C++, C# and 日本語 stay apart. Empty when nothing is left to name.
 */
export function feedKey(label: string): string {
  const folded = label.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().normalize("NFC").trim();
  const key = folded.replace(/[\s\p{Cc}/\\?%]+/gu, "-");
  return /^\.{1,2}$/.test(key) ? key.replaceAll(".", "-") : key; // dots alone would be a path segment of their own
}

/** `en-GB` is in the feeds `en-GB` and `en`: basic filtering (RFC 4647, section 3.3.1). */
function languagesOf(tag: string): string[] {
  const parts = tag.split("-");
  const extension = parts.findIndex((part) => part.length === 1); // what follows is no language by itself
  const named = extension > 0 ? parts.slice(0, extension) : parts;
  return named.map((_, index) => named.slice(0, index + 1).join("-"));
}

/** The feeds that a live article is in. */
export function feedsOf(article: Pick<Article, "tags" | "authors" | "language">): FeedName[] {
  const tags = article.tags.map((label): FeedName => ({ kind: "tag", key: feedKey(label), label }));
  const authors = article.authors.map(
    ({ name }): FeedName => ({ kind: "author", key: feedKey(name), label: name }),
  );
  const languages = languagesOf(article.language).map(
    (label): FeedName => ({ kind: "language", key: label.toLowerCase(), label }),
  );
  const named = [...tags, ...authors, ...languages].filter(({ key }) => key);
  return [
    EVERYTHING,
    ...named.filter(
      (feed, index) => named.findIndex(({ kind, key }) => kind === feed.kind && key === feed.key) === index,
    ),
  ];
}
