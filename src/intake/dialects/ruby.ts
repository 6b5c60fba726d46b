import { type Found, takeOut } from "./found.ts";
import type { Place } from "./place.ts";

/** ERB, EJS: what is printed, or a line of its own; a text about templates has them, too. */
export function templateOfRuby({ text, at, start }: Place): Found | undefined {
  const isAlone = /(?:^|\n)[ \t]{0,20}$/.test(text.slice(Math.max(0, at - 21), at));
  const pattern = isAlone ? /^<%[-=#\s][^%\n`]{0,500}%>(?=[ \t]*(?:\n|$))/ : /^<%[-=#][^%\n`]{0,500}%>/;
  const [tag] = pattern.exec(start) ?? [];
  return takeOut(tag, at, "template taken out");
}
