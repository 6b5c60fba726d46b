import { anyOf, type Phrases } from "../../phrases.ts";

/** What pages write on the buttons around an article, each alone in its line, by language. */

const NETWORKS = [
  "facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|telegram|tumblr|mastodon|bluesky|threads|instagram",
  "email|e-mail|youtube|xing|line|flipboard|pocket",
];

/** A part of patterns that look at no case. */
export const NETWORK = anyOf(NETWORKS);

const ON_NETWORKS: Phrases = {
  en: [
    `share (?:this(?: (?:article|story|post|page|entry))?|on ${NETWORK}|via ${NETWORK})|share by email`,
    "(?:tweet|pin|email|e-mail|print|bookmark) (?:this|it)(?: (?:article|story|post|page))?",
    "(?:pin|save) (?:this|it)(?: (?:post|image|recipe|one))? for later!?",
    "click to (?:share|email|print)\\b.{0,60}|copy link",
  ],
  de: `auf ${NETWORK} teilen`,
  fr: `partager sur ${NETWORK}`,
  es: `compartir en ${NETWORK}`,
  pt: `partilhar no ${NETWORK}`,
};
export const SHARE_ON = new RegExp(`^${anyOf(ON_NETWORKS)}$`, "i");

// Words of manuals as well.
const VERBS: Phrases = {
  en: "share",
  de: "teilen|twittern|tweeten|mailen|per e-?mail(?: teilen)?|drucken|kommentare|merken|weiterleiten|hören|verschenken",
  fr: "partager|tweeter|imprimer",
  es: "compartir|twittear|tuitear|imprimir|comentar",
  pt: "compartilhar",
  it: "condividi|stampa",
  nl: "delen",
  sv: "spara|dela",
  pl: "drukuj",
};
export const VERB = new RegExp(`^${anyOf(VERBS)}\\s?:?$`, "i");

const SHARING: Phrases = {
  en: "share full article",
  nl: "deel (?:dit )?artikel",
  sv: "dela artikeln?",
  no: "del artikkel(?:en)?",
  da: "del artikel",
  fi: "jaa artikkeli",
  pl: "udostępnij",
  ru: "поделиться",
  tr: "paylaş",
  ar: "شارك|مشاركة",
  fa: "اشتراک[\\u200c ]?گذاری",
  he: "שתפו|שתף",
  hi: "शेयर करें",
  ja: "(?:シェア|ツイート)(?:する)?|lineで送る",
  zh: "分享(?:到)?",
  ko: "공유(?:하기)?",
  vi: "chia sẻ",
  id: "bagikan",
};
export const SHARE = new RegExp(`^${anyOf(SHARING)}\\s?:?$`, "i");

const CONTROLS: Phrases = {
  en: [
    "(?:share|report|save|print|forward) this (?:job|event|recipe|petition)|link copied!?|reuse this content",
    "print(?: this)? recipe|jump to recipe|rate this recipe|purchase licensing rights|like loading(?:\\.\\.\\.|…)",
  ],
  de: "(?:artikel|beitrag|seite) (?:teilen|drucken)|link kopieren|rezept drucken|artikelrechte erwerben",
  fr: [
    "imprimer (?:la recette|cet article|l[’']article)|copier le lien|réutiliser ce contenu|voir les contributions",
    "ajouter à vos sélections",
  ],
  es: "copiar enlace|imprimir (?:la )?receta",
  it: "copia link|stampa (?:la )?ricetta",
};
export const CONTROL = new RegExp(`^${anyOf(CONTROLS)}$`, "i");

const LISTENING: Phrases = {
  de: "artikel (?:zum hören|anhören)(?:\\s?[•·|]?\\s?\\d{1,3} min\\.?)?",
  it: "ascolta l[’']articolo",
  fr: "écouter l[’']article",
  es: "escuchar (?:el )?artículo",
  pt: "ouvir (?:o )?artigo",
  en: "(?:new)?you can now listen to .{3,30} articles!?",
};
export const LISTEN = new RegExp(`^${anyOf(LISTENING)}$`, "i");

const FOLLOWING: Phrases = {
  pt: "(?:(?:clique aqui (?:para seguir|e siga)|siga) o canal|participe do (?:canal|grupo)) (?:d[oae] )?.{2,40} no (?:whatsapp|telegram)",
  en: "follow (?:the )?ap[’']s .{0,60}coverage.{0,80}",
};
export const FOLLOW = new RegExp(`^\\P{L}{0,4}${anyOf(FOLLOWING)}$`, "iu");
