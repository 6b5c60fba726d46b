import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/**
 * `npm run bench` runs every bench, `npm run bench -- NAME [options]` one of them. Each has a process of its own: what
 * one leaves in memory is not another's time.
 */
const BENCHES: Record<string, string> = {
  cost: "of cleaning: against its libraries, and time a kilobyte over sizes, hostile shapes and bait",
  pages: "of whole pages: what is found, and how long it takes",
  capacity: "of the store: bytes an article, and how many fit into D1's 10 GB",
  growth: "of requests and publishes in stores of 1,000 to 1,000,000 articles, and their query plans",
  memory: "of an isolate, while 10,000 feeds are asked for",
  size: "of the worker, compressed, and its start-up",
  publishing: "of one PUT: what it takes of the processor, the first in an isolate and later ones",
  serving: "of a feed: requests a second against a worker that has the bytes in memory",
};

const [name, ...options] = process.argv.slice(2);
if (name === undefined) for (const each of Object.keys(BENCHES)) run(each);
else if (Object.hasOwn(BENCHES, name)) run(name);
else {
  const known = Object.entries(BENCHES).map(([each, what]) => `  ${each}: ${what}`);
  console.error([`There is no bench ${name}. There are:`, ...known].join("\n"));
  process.exitCode = 1;
}

function run(bench: string): void {
  const file = fileURLToPath(new URL(`${bench}.ts`, import.meta.url));
  const program = bench === "cost" ? [bundled(file)] : ["--import", "tsx", file];
  const { status } = spawnSync(process.execPath, [...program, ...options], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

/** As the worker is built, for a bench that counts microseconds: tsx makes every small function cost a call more. */
function bundled(file: string): string {
  const outfile = "node_modules/.bench/cost.mjs";
  buildSync({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  return outfile;
}
