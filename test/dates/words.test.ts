import { describe, expect, it } from "vitest";
import { findDate, locateDate } from "../../src/dates/index.ts";

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

describe("a weekday behind the date", () => {
  it.each([
    "2024年5月1日(水) 10:30",
    "2024年5月1日（水）10:30",
    "2024年5月1日 星期三 10:30",
    "2024년 5월 1일 수요일 10:30",
    "2024-05-01 Wed 10:30",
    "May 1, 2024, Wednesday, 10:30",
    "1. Mai 2024 (Mittwoch), 10.30",
    "01.05.2024 (ср) 10:30",
  ])("keeps no time from it: %s", (text) => {
    expect(locateDate(text)).toEqual({ iso: "2024-05-01T10:30", start: 0, end: text.length });
  });

  it.each([
    ["1 May 2024 (Wed)", 16],
    ["1 May 2024 Sunday papers came at 10:30", 10],
    ["1 May 2024, Wednesday was a day off", 10],
    ["1 May 2024 (Wedding) 10:30", 10],
    ["2024年5月1日 水 をまく", 9],
  ])("is the date's in brackets, or in front of a time: %s", (text, end) => {
    expect(locateDate(text)).toEqual({ iso: "2024-05-01", start: 0, end });
  });
});
