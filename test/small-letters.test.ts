import { expect, it } from "vitest";
import { LINE_RULES } from "../src/intake/page/leftovers/rules.ts";
import { FURNITURE_RULES } from "../src/normalize/furniture/rules.ts";
import { matcherOf, matchOf, smallLetters } from "../src/small-letters.ts";

/** Patterns tried on small letters match what they match. */

const fixtures = import.meta.glob<string>("./fixtures/{normalize,page}/*.in.*", {
  query: "?raw",
  import: "default",
  eager: true,
});
const lines = new Set(
  Object.values(fixtures).flatMap((text) => text.split(/<[^<>]*>|\n/).map((line) => line.trim())),
);

const tables: Record<string, { pattern: RegExp }[]> = { FURNITURE_RULES, LINE_RULES };
for (const [name, rules] of Object.entries(tables))
  it(`as those of ${name} do, of every line of the fixtures, in any case`, () => {
    const matchers = rules.map(({ pattern }) => matcherOf(pattern));
    let met = 0;
    for (const line of [...lines].flatMap((line) => [line, line.toUpperCase()])) {
      const matching = rules.filter(({ pattern }) => pattern.test(line));
      expect(
        rules.filter((_, index) => matchers[index]!(line)),
        line,
      ).toEqual(matching);
      met += matching.length;
    }
    expect(met).toBeGreaterThan(100);
  });

it.each([
  [/^Über [A-Z]\S\D\b/i, "üBER Abc"],
  [/^\p{Lu}\P{L}\p{Ll}$/iu, "A-B"],
  [/^σήμερα/iu, "ΣΉΜΕΡΑ"],
  [/^İlgili/i, "İLGİLİ"],
])("%s matches %s", (pattern, line) => expect(matcherOf(pattern)(line)).toBe(true));

it("a pattern that tells the cases apart still does", () => expect(matcherOf(/^Ad$/)("ad")).toBe(false));

it("what matched is told as it is written", () => {
  expect(matchOf(/^von (.+)$/i)("VON Ada Berg")?.[1]).toBe("Ada Berg");
  expect(matchOf(/^von (.+)$/i)("by Ada Berg")).toBeNull();
});

it("each letter stays in its place", () => expect(smallLetters("İSTANBUL'da")).toBe("istanbul'da"));
