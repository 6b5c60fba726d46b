/** What plug-ins and themes call what is not the article: tokens of class and id, whole ones only. */
export interface FurnitureClass {
  name: string;
  tokens: string[];
  /** Goes only at the very end, and stays where half of the words are in such boxes. */
  atEnd?: true;
  witness: string;
}

export const FURNITURE_CLASSES: FurnitureClass[] = [
  {
    name: "share row",
    tokens: [
      "sharedaddy",
      "sd-sharing",
      "sharing",
      "share-buttons",
      "share-bar",
      "share-row",
      "share-links",
      "social-share",
      "social-links",
      "social-sharing",
      "addtoany_share_save_container",
      "addthis_toolbox",
      "addthis_inline_share_toolbox",
      "ssba",
      "essb_links",
      "heateor_sss_sharing_container",
      "shariff",
    ],
    witness: "Jetpack, AddToAny, AddThis, Shariff",
  },
  {
    name: "ad slot",
    tokens: [
      "adsbygoogle",
      "advertisement",
      "advert",
      "ad-slot",
      "ad-container",
      "ad-wrapper",
      "ad-unit",
      "ad-banner",
      "google-auto-placed",
      "code-block-ad",
      "dfp-ad",
      "banner-ad",
    ],
    witness: "Google AdSense, Ad Inserter",
  },
  {
    name: "related articles",
    tokens: [
      "jp-relatedposts",
      "related-posts",
      "relatedposts",
      "related-articles",
      "yarpp",
      "yarpp-related",
      "crp_related",
      "outbrain",
      "taboola",
      "trc_related_container",
    ],
    witness: "Jetpack, YARPP, Outbrain, Taboola",
  },
  {
    name: "newsletter",
    tokens: [
      "newsletter-signup",
      "newsletter-form",
      "mc4wp-form",
      "mailchimp-signup",
      "signup-form",
      "wp-block-jetpack-subscriptions",
      "subscription-widget",
      "subscription-widget-wrap",
      "subscription-widget-wrap-editor",
      "kg-signup-card",
      "beehiiv__footer",
    ],
    witness: "Mailchimp for WordPress, Jetpack, Substack, Ghost, beehiiv",
  },
  {
    name: "page controls",
    tokens: [
      "screen-reader-text",
      "sr-only",
      "visually-hidden",
      "skip-link",
      "breadcrumb",
      "breadcrumbs",
      "post-navigation",
      "nav-links",
      "cookie-notice",
      "cookie-banner",
      "article-info",
      "pagenav",
      "postamble",
    ],
    witness: "WordPress themes, Bootstrap, Joomla, Org mode",
  },
  {
    name: "controls of a wiki",
    tokens: ["mw-editsection", "mw-jump-link", "navbox"],
    witness: "MediaWiki",
  },
  {
    name: "controls of a recipe",
    tokens: [
      "wprm-recipe-jump",
      "wprm-recipe-print",
      "wprm-unit-conversion",
      "wprm-call-to-action",
      "tasty-recipes-jump-link",
      "tasty-recipes-print-link",
      "mv-create-jtr",
    ],
    witness: "WP Recipe Maker, Tasty Recipes, Mediavine Create",
  },
  {
    name: "prompt of a notebook",
    tokens: ["jp-inputprompt", "jp-outputprompt", "input_prompt", "output_prompt"],
    witness: "In [1]: beside the code of Jupyter",
  },
  {
    name: "quoted mail",
    tokens: [
      "gmail_quote",
      "gmail_signature",
      "gmail_signature_prefix",
      "yahoo_quoted",
      "moz-signature",
      "protonmail_quote",
    ],
    atEnd: true, // what is answered part by part is quoted, and a letter that was forwarded is in one
    witness: "the mail that was answered, and the signature, of Gmail, Yahoo, Thunderbird, Proton",
  },
];
