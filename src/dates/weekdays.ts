import { anyOf, type Phrases } from "../phrases.ts";

/** The days of a week, in whole and as they are shortened beside a date, by language. */

const WEEKDAYS: Phrases = {
  en: "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?",
  de: "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so",
  fr: "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lun|mar|mer|jeu|ven|sam|dim",
  es: "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
  pt: "(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?",
  id: "senin|selasa|rabu|kamis|jumat|sabtu|minggu",
  vi: "thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật",
  it: "(?:lune|marte|mercole|giove|vener)dì|sabato|domenica",
  nl: "(?:maan|dins|woens|donder|vrij|zater|zon)dag",
};

/** Any of them: a part of patterns that look at no case. */
export const WEEKDAY = anyOf(WEEKDAYS);

// Signs and letters that are words as well where no date stands in front of them.
const ONLY_BEHIND =
  "[月火水木金土日](?:曜日?)?|(?:星期|周|週)[一二三四五六日天]|[월화수목금토일](?:요일)?|пн|вт|ср|чт|пт|сб|вс";
const BEHIND = `(?:${ONLY_BEHIND}|${WEEKDAY})\\.?`;
const IN_BRACKETS = new RegExp(`^\\s?(?:\\(${BEHIND}\\)|（${BEHIND}）|\\[${BEHIND}\\])`, "u");
const BARE = new RegExp(`^[\\s,]{1,3}${BEHIND}(?![\\p{L}\\p{N}])`, "u");

/** How much of what stands behind a date, in small letters, is its weekday: `(水)`, `, wednesday`; one without brackets may begin a sentence. */
export function weekdayBehind(text: string): { length: number; inBrackets: boolean } {
  const bracketed = IN_BRACKETS.exec(text)?.[0].length;
  return { length: bracketed ?? BARE.exec(text)?.[0].length ?? 0, inBrackets: bracketed !== undefined };
}
