/** Obsidian: what it shows to nobody. */

/** The lines between two of percent signs, and those. */
export function linesInComments(lines: string[]): Set<number> {
  const hidden = new Set<number>();
  const signs = [...lines.keys()].filter((at) => /^\s{0,3}%%\s*$/.test(lines[at]!));
  for (let pair = 0; pair + 1 < signs.length; pair += 2)
    for (let at = signs[pair]!; at <= signs[pair + 1]!; at++) hidden.add(at);
  return hidden;
}

// For links to a block; a power at the end of a line is shorter, or has no letter.
const BLOCK_ID = /[ \t]\^(?=[a-z\d-]{0,40}[a-z])[a-z\d-]{4,40}[ \t]*$/i;

/** `^name` at the end of a line is what links to the block call it. */
export function withoutBlockId(line: string, drop: (what: string, text: string) => void): string {
  const [id] = BLOCK_ID.exec(line.slice(-60)) ?? [];
  if (!id) return line;
  drop("name of a block taken out", id);
  return line.slice(0, -id.length);
}
