import { type Element, elementsOf, isElement, isText, removeAll, wordsOf } from "../../html/index.ts";
import type { Step } from "../work.ts";

/** Where tables that become lists on small screens keep the heading of a cell's column. */
const LABELS = ["data-label", "data-title", "data-th", "data-header", "data-column"];

export const CELL_LABEL_SIGNS = LABELS.map((name) => `@${name}`);

/** Takes out of cells the heading of their column, which is shown on small screens and ran into the words behind it. */
export const removeCellLabels: Step = ({ body, report }) => {
  const labels = elementsOf(body, "td").flatMap((cell) => labelIn(cell) ?? []);
  for (const { next } of labels) if (next && isText(next)) next.data = next.data.trimStart();
  removeAll(body, labels);
  if (labels.length)
    report.removal(
      "tables",
      "heading of a column repeated in its cells taken out",
      labels.map(wordsOf).join(" "),
    );
};

function labelIn({ attribs, children }: Element): Element | undefined {
  const said = LABELS.map((name) => attribs[name]?.trim()).find(Boolean);
  const shown = said ? children.filter((child) => !isText(child) || child.data.trim()) : [];
  const [first, ...others] = shown;
  const isLabel = isElement(first, "span", "div", "strong", "b", "label") && withoutColon(first) === said;
  return isLabel && others.length ? first : undefined;
}

function withoutColon(label: Element): string {
  return wordsOf(label).replace(/\s*[:：]$/, "");
}
