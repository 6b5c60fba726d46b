import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { soon } from "../start.ts";
import type { Tap } from "../tap.ts";
import { temporary } from "../torture.ts";

export type Format = "rss" | "atom";

/** An article as a reader has it in its store. */
export interface Shown {
  id: string;
  title: string;
  link: string;
  /** Seconds since 1970. */
  published: number;
  authors: string[];
  /** HTML, or what `essence` makes of it where the reader has an HTML of its own. */
  content: string;
  enclosures: string[];
}

/** A reader that has subscribed to feeds, with a store of its own. */
export interface Subscriber {
  /** Asks every feed once, and comes back when each has been answered. */
  poll(): Promise<void>;
  /** What it has of one feed by now. */
  articles(feed: string): Promise<Shown[]>;
  stop(): Promise<void>;
}

/** A feed reader of Debian. */
export interface Reader {
  name: string;
  /** Whether it shows an article as it was mended; others keep it as they saw it first. */
  showsEdits: boolean;
  /** Whether it asks for what changed only (RFC 3229), and is given that. */
  takesDeltas: boolean;
  /** What it makes of an article: the article, but for what the reader is known to lose or to take otherwise. */
  keeps(article: Shown, format: Format): Shown;
  /**
   * Makes a new store and subscribes to the feeds at these addresses, which go through this tap. A reader that runs
   * on its own may ask at once, the others at the first poll.
   */
  subscribe(feeds: string[], tap: Tap): Promise<Subscriber>;
}

/** The words of an HTML and the addresses in it: what is left when a reader writes the tags in its own way. */
export function essence(html: string): string {
  const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => decoded(address!));
  const words = decoded(html.replace(/<[^>]*>/g, " ")).replace(/[^\p{L}\p{N}]+/gu, " ");
  return [words.trim(), ...addresses].join("\n");
}

/** A title as those take it who read titles as HTML: without what looks like a tag, references resolved. */
export function titleAsHtml(title: string): string {
  return decoded(title.replace(/<\/?[a-z][^>]*>/gi, ""));
}

const REFERENCES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

/** With its character references resolved. */
export function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
      : (REFERENCES[name] ?? whole),
  );
}

/** A home of its own for a reader: nothing of the user's is read or written, and no proxy is asked. */
export function homeFor(name: string): { home: string; env: Record<string, string> } {
  const home = temporary(name);
  const env: Record<string, string> = {
    HOME: home,
    PATH: "/usr/bin:/bin",
    LC_ALL: "C.UTF-8",
    NO_AT_BRIDGE: "1",
  };
  for (const folder of ["config", "data", "cache", "runtime"]) {
    const path = join(home, folder);
    mkdirSync(path, { mode: 0o700 });
    env[folder === "runtime" ? "XDG_RUNTIME_DIR" : `XDG_${folder.toUpperCase()}_HOME`] = path;
  }
  return { home, env };
}

const execute = promisify(execFile);

/** Runs a reader to its end, a minute at most. Throws, with what it printed, when it fails. */
export async function run(command: string, words: string[], env: Record<string, string>): Promise<string> {
  const { stdout } = await execute(command, words, { env, timeout: 60_000, maxBuffer: 1 << 26 });
  return stdout;
}

/** Tries again until it is so, as long as something may take that has no other sign. Throws after a minute. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  if (!(await soon(isSo, { within: 60_000, every: 200 })))
    throw new Error(`After a minute still not: ${what}`);
}

/** Reads a store with test/live/readers/stores.py, whose words these are. */
export async function readStore<T>(...words: string[]): Promise<T> {
  return JSON.parse(await run("/usr/bin/python3", ["test/live/readers/stores.py", ...words], {}));
}
