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
import { codeSpan } from "./code-spans.ts";
import { commentOfMdx, commentOfObsidian, commentOfTemplate } from "./comments.ts";
import { component, elementOfCode } from "./components.ts";
import { emoji } from "./emoji.ts";
import type { Found } from "./found.ts";
import { roleOfMyst } from "./myst/roles.ts";
import type { Place, Surroundings } from "./place.ts";
import { postOfZola } from "./posts.ts";
import { templateOfRuby } from "./ruby.ts";
import { liquidTag, template } from "./templates.ts";
import { blockOfLogseq, directiveOfIkiwiki, wikiLink } from "./wiki-links.ts";

const LONGEST_TAG = 2000;

/** What dialects write within lines. */
interface InlineRule {
  witness: string;
  /** Where it may open: without a group that is counted, and with its first sign before it looks back. */
  opens: RegExp;
  read: (place: Place) => Found | undefined;
}

// Where two open at one place, the first reads it.
const RULES: InlineRule[] = [
  { witness: "CommonMark", opens: /`+/, read: codeSpan },
  { witness: "ikiwiki", opens: /\[\[!(?<!\\\[\[!)/, read: directiveOfIkiwiki },
  { witness: "Obsidian, wikis", opens: /!?\[\[/, read: wikiLink },
  {
    witness: "kramdown, Pandoc",
    opens:
      /!\[(?=[^[\]\n]{0,300}\]\([^()\s]{1,1000}(?: "[^"\n]{0,200}")?\)\{:?(?:[^{}\n]{0,200}?\s)?(?:width|height|[wh])=)/,
    read: pictureWithSize,
  },
  { witness: "GitHub, Slack", opens: /:(?<![\w:/]:)(?=[a-z\d+-][\w+-]{0,30}:)/, read: emoji },
  { witness: "Hugo, Go, Liquid, Jinja", opens: /\{\{/, read: template },
  { witness: "Liquid, Nunjucks, Zola, Hexo", opens: /\{%/, read: liquidTag },
  { witness: "ERB, EJS", opens: /<%/, read: templateOfRuby },
  { witness: "kramdown", opens: /\{:/, read: attributesOfKramdown },
  { witness: "MDX", opens: /\{\/\*/, read: commentOfMdx },
  { witness: "Pandoc, Quarto", opens: /[)\]](?=\{[ \t]{0,3}[#.\w])/, read: attributesOfPandoc },
  { witness: "Pandoc", opens: /\[(?<![\w\\\])}!]\[)(?=[^[\]\n^]{1,200}\]\{[.#])/, read: spanOfPandoc },
  { witness: "MyST", opens: /\{(?=[a-z:+-]{2,31}\}`)/, read: roleOfMyst },
  { witness: "Jinja", opens: /\{#(?=[-\s])/, read: commentOfTemplate },
  {
    witness: "Pelican",
    opens: /[{|](?<=(?:\]\(|(?:src|href)=")[{|])(?=[a-z]{5,8}[}|])/,
    read: placeOfPelican,
  },
  { witness: "Hashnode", opens: /%\[(?=https?:)/, read: embedOfHashnode },
  { witness: "Obsidian", opens: /%%(?<![\w%]%%)/, read: commentOfObsidian },
  { witness: "Zola", opens: /@\/(?<=\]\(@\/)/, read: postOfZola },
  { witness: "Docusaurus", opens: /@site\/static(?<=\]\(@site\/static)/, read: placeOfDocusaurus },
  { witness: "Docusaurus", opens: /pathname:\/\/(?<=\]\(pathname:\/\/)/, read: placeOfDocusaurus },
  { witness: "Logseq", opens: /\(\((?=[\da-f]{8}-)/, read: blockOfLogseq },
  { witness: "HTML", opens: /<(?:pre|code|script|style)\b/, read: elementOfCode },
  { witness: "MDX, Astro", opens: /<(?<=^[ \t]{0,8}<)(?=\/?[a-z])/, read: component },
  { witness: "VuePress, Starlight", opens: /<(?=Badge\s)/, read: component },
];

// It begins with a space, which is everywhere: looked for only where there is such a word.
const DRAWN: InlineRule = {
  witness: "Hashnode, VuePress, HackMD",
  opens: /[ ](?=(?:align="[a-z]{4,6}"|=(?=x?\d)\d{0,4}%?x?\d{0,4}%?)\))/,
  read: drawnHow,
};
const ALL = [...RULES, DRAWN];

const anyOf = (rules: InlineRule[]) =>
  new RegExp(rules.map(({ opens }) => `(${opens.source})`).join("|"), "gim");
const OPENING = anyOf(RULES);
const OPENING_OR_DRAWN = anyOf(ALL);

/** Where what dialects write within lines may open in a text, or code, in which nothing does. */
export function openingIn(text: string): RegExp {
  return isDrawn(text) ? OPENING_OR_DRAWN : OPENING;
}

/** Does it say how a picture is drawn? */
export function isDrawn(text: string): boolean {
  return (text.includes(' align="') || text.includes(" =")) && DRAWN.opens.test(text);
}

/** The tag that opens at a place, or the code, which has no `instead`; undefined when neither does. */
export function inlineTag(opening: RegExpExecArray, surroundings: Surroundings): Found | undefined {
  const rule = opening.findIndex((group, index) => index > 0 && group !== undefined) - 1;
  const { 0: sign, index: at } = opening;
  return ALL[rule]!.read({
    ...surroundings,
    at,
    sign,
    start: surroundings.text.slice(at, at + LONGEST_TAG),
  });
}
