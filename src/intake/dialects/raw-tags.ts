import type { Text } from "./fences.ts";

/** Liquid's `raw` beside tags of code, which keeps Liquid from reading the code: what is shown is without it. */

const RAW = /\{%-?\s{0,3}(?:end)?raw\s{0,3}-?%\}/g;
const OF_CODE = /^[ \t]*\{%-?\s{0,3}(?:end)?(?:highlight|codeblock|code)\b[^{}\n]{0,300}%\}[ \t]*$/i;
const OPENING = /^[ \t]*\{%-?\s{0,3}raw\s{0,3}-?%\}[ \t]*/;
const CLOSING = /(?<![ \t])[ \t]*\{%-?\s{0,3}endraw\s{0,3}-?%\}[ \t]*$/;

/** In a line with a tag of code and nothing else, before it or behind it. */
export function dropRawBesideCode({ lines, isCode, report }: Text): void {
  for (const [at, line] of lines.entries()) {
    if (isCode.has(at) || !line.includes("raw")) continue;
    const rest = line.replace(RAW, "");
    if (rest === line || !OF_CODE.test(rest)) continue;
    report.removal("dialects", "tag with an end replaced", line.match(RAW)!.join("\n"));
    lines[at] = rest;
  }
}

/** Around all of the code that stands between two lines. */
export function dropRawAroundCode({ lines, report }: Text, start: number, end: number): void {
  let [first, last] = [start + 1, end - 1];
  while (first < last && !lines[first]!.trim()) first++;
  while (last > first && !lines[last]!.trim()) last--;
  const opening = OPENING.exec(lines[first] ?? "")?.[0];
  const closing = CLOSING.exec(lines[last] ?? "")?.[0];
  if (first > last || opening === undefined || closing === undefined) return;
  lines[first] = lines[first]!.slice(opening.length);
  lines[last] = lines[last]!.slice(0, -closing.length);
  report.removal("dialects", "tag with an end replaced", `${opening}\n${closing}`);
}
