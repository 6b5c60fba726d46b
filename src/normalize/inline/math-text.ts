import { type AnyNode, type Element, isTag, isText } from "../../html/index.ts";

/** MathML as a line of text, for a formula that brings no text of its own: what stands above the line of it is said. */

type Write = (parts: string[]) => string;

// MathML Core, section 3: the elements whose meaning is in their shape.
const SHAPES: Record<string, Write> = {
  mfrac: ([above = "", below = ""]) => `${grouped(above)}/${grouped(below)}`,
  msqrt: (parts) => `√${grouped(parts.join(""))}`,
  mroot: ([base = "", degree = ""]) => `root(${degree}, ${base})`,
  msup: ([base = "", above = ""]) => `${base}^${grouped(above)} `,
  msub: ([base = "", below = ""]) => `${base}_${grouped(below)} `,
  msubsup: ([base = "", below = "", above = ""]) => `${base}_${grouped(below)}^${grouped(above)} `,
  mover: ([base = "", above = ""]) => `${base}^${grouped(above)} `,
  munder: ([base = "", below = ""]) => `${base}_${grouped(below)} `,
  munderover: ([base = "", below = "", above = ""]) => `${base}_${grouped(below)}^${grouped(above)} `,
  mtable: (rows) => rows.join("; "),
  mtr: (cells) => cells.join(", "),
  mfenced: (parts) => `(${parts.join(", ")})`,
};
const UNSEEN = ["annotation", "annotation-xml", "mphantom"];

/** MathML on one line, without the signs of it that nobody sees. */
export function textOfMath(math: Element): string {
  return write(math)
    .replace(/[\u2061-\u2064]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function write(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || UNSEEN.includes(node.name)) return "";
  const shape = Object.hasOwn(SHAPES, node.name) ? SHAPES[node.name] : undefined;
  if (!shape) return node.children.map(write).join("");
  return shape(node.children.filter(isTag).map((part) => write(part).trim()));
}

/** One sign, or one number, needs no parentheses. */
function grouped(text: string): string {
  return [...text].length <= 1 || /^[\d.]+$/.test(text) ? text : `(${text})`;
}
