import { AUDIO, PICTURE, VIDEO } from "../../media/index.ts";
import { type Found, takeOut, upTo } from "./found.ts";
import type { Place } from "./place.ts";
import { audio, video } from "./shown.ts";

/** Links of wikis and of collections of notes, which only they can follow. */

// `[[1]]` is a number in brackets, the note of a day is a page.
const PAGE = /\p{L}|^\d{4}-\d\d-\d\d$/u;

/** Obsidian and wikis: `[[Page|label]]` leads to a page that only they know; `![[picture.png]]` shows a file. */
export function wikiLink({ start, at }: Place): Found | undefined {
  const [tag, sign, page = "", label] =
    /^(!?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?![[(:])/.exec(start) ?? [];
  if (!tag || !PAGE.test(page + (label ?? ""))) return undefined;
  const end = at + tag.length;
  if (!sign)
    return { end, what: "link of a wiki made its words", instead: label ?? page.replace(/#/, " ").trim() };
  const size = /^\d{1,4}$/.test(label ?? "") ? "" : (label ?? "");
  const play = playerOf(page);
  if (play) return { end, what: "file of a wiki replaced", instead: play({ positional: [page], named: {} }) };
  if (PICTURE.test(page))
    return { end, what: "picture of a wiki replaced", instead: `![${size}](<${page}>)` };
  return { end, what: "part of another page taken out", instead: "" };
}

function playerOf(file: string): typeof video | undefined {
  if (VIDEO.test(file)) return video;
  return AUDIO.test(file) ? audio : undefined;
}

/** ikiwiki: `[[!meta title="…"]]`. */
export function directiveOfIkiwiki({ start, at }: Place): Found | undefined {
  return upTo(start, at, "]]", "directive of ikiwiki taken out");
}

/** Logseq: the words of another block stand here; `[words](((…)))` leads to it. */
export function blockOfLogseq({ start, at }: Place): Found | undefined {
  const [name] = /^\(\([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\)\)/.exec(start) ?? [];
  return takeOut(name, at, "words of another block taken out");
}
