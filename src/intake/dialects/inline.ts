import { AUDIO, PICTURE, VIDEO } from "../../media/index.ts";
import {
  attributesOfKramdown,
  attributesOfPandoc,
  drawnHow,
  embedOfHashnode,
  pictureWithSize,
  placeOfDocusaurus,
  placeOfPelican,
  spanOfPandoc,
} from "./attributes.ts";
import { component } from "./components.ts";
import { emoji } from "./emoji.ts";
import { type Found, takeOut, upTo } from "./found.ts";
import { roleOfMyst } from "./myst/roles.ts";
import { commentOfObsidian } from "./obsidian.ts";
import type { Place } from "./place.ts";
import { postAddress } from "./posts.ts";
import { audio, video } from "./shown.ts";
import { isTex, liquidTag, template } from "./templates.ts";

const LONGEST_TAG = 2000;

/** The tag that opens at a place; undefined when none does. */
export function inlineTag(place: Place): Found | undefined {
  const { text, at } = place;
  const start = text.slice(at, at + LONGEST_TAG);
  if (start.startsWith("{%")) return liquidTag(place, start);
  if (start.startsWith("{{") && !isTex(text, at, start)) return template(place, start);
  if (start.startsWith("{:")) return attributesOfKramdown(text, at, start);
  if (/^\{#[-\s]/.test(start)) return commentOfTemplate(start, at);
  if (start.startsWith("{"))
    return roleOfMyst(start, at) ?? commentOfMdx(start, at) ?? placeOfPelican(start, at);
  if (start.startsWith("|")) return placeOfPelican(start, at);
  if (start.startsWith(" ")) return drawnHow(text, at, start);
  if (start.startsWith("%%")) return commentOfObsidian(start, at);
  if (start.startsWith("%")) return embedOfHashnode(text, at, start);
  if (start.startsWith("@/")) return postOfZola(start, at);
  if (/^[@p]/.test(start)) return placeOfDocusaurus(start, at);
  if (start.startsWith("((")) return blockOfLogseq(start, at);
  if (start.startsWith("[[!") && text[at - 1] !== "\\")
    return upTo(start, at, "]]", "directive of ikiwiki taken out");
  if (/^!?\[\[/.test(start)) return wikiLink(start, at);
  if (start.startsWith("![")) return pictureWithSize(start, at);
  if (start.startsWith("[")) return spanOfPandoc(start, at);
  if (/^[)\]]/.test(start)) return attributesOfPandoc(text, at, start);
  if (start.startsWith(":")) return emoji(start.slice(0, 200), at);
  if (start.startsWith("<%")) return templateOfRuby(text, at, start);
  if (start.startsWith("<")) return component(place);
  return undefined;
}

/** Jinja's; not what stands in a code span, or in the next paragraph. */
function commentOfTemplate(start: string, at: number): Found | undefined {
  const [comment] = /^\{#[-\s](?:[^`\n#]|\n(?!\s*\n)|#(?!\})){0,1000}#\}/.exec(start) ?? [];
  return takeOut(comment, at, "comment of a template taken out");
}

/** ERB, EJS: what is printed, or a line of its own; a text about templates has them, too. */
function templateOfRuby(text: string, at: number, start: string): Found | undefined {
  const isAlone = /(?:^|\n)[ \t]{0,20}$/.test(text.slice(Math.max(0, at - 21), at));
  const pattern = isAlone ? /^<%[-=#\s][^%\n`]{0,500}%>(?=[ \t]*(?:\n|$))/ : /^<%[-=#][^%\n`]{0,500}%>/;
  const [tag] = pattern.exec(start) ?? [];
  return takeOut(tag, at, "template taken out");
}

function commentOfMdx(start: string, at: number): Found | undefined {
  return start.startsWith("{/*") ? upTo(start, at, "*/}", "comment of MDX taken out") : undefined;
}

/** Logseq: the words of another block stand here; `[words](((…)))` leads to it. */
function blockOfLogseq(start: string, at: number): Found | undefined {
  const [name] = /^\(\([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\)\)/.exec(start) ?? [];
  return takeOut(name, at, "words of another block taken out");
}

/** Zola: `[a post](@/blog/a-post.md#part)`. */
function postOfZola(start: string, at: number): Found | undefined {
  const [path] = /^@\/[^\s()<>]{1,300}/.exec(start) ?? [];
  const address = path && postAddress(path.slice(2));
  return path && address
    ? { end: at + path.length, what: "link of Zola replaced", instead: address }
    : undefined;
}

// `[[1]]` is a number in brackets, the note of a day is a page.
const PAGE = /\p{L}|^\d{4}-\d\d-\d\d$/u;

/** Obsidian and wikis: `[[Page|label]]` leads to a page that only they know; `![[picture.png]]` shows a file. */
function wikiLink(start: string, at: number): Found | undefined {
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
