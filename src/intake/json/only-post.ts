import { Problem } from "../../problem.ts";
import { isRecord } from "../../record.ts";
import type { Loose } from "../loose.ts";
import { isWholeTree } from "../rich-text/index.ts";
import { hasBody } from "./body.ts";
import { unwrapped } from "./boxes.ts";
import { postsOfExport } from "./ghost.ts";
import { withIncluded } from "./includes.ts";
import { openOwnShape } from "./systems/index.ts";

/** Which record of a submission is its article. */

// Where exports keep their posts: the Ghost Content API, Ghost's export, a whole JSON Feed (or Contentful).
const WRAPPERS: ((value: Loose) => unknown)[] = [
  (value) => value.posts,
  postsOfExport,
  (value) => value.items,
];
// The same of Payload, Strapi and JSON:API, Sanity, Storyblok, Diffbot: names that a field of an article may have as well.
const LISTS = ["docs", "data", "result", "stories", "objects"];

/** The only record in it, in the words that most use. Throws a Problem (422) for none and for several. */
export function onlyPost(submission: unknown): Loose {
  if (isWholeTree(submission)) return { content: submission };
  const value = isRecord(submission) ? withIncluded(submission) : submission;
  const inner = isRecord(value) && !isRecord(value.content) ? postsIn(value) : value;
  const posts = Array.isArray(inner) ? inner : [inner];
  if (posts.length === 1 && isRecord(posts[0])) return openOwnShape(unwrapped(posts[0]));
  if (posts.length > 1)
    throw new Problem(
      422,
      "many-articles",
      `This JSON holds ${posts.length} articles: put each into a file of its own.`,
      { articles: posts.length },
    );
  throw new Problem(
    422,
    "no-article",
    "This JSON holds no article: send one object with title and content_html, content_text, or body and type.",
  );
}

function postsIn(value: Loose): unknown {
  const isArticle = "title" in value || hasBody(value);
  const lists = isArticle ? [] : LISTS.map((name) => value[name]);
  return [...WRAPPERS.map((open) => open(value)), ...lists].find(Array.isArray) ?? value;
}
