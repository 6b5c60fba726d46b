/** Which known name somebody meant who wrote another one. */

// A slip in a short word makes another word of it (`date`, `data`, `rate`), so that takes a longer one.
const SHORTEST = 4;
const LONG = 6;
// No name of ours is half as long.
const LONGEST = 40;

/** The known name that differs least, by one slip of the fingers, in longer ones two. Undefined when none is that near. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const written = plain(name.slice(0, LONGEST));
  if (written.length < SHORTEST || name.length > LONGEST) return undefined;
  let nearest: { name: string; slips: number } | undefined;
  for (const one of known) {
    const spelled = plain(one);
    const most = Math.min(written.length, spelled.length) < LONG ? 1 : 2;
    if (Math.abs(written.length - spelled.length) > most) continue; // as many letters more are as many slips
    const slips = slipsBetween(written, spelled);
    if (slips <= most && slips < (nearest?.slips ?? Infinity)) nearest = { name: one, slips };
  }
  return nearest?.name;
}

/** `featuredImage` and `featured_image` are one word. */
function plain(name: string): string {
  return name.replace(/[-_ ]/g, "").toLowerCase();
}

/** Letters added, left out, mistaken, or two of them swapped (the distance of Damerau and Levenshtein). */
function slipsBetween(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const kept = rows[row - 1]![column - 1]! + (isSame ? 0 : 1);
      const swapped = isSwapped ? rows[row - 2]![column - 2]! + 1 : Infinity;
      line.push(Math.min(kept, swapped, rows[row - 1]![column]! + 1, line[column - 1]! + 1));
    }
    rows.push(line);
  }
  return rows[one.length]![other.length]!;
}
