import { embedded } from "./shown.ts";
import { TAGS } from "./tags.ts";

/** Whole lines of dialects that stand for nothing in a feed, or for one thing, whatever is around them. */

export interface LineRule {
  what: string;
  pattern: RegExp;
  witness: string;
  /** The lines that take its place; none where it only goes. */
  instead?: (found: RegExpExecArray) => string[];
}

function named(kind: string, name: string): string {
  return TAGS[kind]?.({ positional: [name], named: {} }) ?? "";
}

export const LINE_RULES: LineRule[] = [
  {
    what: "table of contents taken out",
    pattern: /^\s{0,3}(?:\[\[_?toc_?\]\]|\[toc\])\s*$/i,
    witness: "Markdown It, Python-Markdown, GitLab",
  },
  { what: "comment of Obsidian taken out", pattern: /^\s{0,3}%%.{0,500}%%\s*$/, witness: "Obsidian" },
  {
    what: "part of another file taken out",
    pattern: /^\s{0,8}(?:-{1,3}8<-{1,3}\s+["'].{1,300}|<<<\s+@?[./]\S{1,300})$/,
    witness: "MkDocs, VitePress",
  },
  {
    what: "part of another file taken out",
    pattern: /^\s{0,8}@\[code[^\]\n]{0,100}\]\([^()\n]{1,300}\)\s*$/,
    witness: "VuePress",
  },
  {
    what: "name of a video or a post replaced",
    pattern:
      /^\s{0,3}`(youtube|vimeo|video|gist|oembed):\s{0,3}(https?:\/\/[^\s`]{1,300}|[\w/-]{4,100}(?:#[\w.-]{1,60})?)`\s*$/,
    witness: "Gatsby",
    instead: ([, kind = "", said = ""]) => [said.startsWith("http") ? embedded(said) : named(kind, said)],
  },
  {
    what: "line of a box replaced",
    pattern: /^(\s{0,40}(?:[-*] )?)#\+(BEGIN|END)_(?:QUOTE|NOTE|TIP|IMPORTANT|CAUTION|WARNING)\s*$/i,
    witness: "Logseq, Org",
    instead: ([, before, edge]) =>
      /^b/i.test(edge!) ? [`${before}<blockquote>`, ""] : ["", `${before}</blockquote>`],
  },
  {
    what: "meaning of an abbreviation taken out",
    pattern: /^ {0,3}\*\[[^\]\n]{1,60}\]:\s/,
    witness: "kramdown, PHP Markdown Extra",
  },
  {
    what: "line of a box replaced",
    pattern: /^<(\/?)aside>\s*$/,
    witness: "Notion",
    instead: ([, slash]) => ["", `<${slash}blockquote>`, ""],
  },
  {
    what: "end of the summary marked",
    pattern: /^READMORE\s*$/,
    witness: "Middleman",
    instead: () => ["<!--more-->"],
  },
  {
    what: "tags of a note taken out",
    pattern: /^######\s+tags:\s*(?:`[^`\n]{1,60}`[\s,]{0,5}){1,30}$/,
    witness: "HackMD",
  },
  {
    what: "name of a tab made a label",
    pattern: /^\s{0,3}<!-- tab (\S[^@<>]{0,100}?)(?:@[^<>]{0,60})? -->\s*$/,
    witness: "Hexo",
    instead: ([, name]) => ["", `**${name}**`, ""],
  },
  { what: "target of a link taken out", pattern: /^\([\w:.-]{1,80}\)=\s*$/, witness: "MyST" },
  {
    what: "break between cells taken out",
    pattern: /^\+\+\+(?:\s+\{.{0,200}\})?\s*$/,
    witness: "MyST",
    instead: () => [""],
  },
  {
    what: "command of LaTeX taken out",
    pattern:
      /^\s{0,3}(?:\\(?:newpage|pagebreak|clearpage|(?:big|med|small)skip|noindent|centering|maketitle|tableofcontents|[vh]space\*?\{[^{}]{1,30}\}|label\{[^{}]{1,80}\})[ \t]{0,5}){1,5}$/,
    witness: "Pandoc, R Markdown",
  },
  {
    what: "attributes of a paragraph taken out",
    pattern: /^\s{0,3}\{ ?[.#][a-z][^{}\n]{0,200}\}\s*$/i,
    witness: "Python-Markdown",
  },
  {
    what: "attribute of Markdown within HTML taken out",
    pattern:
      /^(\s{0,3}<[a-z][a-z\d]{0,12}\b[^<>]{0,300}?)\smarkdown(?:="?\w{1,10}"?)?(?=[\s>])([^<>]{0,300}>)\s*$/i,
    witness: "Python-Markdown, kramdown",
    instead: ([, before, behind]) => [`${before}${behind}`, ""],
  },
  {
    what: "line of a box replaced",
    pattern: /^\[quote(?:="?([^\]",\n]{0,80})[^\]\n]{0,120})?\]\s*$/i,
    witness: "Discourse",
    instead: ([, name]) => ["", "<blockquote>", "", ...(name ? [`**${name}:**`, ""] : [])],
  },
  {
    what: "line of a box replaced",
    pattern: /^\[\/quote\]\s*$/i,
    witness: "Discourse",
    instead: () => ["", "</blockquote>", ""],
  },
  {
    what: "line of a box replaced",
    pattern: /^\[details(?:="?([^\]"\n]{1,200})"?)?(?: open)?\]\s*$/i,
    witness: "Discourse",
    instead: ([, title = "…"]) => ["", "<details>", `<summary>${title}</summary>`, ""],
  },
  {
    what: "line of a box replaced",
    pattern: /^\[\/details\]\s*$/i,
    witness: "Discourse",
    instead: () => ["", "</details>", ""],
  },
  {
    what: "lines of a box taken out",
    pattern: /^\[\/?(?:poll|spoiler|wrap|grid|chat|event)(?:[ =][^\]\n]{0,300})?\]\s*$/i,
    witness: "Discourse",
    instead: () => [""],
  },
  {
    what: "property of a block taken out",
    pattern:
      /^(\s{0,40}[-*] )?\s{0,40}(?:id|collapsed|heading|background-color|card-[\w-]{1,30}|hl-[\w-]{1,30}|ls-[\w-]{1,30}|logseq\.[\w.-]{1,60}|(?:created|updated)-at):: .{0,300}$/,
    witness: "Logseq",
    instead: ([, bullet]) => (bullet ? [bullet.trimEnd()] : []),
  },
  {
    what: "property of a block taken out",
    pattern:
      /^\s{0,40}(?::(?:LOGBOOK|PROPERTIES|END):|CLOCK: \[.{0,120}|(?:SCHEDULED|DEADLINE): <[^<>]{1,60}>)\s*$/,
    witness: "Logseq, Org",
  },
];
