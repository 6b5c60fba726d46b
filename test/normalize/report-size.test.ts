import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { put, send } from "../front-door.ts";
import { clean } from "./cleaning.ts";

/** Whatever is sent, the report stays one that a person can read and the store can hold. */

const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join("");
const letters = (n: number) => n.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!);

// Each with names or words that differ every time.
const FLOODS: Record<string, string> = {
  "elements of made-up names": times(3000, (n) => `<${letters(n)}q>word</${letters(n)}q>`),
  "elements with hyphens": times(3000, (n) => `<x-${letters(n)}>word</x-${letters(n)}>`),
  "hidden elements of made-up names": times(3000, (n) => `<y${letters(n)} hidden>word ${n}</y${letters(n)}>`),
  "attributes of made-up names": times(3000, (n) => `<p ${letters(n)}z="1">word</p>`),
  "an element with many attributes": `<p ${times(3000, (n) => `${letters(n)}z=1 `)}>word</p>`,
  "event handlers": times(3000, (n) => `<p on${letters(n)}="x()">word</p>`),
  "names of Object's own": times(
    300,
    () => "<constructor a=1>x</constructor><p valueof=1 __proto__=2>y</p><__proto__ a=1>z",
  ),
  "frames of unknown players": times(3000, (n) => `<iframe src="https://h${n}.example.net/"></iframe>`),
  "missing pictures": times(3000, (n) => `<p><img src="p${n}.png"></p>`),
  "furniture lines": times(3000, (n) => `<p>Follow us on Facebook</p><p>${n} comments</p>`),
  "headings of all levels": times(3000, (n) => `<h${(n % 6) + 1}>Heading ${n}</h${(n % 6) + 1}>`),
};

describe.each(Object.entries(FLOODS))("%s", (_, html) => {
  it.each(["text/html", "text/markdown"])("are few lines as %s", async (type) => {
    const { report } = await clean(`<p>A sentence that stays.</p>\n\n${html}`, type);
    expect(report.items.length).toBeLessThan(25);
    for (const { sample = "", what, from = "" } of report.items)
      expect(sample.length + what.length + from.length).toBeLessThan(300);
  });
});

it.each([
  ["hidden text", `<div hidden>${"hidden words ".repeat(250_000)}</div>`],
  ["hidden text that JSON writes long", `<div hidden>${'\u2028\u0085\\" '.repeat(300_000)}</div>`],
  ["many removals", times(40_000, (n) => `<select><option>${n} some words of an option</option></select>`)],
])("%s of megabytes is counted whole, and kept as far as a row goes", async (_, html) => {
  const answer = await put(
    "flooded",
    `<title>Flooded</title><p>A sentence that stays.</p>${html}`,
    "text/html",
  );
  expect(answer.status).toBeLessThan(300);
  const { bytes } = (await env.DB.prepare(
    "SELECT max(length(CAST(items AS BLOB))) AS bytes FROM reports",
  ).first<{ bytes: number }>())!;
  expect(bytes).toBeLessThan(2_000_000);
  const report = (await (await send("GET", "/articles/flooded/report")).json()) as { words?: number }[];
  expect(Math.max(...report.map(({ words = 0 }) => words))).toBeGreaterThan(200_000);
});
