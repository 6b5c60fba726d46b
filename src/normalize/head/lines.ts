import { findDate, locateDate } from "../../dates/index.ts";
import {
  type ChildNode,
  createElement,
  firstElements,
  type Replacements,
  replaceAll,
  Text,
} from "../../html/index.ts";
import { linesOf } from "../text-lines.ts";
import type { Step } from "../work.ts";
import { isAboutText, isContact, isOfHead } from "./about-text.ts";
import { isRole, namesIn } from "./byline.ts";
import { dateOfLine } from "./date-line.ts";
import { partHeadInLine } from "./in-line.ts";

const MOST_LINES = 8;
const BLOCKS_SEARCHED = 6;
const LONGEST_STANDFIRST = 200;
const LONGEST_LINE = 120;
// A shorter line was not broken by a program: the next one does not go on with it.
const WRAPPED_LINE = 50;

/**
 * Plain text only: title, byline and date that stand below each other without an empty line, among what else stands
 * above the text, become lines of their own.
 */
export const splitHeadLines: Step = ({ draft, body, report }) => {
  const split: Replacements = new Map();
  const blocks = draft.format === "text" ? firstElements(body, BLOCKS_SEARCHED, "p") : [];
  let hasStandfirst = false;
  let isFirst = true; // but for whom to ask
  for (const [index, block] of blocks.entries()) {
    const written = linesOf(block).flatMap(atAuthor).flatMap(atDay);
    const parts = index === 0 && written.length === 1 ? partHeadInLine(written[0]!) : undefined;
    const lines = parts ?? written;
    const end = parts ? parts.length - 1 : isContact(block) ? 0 : endOfHead(lines, isFirst);
    if (end > 0) {
      split.set(block, apartUpTo(lines, end));
      report.guess("text", "lines below the title set apart", "their byline or date", 0.8, lines[end - 1]);
    }
    isFirst &&= isContact(block);
    const rest = lines.slice(end);
    if (rest.every(isShort)) continue;
    if ((end > 0 && index > 0) || hasStandfirst || !isStandfirst(rest)) break; // the text has begun
    hasStandfirst = true;
  }
  replaceAll(body, split);
};

// Sites in Chinese have the day, the source and the author in one line.
const AT_AUTHOR = /\s+(?=(?:作者|记者|記者)\s?[:：]\s?\S{2,12}(?:\s|$))/u;
const BEHIND_AUTHOR =
  /(?<=^(?:作者|记者|記者)\s?[:：]\s?\S{2,12})\s+(?=来源|來源|责任编辑|編輯|编辑|20\d\d[-年])/u;

function atAuthor(line: string): string[] {
  if (line.length > LONGEST_LINE || !/作者|[记記]者/.test(line) || !findDate(line)) return [line];
  return line.split(AT_AUTHOR).flatMap((part) => part.split(BEHIND_AUTHOR));
}

// Papers in Japanese and Korean have the day and who wrote it in one line, a space between them.
const BESIDE_DAY =
  /^(?!.*(?:公開|更新|発行|掲載|配信|入力|수정|입력|등록|发布|發布))[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}ー・\s]{2,16}$/u;
const LONGEST_BESIDE_DAY = 60;

function atDay(line: string): string[] {
  const isAsked =
    line.length <= LONGEST_BESIDE_DAY && /\d/.test(line) && /[\p{sc=Han}\p{sc=Hangul}]/u.test(line);
  const found = isAsked ? locateDate(line) : undefined;
  if (!found || isAboutText(line)) return [line];
  const [before, day, behind] = [
    line.slice(0, found.start),
    line.slice(found.start, found.end),
    line.slice(found.end),
  ];
  if (!before && /^\s/.test(behind) && BESIDE_DAY.test(behind.trim())) return [day, behind.trim()];
  return !behind && /\s$/.test(before) && BESIDE_DAY.test(before.trim()) ? [before.trim(), day] : [line];
}

function apartUpTo(lines: string[], end: number): ChildNode[] {
  const parts = [...lines.slice(0, end), lines.slice(end).join("\n")].filter(Boolean);
  return parts.flatMap((words, index) => [
    ...(index ? [new Text("\n")] : []),
    createElement("p", {}, [words]),
  ]);
}

/** A line that says what it is about, above the byline. */
function isStandfirst([only = "", ...others]: string[]): boolean {
  return !others.length && only.length <= LONGEST_STANDFIRST;
}

/** Behind how many lines the head ends; 0 where these are none of it. A diary begins with a day, and goes on with text. */
function endOfHead(lines: string[], isFirst: boolean): number {
  if (lines.length < 2 || isOneLine(lines)) return 0;
  const last = lines.slice(0, MOST_LINES).findLastIndex(isOfHead);
  const isHead = last >= 0 && lines.slice(0, last).every(isShort);
  if (isHead && (last > 0 || namesIn(lines[0]!, () => true).length || lines.every(isShort)))
    return isRole(lines.at(-1)!) && lines.length - last <= 3 ? lines.length : last + 1;
  return (isFirst && isTitleAbove(lines)) || (lines.length === 2 && isRole(lines[1]!)) ? 1 : 0;
}

/** `Published` and the day below it; a name, whom it writes for, and a dash. */
function isOneLine(lines: string[]): boolean {
  const line = lines.join(" ");
  return dateOfLine(line) !== undefined || (/\s[—–-]$/.test(line) && namesIn(line).length > 0);
}

/** No line of a paragraph, and no sentence. */
function isShort(line: string): boolean {
  return line.length <= LONGEST_LINE && !/[.,;]$/.test(line);
}

function isTitleAbove([title = "", ...others]: string[]): boolean {
  const isApart = title.length < WRAPPED_LINE && others.length < 4 && /^[\p{Lu}\p{Lo}\d]/u.test(others[0]!);
  if (isApart && [title, ...others].every((line) => isShort(line) && !line.endsWith(":"))) return true;
  return (
    others.length === 1 && isShort(title) && !/[.!?:…]["”’»)]*$/.test(title) && fitsAbove(title, others[0]!)
  );
}

/** A sentence of which a program that wraps lines would have put the first word above: there was room. */
function fitsAbove(title: string, sentence: string): boolean {
  const first = sentence.split(" ", 1)[0]!.length;
  return /^\p{Lu}.*[.!?]$/u.test(sentence) && title.length + 1 + first <= sentence.length;
}
