import { type AnyNode, isElement, namesOf } from "../../../html/index.ts";

/** What is called so is of something else. */
export const COMMENTS = /comment|kommentar|related|teaser/i;

/** What stands beside the text as well; a column there may tell of the article's own author. */
export const OTHERS = new RegExp(`${COMMENTS.source}|sidebar|widget`, "i");

/** Or in a list, where microdata speak of one of many. */
export const LISTED = new RegExp(`${OTHERS.source}|itemListElement`, "i");

// The frame of a page, whatever it is called.
const FRAME = ["html", "body", "main"];

/** Answers whether an element is in one that is called so. Of each box it is asked once, whatever number stands in it. */
export function insideOf(names: RegExp): (node: AnyNode) => boolean {
  const known = new Map<AnyNode, boolean>();
  const isInside = ({ parent }: AnyNode): boolean => {
    if (!parent) return false;
    const answer = known.get(parent) ?? (isCalled(parent, names) || isInside(parent));
    known.set(parent, answer);
    return answer;
  };
  return isInside;
}

function isCalled(node: AnyNode, names: RegExp): boolean {
  if (!isElement(node) || FRAME.includes(node.name)) return false;
  return names.test(`${namesOf(node)} ${node.attribs.itemprop}`);
}
