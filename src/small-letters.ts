/**
 * Patterns that read capitals as small letters are tried on lines in small letters. So they are compiled in a part of the
 * time: a letter is one sign then, and no class has to be completed with what Unicode folds into it. An isolate reads few
 * articles, and compiles hundreds of patterns for the first of them.
 */

// A line is asked by many patterns, one after the other.
let last = { line: "", small: "" };

/** A line in small letters, each in the place of its capital: of a Turkish İ there would be two signs. */
export function smallLetters(line: string): string {
  if (line !== last.line) last = { line, small: toSmall(line) };
  return last.small;
}

function toSmall(text: string): string {
  return text.replaceAll("İ", "i").toLowerCase();
}

/** As `pattern.test`. */
export function matcherOf(pattern: RegExp): (line: string) => boolean {
  if (!pattern.ignoreCase) return (line) => pattern.test(line);
  let small: RegExp | undefined;
  return (line) => {
    small ??= inSmallLetters(pattern);
    return small.test(smallLetters(line));
  };
}

/** As `pattern.exec`, of a pattern that few lines match. */
export function matchOf(pattern: RegExp): (line: string) => RegExpExecArray | null {
  const matches = matcherOf(pattern);
  return (line) => (matches(line) ? pattern.exec(line) : null);
}

const ESCAPED_OR_NOT = /\\[pP]\{[^}]*\}|\\.|[^\\]+/gs;
// A pattern that does not tell the cases apart takes both for any of them.
const OF_A_CASE = /\\p\{L[ul]\}/g;

/** The same pattern for lines in small letters. */
export function inSmallLetters({ source, flags }: RegExp): RegExp {
  const small = source.replace(ESCAPED_OR_NOT, (part) => (part.startsWith("\\") ? part : toSmall(part)));
  return new RegExp(small.replace(OF_A_CASE, "\\p{L}"), flags.replace("i", ""));
}
