import { type ChildNode, createElement, type Element } from "../../html/index.ts";

/** The number that a script counts up to (Elementor), where the page begins with another. */
export function openCounter({ attribs }: Element): ChildNode[] | undefined {
  const number = /^-?\d{1,15}(?:\.\d{1,6})?$/.exec(attribs["data-to-value"] ?? "")?.[0];
  if (number === undefined) return undefined;
  const [whole = "", part] = number.split(".");
  const delimiter = /^[,.' ]$/.exec(attribs["data-delimiter"] ?? "")?.[0] ?? "";
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, (digit) => digit + delimiter);
  return [createElement("span", {}, [part === undefined ? grouped : `${grouped}.${part}`])];
}
