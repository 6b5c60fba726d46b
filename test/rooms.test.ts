import { describe, expect, it } from "vitest";

/** Each room imports what README.md has above it, and no file what imports it, types included. */

const sources = import.meta.glob<string>("../src/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});
const [readme = ""] = Object.values(
  import.meta.glob<string>("../README.md", { query: "?raw", import: "default", eager: true }),
);

const [, flow = ""] = /The folders are the flow[\s\S]*?```\n([\s\S]*?)\n```/.exec(readme) ?? [];
const ROOMS = [...flow.matchAll(/\bsrc\/[\w./-]*\w\/?/g)].map(([room]) => room);

// Types included, and what waits for a call.
const IMPORTED = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

function importsOf(file: string, pattern: RegExp): string[] {
  const found = [...sources[`../${file}`]!.matchAll(pattern)];
  const paths = found.map(([, to]) => new URL(to!, `file:///${file}`).pathname.slice(1));
  return paths.filter((to) => `../${to}` in sources);
}

const imports = new Map(
  Object.keys(sources).map((path) => [path.slice(3), importsOf(path.slice(3), IMPORTED)]),
);

const PUBLISHING = /^src\/(?:html|dates|people|intake|normalize|settle|prepare|complete|publish|renormalize)/;

// No type, and nothing that waits for a call.
const LOADED = /^(?:import|export) (?!type )(?:[^;"]*? from )?"(\.[^"]+)";/gm;

/** What is evaluated together with a file. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const other of importsOf(file, LOADED)) loadedWith(other, seen);
  return seen;
}

/** What is left when that goes which imports nothing, again and again. */
function circlesOf(graph: Map<string, string[]>): string[] {
  const left = new Map(graph);
  for (let free: string[] = [""]; free.length; ) {
    free = [...left].filter(([, others]) => !others.some((other) => left.has(other))).map(([name]) => name);
    for (const name of free) left.delete(name);
  }
  return [...left.keys()];
}

function folderOf(file: string): string {
  return file.replace(/[^/]*$/, "");
}

/** A room's own files and its folders import each other: what all of it needs stands beside them. */
function isWithin(folder: string, other: string): boolean {
  return folder.startsWith(other);
}

function placeOf(file: string): number {
  return ROOMS.findIndex((room) => file.startsWith(room));
}

describe("src", () => {
  it("has no file that README.md does not place", () => {
    expect([...imports.keys()].filter((file) => placeOf(file) < 0)).toEqual([]);
  });

  it("imports only what stands above, or in the same room", () => {
    const against = [...imports].flatMap(([file, others]) =>
      others.filter((other) => placeOf(other) > placeOf(file)).map((other) => `${file} imports ${other}`),
    );
    expect(against).toEqual([]);
  });

  it("has no circle of files", () => {
    expect(circlesOf(imports)).toEqual([]);
  });

  it("has no circle of folders", () => {
    const folders = new Map<string, string[]>();
    for (const [file, others] of imports) {
      const folder = folderOf(file);
      const theirs = others
        .map(folderOf)
        .filter((other) => !isWithin(folder, other) && !isWithin(other, folder));
      folders.set(folder, [...(folders.get(folder) ?? []), ...theirs]);
    }
    expect(circlesOf(folders)).toEqual([]);
  });

  it("starts for readers without all that cleaning needs", () => {
    const loaded = loadedWith("src/worker.ts");
    expect(loaded).toContain("src/serve/documents/answer.ts");
    expect([...loaded].filter((file) => PUBLISHING.test(file))).toEqual([]);
    expect(loadedWith("src/serve/publishing/index.ts")).toContain("src/normalize/index.ts");
  });
});
