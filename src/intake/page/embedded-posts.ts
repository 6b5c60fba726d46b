import { type Element, elementsOf, isTag } from "../../html/index.ts";

/** Posts of elsewhere in an article, as their sites give them away to be embedded: a script would have drawn over them. */

const POSTS = new Set([
  "twitter-tweet",
  "twitter-video",
  "instagram-media",
  "text-post-media", // Threads
  "bluesky-embed",
  "mastodon-embed",
  "tiktok-embed",
  "reddit-embed-bq",
  "reddit-card",
  "fb-post",
  "fb-video",
  "imgur-embed-pub",
  "tumblr-post",
  "embedded-post-wrap", // Substack
  "digest-post-embed", // Substack
]);

// Substack's own; some have no class but one of the build.
const COMPONENTS = new Set(["EmbeddedPostToDOM", "DigestPostEmbed", "Twitter2ToDOM", "CommentPlaceholder"]);

export function isEmbeddedPost({ attribs }: Element): boolean {
  if (COMPONENTS.has(attribs["data-component-name"] ?? "")) return true;
  return attribs.class?.split(/\s+/).some((token) => POSTS.has(token)) ?? false;
}

export function holdsEmbeddedPost(element: Element): boolean {
  return [element, ...elementsOf(element)].some(isEmbeddedPost);
}

export function isInEmbeddedPost(element: Element): boolean {
  for (let one = element as Element["parent"]; one && isTag(one); one = one.parent)
    if (isEmbeddedPost(one)) return true;
  return false;
}
