import { anyOf, type Phrases } from "../../../phrases.ts";

/** What sites say of an article in a line of its own: what is behind it, when it came out, where it is filed. */

const ENLARGING: Phrases = {
  en: [
    "press enter or click to view image in full size|(?:open|view) image in (?:fullscreen|full size|gallery)",
    "(?:click|tap) (?:here )?to (?:enlarge|expand)(?: (?:the )?(?:image|picture))?",
  ],
  de: [
    "(?:bild )?(?:in )?(?:vollbild(?:modus)?|großansicht) (?:öffnen|anzeigen)",
    "(?:zum vergrößern (?:an)?klicken|bild vergrößern)",
  ],
  fr: "agrandir l['’]image",
  es: "ampliar (?:la )?imagen",
};
export const TO_ENLARGE = new RegExp(`^${anyOf(ENLARGING)}[.!]?$`, "i");

const SUMMARIES: Phrases = {
  de: "diese (?:kurz)?zusammenfassung",
  en: "this (?:ai )?summary",
  fr: "ce résumé",
  es: "este resumen",
  pt: "este resumo",
  it: "questo riassunto",
  sv: "den här sammanfattningen",
  nl: "deze samenvatting",
};
const MACHINES: Phrases = {
  de: "künstliche[rn]? intelligenz|\\bki\\b",
  en: "artificial intelligence|\\bai\\b",
  fr: "intelligence artificielle|\\bia\\b",
  es: "inteligencia artificial",
  pt: "inteligência artificial",
  it: "intelligenza artificiale",
};
export const BY_MACHINE = new RegExp(
  `^${anyOf(SUMMARIES)}\\b[^.!?]{0,100}${anyOf(MACHINES)}[^!?]{0,100}$`,
  "iu",
);

const LAST_UPDATES: Phrases = {
  de: "letzte aktualisierung am",
  en: "last update on",
  fr: "dernière mise à jour le",
  es: "última actualización el",
  it: "ultimo aggiornamento il",
};
const PAID_LINKS = [
  `${anyOf(LAST_UPDATES)} .{4,40} ?\\/ ?(?:affiliate|enlaces|liens|link)`,
  "\\*{1,2} ?=? ?(?:affiliate|werbe|partner|provisions)-?(?:links?)?\\b",
  "(?:dieser|dieses|this|cet|este|questo) (?:beitrag|artikel|post|article|video|artículo|articolo) (?:enthält|(?:may )?contains?|contient|contiene) [^.!?]{0,40}(?:affili|werbe|partner)",
];
export const OF_PAID_LINKS = new RegExp(`^${anyOf(PAID_LINKS)}`, "i");

const FIRST_PUBLISHED: Phrases = {
  en: "[^.!?]{0,40}\\b(?:first|originally) published\\b[^.!?]{3,40}\\b(?:19|20)\\d\\d[^.!?]{0,20}",
  de: "(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|ist|wurde) (?:zuerst|erstmals|zunächst|ursprünglich)\\b[^!?]{3,80}\\b(?:19|20)\\d\\d\\b[^!?]{0,40}",
  fr: "cet article (?:a été publié|est paru) (?:initialement|pour la première fois|une première fois)\\b[^!?]{3,60}",
  es: "este artículo (?:se publicó|fue publicado) originalmente\\b[^!?]{3,60}",
};
export const FIRST_DAY = new RegExp(`^${anyOf(FIRST_PUBLISHED)}$`, "i");

const HERE: Phrases = {
  de: "(?:sie|du|ihr) (?:sind|bist|seid|befinden sich) hier|aktuelle seite",
  en: "you are (?:currently )?here(?=\\s?: home\\b)",
  fr: "vous êtes ici",
  es: "est[áa]s? aqu[íi]",
  it: "ti trovi (?:qui|in)",
  nl: "(?:u|je) (?:bevindt|bent) (?:zich )?hier",
  pl: "jesteś tutaj",
  cs: "nacházíte se(?: zde)?",
  sv: "du är här",
};
export const PATH = new RegExp(
  `^[^>›»→.!?]{1,40}(?:\\s[>›»→]\\s[^>›»→.!?]{1,40}){1,5}$|^${anyOf(HERE)}\\s?:[^.!?]*$`,
  "i",
);

const VEILS: Phrases = {
  de: [
    "empfohlener (?:externer |redaktioneller )?inhalt|wir respektieren (?:deine|ihre) privatsphäre",
    "an dieser stelle (?:finden|findest|würden).{0,60}(?:extern|inhalt)",
    "mit (?:dem|ihrem) (?:laden|klick|aufruf).{0,80}(?:datenschutz|akzeptier|einverstanden|einwillig)",
    "ich bin (?:damit )?einverstanden, dass mir externe",
    "(?:externen )?inhalt (?:laden|anzeigen|entsperren)|.{0,40}immer entsperren",
  ],
  en: [
    "by (?:loading|clicking).{0,60}you (?:accept|agree|consent)",
    "this (?:content|video) is (?:blocked|hosted by)",
  ],
  fr: "en cliquant.{0,80}cookies",
};
export const VEIL = new RegExp(`^${anyOf(VEILS)}`, "i");

const FOR_SUBSCRIBERS: Phrases = {
  fr: "(?:cet |l['’])?article (?:est )?réservé (?:à nos|aux) abonnés|réservé aux abonnés",
  es: "contenido exclusivo para suscriptores|solo para suscriptores",
  it: "contenuto (?:riservato|per) (?:agli )?abbonati",
  de: "(?:exklusiv|nur) für (?:abonnenten|abonnentinnen|mitglieder)",
  en: "(?:subscribers?|members?)[- ]only",
  ja: "有料(?:会員)?記事|会員限定",
};
export const CLOSED = new RegExp(`^${anyOf(FOR_SUBSCRIBERS)}[.!]?$`, "i");

const FILED: Phrases = {
  de: "kategorien?|rubrik(?:en)?|ressort|schlagw(?:ort|orte|örter)|stichworte|themen|dieses thema im programm|abgelegt unter",
  en: "categor(?:y|ies)|tags?|topics?|labels?|filed under|posted in|keywords",
  es: "categoría|temas|etiquetas",
  it: "categorie",
};
export const PLACE = new RegExp(
  `^${anyOf(FILED)}\\b\\s*(?:in\\b|:|$)|^(?:aufrufe|views|hits|klicks)\\s*:\\s*\\d+\\s*[|·•]`,
  "i",
);

const PRESS: Phrases = {
  de: [
    "(?:bei )?(?:rück)?fragen (?:bitte |richten sie )?an",
    "(?:presse|medien)kontakte?|kontakt für (?:die )?(?:presse|medien)",
  ],
  en: "(?:media|press) contacts?",
  fr: "contacts? presse",
  es: "contacto de prensa",
};
export const PRESS_CONTACT = new RegExp(
  `^${anyOf(PRESS)}\\s?:|^for (?:more|further) information,? (?:please )?(?:contact|e-?mail)\\b`,
  "i",
);

const LAST_CHANGES: Phrases = {
  en: "(?:page )?last (?:modified|updated|edited|changed)",
  de: "zuletzt (?:geändert|aktualisiert|bearbeitet)|letzte (?:änderung|aktualisierung)",
  fr: "dernière (?:mise à jour|modification)",
  es: "última actualización",
  it: "ultimo aggiornamento",
  nl: "laatst gewijzigd",
  ja: "最終更新日?",
};
export const LAST_CHANGE = new RegExp(
  `^${anyOf(LAST_CHANGES)}\\s?[:：]?\\s(?:am |on |le |el |il |op |der seite |by )?(?:[^\\s\\d.,]{2,12}[.,]? ){0,2}\\d.{0,60}[^.!?]$`,
  "i",
);

const DAYS: Phrases = {
  de: "gestern|heute",
  en: "yesterday|today",
  fr: "hier|aujourd['’]hui",
  es: "ayer|hoy",
  it: "ieri|oggi",
};
export const TIME_OF_SITE = new RegExp(
  `^(?:(?:${anyOf(DAYS)}\\b,?\\s(?:um |at |à |a las |alle )?)?\\d{1,2}[:.h]\\d{2}(?:\\s*(?:am|pm|uhr|h))?|(?:vor|il y a|hace) \\d+ \\p{L}+|\\d+ \\p{L}+ ago)$`,
  "iu",
);
