import { parseArgs } from "node:util";
import { prepare } from "../../src/prepare.ts";
import { Problem } from "../../src/problem.ts";
import { readPublication } from "../../src/publication.ts";
import { baits } from "./bait.ts";
import { printTable } from "./figures.ts";
import { compareWithLibraries } from "./libraries.ts";
import { HONEST, HOSTILE, type Shape } from "./shapes.ts";

/**
 * What cleaning costs: the way of a submission up to the store, over sizes and shapes. Linear is what costs the same a
 * kilobyte at every size; `ratio` is the largest of a line to its smallest. `-- --only sizes|hostile|bait|libraries`.
 */
const WANTED = 3;
const KB = 1024;
const HONEST_SIZES = [10, 40, 160, 640, 2560, 4000];
const HOSTILE_SIZES = [32, 256, 2048];
const BAIT_SIZES = [16, 128];
const [FEWEST_RUNS, ENOUGH, TOO_MUCH] = [3, 60_000, 1_000_000]; // microseconds

const { values: options } = parseArgs({
  options: { only: { type: "string" }, shape: { type: "string" }, verbose: { type: "boolean" } },
});
const publication = readPublication({
  key: "7b0d7a1e-0f6b-4a8e-9a55-0d3f5f0a7c11",
  title: "Bench",
  url: "https://feeds.example.org",
});

/** Microseconds of the processor for each kilobyte; the fastest of a few runs. */
async function costOf({ type, write }: Shape, kilobytes: number): Promise<number> {
  const bytes = new TextEncoder().encode(write(kilobytes * KB));
  let [fastest, spent] = [Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < FEWEST_RUNS || spent < ENOUGH; run++) {
    const before = process.cpuUsage();
    await prepareOrRefuse(bytes, type);
    const { user, system } = process.cpuUsage(before); // other programs run on the machine, too
    fastest = Math.min(fastest, user + system);
    spent += user + system;
    if (spent > TOO_MUCH) break;
  }
  return fastest / (bytes.length / KB);
}

async function prepareOrRefuse(bytes: Uint8Array, type: string): Promise<void> {
  try {
    await prepare(publication, { bytes, type, slug: "bench" }, 0);
  } catch (error) {
    if (!(error instanceof Problem)) throw error; // a refusal is an answer, and costs what it costs
  }
}

interface Line {
  row: string[];
  ratio: number;
  /** How much dearer a kilobyte is at the largest size than at the smallest: what is no square is cheap to find here. */
  rise: number;
}

/** One line: the cost at each size, as long as it stays linear; what does not would take hours. */
async function measure(shape: Shape, sizes: number[]): Promise<Line> {
  const costs: number[] = [];
  await costOf(shape, sizes[1]!); // once before: nothing pays for warming up
  for (const size of sizes) {
    costs.push(await costOf(shape, size));
    if (ratioOf(costs) > 2 * WANTED && costs.at(-1) === Math.max(...costs)) break;
  }
  const ratio = ratioOf(costs);
  const cells = sizes.map((_, index) => costs[index]?.toFixed(0) ?? "-");
  const row = [shape.name, ...cells, `${ratio.toFixed(2)}${ratio > WANTED ? " !" : ""}`];
  return { row, ratio, rise: costs.at(-1)! / costs[0]! };
}

function ratioOf(costs: number[]): number {
  return Math.max(...costs) / Math.min(...costs);
}

async function measureAll(
  title: string,
  shapes: Shape[],
  sizes: number[],
  most = shapes.length,
): Promise<void> {
  const lines = [];
  for (const shape of shapes.filter(({ name }) => name.includes(options.shape ?? ""))) {
    lines.push(await measure(shape, sizes));
    if (process.stderr.isTTY || options.verbose) process.stderr.write(`${lines.at(-1)!.row.join("  ")}\n`);
  }
  const shown = [...lines].sort((one, other) => other.rise - one.rise).slice(0, most);
  const over = lines.filter(({ ratio }) => ratio > WANTED).length;
  console.log(`\n${title}: ${lines.length} shapes, ${over} above ${WANTED}; microseconds a KB`);
  printTable(
    ["shape", ...sizes.map((size) => `${size} KB`), "ratio"],
    (most < lines.length ? shown : lines).map(({ row }) => row),
  );
}

const PARTS: Record<string, () => Promise<void> | void> = {
  libraries: () => compareWithLibraries(publication),
  sizes: () => measureAll("Honest submissions", HONEST, HONEST_SIZES),
  hostile: () => measureAll("Hostile shapes", HOSTILE, HOSTILE_SIZES),
  bait: async () =>
    measureAll("Bait for every regular expression, the worst", await baits(publication), BAIT_SIZES, 12),
};

for (const shape of HONEST) await costOf(shape, 64); // once before: nothing pays for loading and warming up
for (const [name, run] of Object.entries(PARTS)) if (!options.only || options.only === name) await run();
