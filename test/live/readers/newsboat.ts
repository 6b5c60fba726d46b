import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { homeFor, type Reader, readStore, run, type Shown } from "./reader.ts";

/** newsboat: one store for each feed, because its ids are global: an article in two feeds moves between them. */
export const newsboat: Reader = {
  name: "newsboat",
  showsEdits: true,
  takesDeltas: true,
  keeps: (article, format) => ({
    ...article,
    // Of several dc:creator the last, of Atom's authors all; of the attachments the last to be played.
    authors: format === "rss" ? article.authors.slice(-1) : [article.authors.join(", ")],
    enclosures: article.enclosures
      .filter((address) => /\.(?:mp3|ogg|flac|wav|mp4|webm)\b/.test(address))
      .slice(-1),
  }),
  async subscribe(feeds) {
    const stores = new Map(feeds.map((feed) => [feed, storeFor(feed)]));
    return {
      async poll() {
        for (const { env, flags } of stores.values()) await run("newsboat", [...flags, "-x", "reload"], env);
      },
      articles: (feed) => readStore<Shown[]>("newsboat", stores.get(feed)!.cache),
      stop: async () => {},
    };
  },
};

function storeFor(feed: string) {
  const { home, env } = homeFor("newsboat");
  const [urls, config, cache] = ["urls", "settings", "cache.db"].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(urls, `${feed}\n`);
  writeFileSync(config, "max-items 0\nkeep-articles-days 0\n");
  return { env, cache, flags: ["-q", "-u", urls, "-C", config, "-c", cache] };
}
