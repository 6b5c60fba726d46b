import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { readPage } from "../../src/intake/page/index.ts";
import { Report } from "../../src/report.ts";
import { median, printTable } from "./figures.ts";
import { keyedPages } from "./page-corpus.ts";
import { PAGE_SHAPES } from "./page-shapes.ts";

/** What reading a page costs: beside linkedom and Readability alone on the same page, and by the kilobyte as it grows. */

const KILOBYTE = 1024;
const SIZES = [10, 100, 1000, 3900].map((kilobytes) => kilobytes * KILOBYTE);
const TRIES = 3;

async function fastest(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < TRIES; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

const readBody = async (_: string, body: string) => ({ format: "html", body, fields: {}, page: {} }) as const;
const ours = (html: string) => fastest(() => readPage(html, () => readBody, new Report()));
const alone = (html: string) => fastest(() => new Readability(parseHTML(html).document as never).parse());

/** How many times what the libraries cost alone the pages cost: most of them, and all together. */
export async function printCostBesideLibraries(): Promise<void> {
  const costs: { ours: number; alone: number }[] = [];
  for (const { path } of keyedPages()) {
    const html = readFileSync(path, "utf8");
    costs.push({ ours: await ours(html), alone: await alone(html) });
  }
  const ratios = costs.map((cost) => cost.ours / cost.alone).sort((one, other) => one - other);
  const sum = (of: "ours" | "alone") => costs.reduce((total, cost) => total + cost[of], 0);
  printTable(
    ["reading a page, beside linkedom and Readability alone", "ratio"],
    [
      ["median", median(ratios).toFixed(2)],
      ["nine of ten at most", ratios[Math.floor(ratios.length * 0.9)]!.toFixed(2)],
      ["all of them together", (sum("ours") / sum("alone")).toFixed(2)],
    ],
  );
}

/** Milliseconds per kilobyte of each shape in each size, and how the largest stands to the smallest. */
export async function printGrowth(): Promise<void> {
  for (const make of Object.values(PAGE_SHAPES))
    await readPage(make(SIZES[0]!), () => readBody, new Report()); // warm
  const rows: string[][] = [];
  for (const [name, make] of Object.entries(PAGE_SHAPES)) {
    const costs: number[] = [];
    for (const size of SIZES) {
      const html = make(size);
      costs.push((await ours(html)) / (html.length / KILOBYTE));
    }
    rows.push([name, ...costs.map((cost) => cost.toFixed(3)), (costs.at(-1)! / costs[0]!).toFixed(2)]);
  }
  printTable(["ms per KB", ...SIZES.map((size) => `${size / KILOBYTE} KB`), "largest : smallest"], rows);
}
