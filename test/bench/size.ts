import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printTable } from "./figures.ts";

/** What the worker weighs, compressed, and how long it takes to start. */

// Only whole pages need it, and nothing smaller does what it does.
const EXTRACTOR = ["linkedom/worker", "@mozilla/readability"];

const folder = mkdtempSync(join(tmpdir(), "dateline-size-"));
try {
  const without = EXTRACTOR.flatMap((name) => ["--alias", `${name}:./src/left-out.cjs`]);
  const startup = wrangler("check", "startup", "--outfile", join(folder, "startup.cpuprofile"));
  printTable(
    ["worker", "seen", "wanted"],
    [
      ["compressed", `${weigh([])} KiB`, ""],
      ["without the page extractor", `${weigh(without)} KiB`, "200 KiB"],
      ["start-up, not idle", `${found(/Active: ([\d.]+) ms/, startup)} ms`, "50 ms"],
    ],
  );
} finally {
  rmSync(folder, { recursive: true });
}

function weigh(options: string[]): string {
  const printed = wrangler("deploy", "--dry-run", "--minify", "--outdir", folder, ...options);
  return found(/gzip: ([\d.]+) KiB/, printed);
}

function wrangler(...parameters: string[]): string {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  };
  return execFileSync("npm", ["run", "-s", "wrangler", "--", ...parameters], options);
}

function found(pattern: RegExp, text: string): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`wrangler did not say what was sought (${pattern}):\n${text}`);
  return value;
}
