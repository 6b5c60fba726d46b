// Longer than any paragraph that somebody wrote as one; cut at the sentence behind so many characters.
const WALL = 1200;
const PARAGRAPH = 500;
// A full stop that ends no sentence: Dr. Jan. U.S. p.m. No.
const ABBREVIATION =
  /(?:^|[\s("“])(?:\p{L}|\p{Lu}\p{L}{1,2}|\p{L}\.[\p{L}.]*|Prof|Mrs|Capt|Sept|approx|dept|depts|inc|vs|etc|e\.g|i\.e)\.$/u;

/** One line that is a whole article: a paragraph every few sentences. */
export function splitWall(line: string): string[] {
  if (line.length < WALL) return [line];
  const paragraphs: string[] = [];
  const end = /[.!?…؟]["”’»)\]]*\s+|[。！？]["”’»)\]」』]*/g;
  let start = 0;
  end.lastIndex = PARAGRAPH;
  while (end.exec(line)) {
    const paragraph = line.slice(start, end.lastIndex);
    if (!endsSentence(paragraph)) continue;
    paragraphs.push(paragraph.trim());
    start = end.lastIndex;
    end.lastIndex += PARAGRAPH;
  }
  return [...paragraphs, line.slice(start).trim()].filter(Boolean);
}

/** No abbreviation, and no speech that goes on; of what was opened and never closed too much would stay together. */
function endsSentence(paragraph: string): boolean {
  if (ABBREVIATION.test(paragraph.trimEnd().slice(-20))) return false;
  if (paragraph.length > 2 * PARAGRAPH) return true;
  const count = (sign: RegExp) => paragraph.match(sign)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) <= count(/”/g);
}
