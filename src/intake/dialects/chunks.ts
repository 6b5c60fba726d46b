import { dropLines, type Fence, OPTION, type Text } from "./fences.ts";

/** What Quarto and knitr show to nobody: code that is run, and of which readers see what came out only; parts for other formats. */

const ENGINE = /^\{\s*(?:r|python|julia|bash|sh|sql|stan|rcpp|ojs)\b/i;
// `{r, echo=FALSE}`; `#| echo: false`.
const SAID = /\b(echo|include)\s{0,3}[=:]\s{0,3}(true|false|t|f)\b/gi;
const QUOTED = /"[^"\n]*"|'[^'\n]*'/g; // a caption may speak of them
const SETS_ALL = /\bopts_chunk\$set\((?:[^`]{0,1000}?[\s,(])?echo\s{0,3}=\s{0,3}(?:FALSE|F)\b/;

/** Does the text say in its own code that none is shown? */
export function hidesAllChunks({ lines, isCode }: Text): boolean {
  return (
    lines.some((line, at) => isCode.has(at) && line.includes("opts_chunk$set(")) &&
    SETS_ALL.test(lines.join("\n"))
  );
}

/** What the code says of itself counts before what is said of all of it. */
export function isHiddenChunk({ start, end, info }: Fence, { lines }: Text, hidesAll: boolean): boolean {
  if (!ENGINE.test(info)) return false;
  const options = [info];
  for (let at = start + 1; at < end && OPTION.test(lines[at]!); at++) options.push(lines[at]!);
  const said = new Map<string, boolean>();
  for (const [, name, value] of options.join("\n").replace(QUOTED, "").matchAll(SAID))
    said.set(name!.toLowerCase(), /^t/i.test(value!));
  return said.get("include") === false || !(said.get("echo") ?? !hidesAll);
}

// Quarto: parts for other formats than HTML.
const HIDDEN_BOX =
  /^\s{0,40}:{3,}\s{0,3}\{[^{}]{0,100}\.content-(?:hidden(?=\s{0,3}\}|[^{}]{0,100}\swhen-format="html)|visible[^{}]{0,100}\s(?:when-format="(?!html)|unless-format="html))[^{}]{0,100}\}\s*$/;

/** Empties the lines of such parts, with what they hold. */
export function dropHiddenBoxes(text: Text): void {
  const { lines, isCode } = text;
  const marks = [...lines.keys()].filter((at) => !isCode.has(at) && /^\s{0,40}:::/.test(lines[at]!));
  let [depth, from] = [0, -1];
  for (const at of marks) {
    if (depth === 0 && !HIDDEN_BOX.test(lines[at]!)) continue;
    if (depth === 0) from = at;
    depth += /^[\s:]*$/.test(lines[at]!) ? -1 : 1;
    if (depth > 0) continue;
    dropLines("part for another format taken out", text, from, at + 1);
  }
}
