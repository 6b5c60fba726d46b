import { escapeHtml } from "../../text.ts";
import type { Arguments } from "./arguments.ts";
import type { Found } from "./found.ts";
import type { Place } from "./place.ts";
import { link } from "./shown.ts";

/** Tags that stood for a post of the same site, or for its address. */

/** Hexo: `{% link text address %}`; Jekyll: `{% link _posts/2020-01-02-a-post.md %}`. */
export function linkOrPost(given: Arguments): string {
  const at = given.positional.findIndex((word) => /^https?:\/\//.test(word));
  const words = given.positional.slice(0, Math.max(at, 0)).join(" ");
  if (at === 0) return link(given.positional[0]!); // Forem
  return words ? `<a href="${escapeHtml(given.positional[at]!)}">${escapeHtml(words)}</a>` : postOf(given);
}

/** `2020-01-02-a-post.md#part` of this site: its slug, which is its address beside this article's. */
function postAddress(target: string): string {
  const [path = "", fragment] = target.split("#");
  const name = path
    .replace(/\/(?:_?index)?(?:\.\w+)?$/, "")
    .split("/")
    .pop()!;
  const slug = name.replace(/\.\w+$/, "").replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "");
  return `${slug}${fragment ? `#${fragment}` : ""}`;
}

/** Zola: `[a post](@/blog/a-post.md#part)`. */
export function postOfZola({ start, at }: Place): Found | undefined {
  const [path] = /^@\/[^\s()<>]{1,300}/.exec(start) ?? [];
  const address = path && postAddress(path.slice(2));
  return path && address
    ? { end: at + path.length, what: "link of Zola replaced", instead: address }
    : undefined;
}

/** Hexo: `{% post_link a-post 'Its title' %}`; its third word says whether that is escaped. */
export function linkToPost({ positional: [post = "", ...words] }: Arguments): string {
  const title = words.filter((word) => !/^(?:true|false)$/.test(word)).join(" ");
  const address = escapeHtml(postAddress(post));
  return post && `<a href="${address}">${escapeHtml(title || post)}</a>`;
}

/** The address alone: a link is written around it. */
export function postOf({ positional, named }: Arguments): string {
  return postAddress(positional[0] ?? named.path ?? "");
}
