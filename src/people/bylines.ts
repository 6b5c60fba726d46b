import { anyOf, type Phrases } from "../phrases.ts";

/** How bylines open, by language: parts of patterns. */

/** In front of the name. */
export const BY = "(?:by|von|par|por|di|door|av|af|przez)";

/** What stands before `by`: the kind of piece, in the words of agencies and magazines. */
export const PIECE = {
  en: "article|analysis|story|text|words|report(?:ing)?|review|recipe|opinion|commentary|essay|interview|(?:a )?guest (?:post|article|column)",
  de: "(?:eine?n? )?(?:gast)?(?:beitrag|artikel|kommentar|analyse|interview|rezension|reportage|bericht|rezept)",
};

/** What was done with it. */
export const WRITTEN = {
  en: "written|posted|published|submitted|reported|reviewed",
  de: "geschrieben|veröffentlicht|verfasst|erstellt|eingestellt|gepostet|publiziert",
  fr: "publié|rédigé|écrit",
  es: "escrito|publicado",
  it: "scritto|pubblicato",
  nl: "geschreven",
};

/** Drupal's, with what stands between the name and the day. */
export const SUBMITTED =
  "(?:Gespeichert|Verfasst) von|Soumis par|(?:Enviado|Submetido) por|Inviato da|Ingediend door";
export const SUBMITTED_ON = new RegExp(`^(?:${SUBMITTED}) .{3,60} (?:am|le|el|em|il|op)$`, "u");

// Labels of whoever wrote, in front of a colon.
const AUTHORS: Phrases = {
  en: "authors?|reporter",
  de: "autor(?:[/*:]?in(?:nen)?|en)?|verfasser(?:in)?",
  fr: "auteure?s?",
  es: "autora|autores",
  it: "autore",
  pl: "autor(?:ka|zy)",
  ru: "авторы?",
  sr: "аутор",
  sl: "avtor(?:ica)?",
  vi: "tác giả",
  tr: "yaza[nr]|muhabir|editör",
  hu: "írta|szerző",
  fi: "kirjoittaja",
  id: "oleh|penulis",
  ar: "كتبت?",
  hi: "लेखक",
  fa: "نویسنده",
  zh: "记者|作者",
  ja: "記者",
};

/** The same where often no colon stands behind it; a verb alone would open a sentence in Arabic. */
export const AUTHOR_IN_SEMITIC = "(?:بقلم|כתב|מאת)";

export const AUTHOR = `(?:${anyOf(AUTHORS)}|${AUTHOR_IN_SEMITIC})`;

/** What Korean newspapers write behind the name of whoever reports, mostly with an address. */
export const SIGNED_IN_KOREAN =
  /^(\p{Script=Hangul}{2,4})\s?(?:선임|수석|인턴)?(?:기자|특파원|논설위원)(?:\s+\S+@\S+)?(?:\s+다른 ?기사 ?보기)?$/u;
