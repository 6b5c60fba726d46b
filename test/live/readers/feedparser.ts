import { join } from "node:path";
import { essence, homeFor, type Reader, readStore, run, type Shown } from "./reader.ts";

/** feedparser is a library: the program around it keeps ETag and Last-Modified, and articles by their ids. */
export const feedparser: Reader = {
  name: "feedparser",
  showsEdits: true,
  takesDeltas: false, // it asks for them, but looks like rss2email, which chokes
  keeps: (article) => ({ ...article, content: essence(article.content) }),
  async subscribe(feeds) {
    const { home, env } = homeFor("feedparser");
    const storeOf = (feed: string) => join(home, `${feeds.indexOf(feed)}.json`);
    return {
      async poll() {
        for (const feed of feeds)
          await run("/usr/bin/python3", ["test/live/readers/stores.py", "poll", feed, storeOf(feed)], env);
      },
      async articles(feed) {
        const articles = await readStore<Shown[]>("feedparser", storeOf(feed));
        return articles.map((article) => ({ ...article, content: essence(article.content) }));
      },
      stop: async () => {},
    };
  },
};
