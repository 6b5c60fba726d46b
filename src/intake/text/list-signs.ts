/** The signs that stand in front of the items of a list in plain text. */

export interface ListSign {
  /** Its groups: the white space, the sign, and what it counts with. */
  pattern: RegExp;
  /** HTML, "The ol element": how it counts; a bullet does not. */
  type?: "1" | "a" | "A" | "i" | "I";
  /** Is one alone that stands below an item a list? What is in brackets may be a part of its sentence. */
  mayBeAlone?: true;
}

const SIGNS: ListSign[] = [
  // Some of them need no space: in Japan, and where Word's are copied, whose second level is an o and a tab.
  {
    pattern:
      /^(\s{0,8})(o(?=\t)|(?:[-*+•‣▪◦·–●○■□◆►➤➢❖・✓✔→➔➜⁃∙✅☑▶]|👉|🔹|🔸)\uFE0F?)(?:\s+|(?<=[•●■◆・])\s*)(?=\S)/,
    mayBeAlone: true,
  },
  { pattern: /^(\s{0,8})((\d{1,3})[.)])\s+(?=\S)/, type: "1", mayBeAlone: true },
  { pattern: /^(\s{0,8})(\((\d{1,3})\))\s+(?=\S)/, type: "1" },
  { pattern: /^(\s{0,8})(\(?([ivx]{1,5})[.)])\s+(?=\S)/, type: "i" },
  { pattern: /^(\s{0,8})(\(?([IVX]{1,5})[.)])\s+(?=\S)/, type: "I" },
  { pattern: /^(\s{0,8})(\(?([a-z])[.)])\s+(?=\S)/, type: "a" },
  // `A. Mars` may be a name.
  { pattern: /^(\s{0,8})(\(?([A-Z])\))\s+(?=\S)/, type: "A" },
];

/** What a line opens with, if it is an item of a list. */
export function signOf(line: string): ListSign | undefined {
  return SIGNS.find(({ pattern }) => pattern.test(line));
}

/** `iv)` is 4; undefined of a bullet. */
export function numberOf(line: string, { pattern, type }: ListSign): number | undefined {
  const count = pattern.exec(line)?.[3]?.toLowerCase();
  if (count === undefined || !type) return undefined;
  if (type === "1") return Number(count);
  return type.toLowerCase() === "a" ? count.charCodeAt(0) - 96 : romanNumber(count);
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 };

function romanNumber(count: string): number {
  const values = [...count].map((sign) => ROMAN[sign]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
