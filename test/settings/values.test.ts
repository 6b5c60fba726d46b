import { describe, expect, it } from "vitest";
import { canonicalLanguage, unknownSettings } from "../../src/publication.ts";

describe("a language", () => {
  it("is none when it only has the form of one", () => {
    expect(["english", "pt_br", "eng", "deutsch"].map(canonicalLanguage)).toEqual([
      undefined,
      "pt-BR",
      "en",
      undefined,
    ]);
  });
});

describe("settings", () => {
  it("that nobody reads are named, and what was meant", () => {
    expect(unknownSettings({ title: "T", langauge: "en", feed: { entires: 5 }, colour: "red" })).toEqual([
      expect.stringContaining("langauge: did you mean language?"),
      expect.stringContaining("colour: take it out"),
      expect.stringContaining("feed.entires: did you mean feed.entries?"),
    ]);
  });
});
