import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article.ts";
import { readSubmission } from "../../src/intake/index.ts";
import { normalize } from "../../src/normalize/index.ts";
import { Report } from "../../src/report.ts";
import { type Cleaned, clean, cleanOrRefuse, difference, feedOf, publication } from "./cleaning.ts";

/** Entries of our own feeds, handed in again: nothing of them changes, whichever format they were read from. */

const articles = import.meta.glob<string>(
  ["../../content/**/*.{md,html,txt,json}", "../fixtures/normalize/*.in.*"],
  { query: "?raw", import: "default" },
);
// Beside the repository, on some machines.
const corpus = import.meta.glob<string>(
  [
    "../../../shared/corpus/markdown/**/*.md",
    "../../../shared/corpus/text/**/*.txt",
    "../../../shared/corpus/cms/*.json",
  ],
  { query: "?raw", import: "default" },
);

const sets: [string, typeof corpus][] = [
  ["our own articles and fixtures", articles],
  ["the corpus", corpus],
];

describe.each(sets.filter(([, files]) => Object.keys(files).length))(
  "%s",
  { timeout: 240_000 },
  (_, files) => {
    it("as items of JSON Feed keep every field", async () => {
      await expectNoChange(files, async ({ article }, slug) => {
        const [item] = (JSON.parse(feedOf("json", article)) as { items: object[] }).items;
        return changesOf(article, await clean(JSON.stringify(item), "application/json", slug), FIELDS);
      });
    });

    it.each(["rss", "atom"] as const)("as content of %s keep body and text", async (format) => {
      await expectNoChange(files, async ({ article }, slug) => {
        const entry = read(format, feedOf(format, article));
        const { html, ...fields } = entry;
        const item = { ...fields, content_html: html };
        const { id: _, url: __, ...said } = fields; // by itself, as somebody would save it
        const page = `---\n${JSON.stringify(said)}\n---\n${html}`;
        return [
          ...changesOf(article, await clean(JSON.stringify(item), "application/json", slug), BODY),
          ...changesOf(article, await clean(page, "text/html", slug), BODY),
        ];
      });
    });
  },
);

it("a stored picture and a stored attachment come back at their addresses", async () => {
  const file = { type: "image/png", bytes: 1000, width: 40, height: 30 };
  const localFiles = {
    "board.png": { ...file, url: "/media/0a1b/board.png" },
    "talk.mp3": { url: "/media/2c3d/talk.mp3", type: "audio/mpeg", bytes: 5000 },
  };
  const text =
    "---\ntitle: Stored\nattachments: [talk.mp3]\n---\n\n![The board](board.png)\n\n[Listen](talk.mp3)";
  const report = new Report();
  const bytes = new TextEncoder().encode(text);
  const draft = await readSubmission({ bytes, type: "text/markdown", slug: "stored" }, report);
  const { article } = normalize(draft, { publication, slug: "stored", localFiles, now: 0 }, report);
  expect(article.html).toContain('src="https://feeds.example.org/media/0a1b/board.png"');
  expect(article.attachments).toMatchObject([
    { url: "https://feeds.example.org/media/2c3d/talk.mp3", bytes: 5000 },
  ]);
  const [item] = (JSON.parse(feedOf("json", article)) as { items: object[] }).items;
  for (const slug of ["stored", "another-place"])
    expect(changesOf(article, await clean(JSON.stringify(item), "application/json", slug), FIELDS)).toEqual(
      [],
    );
});

const BODY = ["html", "text"] as const;
const FIELDS = [
  ...BODY,
  ...(["id", "url", "title", "summary", "tags", "language", "published", "updated", "image"] as const),
  ...(["attachments", "authors"] as const),
];

/** An entry as the names of a JSON Feed item, as far as the format says it. */
function read(format: "rss" | "atom", document: string) {
  if (format === "rss") {
    const item = parseRssFeed(document).items![0]!;
    return {
      id: item.guid!.value,
      url: item.link,
      title: item.title,
      authors: item.dc!.creators!.map((name) => ({ name })),
      date_published: item.pubDate,
      html: item.content?.encoded ?? "",
    };
  }
  const entry = parseAtomFeed(document).entries![0]!;
  return {
    id: entry.id,
    url: entry.links!.find(({ rel }) => rel === "alternate")!.href,
    title: entry.title?.value,
    authors: entry.authors,
    date_published: entry.published,
    html: entry.content?.value ?? "",
  };
}

function changesOf(
  before: Cleaned["article"],
  { article: after }: Cleaned,
  fields: readonly (keyof Article & keyof Cleaned["article"])[],
): string[] {
  // An entry without an author shows the publication's.
  const compared = fields.filter((field) => field !== "authors" || before.authors.length > 0);
  return compared.flatMap((field) => {
    const [one, other] = [shown(before, field), shown(after, field)];
    return one === other ? [] : [`${field} ${difference(one, other)}`];
  });
}

/** JSON Feed has one place for an author's page and mail address: the page goes first. */
function shown(article: Cleaned["article"], field: keyof Cleaned["article"]): string {
  const value =
    field === "authors"
      ? article.authors.map((author) => (author.url ? { ...author, email: undefined } : author))
      : article[field];
  return JSON.stringify(value) ?? "";
}

async function expectNoChange(
  files: Record<string, () => Promise<string>>,
  changes: (cleaned: Cleaned, slug: string) => Promise<string[]>,
): Promise<void> {
  const found: string[] = [];
  for (const [path, load] of Object.entries(files)) {
    const cleaned = await cleanOrRefuse(path, await load());
    if (!cleaned) continue;
    for (const slug of [cleaned.article.slug, "another-place"]) {
      const changed = await changes(cleaned, slug);
      if (changed.length) found.push(`${path} at ${slug}: ${changed.slice(0, 3).join(" · ")}`);
    }
  }
  expect(found).toEqual([]);
}
