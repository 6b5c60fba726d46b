/** Parts of a page in Markdown. */

export const code = (names: string[]) => names.map((name) => `\`${name}\``).join(" ");

/** A table of Markdown; `|` in a cell is escaped. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
