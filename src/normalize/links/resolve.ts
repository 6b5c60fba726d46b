import { type Element, elementsOf, type Replacements, replaceAll, wordsOf } from "../../html/index.ts";
import { articlePath, slugFromFile } from "../../slug.ts";
import { decodeAddress, table } from "../../text.ts";
import { LINK_SCHEMES, SHOWN_SCHEMES } from "../allowed-elements.ts";
import { DESCRIPTOR, readSrcset } from "../pictures/srcset.ts";
import type { Step, Work } from "../work.ts";
import { findLocal, setSize } from "./local-files.ts";
import { isPixel, removeTracking } from "./tracking.ts";

const protocolsOf = (schemes: string[]) => schemes.map((scheme) => `${scheme}:`);
const MEDIA_PROTOCOLS = protocolsOf(SHOWN_SCHEMES);

// Where addresses stand, and which schemes may stand there. Everything else cannot be followed from a feed, or runs.
const ADDRESSES = table<string[]>({
  href: protocolsOf(LINK_SCHEMES),
  src: MEDIA_PROTOCOLS,
  poster: MEDIA_PROTOCOLS,
  cite: MEDIA_PROTOCOLS,
});

// Web addresses that the URL parser leaves as they are (URL Standard, "basic URL parser"), which nearly all are: to have them
// parsed costs ten times as much as to see it. No dots at the beginning of a segment, no `xn--`, no default port.
const SAFE = "-\\w.~!$&()*+,;=:@%";
const SETTLED = new RegExp(
  `^https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\\.)+[a-z]{2,}(?:/(?:(?![.%])[${SAFE}]+)?)+(?:\\?[${SAFE}/?]*)?(?:#[${SAFE}/?]*)?$`,
);

// What only the system that wrote it can follow: SilverStripe, Umbraco, Craft, Sitecore, Concrete CMS, ExpressionEngine,
// Joplin, and templates that nobody filled in.
const OF_A_SYSTEM =
  /^(?:\[(?:file_link|sitetree_link|image_link)\b|\/?\{(?:localLink|entry|asset|category|CCM):|~\/link\.aspx|\{filedir_\d|\{[{%]|:\/[\da-f]{32}(?![\da-f]))/i;

/**
 * Every address becomes absolute and loses the parameters of campaigns; a file beside the article gets the address where
 * it is stored. Tracking pixels go, and addresses that lead nowhere or could run.
 */
export const resolveLinks: Step = (work) => {
  const pixels: Replacements = new Map();
  const buttons: Replacements = new Map();
  for (const element of elementsOf(work.body)) {
    if (isForMembers(work, element)) buttons.set(element, []);
    for (const name in element.attribs) if (ADDRESSES[name]) resolveAttribute(work, element, name);
    if ("srcset" in element.attribs) resolveSet(work, element);
    if (element.name === "img" && isPixel(element.attribs)) pixels.set(element, []);
  }
  for (const button of buttons.keys())
    work.report.removal("links", "button of the site's own script taken out", wordsOf(button));
  replaceAll(work.body, new Map([...pixels, ...buttons]));
  for (const pixel of pixels.keys())
    work.report.change("links", "tracking pixel taken out", (pixel as Element).attribs.src);
};

function resolveAttribute(work: Work, element: Element, name: string): void {
  const given = withoutReference(element.attribs[name]!);
  const isElsewhere = name === "cite" || SETTLED.test(given);
  const local = isElsewhere ? undefined : findLocal(work, given, { isLink: name === "href" });
  if (local) {
    element.attribs[name] = local.url;
    if (element.name === "img" && name === "src") setSize(work, element.attribs, local);
    return;
  }
  const file = name === "href" ? addressOfFile(work, given) : undefined;
  const address = isNowhere(name, given) ? undefined : (file ?? resolve(given, work.base, ADDRESSES[name]!));
  if (address === undefined) {
    delete element.attribs[name];
    work.report.change("links", "address taken out: a feed cannot carry it", given);
    return;
  }
  const clean = removeTracking(address);
  if (clean !== address) work.report.change("links", "tracking parameters taken out", address);
  else if (address !== given && !URL.canParse(given))
    work.report.change("links", "relative address made absolute", given);
  element.attribs[name] = clean;
}

// No scheme, no host, nothing at the root of a site, and of an index the folder.
const CONTENT_FILE =
  /^(?![a-z][a-z0-9+.-]*:|\/|www\.|_?index\.)([^?#]+\.(?:md|mdx|qmd|rmd|markdown))(#.*)?$/i;

/** Where the article of another content file is, which Markdown links to by its name: `../2026-03-05-next.md#part`. */
function addressOfFile({ draft, base, publication }: Work, given: string): string | undefined {
  const isOwn = draft.format === "markdown" && base.startsWith(`${publication.url}/`);
  const [, path, fragment = ""] = (isOwn && CONTENT_FILE.exec(given)) || [];
  const slug = path && slugFromFile(decodeAddress(path));
  return slug ? publication.url + articlePath(slug) + fragment : undefined;
}

/** What only a system follows; and `#` and nothing, which are the page itself: buttons of scripts. */
function isNowhere(name: string, given: string): boolean {
  return OF_A_SYSTEM.test(given) || (name === "href" && ["", "#"].includes(given.trim()));
}

// Joomla: where the file lies for its editor, and its size.
const OF_JOOMLA = /#joomlaImage:\/\/[^#]*$/;

/** Ghost: a button that its own script answers on the pages of its site, to sign up or to pay. Within a line its words stay. */
function isForMembers({ base, publication }: Work, element: Element): boolean {
  const { href = "", class: classes = "" } = element.attribs;
  const isOpened = /^#\/portal\b/.test(href) && base.startsWith(`${publication.url}/`);
  return isOpened && /(?:^|[\s-])(?:btn|button)(?:$|\s)/.test(classes);
}

// What Safari writes before the place in a page that was pasted, and what others leave of it.
const OF_SAFARI = /^(?:applewebdata:)?\/\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/?(?=#)/i;

/** Craft has the address behind its own reference (`{entry:12@1:url||https://…}`), or that behind the address. */
function withoutReference(address: string): string {
  if (!address.includes(":url")) return address.replace(OF_JOOMLA, "").replace(OF_SAFARI, "");
  const [, whole] = /^\{\w{1,20}:[^{}|]{1,100}\|\|([^{}]+)\}$/.exec(address) ?? [];
  return (whole ?? address).replace(/#(?:entry|asset|category):\d{1,12}(?:@\d{1,12})?:url$/, "");
}

/** The address as a browser would read it against the base; undefined when it is none of these schemes. */
export function resolve(
  address: string,
  base: string,
  protocols: string[] = MEDIA_PROTOCOLS,
): string | undefined {
  if (SETTLED.test(address))
    return protocols.includes(address.slice(0, address.indexOf(":") + 1)) ? address : undefined;
  // Browsers take these out before they look at the scheme (URL Standard, "basic URL parser").
  const plain = address.replace(/[\t\n\r]/g, "").trim();
  const url = parseUrl(plain, base);
  return url && protocols.includes(url.protocol) ? url.href : undefined;
}

/** In one go: asking `canParse` first would read each address twice. */
function parseUrl(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // it is none
    throw error;
  }
}

/** Candidates with a bad address or descriptor go; the others keep their order. */
function resolveSet(work: Work, element: Element): void {
  const candidates = readSrcset(element.attribs.srcset!);
  const kept = candidates.flatMap(({ address, descriptor }) => {
    const absolute = findLocal(work, address)?.url ?? resolve(address, work.base);
    return absolute && DESCRIPTOR.test(descriptor)
      ? [`${absolute.replaceAll(",", "%2C")} ${descriptor}`.trim()]
      : [];
  });
  if (kept.length) element.attribs.srcset = kept.join(", ");
  else delete element.attribs.srcset;
  if (kept.length < candidates.length) work.report.change("links", "srcset candidate taken out");
}
