import {
  type Element,
  elementsOf,
  isElement,
  SUBHEADINGS,
  wordsOf,
  wordsOrPicture,
} from "../../html/index.ts";
import { anyOf, type Phrases } from "../../phrases.ts";
import { linkShare } from "./prose.ts";

/** Lines that are told by where they lead: to the part of the site that the article stands in, and to its tags. */

// Where sites list what they have under a word.
const TAG_PAGE =
  /\/(?:tags?|topics?|themen?|categor(?:y|ies|ia)|kategorien?|schlagw(?:ort|orte|oerter)|labels?)\//i;
const LONGEST_TAG = 40;
const MOSTLY = 0.7;

/** Nothing but links to tags, and what parts them: `harbours, piers, boats`. */
export function isTagLine(line: Element): boolean {
  const links = linksOf(line);
  return links.length > 0 && linkShare(line) > MOSTLY && links.every(isTag);
}

function isTag(link: Element): boolean {
  const isCalled = /(?:^|\s)tag(?:\s|$)/.test(link.attribs.rel ?? "");
  return wordsOf(link).length <= LONGEST_TAG && (isCalled || TAG_PAGE.test(link.attribs.href ?? ""));
}

/** `Save | Print | Close`: most of its links do something instead of leading somewhere. */
export function isControlLine(line: Element): boolean {
  const links = linksOf(line);
  const doing = links.filter(({ attribs }) => /^javascript:/i.test(attribs.href ?? ""));
  const isShort = wordsOf(line).length <= LONGEST_CONTROLS;
  return isShort && doing.length >= LEAST_CONTROLS && doing.length > links.length / 2;
}

const [LEAST_CONTROLS, LONGEST_CONTROLS] = [2, 80];
const MOST_WORDS = 3;

const [LONGEST_LANGUAGE, LONGEST_LANGUAGES_LABEL] = [20, 40];

/** `Available Languages: en | fr`: links to the same in other languages, which say so but for the page's own. */
export function isLanguageLine(line: Element): boolean {
  const links = linksOf(line);
  const isOther = ({ attribs }: Element) => attribs.hreflang !== undefined;
  const linked = wordsOf(links).length;
  return (
    links.some(isOther) &&
    links.filter(isOther).length >= links.length - 1 &&
    links.every((link) => wordsOf(link).length <= LONGEST_LANGUAGE) &&
    wordsOf(line).length - linked <= LONGEST_LANGUAGES_LABEL
  );
}

// What manuals and pages in parts call their neighbours, by language.
const NEIGHBOURS: Phrases = {
  en: "prev(?:ious)?|next|up|top|home|(?:main )?index|(?:table of )?contents|(?:prev(?:ious)?|next|first|last|up to)(?: (?:chapter|section|part|page|topic|lesson|entry|article|post|story))",
  de: "zurück|weiter|vorheriges?|nächstes?|nach oben|anfang|inhalt|inhaltsverzeichnis|(?:vorherige|nächste)[sr]? (?:kapitel|abschnitt|seite|artikel|beitrag|teil)",
  fr: "précédente?|suivante?|sommaire|table des matières|haut|(?:page|chapitre|article) (?:précédente?|suivante?)",
  es: "anterior|siguiente|índice|subir|inicio|(?:página|capítulo|artículo) (?:anterior|siguiente)",
  it: "indietro|avanti|precedente|successiv[oa]|indice|inizio",
  pt: "anterior|próxim[oa]|índice|início",
  nl: "vorige|volgende|terug|inhoud|omhoog",
  pl: "poprzedni[ae]?|następn[aey]|spis treści|wstecz|dalej",
  ru: "назад|вперёд|вперед|дал(?:ее|ьше)|содержание|наверх|предыдущ(?:ая|ий)|следующ(?:ая|ий)",
  ja: "前|次|前へ|次へ|戻る|目次|前のページ|次のページ",
};
const NEIGHBOUR = new RegExp(`^${anyOf(NEIGHBOURS)}$`, "iu");
const NUMBER = /^(?:\d{1,3}|\p{L}|[«»‹›<>←→↑|.…]+)$/u;
const LONGEST_ROW = 200;

/** `[ previous ] [ Contents ] [ 1 ] [ 2 ] [ next ]`: links to the pages beside this one, and nothing else. */
export function isNeighbourLine(line: Element): boolean {
  const text = wordsOf(line);
  if (text.length > LONGEST_ROW) return false;
  const links = linksOf(line).map((link) => wordsOf(link).replace(/^[\s«»‹›<>←→]+|[\s«»‹›<>←→]+$/g, ""));
  const beside = links.reduce((rest, words) => rest.replace(words, ""), text);
  return (
    links.some((words) => NEIGHBOUR.test(words)) &&
    links.every((words) => words === "" || NEIGHBOUR.test(words) || NUMBER.test(words)) &&
    !/[\p{L}\p{N}]{2}/u.test(beside)
  );
}

const TOPS: Phrases = {
  en: "(?:back |go |return )?(?:to )?(?:the )?top(?: of (?:the )?page)?|page top",
  de: "nach oben|(?:zum )?seitenanfang",
  fr: "haut(?: de (?:la )?page)?|retour en haut",
  es: "arriba|volver arriba",
  it: "torna su",
  nl: "naar boven",
  pt: "voltar ao topo",
  pl: "do góry",
  ru: "наверх",
  ja: "ページトップ(?:へ)?|先頭へ",
};
const TO_TOP = new RegExp(`^(?:[↑⇑▲^⬆\\s]*${anyOf(TOPS)}|[↑⇑▲⬆]+)$`, "iu");

// Over a box between paragraphs, for those who hear the page: BBC, The New York Times, The Guardian.
const SKIPS: Phrases = {
  en: "continue reading (?:the )?main story|skip (?:past |over )?(?:the |this )?(?:ad(?:vert(?:isement)?)?|(?:newsletter|app|podcast) promotion|promotion|related content)",
  de: "(?:anzeige|werbung|newsletter) überspringen|weiter (?:zum|mit dem) artikel",
  fr: "passer la publicité|aller à la suite de l['’]article",
  es: "saltar (?:la )?publicidad|omitir (?:la )?publicidad",
  it: "salta (?:la )?pubblicità",
};
const SKIP = new RegExp(`^${anyOf(SKIPS)}$`, "iu");

/** `↑ Top`, or a picture that says so: a link to the beginning of the page, which ends where the article does; also one over a box. */
export function isTopLink(link: Element): boolean {
  if (!link.attribs.href?.startsWith("#")) return false;
  const words = wordsOrPicture(link);
  return TO_TOP.test(words) || SKIP.test(words);
}

/** A heading above the text that is a link of a word or two: it names the part of the site. */
export function isKicker(line: Element): boolean {
  const [link, ...others] = linksOf(line);
  if (!link || others.length || !isElement(line, ...SUBHEADINGS)) return false;
  const words = wordsOf(line).split(/\s+/).length;
  return words <= MOST_WORDS && linkShare(line) === 1 && !link.attribs.href?.startsWith("#");
}

function linksOf(line: Element): Element[] {
  return isElement(line, "a") ? [line] : elementsOf(line, "a");
}
