/** Frames that show nothing of an article: what else one may do with its page. */

const FACEBOOK_BOXES =
  "activity|comments|facepile|fan|feedback|follow|group|like|like_box|likebox|page|recommendations|recommendations_bar|send|share_button|subscribe";

// Host and path, without `www.`.
const BUTTONS: { of: string; address: RegExp }[] = [
  {
    of: "Facebook: what it asks; posts and films are no buttons",
    address: new RegExp(`^facebook\\.com/(?:v[\\d.]+/)?(?:plugins/(?:${FACEBOOK_BOXES})|widgets/like)\\.php`),
  },
  { of: "Twitter", address: /^platform\.twitter\.com\/widgets\/(?:tweet|follow)_button/ },
  { of: "Google+", address: /^(?:plusone|apis)\.google\.com\/.{0,40}(?:\+1|plusone)/ },
  { of: "GitHub: its stars", address: /^(?:ghbtns\.com|buttons\.github\.io)\// },
  { of: "Reddit", address: /^reddit\.com\/(?:static\/)?button/ },
  { of: "Hatena", address: /^b\.hatena\.ne\.jp\/entry\/button/ },
  { of: "VK", address: /^vk\.com\/widget_(?:like|comments|community|subscribe)\.php/ },
  { of: "Flattr", address: /^(?:api|button)\.flattr\.com\// },
  { of: "AddThis, AddToAny", address: /^(?:s7\.addthis|static\.addtoany)\.com\// },
  { of: "Disqus", address: /^disqus\.com\/embed\/comments/ },
];

/** Of sharing, following or commenting, of any scheme. */
export function isButtonFrame(address: string): boolean {
  const place = address.replace(/^https?:\/\/(?:www\.)?/i, "");
  return BUTTONS.some((known) => known.address.test(place));
}
