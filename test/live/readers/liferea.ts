import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tap } from "../tap.ts";
import { essence, homeFor, type Reader, readStore, run, type Shown, titleAsHtml, until } from "./reader.ts";

// A screen and a bus of its own. The bus has its address in a file, for the calls that follow.
const START = `echo "$DBUS_SESSION_BUS_ADDRESS" > "$HOME/bus"
exec xvfb-run -a liferea --disable-plugins --mainwindow-state=hidden`;

// Milliseconds after which it is told once more.
const PATIENCE = 5_000;

/** Liferea, the desktop reader, on a screen that nobody sees: told over D-Bus what to do, read in its database. */
export const liferea: Reader = {
  name: "liferea",
  showsEdits: false, // 1.14 knows it by its id, and leaves it as it is, from RSS and from Atom
  takesDeltas: true,
  keeps: (article, format) => ({
    ...article,
    title: format === "rss" ? titleAsHtml(article.title) : article.title,
    content: essence(article.content),
  }),
  async subscribe(feeds, tap) {
    const { home, env } = homeFor("liferea");
    mkdirSync(join(home, "config", "liferea"));
    writeFileSync(join(home, "config", "liferea", "feedlist.opml"), subscriptions(feeds));
    const child = spawn("dbus-run-session", ["--", "sh", "-c", START], {
      env: { ...env, GSETTINGS_BACKEND: "memory" },
      detached: true,
      stdio: "ignore",
    });
    const calls = (method: string) => call(home, env, method);
    await until("Liferea answers", () => calls("Ping"));
    return {
      poll: () => refresh(feeds, tap, calls),
      async articles(feed) {
        const database = join(home, "data", "liferea", "liferea.db");
        const articles = await readStore<Shown[]>("liferea", database, nodeOf(feeds, feed));
        return articles.map((article) => ({ ...article, content: essence(article.content) }));
      },
      stop: () => stop(child.pid!),
    };
  },
};

/** Asks for all feeds, and again when nothing comes of it: Liferea drops what it is told while it starts. */
async function refresh(feeds: string[], tap: Tap, calls: (method: string) => Promise<boolean>) {
  const before = tap.asked(); // a request that is on its way already may miss what was published since
  const paths = feeds.map((feed) => new URL(feed).pathname);
  let asked = Number.NEGATIVE_INFINITY;
  await until("Liferea has asked for its feeds", async () => {
    const answered = new Set(tap.exchanges.filter(({ number }) => number >= before).map(({ path }) => path));
    if (paths.every((path) => answered.has(path))) return true;
    if (Date.now() - asked > PATIENCE) {
      asked = Date.now();
      await calls("Refresh");
    }
    return false;
  });
}

/** A method of its D-Bus interface; false while nobody is there to answer. */
async function call(home: string, env: Record<string, string>, method: string): Promise<boolean> {
  const bus = join(home, "bus");
  if (!existsSync(bus)) return false;
  const words = [
    "--session",
    "--print-reply",
    "--dest=org.gnome.feed.Reader",
    "/org/gnome/feed/Reader",
    `org.gnome.feed.Reader.${method}`,
  ];
  const address = readFileSync(bus, "utf8").trim();
  const reply = run("dbus-send", words, { ...env, DBUS_SESSION_BUS_ADDRESS: address });
  return reply.then(
    () => true,
    (error: Error) => {
      if (/ServiceUnknown|NoReply|Failed to open/.test(error.message)) return false;
      throw error;
    },
  );
}

const nodeOf = (feeds: string[], feed: string) => `feed${feeds.indexOf(feed)}`;

function subscriptions(feeds: string[]): string {
  const outlines = feeds.map((feed) => {
    const node = nodeOf(feeds, feed);
    return `<outline title="${node}" text="${node}" type="rss" id="${node}" xmlUrl="${feed}" updateInterval="-1"/>`;
  });
  return `<?xml version="1.0"?>\n<opml version="1.0"><head/><body>${outlines.join("")}</body></opml>\n`;
}

/** Ends the whole group: bus, screen, Liferea and its web process. */
async function stop(group: number): Promise<void> {
  process.kill(-group, "SIGTERM");
  await until("Liferea is gone", async () => !isThere(group));
}

function isThere(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}
