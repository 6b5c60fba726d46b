import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { homeFor, type Reader, run, type Shown } from "./reader.ts";

// fetch() as sfeed's README has it for those who want to save traffic.
const FETCH = `fetch() {
  etag="$HOME/etags/$(basename "$3")"
  curl -L --max-redirs 0 -H "User-Agent:" -f -s -m 15 --compressed \\
    --etag-save "\${etag}" --etag-compare "\${etag}" -z "\${etag}" "$2" 2>/dev/null
}`;

/** sfeed: a file of lines for each feed. */
export const sfeed: Reader = {
  name: "sfeed",
  showsEdits: false, // it sorts by id, title and link, and drops what is equal
  takesDeltas: false,
  keeps: (article) => ({
    ...article,
    authors: article.authors.slice(0, 1),
    enclosures: article.enclosures.slice(0, 1),
  }),
  async subscribe(feeds) {
    const { home, env } = homeFor("sfeed");
    for (const folder of ["etags", "feeds"]) mkdirSync(join(home, folder));
    const lines = feeds.map((feed, index) => `  feed "${index}" "${feed}"`);
    const settings = join(home, "sfeedrc");
    writeFileSync(settings, `sfeedpath="$HOME/feeds"\n${FETCH}\nfeeds() {\n${lines.join("\n")}\n}\n`);
    return {
      poll: async () => void (await run("sfeed_update", [settings], env)),
      articles: async (feed) => linesOf(join(home, "feeds", String(feeds.indexOf(feed)))),
      stop: async () => {},
    };
  },
};

/** sfeed(5): fields between tabs, in which tabs, line breaks and backslashes are escaped. */
function linesOf(file: string): Shown[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [published, title, link, content, , id, author, enclosure] = line.split("\t") as string[];
    return {
      id: id!,
      title: title!,
      link: link!,
      published: Number(published),
      authors: author ? [author] : [],
      content: content!.replace(
        /\\([nt\\])/g,
        (_, letter) => ({ n: "\n", t: "\t" })[letter as string] ?? "\\",
      ),
      enclosures: enclosure ? [enclosure] : [],
    };
  });
}
