import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { essence, homeFor, type Reader, readStore, run, type Shown, titleAsHtml } from "./reader.ts";

// Into a maildir, as HTML, with the articles' own dates. An edit is a mail in reply to the first.
const SETTINGS = {
  to: "reader@example.org",
  "email-protocol": "maildir",
  "maildir-mailbox": "",
  "name-format": "{author}",
  "html-mail": "True",
  "reply-changes": "True",
  "date-header": "True",
  "date-header-order": "published, issued, modified, created, expired",
};

/** rss2email: the newest mail of an article counts. */
export const rss2email: Reader = {
  name: "rss2email",
  showsEdits: true,
  takesDeltas: false, // a 226 is an error to it, for ever
  keeps: (article, format) => ({
    ...article,
    title: format === "rss" ? titleAsHtml(article.title) : article.title,
    // The sender of a mail is one, and so is RSS's enclosure: Media RSS is nothing to it.
    enclosures: format === "rss" ? article.enclosures.slice(0, 1) : article.enclosures,
    authors: format === "rss" ? article.authors.slice(0, 1) : article.authors.slice(-1),
    content: essence(article.content),
  }),
  async subscribe(feeds) {
    const { home, env } = homeFor("rss2email");
    const files = ["-c", join(home, "r2e.cfg"), "-d", join(home, "r2e.json")];
    const mails = join(home, "mails");
    const lines = Object.entries({ ...SETTINGS, "maildir-path": mails }).map((setting) =>
      setting.join(" = "),
    );
    writeFileSync(join(home, "r2e.cfg"), `[DEFAULT]\n${lines.join("\n")}\n`);
    for (const [index, feed] of feeds.entries())
      await run("r2e", [...files, "add", `feed-${index}`, feed], env);
    return {
      poll: async () => void (await run("r2e", [...files, "run"], env)),
      async articles(feed) {
        const articles = await readStore<Shown[]>("maildir", mails, feed);
        return articles.map((article) => ({ ...article, content: essence(article.content) }));
      },
      stop: async () => {},
    };
  },
};
