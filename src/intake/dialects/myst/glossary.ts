import type { Fence, Text } from "../fences.ts";
import { innerLines, replace, takeOptions } from "./lines.ts";

/** `{glossary}`: terms, each with its meaning further in below it, become a list of definitions. */
export function openGlossary(fence: Fence, text: Text): void {
  takeOptions(fence, text);
  const made: string[] = [];
  let terms: string[] = [];
  for (const line of innerLines(fence, text).map((line) => line.slice(fence.indent.length))) {
    const isMeaning = /^[ \t]+\S/.test(line);
    if (isMeaning && terms.length) made.push("", terms.join(", "), `: ${line.trim()}`);
    else if (isMeaning) made.push(`  ${line.trim()}`);
    else if (!line.trim()) made.push("");
    if (isMeaning) terms = [];
    else if (line.trim()) terms.push(line.trim());
  }
  replace(fence, text, [...made, "", ...terms]);
}
