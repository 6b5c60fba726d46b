import { anyOf, type Phrases } from "../../../phrases.ts";
import type { LineRule } from "./line-rule.ts";

/** What newspapers write between and below their paragraphs, in languages whose pages say it in an order of their own. */

// What stands alone above an ad. As a heading, or in a list, it is a word like others.
const AD =
  "annonce|annons|annonse|mainos|inzerce|광고|реклама|διαφήμιση|publicitate|إعلان|פרסומת|広告|广告|quảng cáo";

// Where one is to read on: below what stands between two paragraphs.
const BELOW: Phrases = {
  da: "(?:artiklen|teksten|historien) fortsætter (?:efter|under) (?:annoncen|billedet|videoen|grafikken)",
  no: "(?:artikkelen|saken|teksten) fortsetter (?:under|etter) (?:annonsen|bildet|videoen|grafikken)",
  sv: "(?:artikeln|texten) fortsätter (?:under|efter) (?:annonsen|bilden|videon|grafiken)",
  fi: "(?:juttu|artikkeli) jatkuu (?:mainoksen|kuvan|videon|grafiikan) (?:jälkeen|alla|alapuolella)",
  pl: "(?:dalszy ciąg|dalsza część|ciąg dalszy) (?:materiału|tekstu|artykułu) pod (?:wideo|reklamą|zdjęciem|materiałem wideo)",
  nl: "(?:lees verder|(?:(?:de )?tekst|het artikel) (?:gaat (?:verder|door)|loopt (?:verder|door))) onder de (?:advertentie|foto|video|afbeelding|tweet)",
  de: "(?:der |dieser )?(?:artikel|text|beitrag) (?:geht|wird) (?:nach|unter) (?:der|dem) (?:anzeige|werbung|video|bild|foto) (?:weiter|fortgesetzt)",
  fr: "(?:la )?suite (?:de l['’]article )?(?:après|sous) (?:la|cette) (?:publicité|pub|vidéo|photo)",
  it: "(?:l['’]articolo )?continua (?:dopo la pubblicità|sotto il video)",
  cs: "(?:pokračování )?(?:článku|článek|text) (?:pokračuje )?(?:po|pod) (?:reklamě|reklamou|videem|fotografií)",
  ro: "articolul continuă (?:după|sub) (?:publicitate|reclamă|video)",
  south:
    "(?:tekst|članak|текст|чланак) se nastavlja ispod (?:oglasa|videa|fotografije)|текст се наставља испод (?:огласа|видеа)",
  tr: "haberin devamı(?: için tıklayın)?",
};

// Who finds a mistake is asked to say so.
const MISTAKE: Phrases = {
  slavic: "[^.!?]{0,40}(?:ошибк|опечатк|помилк|помылк)[^.!?]{0,80}(?:ctrl|нажмите|натисніть)",
  sv: "har du (?:hittat|sett) ett fel",
  no: "(?:har du )?(?:funnet|oppdaget) (?:en )?(?:feil|skrivefeil)",
  da: "(?:har du )?(?:fundet|opdaget) (?:en )?fejl",
  de: "(?:(?:haben sie|hast du) )?(?:einen )?(?:fehler|tippfehler) (?:im (?:text|artikel) )?(?:gefunden|entdeckt)\\?|fehler melden$",
  en: "(?:(?:have you )?(?:spotted|found|noticed)|see) (?:an? )?(?:mistake|error|typo|inaccuracy)\\b[^.!?]{0,40}\\?|report (?:an? )?(?:error|mistake|typo)(?: in this (?:article|story))?$",
  fr: "(?:signaler une (?:erreur|faute|coquille)|(?:vous avez|avez-vous) (?:vu|repéré|trouvé|remarqué) une (?:erreur|faute|coquille))",
  es: "(?:reportar|informar de|comunicar) un error|¿(?:has|ha) (?:encontrado|visto|detectado) (?:un|algún) error",
  it: "segnala un (?:errore|refuso)|hai trovato un (?:errore|refuso)",
  pt: "(?:encontrou|viu) (?:um|algum) erro|(?:comunicar|reportar|informar) (?:um )?erro",
  nl: "(?:heb je een |zie je een |een )?(?:fout|foutje|taalfout) (?:gezien|gevonden|ontdekt)",
  pl: "(?:zauważyłeś|zauważyłaś|widzisz|znalazłeś)[^.!?]{0,10} (?:błąd|literówkę)|zgłoś błąd",
  cs: "našli jste (?:v článku )?chybu",
  hu: "hibát talált",
  he: "מצאתם טעות",
};

// Who has something to tell; at a rescue the sentence goes on.
const TIP: Phrases = {
  no: "har du (?:et )?(?:tips|innspill) (?:til|om)(?!\\p{L})[^.!?]{0,60}\\?",
  da: "har du (?:et )?tip(?:s)?(?!\\p{L})[^.!?]{0,60}\\?",
  sv: "(?:har du ett tips|tipsa oss)(?!\\p{L})[^.!?]{0,60}[?!.]",
  de: "(?:haben sie|hast du) (?:einen )?(?:tipp|hinweis)(?:s|e)? für uns\\?",
  en: "(?:got|do you have|have) (?:a|any) (?:(?:news|story) )?(?:tips?|story) for (?:us|our \\p{L}+)\\?",
  ko: "(?:사건ㆍ사고 )?제보는 ",
};

const FOLLOW: Phrases = {
  south: "pratite|пратите|следете|spremljajte",
  el: "ακολουθήστε",
  ro: "urmăr(?:ește|iți)",
  ru: "читайте(?! (?:також|также))",
  uk: "підпи(?:суйтесь|суйся|шіться|шись)|стежте|долучайтесь|приєднуйтесь",
  ar: "تابعو(?:ا|نا)?|تابعنا|لمتابعة|اشتركوا|انضموا",
  hu: "kövess(?:e|en|d|enek)|olvassa",
  nordic: "följ|følg|seuraa",
  cs: "sledujte",
  pl: "obserwuj",
  he: "עקבו|הצטרפו",
  fr: "suivez",
  es: "seguir",
  it: "segui",
  tr: "takip ed(?:in|ebilir)",
  vi: "theo dõi",
  id: "ikuti",
};
const CHANNEL: Phrases = {
  telegram: "telegram|телеграм\\p{L}*|تلغرام|تليجرام|تيليجرام|טלגרם",
  whatsapp: "whatsapp|واتساب|ווטסאפ",
  google: "google (?:news|haberler|notícias|noticias|actualités|zprávy)",
  others: "viber|вајбер\\p{L}?|facebook\\p{L}{0,3}|instagram\\p{L}{0,3}",
};

const PICTURES: Phrases = {
  de: "fotogalerie|fotostrecke|bilder(?:strecke|galerie)",
  es: "fotogalería|galería",
  it: "fotogalleria",
  pl: "galeria(?: zdjęć)?|wideo",
  fr: "vidéo",
  pt: "vídeos?",
  ru: "видео",
  uk: "відео",
  el: "βίντεο",
  ko: "관련 ?(?:영상|사진)",
};
const PICTURES_IN_JAPANESE = "【(?:写真|動画|画像|図解|表|グラフ|関連)[^】]{0,10}】";

export const NOTES_IN_LANGUAGES: LineRule[] = [
  {
    name: "label of an ad",
    pattern: new RegExp(`^[-–—(\\[]?\\s?(?:${AD})\\s?[)\\]–—:-]?$`, "iu"),
    where: "outside figures",
    longest: 20,
    noHeading: true,
    witness: "Mainos; פרסומת, between paragraphs",
  },
  {
    name: "where to read on",
    pattern: new RegExp(`^[(\\[]?\\s?${anyOf(BELOW)}[.:!…]?\\s?[)\\]]?$`, "iu"),
    where: "outside figures",
    longest: 70,
    witness: "Artiklen fortsætter efter annoncen; Haberin devamı",
  },
  {
    name: "question for mistakes",
    pattern: new RegExp(`^${anyOf(MISTAKE)}`, "iu"),
    where: "end",
    longest: 200,
    witness: "Якщо ви помітили помилку, виділіть текст і натисніть Ctrl + Enter; Har du hittat ett fel?",
  },
  {
    name: "question for news",
    pattern: new RegExp(`^${anyOf(TIP)}`, "iu"),
    where: "end",
    longest: 200,
    witness: "Har du tips til denne saken? Send meg en e-post!",
  },
  {
    name: "invitation to a channel",
    pattern: new RegExp(
      `^[^.!?]{0,60}(?<!\\p{L})${anyOf(FOLLOW)}(?!\\p{L})(?=[^.,;:!?]{0,100}${anyOf(CHANNEL)})[^!?]{0,160}[.!]?$`,
      "iu",
    ),
    where: "outside figures",
    longest: 200,
    holdsLink: true,
    witness: "Підписуйтесь на наш Telegram-канал; Kövesse a Partvonalat Facebookon is!",
  },
  {
    name: "link to pictures",
    pattern: new RegExp(
      `^(?:▶|►|⇒|»)?\\s?(?:${anyOf(PICTURES)}\\s?[:|–—]|${PICTURES_IN_JAPANESE})\\s?\\S.{5,}$`,
      "iu",
    ),
    where: "outside figures",
    longest: 160,
    linked: true,
    witness: "Fotogalerie: …; 【写真】…, between paragraphs",
  },
  {
    name: "title elsewhere",
    pattern: /^(?:原标题|原標題|原题)\s?[:：]\s?\S/u,
    where: "outside figures",
    longest: 100,
    witness: "原标题：…, above the text of Chinese portals",
  },
  {
    name: "offer of the rest",
    pattern:
      /^この記事は(?:有料(?:会員)?|会員)(?:限定)?(?:記事)?です[。、]?(?:残り|続き|会員|有料|ログイン|$)/u,
    where: "end",
    longest: 120,
    witness: "この記事は有料記事です。残り1234文字, where the text is cut",
  },
  {
    name: "broadcast on the same",
    pattern:
      /^(?:über dieses thema|dieses thema|dieser beitrag|über dieses und)\s(?:berichtete[nt]?|lief|sendete|wurde|im programm)\b[^!?]{5,140}\d(?:[.:]\d\d)? ?uhr[^.!?]{0,60}[.)]?$/iu,
    where: "end",
    longest: 200,
    witness: "Über dieses Thema berichtete die Abendschau am 12. März 2024 um 20:00 Uhr.",
  },
];
