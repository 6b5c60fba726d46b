import { anyOf, type Phrases } from "../../phrases.ts";

/** Where a text came from, whose it is and what it is filed under, as systems and agencies say it, by language. */

const RELEASES: Phrases = {
  de: "pressemitteilung|presseinformation|pressemeldung|medienmitteilung",
  en: "(?:press|news|media) release",
  fr: "communiqué de presse",
  es: "comunicado de prensa|nota de prensa",
  pt: "comunicado de imprensa|nota de imprensa",
  it: "comunicato stampa",
  nl: "persbericht",
  sv: "pressmeddelande",
  no: "pressemelding",
  pl: "informacja prasowa",
  ru: "пресс-релиз",
  tr: "basın bülteni",
  ja: "プレスリリース",
  zh: "新闻稿",
  ko: "보도자료",
  embargoes: "(?:sperrfrist\\s?:|embargo\\s?:|embargoed until).{3,60}\\d(?: ?(?:uhr|[a-z.]{1,5}))?",
};
export const RELEASE = new RegExp(`^${anyOf(RELEASES)}$`, "i");

const AT_ONCE: Phrases = {
  en: "for immediate (?:release|distribution|publication)",
  de: "zur sofortigen veröffentlichung",
  fr: "pour diffusion immédiate",
  es: "para (?:su )?publicación inmediata",
  it: "per la pubblicazione immediata",
};
export const IMMEDIATE_RELEASE = new RegExp(`^[*\\s]{0,4}${anyOf(AT_ONCE)}[*:.\\s]{0,4}$`, "i");

const AGENCIES = "dpa|afp|ansa|efe|apa|pap|lusa|anp|ritzau|тасс|риа|reuters|xinhua";
const RESERVED: Phrases = {
  it: "riproduzione riservata",
  es: "todos los derechos reservados",
  pt: "todos os direitos reservados",
  nl: "alle rechten voorbehouden",
  pl: "wszelkie prawa zastrzeżone",
  ru: "все права защищены",
  tr: "tüm hakları saklıdır",
  ar: "جميع الحقوق محفوظة",
  zh: "版权所有|版權所有",
  ja: "無断(?:転載|複製)",
};
const RIGHTS = [
  `(?:©|\\(c\\)|copyright) ?(?:${AGENCIES})(?:[-,\\s:/].{0,60})?`,
  `(?:©|\\(c\\))? ?${anyOf(RESERVED)}.{0,60}`,
  "저작권자.{0,60}",
];
export const COPYRIGHT = new RegExp(`^[<(［]?${anyOf(RIGHTS)}[>)］]?$`, "i");

const LAST_EDITED: Phrases = {
  en: "this page was last (?:edited|modified) on",
  de: "diese seite wurde zuletzt am",
  fr: "la dernière modification de cette page a été faite",
  es: "esta página se editó por última vez",
  it: "questa pagina è stata modificata per l[’']ultima volta",
};
export const EDITED_IN_WIKI = new RegExp(`^${anyOf(LAST_EDITED)} .{5,60}$`, "i");

const FROM_WIKIPEDIA: Phrases = {
  en: "from wikipedia, the free encyclopedia|jump to (?:navigation|search)",
  de: "aus wikipedia, der freien enzyklopädie|zur (?:navigation|suche) springen",
  fr: "un article de wikipédia, l['’]encyclopédie libre\\.?",
  es: "de wikipedia, la enciclopedia libre",
  it: "da wikipedia, l['’]enciclopedia libera\\.?",
};
export const WIKIPEDIA = new RegExp(`^${anyOf(FROM_WIKIPEDIA)}$`, "i");

const FIRST_APPEARED: Phrases = {
  en: "the post .{3,120} (?:appeared first|first appeared) on .{2,60}",
  de: "der beitrag .{3,120} erschien zuerst auf .{2,60}",
  fr: "l[’']article .{3,120} est apparu en premier sur .{2,60}",
  es: "la entrada .{3,120} se publicó primero en .{2,60}",
  it: "l[’']articolo .{3,120} proviene da .{2,60}",
  pt: "o post .{3,120} apareceu primeiro em .{2,60}",
  nl: "het bericht .{3,120} verscheen eerst op .{2,60}",
  pl: "artykuł .{3,120} pochodzi z serwisu .{2,60}",
  ru: "запись .{3,120} впервые появилась .{2,60}",
};
export const APPEARED_FIRST = new RegExp(`^${anyOf(FIRST_APPEARED)}$`, "i");

const FILED: Phrases = {
  en: "(?:filed under|posted in|tagged(?: with| as)?)(?:\\s?:\\s?|\\s)",
};
const TAGS: Phrases = {
  en: "tags|categories|topics",
  de: "schlagwörter",
  es: "etiquetas",
  fr: "mots-clés",
  pl: "tagi",
  cs: "štítky",
  pt: "palavras-chave",
  nl: "trefwoorden",
  no: "emneord",
  ru: "теги|ключевые слова",
  ar: "الكلمات المفتاحية|الوسوم",
  he: "תגיות",
  ja: "タグ",
  zh: "标签|關鍵字|关键词",
  ko: "태그",
};
export const FILED_UNDER = new RegExp(`^(?:${anyOf(FILED)}|${anyOf(TAGS)}\\s?[:：]\\s?).{1,150}[^.!?]$`, "i");
