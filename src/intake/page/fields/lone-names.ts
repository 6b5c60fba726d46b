import type { Author } from "../../../article.ts";
import { type Element, elementsOf, hasAncestor, isTag, wordsOf } from "../../../html/index.ts";
import { isAgency } from "../../../people/agencies.ts";
import { isParticle } from "../../../people/names.ts";
import { holdsNoName } from "../../../people/no-names.ts";
import { bare } from "../../../text.ts";
import type { Landmarks } from "../landmarks.ts";
import { isTagLine } from "../line-links.ts";
import { isAboutLine, lettersBeside } from "./about-lines.ts";
import { isRole, readNames } from "./author-names.ts";
import { behindDate } from "./date-lines.ts";

/** Bylines that nothing marks: a name alone between the heading and the text, with a date or a role beside it. */

const WORD = /^\p{Lu}(?=[^\p{Ll}]*\p{Ll}|\.?$)[\p{L}\p{M}'’.-]*$/u;

// Above the name of whoever took the pictures.
const OF_PICTURES =
  /^(?:photo|foto|fotó|picture|image|imagen|imagem|bild|illustration|ilustra|illustrazion|grafik|graphic|video|zdjęci|фото|fotoğraf)/iu;

const OF_TEXT = /^(?:words|text|texte|testo|texto|tekst)$/i;

const [LONGEST, MOST_PARTS, AND] = [80, 8, 3];
const [LEAST_WORDS, MOST_WORDS] = [2, 4]; // of a name

/** The names of the first such line; none on a page without a heading. */
export function loneNames(landmarks: Landmarks): Author[] {
  const { lines, heading, lineOf } = landmarks;
  if (!heading) return [];
  const title = bare(wordsOf(heading));
  for (const [index, { text, element }] of lines.entries()) {
    if (index <= lineOf(heading) || !landmarks.isAtHead(index) || hasAncestor(element, "figure")) continue;
    if (isAgency(text)) return readNames(text).map((name) => ({ name }));
    const beside = [lines[index - 1], lines[index + 1]].map((line) => line?.text ?? "");
    if (OF_PICTURES.test(beside[0]!)) continue;
    const names = beside.some(provesName) ? namesAlone(text, element, title) : [];
    const found = names.length ? names : namesInParts(text, element, title);
    if (found.length) return found.map((name) => ({ name }));
  }
  return [];
}

/** `<span>Jane Doe</span> <span>3 May 2024</span>`, `Jane Doe | 3 May 2024`, `03.05.2024, Jane Doe` */
function namesInParts(text: string, element: Element, title: string): string[] {
  if (text.length > LONGEST * 2 || element.children.length > MOST_PARTS) return [];
  const marked = element.children.filter(isTag).map((part) => ({ part: wordsOf(part), of: part }));
  const written = text.split(/\s+[|·•]\s+/).map((part) => ({ part, of: element }));
  for (const { part, of } of [...marked, ...written, { part: behindDate(text), of: element }]) {
    const names =
      part && part !== text && provesName(text.replace(part, "")) ? namesAlone(part, of, title) : [];
    if (names.length) return names;
  }
  return [];
}

function provesName(text: string): boolean {
  return isAboutLine(text.trim(), []) || isRole(text.trim()) || OF_TEXT.test(text.trim());
}

/** Nothing but names, and not of what the article is about. */
function namesAlone(text: string, element: Element, title: string): string[] {
  if (text.length > LONGEST || /[\d:]|[,!]$/.test(text) || isTagLine(element)) return [];
  const names = readNames(text);
  const isWhole = lettersBeside(text, names.map(bare)) <= (names.length > 1 ? AND : 0);
  const isMeant = (name: string) => isWrittenFully(name) || isPortrayed(name, element);
  return isWhole && names.every((name) => isMeant(name) && !title.includes(bare(name))) ? names : [];
}

/** One word may be a name beside a picture that is called the same (Obsidian's blog). */
function isPortrayed(name: string, element: Element): boolean {
  return elementsOf(element, "img").some(({ attribs }) => bare(attribs.alt ?? "") === bare(name));
}

function isWrittenFully(name: string): boolean {
  const words = name.split(" ");
  const own = words.filter((word) => !isParticle(word));
  return (
    own.length >= LEAST_WORDS &&
    words.length <= MOST_WORDS &&
    own[0] === words[0] &&
    own.every((word) => WORD.test(word)) &&
    !holdsNoName(words)
  );
}
