import { describe, expect, it } from "vitest";
import { findDate } from "../../src/dates/index.ts";

const LANGUAGES = "en de de-AT fr es it pt nl sv da nb pl cs sk hu tr ru uk ro ca he el ar-EG ar-LB".split(
  " ",
);
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 17)));

it("years in two digits are those of pages, and no years to come", () => {
  const found = ["12.05.98", "1.3.24", "31.12.69", "1.1.70"].map((text) => findDate(text));
  expect(found).toEqual(["1998-05-12", "2024-03-01", "2069-12-31", "1970-01-01"]);
});

describe("dates in words", () => {
  it.each(LANGUAGES)("are read in every month of %s", (language) => {
    const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" });
    const written = MONTHS.map((date) => format.format(date));
    const found = written.map((text) => findDate(text));
    expect(found.map((day, month) => day ?? written[month])).toEqual(
      MONTHS.map((date) => date.toISOString().slice(0, 10)),
    );
  });

  it.each([
    "5 products 2024",
    "12 Marketing 2024",
    "3 Decks 2020",
    "7 Julian 2019",
    "1 Augustine 2011",
    "9 Maya 2020",
  ])("are no words that only begin like a month: %s", (text) => {
    expect(findDate(text)).toBeUndefined();
  });
});
