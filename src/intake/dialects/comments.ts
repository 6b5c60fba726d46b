import { type Found, takeOut, upTo } from "./found.ts";
import type { Place } from "./place.ts";

/** Comments within lines, which no reader of the article was to see. */

export function commentOfMdx({ start, at }: Place): Found | undefined {
  return upTo(start, at, "*/}", "comment of MDX taken out");
}

/** Jinja's; not what stands in a code span, or in the next paragraph. */
export function commentOfTemplate({ start, at }: Place): Found | undefined {
  const [comment] = /^\{#[-\s](?:[^`\n#]|\n(?!\s*\n)|#(?!\})){0,1000}#\}/.exec(start) ?? [];
  return takeOut(comment, at, "comment of a template taken out");
}

/** Obsidian's; not what a loop of Windows' shell counts by (`%%i`), and no share (`100%%`). */
export function commentOfObsidian({ start, at }: Place): Found | undefined {
  const [comment] = /^%%(?!\w\b)(?:[^%\n`]|%(?!%)){1,1000}(?<!\d)%%(?![\w%])/.exec(start) ?? [];
  return takeOut(comment, at, "comment of Obsidian taken out");
}
