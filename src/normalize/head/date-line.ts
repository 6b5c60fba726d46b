import { findDate, locateDate } from "../../dates/index.ts";
import { type Element, firstElements, hasAncestor, lineOf } from "../../html/index.ts";
import type { Work } from "../work.ts";

// What may stand around the date of a line that says when the text was published, and nothing else.
const LABEL =
  /^(?:(?:submitted by \p{Ll}\S{0,30}|(?:first |originally )?(?:posted|published|created|written|date|veröffentlicht|erschienen|erstellt|datum|stand|publié|mis en ligne|publicado|pubblicato|data(?: (?:de publicação|di pubblicazione|publikacji|wydania))?|fecha(?: de publicación)?|gepubliceerd|opublikowano|publicerad|publisert|опубликовано|дата(?: публикации)?|giriş(?: tarihi)?|yayın(?:lanma)?(?: tarihi)?|ن[\u064e-\u0652]?شر(?: في)?|تاريخ النشر|입력|등록|发布(?:时间|日期|于)?|发表于|公開日?|投稿日|来源[:：]\s?\S{1,20}|來源[:：]\s?\S{1,20}))(?=[\s:：])\s*(?:on|am|vom|at|le|el|il|op|den|em)?\s*[:：]?\s*)?(?:(?:on|am|le|el|den) )?$/iu;
const DAYS = [
  "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?",
  "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so",
  "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lun|mar|mer|jeu|ven|sam|dim",
  "lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?",
  "senin|selasa|rabu|kamis|jumat|sabtu|minggu",
  "thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật",
  "(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag",
];
const WEEKDAY = new RegExp(`(?:^|[\\s,:|·•–—-])(?:${DAYS.join("|")})\\.?,?\\s*$`, "iu");
const BEHIND =
  /^[\s.,|·•–—()-]*(?:uhr|h|hrs?|z|г|года|r|(?:오전|오후) \d{1,2}:\d\d|来源\s?[:：]\s?\S{1,20})?(?:[\s.,;|·•–—()-]{1,5}\d{1,3}[ -]min(?:ute)?s?\.? (?:read|lesezeit|de lecture|de lectura|di lettura)(?:\s?[|·•]\s?\p{L}[\p{L} ]{2,20})?)?[\s.,;|·•–—()-]*$/iu;
// A second date, of the last change, may follow.
const UPDATED =
  /^[\s.,;|·•–—()-]*(?:(?:last |zuletzt )?(?:updated|modified|edited|aktualisiert|geändert)|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|aktualizacja|обновлено|(?:son )?güncelleme|수정)(?!\p{L})(.{0,80})$/iu;

// The Washington Post has that in front.
const UPDATED_FIRST =
  /^(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|обновлено)(?!\p{L})(.{6,50}?)\s?[|·•–—-]\s?((?:published|posted|veröffentlicht|publié|publicado|опубликовано)\s.{6,50})$/iu;

const LONGEST = 100;
const BLOCKS_SEARCHED = 4;
const MOST_LOOKED_AT = 200; // a second date, which makes a diary of it, comes before that

interface SaidDate {
  /** ISO 8601. */
  date: string;
  updated?: string;
}

/** A line that is nothing but a date. */
export interface DateLine extends SaidDate {
  element: Element;
}

/** The date of a line that says nothing else; undefined when it says more. */
export function dateOfLine(line: string, american = false): SaidDate | undefined {
  const [, changed, published] = UPDATED_FIRST.exec(line) ?? [];
  const said = changed && published ? dateOfLine(published, american) : undefined;
  if (said) return { ...said, updated: findDate(changed!, american) };
  const found = line.length <= LONGEST ? locateDate(line, { american }) : undefined;
  if (!found || !LABEL.test(line.slice(0, found.start).replace(WEEKDAY, " ").trimStart())) return undefined;
  const rest = line.slice(found.end);
  if (BEHIND.test(rest) || (found.start > 0 && BY_ACCOUNT.test(rest))) return { date: found.iso };
  const [, change] = UPDATED.exec(rest) ?? [];
  return change === undefined ? undefined : { date: found.iso, updated: findDate(change, american) };
}

// `Posted on March 2, 2024 by anna`, of WordPress: no name to show.
const BY_ACCOUNT = /^ by \p{Ll}\S{0,30}$/u;

// By whom, behind a date; one word may be a train.
const BEHIND_DATE =
  /^[\s,|·•–—-]*((?:by|von|par|por|di|door|av|af|przez)\s(?!(?:Lake|River|Order|Sea|Air|Mail|Post)\s)\p{Lu}\S*\s+\S.*)$/u;

/** `By Jo Blogs, 4 July 2023` as what stands in front of the date, with its separator, and the date as it is written; `4 July 2023 by Jo Blogs` as well. */
export function splitAtDate(line: string): { before: string; date?: string } {
  const found = line.length <= LONGEST + 60 ? locateDate(line) : undefined;
  const before = found ? line.slice(0, found.start).replace(WEEKDAY, " ").trimEnd() : "";
  const isLabel = LABEL.test(before && `${before} `);
  const byline = found && isLabel ? BEHIND_DATE.exec(line.slice(found.end))?.[1] : undefined;
  if (byline) return { before: byline, date: line.slice(0, found!.end) };
  if (!found || isLabel || before.length < 4 || !/(?:[,|•·–—-]| on)$/i.test(before)) return { before: line };
  const date = line.slice(before.length).trim();
  return dateOfLine(date) ? { before, date } : { before: line };
}

/** The only line of the body that is nothing but a date, when it stands above the text: a diary has many. */
export function findDateLine({ body }: Work, american: boolean): DateLine | undefined {
  const found: DateLine[] = [];
  let searched = 0;
  for (const element of firstElements(body, MOST_LOOKED_AT, "p")) {
    if (searched === BLOCKS_SEARCHED && !found.length) return undefined; // nearly all articles: the rest is not read
    if (hasAncestor(element, "blockquote", "li", "table")) continue;
    const date = dateOfLine(lineOf(element, LONGEST) ?? "", american);
    if (date && (searched === BLOCKS_SEARCHED || found.length)) return undefined;
    if (date) found.push({ element, ...date });
    if (searched < BLOCKS_SEARCHED) searched++;
  }
  return found[0];
}
