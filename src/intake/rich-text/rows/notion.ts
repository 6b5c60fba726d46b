import { isRecord } from "../../../record.ts";
import type { Report } from "../../../report.ts";
import { wordOf } from "../../loose.ts";
import { type Node, plainName } from "../node.ts";

/** Blocks of Notion's API: what a block is stands in a field of the name of its type. As nodes of a tree. */

// What is below these belongs into them; below any other it stands behind it, indented in the editor.
const HOLDING = new Set(
  "bulletedlistitem numberedlistitem todo toggle quote callout table tablerow columnlist column syncedblock template tab".split(
    " ",
  ),
);
// Pages of their own, and what the editor draws.
const PAGES = ["childpage", "childdatabase"];

/** A list in which one is a block of its API. */
export function isNotion(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some(isBlock);
}

function isBlock(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== "string") return false;
  const own = value[value.type];
  return isRecord(own) && (value.object === "block" || Array.isArray(own.rich_text));
}

/** Its blocks in the words that most trees use. */
export function nodesOfNotion(blocks: unknown[], report: Report): Node[] {
  return blocks.filter(isRecord).flatMap((block) => nodesOf(block, report));
}

function nodesOf(block: Node, report: Report): Node[] {
  const type = wordOf(block.type);
  const own = isRecord(block[type]) ? block[type] : {};
  const below = [block.children, own.children].find(Array.isArray) ?? [];
  const lines = richText(own.rich_text);
  if (block.has_children === true && !below.length && !PAGES.includes(plainName(type))) {
    report.change(
      "rich-text",
      "blocks within a block are missing: fetch its children, too, as `children`",
      type,
    );
    if (!lines.length) return [];
  }
  const caption = Array.isArray(own.caption) && { caption: richText(own.caption) };
  return arranged({ ...own, rich_text: undefined, type, ...caption }, lines, nodesOfNotion(below, report));
}

/** A block with its own words, and what stands below it in it or behind it. */
function arranged(node: Node, lines: Node[], below: Node[]): Node[] {
  const name = plainName(wordOf(node.type));
  const paragraph = lines.length ? [{ type: "paragraph", children: lines }] : [];
  if (name === "tablerow") return [{ ...node, cells: cellsOf(node.cells) }];
  if (name === "toggle")
    return [{ ...node, children: [{ type: "detailsSummary", children: lines }, ...below] }];
  if (name === "quote" || name === "callout") return [{ ...node, children: [...paragraph, ...below] }];
  return HOLDING.has(name)
    ? [{ ...node, children: [...lines, ...below] }]
    : [{ ...node, children: lines.length ? lines : undefined }, ...below];
}

function cellsOf(cells: unknown): Node[] {
  return Array.isArray(cells) ? cells.map((cell) => ({ children: richText(cell) })) : [];
}

/** Texts with annotations; a mention and a formula within the line are words, too. */
function richText(list: unknown): Node[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map(({ plain_text, text, href, annotations, equation }) => {
    const inner = isRecord(text) ? text : {};
    const formula = isRecord(equation) ? equation.expression : undefined;
    const link = isRecord(inner.link) ? inner.link.url : undefined;
    return { text: wordOf(plain_text ?? inner.content ?? formula), annotations, link: href ?? link };
  });
}
