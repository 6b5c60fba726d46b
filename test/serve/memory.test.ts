import { expect, it } from "vitest";
import { type KnownDocument, memoryOf } from "../../src/serve/memory.ts";

function documentOf(characters: number): KnownDocument {
  const head = { etag: "", moved: 0, head: 1, revision: 1, epoch: "00000000" };
  const printed = { body: "x".repeat(characters), places: new Map() };
  return {
    ...head,
    ...printed,
    type: "",
    link: "",
    entries: [],
    answers: new Map(),
  } as unknown as KnownDocument;
}

it("queries do not push the feeds out of memory, and are bounded themselves", () => {
  const [feed, query] = [{ query: "" }, { query: "?q=x" }].map(memoryOf);
  feed!.set("/rss.xml", documentOf(100_000));
  for (let n = 0; n < 400; n++) query!.set(`?q=${n}`, documentOf(100_000));
  expect(feed!.get("/rss.xml")).toBeDefined();
  expect(query!.get("?q=399")).toBeDefined();
  expect(query!.get("?q=0")).toBeUndefined();
});
