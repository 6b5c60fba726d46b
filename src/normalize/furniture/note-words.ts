import { anyOf, type Phrases } from "../../phrases.ts";

/** What sites and their systems write between the paragraphs of an article, above it and below it, by language. */

const ADS: Phrases = {
  en: "advertise?ments?|advertising|advertorial|sponsored(?: content| post)?|paid content",
  de: "anzeige|werbung",
  fr: "publicité",
  es: "publicidad",
  pt: "publicidade",
  it: "pubblicità",
  pl: "reklama?",
  nl: "advertentie",
  hu: "hirdetés",
};
export const AD_LABEL = new RegExp(`^(?:[-–—*[(]{1,3}\\s?)?${anyOf(ADS)}(?:\\s?[-–—*\\])]{1,3})?:?$`, "i");

const AD_NOTICES: Phrases = {
  en: [
    "ad(?:vertisement)?\\s?[.:·|•–—-]\\s?(?:please )?(?:scroll (?:to continue|for more)(?: reading| content)?|(?:article |story |content )?continues below|continue reading below)\\.?",
    "scroll to continue with content|skip advertisement",
    "(?:skip past|after) newsletter promotion",
  ],
  pl: "dalsza część (?:tekstu|artykułu) pod (?:wideo|reklamą|materiałem wideo)|REKLAMA?",
  fr: "la suite après (?:la|cette) publicité",
  south: "contin[uú]a (?:depois da publicidade|después de la publicidad)",
  de: "nach der werbung weiterlesen|(?:anzeige\\s?[–—-]\\s?)?weiterlesen nach der (?:werbung|anzeige)|(?:der )?artikel (?:geht|wird) nach der (?:werbung|anzeige) (?:weiter|fortgesetzt)",
  it: "continua a leggere dopo la pubblicità",
};
export const AD_NOTICE = new RegExp(`^${anyOf(AD_NOTICES)}$`, "i");

const COOKIES: Phrases = {
  en: [
    "(?:(?:this|our) (?:web)?site|we) uses? cookies\\b.{0,160}\\b(?:accept(?: all)?|ok|got it|i agree|learn more|cookie (?:policy|settings)|privacy policy)[.!]?",
    "(?:accept|reject|manage) (?:all )?cookies|cookie (?:settings|preferences)",
  ],
  de: "alle cookies akzeptieren",
  fr: "(?:accepter|refuser) (?:tous )?les cookies",
  es: "aceptar (?:todas las )?cookies",
};
export const COOKIE_NOTICE = new RegExp(`^${anyOf(COOKIES)}$`, "i");

const LETTERS: Phrases = {
  substack:
    "thanks for reading .{2,60}! subscribe for free to receive new posts(?: and support my work)?\\.?",
  mailchimp: [
    "want to change how you receive these e-?mails\\?(?: you can update your preferences or unsubscribe(?: from this list)?\\.?)?",
    "you can (?:update your preferences|unsubscribe)\\b.{0,60}\\bunsubscribe from this list.{0,60}",
    "our mailing address is:?",
  ],
  en: ".{10,160}\\bnewsletter[.!] (?:click|sign up|subscribe) here\\.?",
  de: "newsletter abonnieren",
  fr: "s[’']abonner à la newsletter",
  es: "suscríbete a (?:la|nuestra) newsletter",
  it: "iscriviti alla newsletter",
  ru: "подписывайтесь на наш .{2,40}",
};
export const LETTER = new RegExp(`^${anyOf(LETTERS)}$`, "i");

const LETTERS_OF_SYSTEMS: Phrases = {
  substack: [
    ".{2,60} is a reader-supported publication\\. to receive new posts and support my work, consider becoming a (?:free or )?paid subscriber\\.?",
    "thanks for reading(?: .{1,60})?! this post is public so feel free to share it\\.?",
    "upgrade to paid|type your email(?:\\.\\.\\.|…)",
  ],
  medium: [
    "get .{3,40}[’']s stories in your inbox|remember me for faster sign in",
    "join medium for free to get updates from this writer\\.?",
  ],
  newspapers: "the .{3,40} newsletter (?:provides|brings|delivers|offers)\\b[^.]{5,120}\\. sign up here\\.?",
};
export const LETTER_OF_SYSTEM = new RegExp(`^${anyOf(LETTERS_OF_SYSTEMS)}$`, "i");

const FOR_SUBSCRIBERS: Phrases = {
  fr: [
    "article réservé aux abonnés",
    "(?:il vous reste [\\d.,]{1,5} ?% de cet article à lire\\. )?la suite est réservée aux abonnés\\.?",
  ],
  es: "contenido exclusivo para suscriptores",
  it: "contenuto riservato agli abbonati",
  ru: "этот материал доступен только подписчикам\\.?",
};
export const SUBSCRIBERS_ONLY = new RegExp(`^${anyOf(FOR_SUBSCRIBERS)}$`, "i");

// In front of the minutes, and behind them.
const READING_TIMES: Phrases = {
  fr: "temps de lecture",
  de: "lesezeit",
  es: "tiempo de lectura",
  it: "tempo di lettura",
  pt: "tempo de leitura",
  ru: "время чтения",
  pl: "czas czytania",
  nl: "leestijd",
  sv: "lästid",
  fi: "lukuaika",
};
const OF_READING: Phrases = {
  it: "minut[io]s? di lettura",
  pt: "min(?:utos)? de leitura",
  de: "minuten? lesezeit",
  ru: "мин\\.? чтения",
  tr: "dk okuma",
  id: "menit (?:baca|read)",
};
export const READING_TIME = new RegExp(
  `^(?:${anyOf(READING_TIMES)}\\s?:?\\s?\\d{1,3} ?\\p{L}{1,8}\\.?(?: read in english)?|\\d{1,3} ${anyOf(OF_READING)})$`,
  "iu",
);

const UPDATES: Phrases = {
  de: "(?:letzte )?aktualisier(?:t|ung)|zuletzt (?:aktualisiert|geändert)",
  fr: "mis à jour|modifié",
  es: "actualizad[oa]",
  pt: "atualizad[oa]",
  it: "aggiornat[oa]",
  nl: "bijgewerkt",
  pl: "aktualizacja",
  ru: "обновлено",
  tr: "(?:son )?güncelleme",
  ko: "수정",
  ja: "更新",
};
// Nothing but a day or a time is behind the word: `Aktualisiert wurde 2025 nur der Fahrplan` is a sentence.
const HOLDS_DAY_OR_TIME =
  "(?=.*(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}[:h]\\d\\d|\\d{1,2}\\.? (?:de )?\\p{L}{3,12}\\.? (?:de )?20\\d\\d))";
const DAY_AND_TIME = `${HOLDS_DAY_OR_TIME}(?:\\p{L}{2,10}[.,]{0,2} )?\\d[^!?]{3,34}\\d(?: ?(?:uhr|h|[a-z]{2,5}))?[.)]?`;
export const UPDATED = new RegExp(
  `^${anyOf(UPDATES)}(?: (?:am|le|el|il|em|op|on))?\\s?[:：]?\\s${DAY_AND_TIME}$`,
  "iu",
);

const COMMENTING: Phrases = {
  en: "your e-?mail address will not be published\\. required fields are marked \\*|comments: our rules",
  de: [
    "(?:schreibe?n? (?:sie )?(?:einen|deinen) )kommentar",
    "ihre e-?mail-adresse wird nicht veröffentlicht\\. erforderliche felder sind mit \\* markiert",
  ],
  fr: "laisse[zr] un commentaire",
  es: "deja (?:un|tu) comentario",
  it: "lascia un commento",
  pt: "deixe (?:um|seu) comentário",
  pl: "dodaj komentarz",
  ru: "оставить комментарий",
  ja: "コメントを(?:残す|書く)",
  ko: "댓글 남기기",
  bbc: "the bbc is not responsible for the content of external sites\\.?(?: read about our approach to external linking\\.?)?",
};
export const COMMENT = new RegExp(`^${anyOf(COMMENTING)}$`, "i");
