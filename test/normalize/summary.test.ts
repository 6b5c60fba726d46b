import { describe, expect, it } from "vitest";
import { NO_SUMMARY } from "../../src/normalize/fields/summary-rules.ts";
import { clean } from "./cleaning.ts";

/** The summary: the publisher's own, else the first paragraph that says something, in whole sentences. */

const TRUE = "This is what the article is about, and it says so in a sentence. Here is one more.";

async function summaryOf(html: string, type = "text/html"): Promise<string> {
  return (await clean(`<h1>A headline of its own</h1>\n\n${html}`, type)).article.summary;
}

describe("is never", () => {
  const openings: Record<string, string> = {
    "a date, a place and nothing else": "Tuesday, September 24, 2013 at 2:30 PM **Telephonic",
    "a credit in front of a caption":
      "Kevin C. Downs/for New York Daily News Two people pose in the office of their lawyer.",
    "a caption":
      "People are silhouetted as they pose, in this picture illustration taken in Zenica October 29, 2014.",
    "who wrote or reviewed it":
      "Written or reviewed by a board-certified physician. See our Medical Review Board.",
    "an invitation": "Want More Stories Like This One? Step 1: Like Us! Step 2: Join Our Newsletter.",
    "the heading of a table of contents": "Table of Contents",
    "a number of an entry in a live report": "17.00 We are going to leave our live coverage here for today.",
  };

  it.each(NO_SUMMARY.map(({ name }) => name))("%s", async (name) => {
    expect(await summaryOf(`<p>${openings[name]}</p><p>${TRUE}</p>`)).toBe(TRUE);
  });

  it.each([["Alvorim, October 6, 2026—"], ["Menü"], [","], ["A headline of its own"], ["2 of 3"]])(
    "%s",
    async (text) => {
      expect(await summaryOf(`<p>${text}</p><p>${TRUE}</p>`)).toBe(TRUE);
    },
  );

  it("the part of a sentence up to an abbreviation", async () => {
    const name = "Dr. Smith of the U.S. Navy, who was born in St. Ives in 1944, said that the wall";
    const long = `${name} ${"would have to be raised by a metre ".repeat(8)}soon. Then more.`;
    expect(await summaryOf(`<p>${long}</p>`)).toMatch(/^Dr\. Smith .{240,}…$/);
  });

  it("but a sentence may end with a letter", async () => {
    const first = "Carrots and sweet potatoes, boiled or roasted, are loaded with vitamin A.";
    expect(
      await summaryOf(`<p>${first} ${"One of these is as good as another, ".repeat(8)}he said.</p>`),
    ).toBe(first);
  });

  it("but where the article has nothing else", async () => {
    expect(await summaryOf(`<p>${openings["a caption"]}</p>`)).toBe(openings["a caption"]);
  });

  it("one word, where there is nothing else", async () => {
    expect(await summaryOf("<p>Menü</p>")).toBe("");
  });
});

describe("is", () => {
  it.each([
    ["a sentence with a year in it", "In 2013 the bridge was opened to all."],
    ["a sentence with a slash", "The and/or of it: a matter of taste, they say."],
    ["a sentence of a short article", "Some text."],
    [
      "a sentence that opens with a dateline",
      "Alvorim, October 6, 2026—The library opens its board to everybody.",
    ],
    ["words of a script without spaces", "攻撃はボルノ州の町ダンボアで起きた"],
  ])("%s", async (_, text) => {
    expect(await summaryOf(`<p>${text}</p>`)).toBe(text);
  });

  it("whole sentences, at most 300 characters, without the one that announces a list", async () => {
    const long = Array.from({ length: 12 }, (_, n) => `Sentence number ${n} of a long paragraph here.`).join(
      " ",
    );
    const summary = await summaryOf(`<p>${long}</p>`);
    expect(summary.length).toBeLessThanOrEqual(300);
    expect(summary).toMatch(/here\.$/);
    expect(await summaryOf(`<p>${TRUE} These are new:</p><ul><li>one</li></ul>`)).toBe(TRUE);
    expect(await summaryOf("<p>This release focuses on these three things:</p><ul><li>one</li></ul>")).toBe(
      "This release focuses on these three things…",
    );
  });

  it("without the signs of footnotes, which lead nowhere from there", async () => {
    const notes =
      'The first technique relies on precise calibration.<sup><a href="#n1">[1]</a></sup> It needs 4 m<sup>2</sup> of room.';
    expect(await summaryOf(`<p>${notes}</p><p id="n1">A note.</p>`)).toBe(
      "The first technique relies on precise calibration. It needs 4 m2 of room.",
    );
    expect(
      await summaryOf("A sentence with a note that is long enough[^1].\n\n[^1]: A note.", "text/markdown"),
    ).toBe("A sentence with a note that is long enough.");
  });

  it("one line of several, with a space between them", async () => {
    expect(await summaryOf("<p>The first line of a verse,<br>and the second line of it.</p>")).toBe(
      "The first line of a verse, and the second line of it.",
    );
  });

  it("the publisher's own, whatever it is", async () => {
    const { article } = await clean(`---\ndescription: Menü\n---\n${TRUE}`, "text/markdown");
    expect(article.summary).toBe("Menü");
  });

  it.each([
    [
      "the page's own",
      "What the page is about, in short words of its own.",
      "What the page is about, in short words of its own.",
    ],
    ["not the page's where it is the text, cut off", "This is what the article is about, and it sa...", TRUE],
    ["nor with brackets around the dots", "This is what the article is about, and it (...)", TRUE],
    [
      "nor with a link to the rest behind it",
      "This is what the article is about, and it sa … Continue reading A headline of its own",
      TRUE,
    ],
    ["nor where nothing marks the cut", "This is what the article is about, and it sa", TRUE],
    [
      "but where it is words of the page's own, without a full stop",
      "What the page is about, in short words of its own",
      "What the page is about, in short words of its own",
    ],
    [
      "the page's, cut off, where only it says so",
      "Somebody wrote a teaser of his own here, and a sys…",
      "Somebody wrote a teaser of his own here, and a sys…",
    ],
    ["not the page's where it is the title", "A headline of its own", TRUE],
    ["not the page's where it is a file", "PDF: a-file", TRUE],
  ])("%s", async (_, description, expected) => {
    const page = `<html><head><title>A headline of its own</title><meta name="description" content="${description}"></head><body><article><h1>A headline of its own</h1><p>${TRUE}</p><p>${"Another paragraph of the article, which goes on for a while. ".repeat(8)}</p></article></body></html>`;
    expect((await clean(page, "text/html")).article.summary).toBe(expected);
  });
});
