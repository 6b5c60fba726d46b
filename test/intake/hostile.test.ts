import { expect, it } from "vitest";
import { Problem } from "../../src/problem.ts";
import { read } from "./reading.ts";

// Each took seconds to hours where a pattern could part the same stretch in more than one way.
const SPACES = " ".repeat(400_000);
const LINE_SEPARATOR = "\u2028"; // which ends no line of ours, and is none of a pattern's `.`

it.each([
  ["attributes of headings", `# x {#${"-".repeat(450)}}${"\t".repeat(400)}#-\n\n`.repeat(400)],
  ["the names of a callout", `x\n\n:::{${".callout-".repeat(40_000)}{\n\nx\n:::\n`],
  ["a field of a component", `x\n\n::box\n---\ntitle: ${SPACES}${LINE_SEPARATOR}\n---\nx\n::\n`],
  ["the line below code", `x\n\n\`\`\`js\n{% raw %}\nx\n${SPACES}y\n\`\`\`\n`],
  ["an option of a directive", `x\n\n\`\`\`{note}\n:class:${SPACES}${LINE_SEPARATOR}x\n\nx\n\`\`\`\n`],
  ["an option in YAML", `x\n\n\`\`\`{code-cell}\n---\nclass:${SPACES}${LINE_SEPARATOR}x\n---\nx\n\`\`\`\n`],
  ["a directive of reST", `x\n\n\`\`\`{eval-rst}\n.. note::${SPACES}${LINE_SEPARATOR}x\n\n   x\n\`\`\`\n`],
  ["a cell of a table", `x\n\n\`\`\`{list-table}\n* - a\n  -${SPACES}${LINE_SEPARATOR}x\n\`\`\`\n`],
  ["tags of Liquid without an end", `x\n\n${`{%${"-".repeat(1990)}${LINE_SEPARATOR}x\n`.repeat(2000)}\n`],
  ["a row of a table", `x\n\n\`\`\`{list-table}\n* -${SPACES}${LINE_SEPARATOR}x\n\`\`\`\n`],
  ["links of authors", `---\nauthors:\n${`  - "<a x${":href=http:e".repeat(38)}"\n`.repeat(2000)}---\nx\n`],
  ["the last line of a print", `x\n\n[1]x\n\nReferences\n\n${SPACES}k`, "text/plain"],
  [
    "the name of a film",
    `[b]x[/b]\n\n[quote]x[/quote]\n\n[youtube]${";".repeat(400_000)}\n;[/youtube]`,
    "text/plain",
  ],
  ["encoded markup", `<p>x</p>[vc_row][vc_raw_html]${SPACES}-[/vc_raw_html][/vc_row]`, "text/html"],
  ["a picture of a tag", `<p>x</p>[img]${"<".repeat(300_000)}[/img]`, "text/html"],
  [
    "tags of a page",
    `<!doctype html><html><head><title>A page</title><meta property="article:tag" content="a${SPACES}b"></head><body><p>x</p></body></html>`,
    "text/html",
  ],
])("%s cost no more than their length", { timeout: 4000 }, async (_, source, type = "text/markdown") => {
  await expect(readOrRefuse(source, type)).resolves.not.toThrow();
});

async function readOrRefuse(source: string, type: string): Promise<void> {
  try {
    await read(source, type);
  } catch (error) {
    if (!(error instanceof Problem)) throw error; // a refusal is an answer
  }
}
