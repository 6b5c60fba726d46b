import {
  createElement,
  type Element,
  elementsOf,
  type ParentNode,
  type Replacements,
  replaceAll,
  textContent,
  wordsOf,
} from "../../html/index.ts";

/** Code that was drawn as a table, a cell or a box a line, as code: else no line keeps its spaces. */

// GitHub (gists as a page shows them), Crayon.
export const CODE_LINES = ["blob-code", "crayon-line"];

/** A table of nothing but such lines gives way to them. */
export function openCodeTables(body: ParentNode): void {
  const replaced: Replacements = new Map();
  for (const table of elementsOf(body, "table")) {
    const lines = elementsOf(table, "td", "div").filter(isCodeLine);
    if (!lines.length || wordsOf(lines) !== wordsOf(table)) continue;
    const code = lines
      .map((line) =>
        textContent(line)
          .replace(/\n$/, "")
          .replace(/\u00a0/g, " "),
      )
      .join("\n");
    replaced.set(table, [createElement("pre", {}, [createElement("code", {}, [code])])]);
  }
  replaceAll(body, replaced);
}

function isCodeLine({ attribs }: Element): boolean {
  const classes = attribs.class?.split(/\s+/) ?? [];
  return CODE_LINES.some((name) => classes.includes(name));
}
