import { anyOf, type Phrases } from "../../../phrases.ts";

/** What sites count of an article, and the controls beside the counts, each alone in its line. */

// In front of a number, which is not always there.
const COUNTED: Phrases = {
  de: "aufrufe|gelesen|klicks|lesezeit|kommentare(?: insgesamt)?|bewertung",
  en: "views?|hits|reading time|comments?|shares?|likes?|rating",
  fr: "lecture",
  es: "lectura",
  it: "lettura",
  nl: "leestijd",
  sv: "lästid",
  no: "lesetid",
  da: "læsetid",
  fi: "lukuaika",
  pl: "czas czytania",
};
const NUMBER = "\\s*:?\\s*(?:ca\\.\\s*)?[\\d.,]*(?:\\s*(?:min(?:uten|utes|s|\\.)?|x|mal))?";

// Behind a number.
const COUNTABLE: Phrases = {
  de: "kommentare?|antworten|aufrufe",
  en: "comments?|responses?|views?|shares?|likes?",
  fr: "commentaires?|réactions?|réponses?|partages?",
  es: "comentarios?|respuestas?|visitas?",
  it: "commenti|commento|visualizzazioni",
  pt: "comentários?|respostas?|visualizações",
  nl: "reacties?|weergaven",
  nordic: "kommentarer?|kommentti(?:a)?",
  pl: "komentarz(?:e|y)?|wyświetle(?:nia|ń)",
  cs: "komentář(?:e|ů)?|reakc[eí]",
  hu: "hozzászólás|komment",
  tr: "yorum",
  ru: "комментари(?:й|я|ев)|просмотр(?:а|ов)?",
  time: "min(?:uten|utes?)? (?:lesezeit|read)",
};

// With their numbers.
const COUNTS: Phrases = {
  en: [
    "viewed [\\d.,]+[km]? times?|\\d+ answers?",
    "(?:asked|modified) (?:today|yesterday|\\d[^.!?]{2,30} ago)",
  ],
  fr: "temps de lecture.*",
  es: "tiempo de lectura.*",
  it: "tempo di lettura.*",
  zh: "(?:字数(?:统计)?|阅读(?:次数|量)?|评论(?:数)?)\\s?[:：]?\\s*[\\d.,]*k?|[\\d.,]+k? ?字|阅读时长.{0,20}",
  time: "\\d+\\s*min(?:\\.|uten|utes?)?(?: read)?",
};

const CONTROLS: Phrases = {
  de: [
    "druckversion|kommentar schreiben|antworten|zitieren|melden|weitersagen|bearbeiten|link kopieren",
    "nach oben|zurück(?: zur übersicht)?|zur startseite|vorheriger (?:artikel|beitrag)|nächster (?:artikel|beitrag)",
    "vorlesen|artikel (?:an)?hören|schrift(?:größe)?|jetzt (?:teilen|abonnieren)|gefällt mir.*",
  ],
  en: [
    "permalink|print(?: this)?|pdf|reply|back|edit|previous|next|loading.*|e-?mail|tweet|facebook|twitter",
    "text size|enlarge|close|kudos|listen to (?:this )?article|copy link|add to favorites?",
  ],
  fr: "partager|imprimer|commenter|r[ée]agir",
  es: "compartir|imprimir|comentar",
  it: "condividi|stampa",
  pt: "compartilhar|partilhar",
  nl: "delen",
  pl: "udostępnij",
  cs: "sdílet",
  ru: "поделиться",
  ar: "شارك",
  ja: "シェア(?:する)?|ツイート|印刷",
  zh: "分享|打赏(?:作者)?|赞赏(?:支持)?|请我喝.{1,12}吧?|支付宝|微信(?:支付)?",
  ko: "공유",
};

export const COUNT = new RegExp(
  `^(?:${anyOf(COUNTED)}${NUMBER}|(?:\\d+|keine?|no|one|ein)\\s+${anyOf(COUNTABLE)}|${anyOf(COUNTS, CONTROLS)})$`,
  "i",
);
