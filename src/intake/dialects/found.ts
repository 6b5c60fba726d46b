/** A stretch of text: what to put there instead, or nothing when it is to stay. */
export interface Found {
  end: number;
  what: string;
  instead?: string;
}

/** Puts what is found in its place, and tells of it; what is to stay is passed over whole. */
export function replaceFound(
  text: string,
  opening: RegExp,
  find: (match: RegExpExecArray) => Found | undefined,
  tell: (found: Found, at: number) => void,
): string {
  const pieces: string[] = [];
  let done = 0;
  const next = new RegExp(opening);
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const found = find(match);
    if (!found) continue;
    if (found.instead !== undefined) {
      pieces.push(text.slice(done, match.index), found.instead);
      done = found.end;
      tell(found, match.index);
    }
    next.lastIndex = found.end;
  }
  return pieces.length ? [...pieces, text.slice(done)].join("") : text;
}

/** What stands for nothing in a feed; undefined when it is not there. */
export function takeOut(tag: string | undefined, at: number, what: string): Found | undefined {
  return tag ? { end: at + tag.length, what, instead: "" } : undefined;
}

/** What ends with the next of these signs and stands for nothing; undefined when none comes. */
export function upTo(start: string, at: number, close: string, what: string): Found | undefined {
  const end = start.indexOf(close, 2);
  return takeOut(end < 0 ? undefined : start.slice(0, end + close.length), at, what);
}

const LONGEST_WORD = 100;

/** From where the words begin that a stretch stands in to where they end: without it, they are other words. */
export function wholeWords(text: string, start: number, end: number): string {
  const [before] = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))!;
  const [behind] = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end, end + LONGEST_WORD))!;
  return before + text.slice(start, end) + behind;
}
