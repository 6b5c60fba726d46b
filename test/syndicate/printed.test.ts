import { expect, it } from "vitest";
import type { Article } from "../../src/article.ts";
import { readPublication } from "../../src/publication.ts";
import { EVERYTHING } from "../../src/store/index.ts";
import { type FeedFormat, printFeed, writeFeed } from "../../src/syndicate/index.ts";

/** A document that takes entries out of an earlier state of itself has the bytes of one that was written whole. */

const publication = readPublication({
  key: "6f2c1a52-94a0-4c39-9d0e-6f0f0d7c7b11",
  title: "News",
  url: "https://feeds.example.org",
});

const article = (number: number, fields: Partial<Article> = {}): Article => ({
  id: `urn:uuid:00000000-0000-5000-8000-00000000000${number}`,
  slug: `article-${number}`,
  url: `https://feeds.example.org/articles/article-${number}`,
  title: `Article ${number}`,
  html: `<p>Text ${number}.</p>`,
  text: `Text ${number}.`,
  summary: `Text ${number}.`,
  authors: [{ name: "Ada" }],
  tags: ["news"],
  language: "en",
  published: Date.UTC(2026, 0, number),
  updated: Date.UTC(2026, 0, number),
  attachments: [],
  revision: number,
  ...fields,
});

const ONE = article(1);
const EDITED = article(1, { html: "<p>Other text.</p>", updated: Date.UTC(2026, 1, 1), revision: 5 });
// As a page of the past has it that holds too much, until something else on it is taken back.
const WITHOUT_BODY = article(1, { html: "" });
const LOOKS_LIKE_A_FRAME = article(2, {
  title: "</item> <entry> $& $1",
  html: "<pre>&lt;item&gt; &lt;/channel&gt; $&</pre>",
  summary: "</feed> <item></item> ]]>",
});
const TO_HEAR = article(3, {
  attachments: [{ url: "https://example.org/a.mp3", type: "audio/mpeg", bytes: 1, seconds: 2 }],
  episode: { number: 1, season: 2 },
});

const STATES: Record<string, Article[]> = {
  "nothing yet": [],
  one: [ONE],
  "one edited": [EDITED],
  "one without its body": [WITHOUT_BODY],
  three: [TO_HEAR, LOOKS_LIKE_A_FRAME, ONE],
  "two, the first of them gone": [LOOKS_LIKE_A_FRAME, EDITED],
};

const documentOf = (entries: Article[]) => ({
  publication,
  feed: EVERYTHING,
  self: { path: "", query: "" },
  entries,
  tombstones: [],
  isArchive: false,
  links: {},
});

for (const format of ["rss", "atom", "json"] as FeedFormat[])
  for (const [now, entries] of Object.entries(STATES))
    it.each(Object.entries(STATES))(`${format}: ${now}, after %s`, (_, before) => {
      const earlier = printFeed(format, documentOf(before));
      const { body } = printFeed(format, documentOf(entries), earlier);
      expect(new TextDecoder().decode(body)).toBe(writeFeed(format, documentOf(entries)));
    });
