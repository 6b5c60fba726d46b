import type { Report } from "../../report.ts";

/** Pages saved out of the Wayback Machine (archive.org), which puts its own address in front of every other one. */

// What it writes into each page; an article that speaks of it, or links to it, has none of them.
const SIGNS = [
  /<!-- BEGIN WAYBACK TOOLBAR INSERT -->/,
  /FILE ARCHIVED ON \d\d:\d\d:\d\d /,
  /<script[^>]{0,200}\bsrc=["'][^"'>]{0,100}(?:web-static\.archive\.org\/_static|archive\.org\/includes\/|\/_static\/js\/(?:bundle-playback|wombat)\.js)/i,
];
// Before the address of a link, the page's or another one's. With a sign for what it is, as in `20130307194448im_`, it is a
// picture, which is shown from where it still is. A second machine is the one that the page links to.
const DAY = "\\/web\\/\\d{4,14}\\/";
const MACHINE = "(?:https?:)?\\/\\/web\\.archive\\.org(?::\\d+)?";
const PREFIX = new RegExp(
  `(?<==["']?)(?:${MACHINE})?${DAY}(${MACHINE}${DAY})?(?=https?:\\/\\/|mailto:)`,
  "gi",
);
const PICTURE = /(?<==["']?)\/web\/(?=\d{4,14}im_\/https?:\/\/)/gi;

/** The page with links that lead to where they led when it was published. */
export function restoreLinks(html: string, report: Report): string {
  if (!html.includes("/web/") || !SIGNS.some((sign) => sign.test(html))) return html;
  let count = 0;
  const restored = html.replace(PREFIX, (_, own = "") => {
    count++;
    return own;
  });
  if (count) report.change("page", "link freed from the Wayback Machine's address", undefined, count);
  return restored.replace(PICTURE, "https://web.archive.org/web/");
}
