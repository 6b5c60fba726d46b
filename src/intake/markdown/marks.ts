import type MarkdownIt from "markdown-it";

/** Marks that Pandoc, Python-Markdown, Obsidian and Typora know beside those of GFM. */

// Only what is nothing else for sure: `a == b`, `3~5日と7~9日`, `2^3^2`, `^_^` and addresses are no marks.
const MARKS = [
  {
    name: "mark",
    sign: "==",
    pattern: /(?<![\w=])==(?=[^\s=])(?=[^=\n]{0,100}\p{L})[^=\n]{1,500}(?<=\S)==(?![\w=])/uy,
  },
  // HackMD and HedgeDoc; keys of MkDocs: `++ctrl+alt+del++`; `C++ and D++` are names.
  {
    name: "kbd",
    sign: "++",
    pattern:
      /(?<![\w+])\+\+(?:(?:ctrl|alt|shift|cmd|command|option|meta|win|fn)(?:\+[\w-]{1,20}){0,4}|enter|esc|escape|tab|space|backspace|delete|f\d{1,2}|arrow-(?:up|down|left|right))\+\+(?![\w+])/uy,
  },
  {
    name: "ins",
    sign: "++",
    pattern: /(?<![\w+{])\+\+(?=[^\s+])(?=[^+\n]{0,100}\p{L}\p{L})[^+\n]{1,500}(?<=\S)\+\+(?![\w+])/uy,
  },
  {
    name: "ins",
    sign: "^^",
    pattern: /(?<![\w^])\^\^(?=[^\s^])(?=[^^\n]{0,100}\p{L}\p{L})[^^\n]{1,500}(?<=\S)\^\^(?![\w^])/uy,
  },
  { name: "sub", sign: "~", pattern: /(?<=[\p{L})])~[\d+−-]{1,4}~(?!~)/uy },
  { name: "sup", sign: "^", pattern: /(?<=[\p{L}\d)])\^(?:[+−-]?\d{1,4}|[a-z]{2}|n)\^(?![\p{L}\d^])/uy },
];

/** `==marked==`, `H~2~O` and `x^2^`. */
export function readMarks(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.inline.ruler.after("strikethrough", "marks", (state, silent) => {
    const { src, pos, posMax } = state;
    const found = MARKS.find(({ sign, pattern }) => {
      pattern.lastIndex = pos;
      return src.startsWith(sign, pos) && pattern.test(src) && pattern.lastIndex <= posMax;
    });
    if (!found) return false;
    const { name, sign, pattern } = found;
    const end = pattern.lastIndex;
    if (!silent) {
      state.push(`${name}_open`, name, 1).markup = sign;
      Object.assign(state, { pos: pos + sign.length, posMax: end - sign.length });
      state.md.inline.tokenize(state);
      state.push(`${name}_close`, name, -1).markup = sign;
    }
    Object.assign(state, { pos: end, posMax });
    return true;
  });
}
