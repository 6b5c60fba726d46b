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

describe("dates at the edges of what ISO 8601 writes, on clocks of Berlin", () => {
  it.each([
    ["2024-05-01T24:00:00Z", "2024-05-02T00:00:00Z"],
    ["2024-12-31 24:00", "2024-12-31T23:00:00Z"],
    ["May 1, 2024 at 24:00", "2024-05-01T22:00:00Z"],
    ["0050-12-31T24:00Z", "0051-01-01T00:00:00Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"],
    ["2024-05-01T10Z", "2024-05-01T10:00:00Z"],
    ["2024-05-01T1030", "2024-05-01T08:30:00Z"],
    ["20240501T103000Z", "2024-05-01T10:30:00Z"],
    ["20240501103000", "2024-05-01T08:30:00Z"],
    ["2024-05-01T10:00:00−02:00", "2024-05-01T12:00:00Z"],
    ["Wed, 01 May 24 10:00:00 GMT", "2024-05-01T10:00:00Z"],
    ["1 May 98 10:00 +0200", "1998-05-01T08:00:00Z"],
    ["Wednesday, 01-May-24 10:00:00 GMT", "2024-05-01T10:00:00Z"],
    ["4 May 0024 10:00 UTC", "0024-05-04T10:00:00Z"],
    // Clocks show half past two twice on the last Sunday of October, and never on that of March.
    ["2024-10-27 02:30", "2024-10-27T00:30:00Z"],
    ["2024-03-31 02:30", "2024-03-31T01:30:00Z"],
    ["2024-03-31 01:59", "2024-03-31T00:59:00Z"],
    ["2024-03-31 03:00", "2024-03-31T01:00:00Z"],
  ])("%s is %s", async (date, wanted) => {
    const { article } = await clean(`---\ndate: "${date}"\n---\n\n${BODY}`, "text/markdown");
    expect(new Date(article.published).toISOString().replace(".000", "")).toBe(wanted);
  });

  it.each([
    "-0001-11-30T00:00:00+00:00",
    "-2024-05-01",
    "0000-00-00 00:00:00",
    "2024-05-01T10:00:61Z",
    "20241301103000",
    "12345678901234",
    "1 May 24",
    "10 May 24 at night",
  ])("%s is none, and the report says so", async (date) => {
    const { article, report } = await clean(`---\ndate: "${date}"\n---\n\n${BODY}`, "text/markdown");
    expect(new Date(article.published).toISOString()).toBe("2031-01-01T00:00:00.000Z");
    expect(report.items.map(({ what, sample }) => `${what}: ${sample}`)).toContain(
      `date ignored: write it as 2026-03-05 or 2026-03-05T10:00:00+01:00: ${date}`,
    );
  });
});

describe("an update that is none loses the field, and the report says so", () => {
  it.each([
    ["soon", "update ignored: write it as 2026-03-05 or 2026-03-05T10:00:00+01:00: soon"],
    ["2023-12-31T10:00:00Z", "update before the date of publishing ignored: 2023-12-31T10:00:00.000Z"],
    ["9999-12-31T10:00:00Z", "update in the future ignored: 9999-12-31T10:00:00.000Z"],
    ["2024-01-01T10:00:00Z", undefined],
  ])("%s", async (updated, wanted) => {
    const source = `---\ndate: 2024-01-01T10:00:00Z\nupdated: ${updated}\n---\n\n${BODY}`;
    const { article, report } = await clean(source, "text/markdown");
    expect(article.updated).toBe(article.published);
    const told = report.items.filter(({ step }) => step === "dates");
    expect(told.map(({ what, sample }) => `${what}: ${sample}`)).toEqual(wanted ? [wanted] : []);
  });
});

describe("a full stop within a dateline ends no sentence", () => {
  it.each([
    ["Berlin, 3. März 2024 – Der Senat hat beschlossen, die Spree zu vertiefen."],
    ["ST. LOUIS, March 3, 2024 (Reuters) - The council raised the wall."],
    ["ALVORIM, Mar. 3, 2024 /PRNewswire/ -- The council raised the wall."],
    ["Praha, 3. března 2024 — Rada rozhodla zvýšit hráz."],
  ])("%s", async (opening) => {
    const { article, report } = await clean(`A headline\n\n${opening}\n`, "text/plain");
    expect(new Date(article.published + 7_200_000).toISOString()).toContain("2024-03-03");
    expect(report.items).toContainEqual(expect.objectContaining({ step: "dates", from: "dateline" }));
  });

  it.each([
    ["Er kam 2019. Am 3. März 2024 – so sagt er – ging er."],
    ["He left. On March 3, 2024 – he said – it rained."],
  ])("but that of a sentence does: %s", async (opening) => {
    const { report } = await clean(`A headline\n\n${opening}\n`, "text/plain");
    expect(report.items.some(({ from }) => from === "dateline")).toBe(false);
  });
});
