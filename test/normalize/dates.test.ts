import { describe, expect, it } from "vitest";
import { clean } from "./cleaning.ts";

/** Days that could be months: read one way wherever they stand, and the report says which. */

const BODY = "# A title\n\nThe text of the article.\n";
const PLACES: Record<string, (day: string, language: string) => string> = {
  "front matter": (day, language) => `---\ndate: ${day}\n${language}\n---\n\n${BODY}`,
  "a line above the text": (day, language) =>
    `---\n${language || "tags: [a]"}\n---\n\n# A title\n\nPosted on ${day}\n\nThe text of the article.\n`,
  "a dateline": (day, language) =>
    `---\n${language || "tags: [a]"}\n---\n\n# A title\n\nPORTO, ${day} — The text of the article.\n`,
};

describe.each(Object.keys(PLACES))("03/04/2024 in %s", (place) => {
  it.each([
    ["", "2024-03-04", "month read first"],
    ["lang: en-US", "2024-03-04", "month read first"],
    ["lang: en-GB", "2024-04-03", "day read first"],
    ["lang: de", "2024-04-03", "day read first"],
  ])("%s: %s", async (language, wanted, what) => {
    const { article, report } = await clean(PLACES[place]!("03/04/2024", language), "text/markdown");
    const guesses = report.items.filter((item) => item.what === what);
    expect([new Date(article.published + 7_200_000).toISOString().slice(0, 10), guesses.length]).toEqual([
      wanted,
      1,
    ]);
  });

  it("says nothing where only one reading is a day", async () => {
    const { article, report } = await clean(PLACES[place]!("25/04/2024", "lang: en"), "text/markdown");
    expect(new Date(article.published + 7_200_000).toISOString()).toContain("2024-04-25");
    expect(report.items.some(({ what }) => what.includes("read first"))).toBe(false);
  });
});
