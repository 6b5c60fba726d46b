import { type Element, type ParentNode, Text } from "domhandler";
import { decodeAddress } from "../text.ts";
import { hasClassOf } from "./class-tokens.ts";
import { wordsOf } from "./lines.ts";
import { setChildren } from "./rewrite.ts";
import { ancestorsOf, elementsOf } from "./walk.ts";

/** Formulas that are drawn, and whose TeX stands in an attribute or in an address. */

// WeChat; Zhihu; Tiptap and MathLive; Quill.
export const TEX_ATTRIBUTES = ["data-formula", "data-tex", "data-latex", "data-value"];
// Cells of a table have formulas of another kind, and fields have values.
const DRAWN_IN = ["span", "section", "div", "p", "math", "figure"];
const IS_TEX = /\\[a-z]+|[\^_=+{}]|^[a-z]$/i;
const isOfQuill = hasClassOf(["ql-formula"]);

/** Writes the TeX where the drawing of it was, and says which: nothing else of it is text. */
export function openDrawnFormulas(root: ParentNode): string[] {
  const opened = new Map<Element, string>();
  for (const element of elementsOf(root, ...DRAWN_IN)) {
    const tex = texOf(element);
    if (tex === undefined || ancestorsOf(element).some((around) => opened.has(around))) continue;
    setChildren(element, [new Text(tex)]);
    for (const name of TEX_ATTRIBUTES) delete element.attribs[name];
    if (element.name === "math") element.name = "span"; // it is text now
    opened.set(element, tex);
  }
  return [...opened.values()];
}

function texOf(element: Element): string | undefined {
  const { attribs } = element;
  const name = TEX_ATTRIBUTES.find((one) => attribs[one] !== undefined);
  if (!name || (name === "data-value" && !isOfQuill(element))) return undefined;
  const tex = attribs[name]!.trim();
  const isDrawn = name !== "data-formula" || wordsOf(element) === "";
  return IS_TEX.test(tex) && isDrawn ? tex : undefined;
}

// CodeCogs, Google Charts, GitHub, Zhihu, WordPress, upMath, s2cms and servers of their kind.
const DRAWS_TEX = /latex|\btex\b|formula|equation|\/math\b|cht=tx/i;
const CANNOT_BE_FILE = /\\[a-z]|[\^{]/i;
const LONGEST_ADDRESS = 2000;
const FIELDS = ["tex", "latex", "math", "chl", "from", "formula"];

/** The TeX that a server of pictures draws, from the address of the picture. */
export function texOfAddress(address: string): string | undefined {
  if (address.length > LONGEST_ADDRESS || !DRAWS_TEX.test(address)) return undefined;
  const [path = "", query = ""] = address.split("#", 1)[0]!.split(/\?(.*)/s);
  const fields = new URLSearchParams(query);
  const named = FIELDS.map((name) => fields.get(name)).find(Boolean);
  const tex = (named ?? decodeAddress(query || path.slice(path.lastIndexOf("/") + 1))).trim();
  return (named ? IS_TEX : CANNOT_BE_FILE).test(tex) ? tex : undefined;
}
