import { lowerQuartile, printTable } from "./figures.ts";
import { HONEST, type Shape } from "./shapes.ts";
import { type Bench, startBench, TOKEN } from "./workerd.ts";

/**
 * What one `PUT` takes of the processor, in milliseconds, in an isolate that has published nothing yet and in one that has,
 * to be held against the 10 ms a request of Workers' free plan. The processor's time is the runtime's, with the store in it,
 * which D1 has elsewhere; what that takes is told beside it.
 */

const SIZES = [4, 16, 64]; // KB
const ROUNDS = 12;
const FIRSTS = 3;

const rows: string[][] = [];
for (const shape of HONEST) rows.push(await rowOf(shape));
printTable(
  [
    "processor's ms of a PUT",
    ...SIZES.map((size) => `${size} KB, the first`),
    ...SIZES.map((size) => `${size} KB, later`),
  ],
  rows,
);
console.log(`of these the store: ${(await costOfStore()).toFixed(1)} ms, by an article of one line`);

async function rowOf(shape: Shape): Promise<string[]> {
  const firsts: string[] = [];
  for (const size of SIZES) firsts.push((await costOfFirst(shape, size)).toFixed(0));
  const later = await withBench(async (bench) => {
    const costs: string[] = [];
    for (const size of SIZES) costs.push((await costOfLater(bench, shape, size)).toFixed(1));
    return costs;
  });
  return [shape.name, ...firsts, ...later];
}

/** Each in a runtime of its own. */
async function costOfFirst(shape: Shape, size: number): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < FIRSTS; round++)
    costs.push(await withBench((bench) => costOfPut(bench, shape, size, round)));
  return lowerQuartile(costs);
}

async function costOfLater(bench: Bench, shape: Shape, size: number): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) costs.push(await costOfPut(bench, shape, size, round));
  return lowerQuartile(costs.slice(ROUNDS / 2));
}

async function costOfStore(): Promise<number> {
  const line: Shape = { name: "a line", type: "text/markdown", write: () => "A line of words." };
  return withBench((bench) => costOfLater(bench, line, 0));
}

/** Of an article that changes. */
async function costOfPut(bench: Bench, { type, write }: Shape, size: number, round: number): Promise<number> {
  const body = `${write(size * 1024)}\n\n`;
  const changed = type === "application/json" ? body : `${body}Round ${round}.`;
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": type };
  await fetch(`${bench.dateline}/robots.txt`); // the connection is warm
  const used = bench.usedCpu();
  const answer = await fetch(`${bench.dateline}/articles/changing-${round}`, {
    method: "PUT",
    headers,
    body: changed,
  });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.arrayBuffer();
  return bench.usedCpu() - used;
}

async function withBench<T>(work: (bench: Bench) => Promise<T>): Promise<T> {
  const bench = await startBench();
  try {
    return await work(bench);
  } finally {
    bench.stop();
  }
}
