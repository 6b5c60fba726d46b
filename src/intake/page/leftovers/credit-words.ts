import { anyOf, type Phrases } from "../../../phrases.ts";

/** Whose the pictures and the text of an article are, as pages say it in a line of its own. */

// In front of whoever took it.
const LABELS: Phrases = {
  en: "(?:photo(?:graph)?s?|image|picture|illustration)(?: credits?| courtesy)?|credits?",
  de: "fotos?|bild(?:er|nachweis|quelle)?",
  fr: "crédits?(?: photos?)?",
  pl: "fot",
};
// Behind, and a slash.
const AGENCIES = [
  "getty(?: images)?|afp|ap(?: photo| images)?|reuters|dpa|epa|keystone|shutterstock|istock(?:photo)?|imago",
  "picture alliance|wireimage|corbis|flickr|unsplash",
];

const CREDITS = [
  `${anyOf(LABELS)}\\s?(?:[:.©]|\\b(?:by|von|par|de)\\b)\\s*\\p{L}[^.!?:]{1,60}`,
  "courtesy (?:of )?\\p{L}[^.!?]{1,30}",
  `\\p{L}[^.!?:]{1,50}\\s?\\/\\s?${anyOf(AGENCIES)}\\b[^.!?:]{0,20}`,
];

/** Of one picture, where it stood. */
export const CREDIT = new RegExp(`^[([]?${anyOf(CREDITS)}[)\\]]?$`, "iu");

// Of all of them, behind the text.
const PICTURES: Phrases = {
  fr: "crédits?(?: photos?)?",
  en: "photo credits?|photos?",
  de: "bildnachweise?|bildquellen?|fotos?|bilder|titelbild|beitragsbild",
  it: "foto di copertina",
  es: "fotos? de portada",
};
export const CREDITS_OF_PICTURES = new RegExp(`^${anyOf(PICTURES)}\\s*:.*\\S`, "i");

const SOURCES: Phrases = {
  de: "quelle|original-content von",
  en: "source",
  es: "fuente",
  it: "fonte",
  pl: "źródło",
  cs: "zdroj",
  nl: "bron",
  da: "kilde",
  sv: "källa",
  fi: "lähde",
  el: "πηγή",
  ar: "المصدر",
  tr: "kaynak",
  hu: "forrás",
  ro: "sursa",
  uk: "джерело",
  ru: "источник",
  zh: "责任编辑|責任編輯|责编|校对|来源",
  ja: "出典",
  ko: "출처",
  he: "מקור",
};
export const SOURCE = new RegExp(`^[（(]?${anyOf(SOURCES)}\\s*[:：]\\s*\\S`, "i");

const RIGHTS: Phrases = {
  signs: "©|\\(c\\)|copyright\\b|issn[\\s:]*\\d{4}-\\d{3}[\\dx]$",
  de: "alle rechte vorbehalten|sofern nicht anders (?:ausgewiesen|angegeben)",
  en: "all rights reserved|unless otherwise (?:noted|stated)",
  fr: "tous droits réservés",
  es: "todos los derechos",
  license: [
    "(?:this|dieses?) .{0,40}(?:licen[sc]ed under|steht unter|is licensed|uses the ?cc\\b)",
    "all (?:articles|posts|content)\\b.{0,60}licen[sc]ed under|post (?:author|link)\\s?:|copyright notice\\s?:",
  ],
  zh: "本(?:文|作品|博客)[^。]{0,30}(?:采用|許可|许可).{0,80}(?:协议|協議|国际)|本文(?:作者|链接|标题|地址)\\s?[:：]|版权声明\\s?[:：]",
};
export const RIGHTS_OF_SITE = new RegExp(`^${anyOf(RIGHTS)}`, "i");
