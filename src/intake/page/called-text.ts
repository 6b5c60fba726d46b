import { type ClassRule, classMatcher, type Element } from "../../html/index.ts";

/** Where pages say themselves that the text of their article is. */
const BODY_PARTS: ClassRule[] = [
  {
    name: "body of an article",
    words: [
      "entry-content",
      "post-content",
      "post-body",
      "article-body",
      "article-content",
      "article-text",
      "articlebody",
      "articletext",
      "article-full",
      "story-body",
      "story-content",
      "body-copy",
      "content-body",
      "td-post-content",
      "post-entry",
      "entry-body",
      "blog-content",
      "blog-post-content",
      "single-content",
      "field-name-body",
      "news-text",
      "newstext",
      "markdown-body",
      "article-container",
      "article-entry",
      "mw-parser-output",
    ],
    whole: ["entry", "postbody", "haupttext", "storybody", "prose", "entrytext", "e-content"],
    witness: "WordPress, Blogger, Drupal, Tagdiv, MediaWiki, microformats2, Hexo",
  },
];

const findBodyPart = classMatcher(BODY_PARTS);

/** Does an element say of itself that it holds the text of the article? */
export function isBodyPart(element: Element): boolean {
  return isMarked(element) || findBodyPart(element) !== undefined;
}

/** By microdata, which are surer than a class. */
export function isMarked({ attribs }: Element): boolean {
  return /(?:^|\s)articlebody(?:\s|$)/i.test(attribs.itemprop ?? "");
}
