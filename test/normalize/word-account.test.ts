import { expect, it } from "vitest";
import { accountForWords } from "../../src/cli/check/word-account.ts";

it("words of boxes that stand right beside each other are not gone where they are set apart", () => {
  const { missing, closes } = accountForWords(
    "The card BoxesIda ends",
    "The card\n\nBoxes · Ida\n\nends",
    [],
  );
  expect({ missing, closes }).toEqual({ missing: [], closes: true });
});

it("a word is gone that only words which stood there before would make", () => {
  const { missing } = accountForWords("a note in a book, a notebook", "a note in a book, a", []);
  expect(missing).toEqual(["notebook"]);
});
