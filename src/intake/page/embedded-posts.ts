import { ancestorsOf, type Element, elementsOf, hasClassOf } from "../../html/index.ts";
import { EMBEDDED_POSTS } from "../../scripted.ts";

/** Posts of elsewhere in an article: they are its own, and their days are not. */

const isEmbeddedPost = hasClassOf(EMBEDDED_POSTS.map(({ box }) => box));

/** Is there one in it, or is it one? */
export function holdsEmbeddedPost(element: Element): boolean {
  return [element, ...elementsOf(element)].some(isEmbeddedPost);
}

/** Does it stand in one, or is it one? */
export function isInEmbeddedPost(element: Element): boolean {
  return isEmbeddedPost(element) || ancestorsOf(element).some(isEmbeddedPost);
}
