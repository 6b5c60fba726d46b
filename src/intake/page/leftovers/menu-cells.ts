import {
  type Element,
  elementsOf,
  HEADINGS,
  holds,
  isElement,
  type ParentNode,
  wordsOf,
} from "../../../html/index.ts";
import { linkShare } from "../prose.ts";

/** Menus of pages that are laid out in tables: a cell of nothing but links beside the one that holds the article. */

const [LEAST_LINKS, LEAST_LINKED, LONGEST_ENTRY] = [3, 0.9, 40];
// Of all words: with a heading in it, and without.
const [ARTICLE_SHARE, WHOLE_ARTICLE] = [0.5, 0.85];

/** None where no cell beside them holds most of the words. */
export function findMenuCells(root: ParentNode): Element[] {
  const cells = elementsOf(root, "td").filter(isMenu);
  if (!cells.length) return [];
  const whole = wordsOf(root.children).length;
  const holdsArticle = (cell: Element) =>
    wordsOf(cell).length > whole * (holds(cell, ...HEADINGS) ? ARTICLE_SHARE : WHOLE_ARTICLE);
  return cells.filter((cell) => cellsBeside(cell).some(holdsArticle));
}

function isMenu(cell: Element): boolean {
  const links = elementsOf(cell, "a");
  return (
    links.length >= LEAST_LINKS &&
    linkShare(cell) > LEAST_LINKED &&
    wordsOf(cell).length <= links.length * LONGEST_ENTRY &&
    !holds(cell, "table", "p")
  );
}

function cellsBeside(cell: Element): Element[] {
  const cells = cell.parent?.children.filter((one): one is Element => isElement(one, "td")) ?? [];
  return cells.filter((one) => one !== cell);
}
