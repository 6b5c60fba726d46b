import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { writeWorker } from "../../src/cli/worker/write.ts";
import { printTable } from "./figures.ts";

/** What the worker weighs, compressed, and how long it takes to start. */

// Only whole pages need it, and nothing smaller does what it does.
const EXTRACTOR = ["linkedom", "@mozilla/readability"];

const folder = mkdtempSync(join(tmpdir(), "dateline-size-"));
try {
  printTable(
    ["worker", "seen", "wanted"],
    [
      ["compressed", `${weigh([])} KiB`, ""],
      ["without the page extractor", `${weigh(EXTRACTOR)} KiB`, "200 KiB"],
      ["what an isolate starts with that only serves feeds", `${weighStart()} KiB`, ""],
      ["without all that reads whole pages", `${weigh(EXTRACTOR, withoutPages())} KiB`, ""],
      ["start-up, not idle", `${found(/Active: ([\d.]+) ms/, checkStartup())} ms`, "50 ms"],
    ],
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** KiB of the worker as it is uploaded. */
function weigh(leftOut: string[], project = "."): string {
  return weightOf(writeWorker(join(folder, "out"), leftOut, project));
}

/** KiB of what is loaded with the entry; the rest comes with the first submission, and with the first page. */
function weighStart(): string {
  const files = new Set(writeWorker(join(folder, "out")).filter((file) => file.endsWith("worker.js")));
  for (const file of files)
    for (const [, part] of readFileSync(file, "utf8").matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      files.add(join(dirname(file), part!));
  return weightOf([...files]);
}

/** Compressed as `npm run build` counts. */
function weightOf(files: string[]): string {
  const weights = files.map((file) => gzipSync(readFileSync(file)).length);
  return (weights.reduce((sum, bytes) => sum + bytes) / 1024).toFixed(1);
}

/** A copy of the project whose room for pages is empty. */
function withoutPages(): string {
  const copy = join(folder, "copy");
  mkdirSync(copy);
  for (const name of ["src", "wrangler.toml", "package.json", "tsconfig.json"])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  writeFileSync(
    join(copy, "src/intake/page/index.ts"),
    "export function readPage() { throw new Error(); }\n",
  );
  return copy;
}

function checkStartup(): string {
  const profile = join(folder, "startup.cpuprofile");
  writeWorker("dist"); // wrangler takes it from within the project alone
  const uploaded = "--args=dist/worker.js --no-bundle";
  const parameters = ["run", "-s", "wrangler", "--", "check", "startup", uploaded, "--outfile", profile];
  return execFileSync("npm", parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function found(pattern: RegExp, text: string): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`wrangler did not say what was sought (${pattern}):\n${text}`);
  return value;
}
