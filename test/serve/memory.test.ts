import { expect, it } from "vitest";
import { type KnownDocument, memoryOf } from "../../src/serve/documents/memory.ts";

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

it("what is compressed counts as well", () => {
  const memory = memoryOf({ query: "?q=compressed" });
  const keys = Array.from({ length: 50 }, (_, n) => `?q=compressed-${n}`);
  const documents = keys.map(() => documentOf(50_000));
  for (const [n, document] of documents.entries()) memory.set(keys[n]!, document);
  expect(memory.get(keys[0]!)).toBeDefined(); // and so the newest
  memory.addGzip(keys[49]!, documents[49]!, new Uint8Array(5 * 1024 * 1024));
  expect(memory.get(keys[1]!)).toBeUndefined();
  expect(memory.get(keys[0]!)).toBeDefined();
  expect(memory.get(keys[49]!)).toBe(documents[49]);
});

it("queries do not push the feeds out of memory, and are bounded themselves", () => {
  const [feed, query] = [{ query: "" }, { query: "?q=x" }].map(memoryOf);
  feed!.set("/rss.xml", documentOf(100_000));
  for (let n = 0; n < 400; n++) query!.set(`?q=${n}`, documentOf(100_000));
  expect(feed!.get("/rss.xml")).toBeDefined();
  expect(query!.get("?q=399")).toBeDefined();
  expect(query!.get("?q=0")).toBeUndefined();
});
