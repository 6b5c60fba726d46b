/** Readers that take a feed's address in a link: where the link begins, and who says so. */

export interface Reader {
  name: string;
  /** Followed by the feed's address, percent-encoded unless `isPlain`. */
  link: string;
  isPlain?: boolean;
}

// The witness of all but the last: SettingsManager.swift of the Safari extension bitpiston/rss-button-for-safari, whose
// users click on these every day. Besides it, NewsBlur's own "Goodies" and The Old Reader's own help name the same.
export const WEB_READERS: Reader[] = [
  { name: "Feedly", link: "https://feedly.com/i/subscription/feed/" },
  { name: "Inoreader", link: "https://www.inoreader.com/?add_feed=" },
  { name: "NewsBlur", link: "https://www.newsblur.com/?url=" },
  { name: "The Old Reader", link: "https://theoldreader.com/feeds/subscribe?url=" },
  { name: "Feedbin", link: "https://feedbin.com/?subscribe=" },
  { name: "BazQux Reader", link: "https://bazqux.com/add?url=" },
];

// `feed:` and the whole address opens the reader that the system knows: NetNewsWire, Reeder, Liferea, Akregator. Unread
// has a scheme of its own (goldenhillsoftware.com/unread/url-scheme).
export const INSTALLED_READERS: Reader[] = [
  { name: "A reader on this device", link: "feed:", isPlain: true },
  { name: "Unread", link: "unread://feeds?url=" },
];

/** The address that subscribes to a feed in a reader. */
export function subscribeWith({ link, isPlain }: Reader, address: string): string {
  return link + (isPlain ? address : encodeURIComponent(address));
}
