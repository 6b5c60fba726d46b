import { anyOf, type Phrases } from "../../../phrases.ts";
import { readText } from "../../loose.ts";
import type { Facts } from "../facts/index.ts";
import { isSite } from "../facts/site.ts";
import { wikiTitle } from "../facts/wiki-title.ts";
import { titleOfPost } from "./said-on.ts";

/** The titles that a page declares, without the name of the site that hangs on most of them. */

// What stands between a title and the site's name. A bare hyphen counts only between spaces.
const STRONG_SEPARATOR = /[|│¦·•»›]|::|\/\/|&raquo;/;
const SPACED_SEPARATOR = /(\s+(?:[|│¦–—·•»«›‹-]|::|\/\/|\/|&raquo;|~)\s+|\s*[|│]\s*|\s+»\s*|\s+\/\/\s*$)/;
// What WordPress once wrote before the title of every post, and tabs count in front of theirs.
const BEFORE_TITLE = /^(?:.{1,80}?\s»\s+(?:blog[- ])?archive?\s+»\s+|\(\d{1,3}\+?\)\s+)/i;
// Of pages to be printed: the title is behind it, and the site before.
const PRINTED: Phrases = {
  de: "druck(?:version|ansicht)",
  en: "print(?:er[- ]friendly)?(?: version| view)?",
  fr: "version (?:imprimable|à imprimer)",
  es: "versión (?:para imprimir|imprimible)",
  it: "versione (?:stampabile|per la stampa)",
  nl: "afdrukversie",
  pl: "wersja do druku",
  ru: "версия для печати",
};
const FOR_PRINT = new RegExp(`^(?:.{2,60}\\s[|–:-]\\s+)?${anyOf(PRINTED)}\\s*[:|–-]\\s+(?=\\S.{8})`, "i");
const SITE_WORDS = 5;
const LONGEST_TITLE = 400;

export interface Declared {
  title: string;
  from: string;
}

/** The surest first; none that is the name of the site alone. */
export function declaredTitles(facts: Facts, sites: string[]): Declared[] {
  const text = (value: unknown) => readText(Array.isArray(value) ? value[0] : value);
  const meta = (name: string) => facts.meta.get(name)?.[0];
  const sources: [string, string | undefined][] = [
    ["JSON-LD", text(facts.article.headline) ?? text(facts.article.name)],
    ["og:title", meta("og:title")],
    ["twitter:title", meta("twitter:title")],
    ["dc:title", meta("dc:title") ?? meta("dc.title") ?? meta("dcterms.title") ?? meta("citation_title")],
    [
      "<title>",
      (wikiTitle(facts)?.page ?? facts.headTitle)
        ?.slice(0, LONGEST_TITLE)
        .replace(/\s+/g, " ")
        .trim()
        .replace(BEFORE_TITLE, "")
        .replace(FOR_PRINT, ""),
    ],
  ];
  return sources.flatMap(([from, given]) => {
    const title = given && withoutSite(titleOfPost(decodeTwice(given.slice(0, LONGEST_TITLE))), sites, false);
    return title && !isSite(title, sites) ? [{ title, from }] : [];
  });
}

/** What stands between the signs of a `<title>`. */
export function titleParts(headTitle: string): string[] {
  return headTitle.split(/\s+(?:[|–—·•»/-]|::)\s+/);
}

// What sites call the part in which their articles stand, and then every page in it, by language.
const PARTS_OF_SITE: Phrases = {
  de: [
    "aktuell(?:es)?|neuigkeiten|nachrichten?|(?:presse)?mitteilung(?:en)?|pressemeldung(?:en)?|meldung(?:en)?",
    "presse|artikel|beitrag|startseite|willkommen|(?:detail|einzel)(?:ansicht|seite)?|details?|termine?|berichte?",
  ],
  en: "news|home|blog|press(?: releases?)?|articles?|posts?|welcome|events?|untitled(?: document)?|single|index",
  fr: "actualités?|accueil|bienvenue",
  es: "noticias?|inicio|actualidad",
  it: "notizi[ae]|comunicati",
};
const PART_OF_SITE = new RegExp(`^${anyOf(PARTS_OF_SITE)}$`, "i");

// Behind the name of whoever keeps the site.
const LEGAL_FORM = /\s(?:e\.\s?V\.|g?GmbH|AG|mbH|Inc\.?|Ltd\.?|LLC|S\.?r\.?l\.?)$/;

/**
 * `Aktuelles - Museum`, `Rowing - News - Rowing | The Club`, `Ruderclub e.V.`: every page of the site may be called so, and a
 * heading of the article says more.
 */
export function namesPartOfSite(title: string, headTitle = title): boolean {
  const [first = "", ...others] = titleParts(title).map((part) => part.trim());
  const again = titleParts(headTitle).filter((part) => part.trim() === first);
  return PART_OF_SITE.test(first) || again.length > 1 || (!others.length && LEGAL_FORM.test(first));
}

/** Some systems escape twice: `&amp;quot;`. */
function decodeTwice(text: string): string {
  const names: Record<string, string> = {
    quot: '"',
    amp: "&",
    "#039": "'",
    "#39": "'",
    raquo: "»",
    laquo: "«",
    nbsp: " ",
  };
  return text.replace(/&(quot|amp|#0?39|raquo|laquo|nbsp);/g, (_, name: string) => names[name]!);
}

/** The title without the parts that name the site, at either end; an unproved last part goes after a strong sign. */
export function withoutSite(title: string, sites: string[], ofHead: boolean): string {
  const pieces = title.trim().split(SPACED_SEPARATOR); // text, separator, text, …
  while (pieces.length > 2 && isSite(pieces.at(-1)!, sites)) pieces.splice(-2);
  while (pieces.length > 2 && isSite(pieces[0]!, sites)) pieces.splice(0, 2);
  while (pieces.length > 2 && looksLikeSite(pieces, ofHead)) pieces.splice(-2);
  return pieces.join("").trim();
}

function looksLikeSite(pieces: string[], ofHead: boolean): boolean {
  const [separator, last] = [pieces.at(-2)!, pieces.at(-1)!];
  const rest = pieces.slice(0, -2).join("");
  if (/^\S+\.(?:com|org|net|de|at|ch|fr|it|es|eu|info|tv|nl|pl|co\.uk)$/i.test(last.trim())) return true;
  return (
    (ofHead || STRONG_SEPARATOR.test(separator)) &&
    last.trim().split(/\s+/).length <= SITE_WORDS &&
    rest.length >= 8
  );
}
