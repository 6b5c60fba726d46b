import { type Loose, readText } from "../../loose.ts";

// schema.org types whose headline, author and date are the article's, the surest first. A page's WebPage thing may
// carry them too, where no article is described (Yoast SEO on pages that are no posts).
const ARTICLE_TYPES = [
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|DiscussionForumPosting|SocialMediaPosting)$/,
  /^(?:Report|Review|Recipe|HowTo|PodcastEpisode|VideoObject|CreativeWork|ScholarlyWork)$/,
  /^(?:WebPage|ItemPage|AboutPage)$/,
];

/** The thing of the JSON-LD that is the article; empty when there is none. */
export function articleAmong(things: Loose[]): Loose {
  const isOf = (thing: Loose, types: RegExp) =>
    [thing["@type"]].flat().some((type) => types.test(String(type)));
  for (const types of ARTICLE_TYPES) {
    const found = things.filter((thing) => isOf(thing, types) && !Array.isArray(thing.itemListElement));
    const whole = found.find((thing) => readText(thing.datePublished)) ?? found[0];
    if (whole) return whole;
  }
  return {};
}
