/** Readers that take a feed's address in a link: where the link begins, and who says so. */

export interface Reader {
  name: string;
  /** Followed by the feed's address, percent-encoded unless `isPlain`. */
  link: string;
  isPlain?: boolean;
}

// `feed:` and the whole address opens the reader that the system knows (NetNewsWire, Reeder, Liferea, Akregator).
// The witness of all: SettingsManager.swift of the Safari extension bitpiston/rss-button-for-safari, whose users click on
// these every day. NewsBlur's own "Goodies" and The Old Reader's own help name the same as it does.
export const READERS: Reader[] = [
  { name: "A reader on this device", link: "feed:", isPlain: true },
  { name: "Feedly", link: "https://feedly.com/i/subscription/feed/" },
  { name: "Inoreader", link: "https://www.inoreader.com/?add_feed=" },
  { name: "NewsBlur", link: "https://www.newsblur.com/?url=" },
  { name: "The Old Reader", link: "https://theoldreader.com/feeds/subscribe?url=" },
  { name: "Feedbin", link: "https://feedbin.com/?subscribe=" },
  { name: "BazQux Reader", link: "https://bazqux.com/add?url=" },
];

/** The address that subscribes to a feed in a reader. */
export function subscribeWith({ link, isPlain }: Reader, address: string): string {
  return link + (isPlain ? address : encodeURIComponent(address));
}
