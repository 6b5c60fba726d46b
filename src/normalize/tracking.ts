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

/** The address without campaign parameters; every other byte of it stays. */
export function removeTracking(address: string): string {
  if (!address.includes("?")) return address;
  const [, before, query, after] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(address) ?? [];
  if (before === undefined || !query) return address;
  const parts = query.split("&");
  const kept = parts.filter(
    (part) => !TRACKING_PARAMETERS.some(({ pattern }) => pattern.test(part.split("=")[0]!)),
  );
  if (kept.length === parts.length) return address;
  return `${before}${kept.length ? `?${kept.join("&")}` : ""}${after}`;
}

export function isPixel({ src = "", width, height }: Record<string, string>): boolean {
  const isDot = (size: string | undefined) => size !== undefined && /^\s*[01](?:px)?\s*$/.test(size);
  return isDot(width) || isDot(height) || PIXELS.some((pattern) => pattern.test(src));
}
