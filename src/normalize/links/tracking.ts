/** What only measures the reader. */

/** Parameters of campaigns, by who sets them. Sources: the lists of Firefox (query stripping), Brave and ClearURLs. */
export const TRACKING_PARAMETERS: { of: string; pattern: RegExp }[] = [
  { of: "Google Analytics (Urchin)", pattern: /^utm_\w+$/ },
  { of: "Google", pattern: /^(?:gclid|gclsrc|dclid|gbraid|wbraid|_ga|_gl|srsltid)$/ },
  { of: "Facebook", pattern: /^(?:fbclid|fb_action_ids|fb_action_types|fb_source|fb_ref)$/ },
  { of: "Mailchimp", pattern: /^(?:mc_cid|mc_eid)$/ },
  {
    of: "Microsoft, X, TikTok, Yandex, LinkedIn, Instagram, Pinterest, Reddit, Snapchat",
    pattern: /^(?:msclkid|twclid|ttclid|yclid|li_fat_id|igshid|igsh|epik|rdt_cid|ScCid)$/,
  },
  { of: "HubSpot", pattern: /^(?:_hsenc|_hsmi|__hssc|__hstc|__hsfp|hsCtaTracking)$/ },
  {
    of: "Marketo, Omeda, Vero, Wicked, Adobe, Openstat, MailerLite",
    pattern:
      /^(?:mkt_tok|oly_anon_id|oly_enc_id|vero_id|vero_conv|wickedid|s_cid|_openstat|ref_src|ref_url|ml_subscriber|ml_subscriber_hash)$/,
  },
  { of: "Matomo", pattern: /^(?:pk_\w+|mtm_\w+|piwik_\w+|matomo_\w+)$/ },
];

// Hosts and paths of pictures that nobody is meant to see.
const PIXELS = [
  /^https?:\/\/pixel\.wp\.com\//,
  /^https?:\/\/stats\.wordpress\.com\//,
  /^https?:\/\/(?:www\.)?google-analytics\.com\//,
  /^https?:\/\/(?:[\w-]+\.)?doubleclick\.net\//,
  /^https?:\/\/(?:[\w-]+\.)?scorecardresearch\.com\//,
  /^https?:\/\/(?:www\.)?facebook\.com\/tr\b/,
  /^https?:\/\/feeds\.feedburner\.com\/~r\//,
  /^https?:\/\/feeds\.wordpress\.com\/1\.0\//,
  /^https?:\/\/(?:[\w-]+\.)?list-manage\.com\/track\/open/,
  /^https?:\/\/(?:[\w-]+\.)?(?:quantserve|chartbeat|hubspot-analytics|piwik|matomo\.cloud)\./,
  /^https?:\/\/medium\.com\/_\/stat\b/,
];

// Pages between a link and where it leads, which only count who follows it. Source: the list of ClearURLs.
export const REDIRECTORS: { of: string; page: RegExp; parameters: string[] }[] = [
  { of: "Google", page: /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/, parameters: ["q", "url"] },
  {
    of: "Facebook and Instagram",
    page: /^https?:\/\/lm?\.(?:facebook|instagram)\.com\/(?:l\.php)?\?/,
    parameters: ["u"],
  },
  { of: "YouTube", page: /^https?:\/\/(?:www\.)?youtube\.com\/redirect\?/, parameters: ["q"] },
  { of: "Reddit", page: /^https?:\/\/out\.reddit\.com\/[^?]*\?/, parameters: ["url"] },
  {
    of: "Outlook",
    page: /^https?:\/\/[\w-]+\.safelinks\.protection\.outlook\.com\/[^?]*\?/,
    parameters: ["url"],
  },
  { of: "Tumblr", page: /^https?:\/\/t\.umblr\.com\/redirect\?/, parameters: ["z"] },
  {
    of: "VK and Steam",
    page: /^https?:\/\/(?:vk\.com\/away\.php|steamcommunity\.com\/linkfilter\/)\?/,
    parameters: ["to", "url", "u"],
  },
];
const MOST_REDIRECTS = 3;

/** Where a link leads in the end, as far as its address says. */
function targetOf(address: string): string {
  let target = address;
  for (let count = 0; count < MOST_REDIRECTS; count++) {
    const redirector = REDIRECTORS.find(({ page }) => page.test(target.slice(0, 200)));
    const given = redirector && new URL(target).searchParams;
    const next = redirector?.parameters
      .map((name) => given?.get(name))
      .find((value) => /^https?:\/\//.test(value ?? ""));
    if (!next || !URL.canParse(next)) break;
    target = new URL(next).href;
  }
  return target;
}

/** The address without campaign parameters, and without a page that only counts; every other byte of it stays. */
export function removeTracking(given: string): string {
  if (!given.includes("?")) return given;
  const address = targetOf(given);
  const [, before, query, after] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(address) ?? [];
  if (before === undefined || !query) return address;
  const parts = query.split("&");
  const kept = parts.filter(
    (part) => !TRACKING_PARAMETERS.some(({ pattern }) => pattern.test(part.split("=")[0]!)),
  );
  if (kept.length === parts.length) return address;
  return `${before}${kept.length ? `?${kept.join("&")}` : ""}${after}`;
}

/** A line is drawn one pixel high, and what has its size from a style (Next.js) has `sizes` and no pixels: both are seen. */
export function isPixel({ src = "", sizes, width, height }: Record<string, string>): boolean {
  const given = [width, height].filter((size) => size !== undefined);
  const isDot = given.length > 0 && given.every((size) => /^\s*[01](?:px)?\s*$/.test(size));
  return (isDot && sizes === undefined) || PIXELS.some((pattern) => pattern.test(src));
}
