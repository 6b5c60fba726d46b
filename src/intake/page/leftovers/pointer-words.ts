import { anyOf, type Phrases } from "../../../phrases.ts";

/** How pages lead to another article between two paragraphs, by language: what the line opens with. */
const POINTERS: Phrases = {
  de: [
    "lesen sie (?:auch|dazu|hier|mehr)|lies (?:auch|hier|dazu)|hier (?:lesen|weiterlesen)|weiterlesen|schon gelesen",
    "mehr (?:dazu|zum thema|lesen|infos?)|passend (?:dazu|zum thema)|zum thema|siehe auch",
    "auch interessant|das könnte (?:sie|dich|euch)(?: auch)? interessieren",
  ],
  en: [
    "read (?:also|more|next|this)|also read|must[- ]read|don't miss|see also|more on this",
    "related(?: articles?| stories| posts?| content)?\\s*(?::|$)|recommended(?: for you)?\\s*(?::|$)",
  ],
  fr: [
    "à lire|(?:à |a )?lire (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)",
    "lire (?:le|la|notre|nos) [a-zà-ÿ]{4,15}\\s?:|lire l['’][a-zà-ÿ]{4,15}\\s?:",
  ],
  es: "mir[ae]:|le[ae] (?:también|además|más)|también (?:lea|te)|te puede interesar|te recomendamos|más información\\s?:?$",
  it: "leggi anche|potrebbe(?:ro)? interessarti",
  pt: "leia (?:também|mais)|veja também",
  nl: "lees (?:ook|meer)",
  pl: "czytaj (?:też|także|również|więcej)|zobacz (?:też|także|wideo)|dowiedz się więcej",
  cs: "přečtěte si|čtěte (?:také|více)",
  sv: "läs (?:också|mer)",
  no: "les også",
  da: "læs også",
  fi: "lue (?:myös|lisää)\\s?:?",
  hu: "olvassa? el",
  south: "pročitajte (?:još|i)|прочитајте (?:још|и)|preberite (?:še|tudi)",
  sk: "čítajte (?:aj|viac)",
  bg: "прочетете (?:още|също)",
  ro: "citește și",
  el: "διαβάστε (?:επίσης|ακόμα)",
  ru: "читайте (?:также|ещё|еще)|по теме:",
  uk: "читайте також",
  tr: "ayrıca (?:bakınız|okuyun)|[iİ]lg[iİ]l[iİ] haber",
  ar: "اقر[أا] (?:أيض|ايض)|إقر[أا] أيض|قد يهمك",
  he: "קראו (?:גם|עוד)|עוד בנושא",
  hi: "यह भी (?:पढ़ें|देखें)",
  zh: "相关(?:阅读|新闻|报道)|延伸阅读|推荐阅读",
  ja: "関連記事|あわせて読みたい|こちらもおすすめ",
  ko: "관련 ?기사",
};

export const POINTER = new RegExp(`^[\\s→»▶►>•–【［〈-]*${anyOf(POINTERS)}`, "i");
