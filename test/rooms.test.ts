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

const imports = new Map(
  Object.entries(sources).map(([path, text]) => {
    const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)];
    const paths = found.map(([, to]) => new URL(to!, `file://${path.slice(2)}`).pathname.slice(1));
    return [path.slice(3), paths.filter((to) => `../${to}` in sources)];
  }),
);

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
    const left = new Map(imports);
    for (let free: string[] = [""]; free.length; ) {
      free = [...left].filter(([, others]) => !others.some((other) => left.has(other))).map(([file]) => file);
      for (const file of free) left.delete(file);
    }
    expect([...left.keys()]).toEqual([]);
  });
});
