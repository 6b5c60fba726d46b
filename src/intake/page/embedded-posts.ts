import { ancestorsOf, type Element, elementsOf, hasClassOf } from "../../html/index.ts";
import { EMBEDDED_POSTS } from "../../scripted.ts";

/** Posts of elsewhere in an article: they are its own, and their days are not. */

const OF_SUBSTACK = ["embedded-post-wrap", "digest-post-embed"];
// Some have no class but one of the build.
const COMPONENTS = ["EmbeddedPostToDOM", "DigestPostEmbed", "Twitter2ToDOM", "CommentPlaceholder"];
const isCalledPost = hasClassOf([...EMBEDDED_POSTS.map(({ box }) => box), ...OF_SUBSTACK]);

/** As its class or its component says. */
export function isEmbeddedPost(element: Element): boolean {
  return isCalledPost(element) || COMPONENTS.includes(element.attribs["data-component-name"] ?? "");
}

/** Is there one in it, or is it one? */
export function holdsEmbeddedPost(element: Element): boolean {
  return [element, ...elementsOf(element)].some(isEmbeddedPost);
}

/** Does it stand in one, or is it one? */
export function isInEmbeddedPost(element: Element): boolean {
  return isEmbeddedPost(element) || ancestorsOf(element).some(isEmbeddedPost);
}
