import { anyOf, type Phrases } from "../../../phrases.ts";

/** How sites ask to be followed elsewhere, and what one thinks of the article. */

// In front of the name of a channel.
const FOLLOW: Phrases = {
  en: "follow|join",
  pt: "sig[au]e?|entre n[oa]|participe",
  it: "segui(?:ci)?|iscriviti",
  fr: "suivez|rejoignez",
  de: "folgen?|folgt|abonniere",
  es: "únete",
  tr: "takip",
  pl: "obserwuj|dołącz",
  nl: "volg",
};
const CHANNELS = [
  "(?:channel|canale?|ca[ií]ne|kanal|groupe?|gruppe?|grupo)[^.!?]{0,40}\\b(?:telegram|whatsapp)",
  "(?:telegram|whatsapp)[ -](?:channel|canale?|kanal|community|group)",
  "google (?:news|notícias|noticias)",
];
const IN_RUSSIAN = [
  "^(?:больше|ещё больше|еще больше|самые) [^.!?]{0,60}в нашем (?:telegram|телеграм)[^!?]{0,60}[.!]?$",
  "^(?:подписывайтесь|подпишитесь|читайте нас)(?!\\p{L})[^.!?]{0,80}(?:telegram|телеграм|дзен|whatsapp|вконтакте)[^.!?]{0,40}[.!]?$",
];

export const TO_CHANNEL = new RegExp(
  `^[^.!?]{0,40}(?<!\\p{L})${anyOf(FOLLOW)}(?!\\p{L})[^.!?]{0,80}${anyOf(CHANNELS)}[^.!?]{0,60}[.!]?$|${anyOf(IN_RUSSIAN)}`,
  "iu",
);

// Words that end where others may go on: `donate`, not `donated`.
const OPENINGS: Phrases = {
  en: [
    "add us on|follow .{2,40} on (?:twitter|facebook|instagram|x)\\b|donate|support (?:us|our)",
    "get .{2,60} (?:on (?:twitter|facebook)|(?:to|in) your inbox)|read or share this story|blog comments powered",
  ],
  fr: "devenez fan|suivez-nous",
  pl: "polub\\b.{2,40}\\bna facebooku",
  de: "jetzt spenden|spenden sie|unterstütze(?:n sie)? uns",
};

// Wherever they stand in the line.
const ANYWHERE: Phrases = {
  en: [
    "\\b(?:follow|find|like|join) (?:us|me|him|her|them|the \\p{L}+)\\b.{0,60}\\b(?:on|at) (?:twitter|facebook|instagram|x|threads|bluesky|mastodon|linkedin|telegram|google news|whatsapp)",
    "keep up with me on|e-?mail us at|get the .{0,60} (?:daily edition|newsletter|by email)|download (?:the|our) app",
  ],
  de: [
    "\\bfolg(?:en?|e?t) (?:sie )?(?:uns|mir)\\b|newsletter (?:abonnieren|anmelden)",
    "schreiben sie uns (?:einen leserbrief|ihre meinung)",
  ],
  fr: "s['’]abonner à",
  es: "suscríbete|síguenos|puedes seguir a|sigue toda la información",
  it: "iscriviti alla newsletter|seguici su|ricevi .{3,60} su (?:whatsapp|telegram)",
  pt: "siga(?:-nos| a gente) n[oa]\\b",
  nl: "heb je een tip\\b",
  ru: "подписывайтесь|подпишитесь",
  letters: [
    "(?:abonniere|abonnieren sie|subscribe to|sign up for|melde dich).{0,60}newsletter",
    "\\b(?:in|for|für|to|à) (?:our|unseren?|unserem|notre|nuestr[ao]) \\S*newsletter",
  ],
};

// What a line opens with, whatever goes on behind it.
const BEGINNINGS: Phrases = {
  en: ".{3,60} can be reached (?:at|by|via)\\b|get involved with the news\\b",
  pl: "dziękujemy, że przeczyta",
  fr: "retrouvez (?:toute l['’]actualité|toutes nos|tous nos|nous)[^!?]{0,100} sur (?:notre|nos)\\b",
  tr: "(?:e-?)?bülten.{0,20}abone ol",
  ar: "اشترك(?:وا)? (?:في|ب|الآن)",
  he: "הירשמו ל",
  hi: "न्यूज़?लेटर.{0,20}सदस्य|हमारे न्यूज़?लेटर",
  ja: "メール(?:マガジン|マガ)|メルマガ",
  zh: "(?:立即|点击)?(?:订阅|訂閱)(?:我们|我們|本)",
  ko: "뉴스레터 ?(?:구독|신청)",
};

export const TO_FOLLOW = new RegExp(`^${anyOf(OPENINGS)}\\b|${anyOf(ANYWHERE)}|^${anyOf(BEGINNINGS)}`, "iu");

const QUESTIONS: Phrases = {
  de: [
    "(?:war|ist) (?:dieser?|der|die) (?:artikel|beitrag|seite|inhalt|information) (?:für (?:sie|dich|euch) )?(?:hilfreich|interessant|nützlich)",
    "(?:gefällt|hat) (?:dir|ihnen|euch) (?:der|dieser|unser) (?:artikel|beitrag)\\b",
    "bewerten sie (?:diesen|den) (?:artikel|beitrag)|bewerte (?:diesen|den) (?:artikel|beitrag)",
    "(?:vielen )?dank für (?:ihr|dein) feedback",
  ],
  en: [
    "(?:was|is) this (?:page|article|post|information) (?:helpful|useful)(?! to the)",
    "did (?:you (?:like|enjoy|find)|we miss) (?:this|our) (?:article|post|story|page)",
    "how (?:useful|helpful) was this (?:page|article|post|information)",
    "rate this (?:article|post|page)|thank(?:s| you) for your feedback",
  ],
  fr: "(?:cet article|cette page) vous a|notez cet article|merci (?:pour|de) votre (?:avis|retour)",
  es: "¿te ha (?:gustado|resultado|sido)|valora este artículo",
  it: "ti è (?:piaciuto|stato utile)",
  nl: "vond je dit artikel",
  sv: "hur tyckte du om artikeln",
};

export const QUESTION = new RegExp(`^${anyOf(QUESTIONS)}.{0,60}$`, "i");
