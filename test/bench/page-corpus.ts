import { existsSync, readdirSync, readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { parseHtml, wordsOf } from "../../src/html/index.ts";
import { makeMathPlain } from "../../src/normalize/inline/math.ts";
import { Report } from "../../src/report.ts";

/** The pages that lie beside the project, and the answers to them. */

const beside = new URL("../../../shared/corpus/pages/", import.meta.url);
export const corpus = existsSync(beside) ? beside : undefined;

export interface Key {
  with: string[];
  without: string[];
  title?: string;
  author?: string;
  date?: string;
}

export function keyedPages(): { name: string; path: URL; key: Key }[] {
  const keys = JSON.parse(readFileSync(new URL("keyed/keys.json", beside), "utf8")) as Record<string, Key>;
  return Object.entries(keys)
    .map(([name, key]) => ({ name, key, path: new URL(`keyed/${encodeURIComponent(name)}`, beside) }))
    .filter(({ path }) => existsSync(path))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

export interface Expected {
  text: string;
  title?: string;
  author?: string;
  date?: string;
}

export function expectedPages(
  set: "readability" | "defuddle",
): { name: string; html: string; expected: Expected }[] {
  return set === "readability" ? readabilityPages() : defuddlePages();
}

function readabilityPages() {
  const folder = new URL("readability/", beside);
  return readdirSync(folder).map((name) => {
    const file = (inner: string) => readFileSync(new URL(`${name}/${inner}`, folder), "utf8");
    const { title, byline, publishedTime } = JSON.parse(file("expected-metadata.json"));
    return {
      name,
      html: file("source.html"),
      expected: {
        text: shownWords(file("expected.html")),
        title: title ?? undefined,
        author: byline ?? undefined,
        date: publishedTime?.slice(0, 10),
      },
    };
  });
}

function defuddlePages() {
  const folder = new URL("defuddle/", beside);
  const renderer = new MarkdownIt({ html: true });
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .map((name) => {
      const answer = readFileSync(new URL(name.replace(/html$/, "expected.md"), folder), "utf8");
      const [, json = "{}", markdown = ""] = /^```json\n([\s\S]*?)\n```\n([\s\S]*)$/.exec(answer) ?? [];
      const { title, author, published } = JSON.parse(json);
      return {
        name,
        html: readFileSync(new URL(name, folder), "utf8"),
        expected: {
          text: shownWords(renderer.render(withoutMarks(markdown))),
          title: title || undefined,
          author: author || undefined,
          date: published?.slice(0, 10) || undefined,
        },
      };
    });
}

/** What Markdown's dialects write for a program, and no reader sees: kinds of callouts with a title, labels of footnotes. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/^\[\^[^\]]+\]:/gm, "").replace(/^((?:> *)+)\[![\w-]+\][+-]?(?= *\S)/gm, "$1");
}

/** The words of markup as a reader sees them: blocks and raised numbers stand apart, formulas read like ours. */
export function shownWords(html: string): string {
  const apart = html.replace(
    /<(?:\/?(?:p|div|li|h\d|td|th|tr|dt|dd|pre|blockquote|figure|figcaption|sup|sub|summary)|br)\b/g,
    " $&",
  );
  const body = parseHtml(apart);
  makeMathPlain({ body, report: new Report() } as never);
  return wordsOf(body);
}
