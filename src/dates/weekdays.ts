/** The days of a week, in whole and as they are shortened beside a date, by language. */

const WEEKDAYS: Record<string, string> = {
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
export const WEEKDAY = `(?:${Object.values(WEEKDAYS).join("|")})`;
