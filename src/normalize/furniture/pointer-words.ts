import { anyOf, type Phrases } from "../../phrases.ts";

/** What pages write above and before the headlines of other articles, by language. */

const ABOVE: Phrases = {
  en: [
    "read more|continue reading|read the full (?:article|story)|more on this (?:story|topic)",
    "related (?:articles?|stories|posts|links|content)|you (?:may|might) also like",
  ],
  de: "weiterlesen",
  fr: "lire la suite",
  es: "leer más",
  pt: "leia mais",
};
export const READ_MORE = new RegExp(`^${anyOf(ABOVE)}\\s?[:.…»→>]*$`, "i");

const ABOVE_HEADLINES: Phrases = {
  de: "mehr zum thema|lesen sie auch|das könnte (?:sie|dich) auch interessieren",
  fr: "vous aimerez (?:aussi|peut-être)|à découvrir aussi|(?:à )?lire aussi|sur le même sujet",
  it: "potrebbe interessarti(?: anche)?|leggi anche",
  es: "te puede interesar|lea también",
  pt: "leia também",
  nl: "lees ook",
  pl: "czytaj (?:też|także|również)",
  ru: "читайте также",
  tr: "[iİ]lginizi çekebilir",
  ar: "اقرأ أيض(?:ا|اً|ًا)",
  he: "קראו גם",
  ja: "関連記事|あわせて読みたい",
  zh: "相关(?:阅读|新闻|文章)",
  ko: "관련 ?기사",
};
export const READ_ALSO = new RegExp(`^[【[]?${anyOf(ABOVE_HEADLINES)}[】\\]]?\\s?[:：.…»→>]*$`, "i");

// Which only the headlines below tell from a line of the text.
const ABOVE_OTHERS: Phrases = {
  en: "recommended reading|more coverage|more on this story",
  de: "auch interessant|mehr zum thema",
  es: "más información|más sobre este tema",
  pt: "veja (?:também|mais)|saiba mais",
  pl: "zobacz (?:też|także)",
  sv: "läs mer",
  ru: "читать также",
  fa: "بیشتر بخوانید",
  hi: "यह भी पढ़ें",
  vi: "xem thêm|tin liên quan",
  id: "baca juga",
  ja: "関連記事|あわせて読みたい",
};
export const MORE = new RegExp(`^[【[]?${anyOf(ABOVE_OTHERS)}[】\\]]?\\s?[:：.…»→>]*$`, "i");

const ABOVE_LINKS: Phrases = {
  en: "related|read next|more (?:from|in|on) .{2,40}",
  de: "weitere (?:artikel|beiträge|meldungen)|ähnliche (?:artikel|beiträge)",
  fr: "articles (?:similaires|liés)",
  es: "artículos relacionados",
  it: "articoli correlati",
};
export const RELATED = new RegExp(`^${anyOf(ABOVE_LINKS)}\\s?[:.…»→>]*$`, "i");

const BEFORE_HEADLINE: Phrases = {
  en: "read (?:more|also|next)|also read|more on this",
  fr: "lire aussi|à lire aussi",
  de: "lesen sie auch|mehr zum thema",
  es: "lee también",
  pt: "leia também",
  it: "leggi anche",
  nl: "lees ook",
  sv: "läs också",
  no: "les også",
  da: "læs også",
  pl: "czytaj (?:także|też|również)",
  cs: "přečtěte si také",
  ro: "citește și",
  ru: "читайте также|также читайте",
};
export const READ_HEADLINE = new RegExp(`^${anyOf(BEFORE_HEADLINE)}\\s?:\\s?.{3,80}$`, "i");

const BEFORE_OTHERS: Phrases = {
  pl: "zobacz (?:też|także)",
  cs: "čtěte (?:také|též)|přečtěte si",
  ar: "اقرأ أيض(?:ا|اً|ًا)",
  fa: "بیشتر بخوانید",
  he: "קראו גם",
  hi: "यह भी पढ़ें",
  vi: "xem thêm",
  id: "baca juga",
  es: "lea también",
  pt: "veja também",
  sv: "läs mer",
  no: "les mer",
  da: "læs mere",
};
export const MORE_HEADLINE = new RegExp(`^${anyOf(BEFORE_OTHERS)}\\s?[:：]\\s?\\S.{5,120}$`, "i");
