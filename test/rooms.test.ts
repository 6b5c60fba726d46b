import { expect, it } from "vitest";

/** How the rooms depend on each other, read off the sources. */

const sources = import.meta.glob<string>("/src/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

// What is imported when a file is loaded: no type, and nothing that waits for a call.
const LOADED = /^(?:import|export) (?!type )(?:[^;"]*? from )?"(\.[^"]+)";/gm;

function loadedBy(file: string): string[] {
  return [...sources[file]!.matchAll(LOADED)].map(([, path]) => new URL(path!, `file://${file}`).pathname);
}

function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of loadedBy(file)) reachedFrom(next, seen);
  return seen;
}

it("an isolate that serves readers is started without all that cleaning needs", () => {
  const eager = [...reachedFrom("/src/worker.ts")];
  expect(eager).toContain("/src/serve/feeds.ts");
  expect(
    eager.filter((file) => /^\/src\/(?:intake|normalize|html|settle|dates|prepare|publish)/.test(file)),
  ).toEqual([]);
  expect([...reachedFrom("/src/serve/publishing/index.ts")]).toContain("/src/normalize/index.ts");
});
