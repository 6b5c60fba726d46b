import { MONTH } from "../../../dates/index.ts";
import { CHANGED, ON, PUBLISHED } from "../../../dates/labels.ts";
import { AUTHOR, BY, PIECE, WRITTEN } from "../../../people/bylines.ts";
import { anyOf, type Phrases } from "../../../phrases.ts";
import { matcherOf, matchOf } from "../../../small-letters.ts";

/** What pages write in front of the names of authors and behind them, and where one is missing. */

const OF_THE_PIECE = anyOf(PIECE, WRITTEN);
// Whose words these are; a colon says so, where they are no words of a sentence.
const OF_THE_TEXT: Phrases = {
  de: "texte?|redaktion",
  en: "words|story",
  tr: "haber",
  sv: "text och bild",
  pictures: "(?:text|story) (?:und|&|\\+) (?:fotos?|bild(?:er)?)|fotos? (?:und|&|\\+) text",
  ru: "текст",
  fi: "teksti",
  ja: "文(?:・写真)?|取材",
  ko: "글",
};
const LABEL = `(?:${AUTHOR}|${anyOf(OF_THE_TEXT)})`;
// Only where a name is known to follow: some are words of sentences.
const OTHER_LABELS: Phrases = {
  ar: "إعداد|تحرير",
  nordic: "tekst|skrevet",
  zh: "编辑",
  ja: "記",
  ko: "기자",
  el: "του|της",
};
const ALL_POSTS: Phrases = {
  en: "(?:(?:view|see) )?all posts by",
  de: "alle (?:beiträge|artikel) (?:von|anzeigen von)",
};
const AND_PICTURES = "(?:(?:und|&|\\+) (?:fotos?|bild(?:er)?)|(?:and|&) photos?)?";

// Not taken off what is marked as a name: such a line stays above its text.
const COLUMN = "(?:eine?n? )?(?:kolumne|glosse|essay)";

// The first that fits is taken off: their order counts.
const OPENINGS = [
  `(?:${LABEL}|${anyOf(OTHER_LABELS)})\\s*[:：/・|]?\\s+`,
  `${LABEL}\\s*[:：/]\\s*`,
  anyOf(ALL_POSTS),
  `(?:${OF_THE_PIECE}|${LABEL}|photos?|comment|by|di|redacción|ansprechpartner)\\s*${AND_PICTURES}\\s*(?:${BY}|da)?\\s*[:/|-]?\\s+`,
  `(?:${BY}|vom|da)[: ]\\s*`,
];
const BYLINES = [
  `${LABEL}\\s?[:：]\\s*`,
  `(?:(?:${OF_THE_PIECE}|${COLUMN})\\s+)?${BY}(?::|\\s)\\s*`,
  "das (?:interview|gespräch) führten?:?\\s+|(?:interview|reportage|protokoll)\\s?:\\s*",
];

/** What may stand in front of a name where it is known that one is there. */
export const labelBefore = matchOf(new RegExp(`^${anyOf(OPENINGS)}`, "iu"));

/** What says that a name is there. */
export const bylineOpening = matchOf(new RegExp(`^${anyOf(BYLINES)}`, "iu"));

// By what tells that the name is over.
const TAILS: Phrases = {
  signs: "\\s[|–—•·»/]\\s|\\||\\u2022|[([<]|\\s-\\s|\\n",
  days: [
    "\\bon\\s+\\w+[ ,]+\\d",
    `(?<!\\p{L})(?:${ON}|${PUBLISHED}|${CHANGED})\\s(?:\\d|\\p{L}+tag\\b)`,
    ",?\\s*\\d{1,2}[./:]\\s?\\d|,?\\s\\d{1,2}\\.?\\s\\p{L}{3,}\\.?\\s\\d{4}|\\d{4}-\\d|\\s\\d{4}[年년]",
    "\\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\\b",
    `,?\\s*(?<!\\p{L})${MONTH}\\.?\\s\\d`,
  ],
  addresses: "https?:|\\s@\\w",
  offices: [
    "\\s(?:presse- und|press(?:e)?(?:stelle|sprecher(?:in)?| office)|stabsstelle)(?!\\p{L})",
    "\\s(?:hochschulkommunikation|unternehmenskommunikation|öffentlichkeitsarbeit)(?!\\p{L})",
  ],
  ar: "\\s(?:نشر|تاريخ)",
  ru: "\\sопубликовано",
  ja: "\\s(?:公開|更新|投稿)",
  zh: "\\s(?:分享|来源|來源|责编|浏览|阅读|点击)",
};

/** What follows a name without being it: the rest of the line goes. */
export const TAIL = new RegExp(`\\s*${anyOf(TAILS)}.*$`, "isu");

const NOBODIES: Phrases = {
  accounts: [
    "(?:\\S+[_.-])?admin(?:istrator)?|wp|wordpress|root|webmaster|web ?admin|guest|user|super ?user|test|default",
    "none|null|undefined|n\\/a|unknown|anonym(?:ous)?|fail|author ?name|your name|firstname lastname",
  ],
  en: [
    "editor|editors|staff|author|guest author|more|share|follow|profile|website|comments?|home|by|on",
    "view my complete profile|about (?:us|me|the authors?)|log ?in|sign (?:in|up)|get started|customer (?:relations|service|care)",
    "(?:view|see|show|visit|read|learn) (?:all|more|author|profile|staff|the|full|my|his|her|their)\\b.*",
    "(?:e-?mail|contact|message|write)(?: to)?(?: the)? (?:authors?|writer|reporter|editor)|special|(?:special )?(?:for|to) the\\b.*",
    "(?:from )?(?:news|wire|staff) (?:services?|reports?)",
  ],
  de: [
    "autor(?:in)?|gast|gastautor(?:in)?|redaktion|online-?redaktion|pressestelle|impressum|kontakt|profil",
    "weiter|mehr|teilen|kommentare?|von|am",
  ],
  days: "(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day)?\\.?|(?:to|yester)day|gestern|heute",
  posts: "(?:more|all|other|weitere|alle|mehr) (?:posts?|articles|stories|artikel|beiträge)",
  it: "chi siamo|accedi|registrati",
  fr: "qui sommes-nous|à propos|se connecter|connexion",
  es: "quiénes somos|sobre nosotros|iniciar sesión",
  networks: "facebook|twitter|instagram|linkedin|google ?(?:\\+|plus)|e-?mail|rss",
  others: "le|el|il|em|op",
};

/** Accounts that every system has, and labels that stand where a name was meant. */
export const isNobody = matcherOf(new RegExp(`^${anyOf(NOBODIES)}$`, "iu"));
