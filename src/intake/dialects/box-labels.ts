/** What a box is called where it has no title: `Note`. */
export function labelFor(word: string): string {
  if (word === "seealso") return "See also";
  return `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()}`;
}
