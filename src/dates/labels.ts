import { anyOf, type Phrases } from "../phrases.ts";

/**
 * What stands in front of a day and says what happened on it: parts of patterns that look at no case. None says where a word
 * ends: whoever looks for it anywhere takes its longer forms as well.
 */

// Of publishing, by language: whatever stands around it, the day behind it is the article's.
const PUBLISHING: Phrases = {
  en: "(?:(?:first|originally) )?(?:published|posted)|publication date",
  de: "(?:erst)?veröffentlich(?:t|ung)|erschienen|erscheinungsdatum|publikationsdatum|eingestellt",
  fr: "publiée?|mise? en ligne",
  es: "publicad[oa]|fecha de publicación",
  pt: "publicad[oa]|data de publicação",
  it: "pubblicat[oa]|data di pubblicazione",
  nl: "gepubliceerd",
  nordic: "publicerad|publisert",
  pl: "opublikowano|publikacja|data (?:publikacji|wydania)",
  ru: "опубликовано|дата публикации",
  tr: "giriş tarihi|yayın(?:lanma)?(?: tarihi)?",
  ar: "ن[\u064e-\u0652]?شر(?: في)?|تاريخ النشر",
  zh: "发布(?:时间|日期|于)?|发表于",
  ja: "公開日?|投稿日",
  ko: "입력|등록",
  he: "פורסם(?: בתאריך)?|תאריך פרסום",
  cs: "publikováno|zveřejněno",
  da: "offentliggjort|udgivet",
  fi: "julkaistu",
  uk: "опубліковано",
  hu: "közzétéve",
  el: "δημοσιε[ύυ]θηκε",
  hi: "प्रकाशित",
};

// Of the last change, by language. Whoever edited is named behind a word of his own.
const CHANGING: Phrases = {
  en: "(?:last )?(?:updated|modified|edited(?! by\\P{L}))",
  de: "(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|(?:letzte )?(?:aktualisierung|änderung)",
  fr: "mise? à jour|modifiée?",
  es: "actualizad[oa]",
  pt: "atualizad[oa]",
  it: "aggiornat[oa]|modifica(?:to)?",
  nl: "bijgewerkt",
  nordic: "uppdaterad|oppdatert|opdateret|päivitetty",
  pl: "aktualizacja|zaktualizowan[oay]",
  cs: "aktualizován[oay]?",
  ru: "обновлен[оа]",
  tr: "(?:son )?güncelle(?:me|ndi)",
  ko: "수정",
  ar: "آخر تحديث",
  he: "עודכן",
  uk: "оновлено",
  el: "ενημερώθηκε",
  zh: "(?:最后)?更新(?:时间|于)?",
  ja: "(?:最終)?更新日?",
};

export const PUBLISHED = anyOf(PUBLISHING);

export const CHANGED = anyOf(CHANGING);

/** Words that a table of data and a sentence have in front of a day as well. */
export const DATED = "(?:created|written|date|erstellt|datum|stand|data|fecha|дата|giriş)";

/** Between such a word and the day. */
export const ON = "(?:on|am|vom|at|le|el|il|op|den|em)";
