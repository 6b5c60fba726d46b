import { type Element, holds } from "../../html/index.ts";

/** A table whose headings say that it is no layout. */
export function isDataTable(element: Element): boolean {
  return element.name === "table" && holds(element, "th");
}
