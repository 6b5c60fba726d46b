import type { ParentNode } from "domhandler";
import { nameGrids } from "./column-grids.ts";
import { nameHeadings } from "./heading-roles.ts";
import { nameLists } from "./list-roles.ts";
import { nameTables } from "./table-roles.ts";
import { elementsOf } from "./walk.ts";

export interface NamedRoles {
  headings: number;
  lists: number;
  /** Of the items of lists, which went: the list counts. */
  numbers: string[];
  tables: number;
}

/** What is a heading, a list or a table by its role (WAI-ARIA) or its style only becomes one that every reader knows. */
export function nameRoles(root: ParentNode): NamedRoles {
  const all = elementsOf(root);
  const elements = all.filter(({ attribs }) => attribs.role);
  const headings = nameHeadings(elements);
  return { headings, ...nameLists(elements), tables: nameTables(elements) + nameGrids(all) };
}
