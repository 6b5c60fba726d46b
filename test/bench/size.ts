import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
      ["without all that reads whole pages", `${weigh(without, withoutPages())} KiB`, ""],
      ["start-up, not idle", `${found(/Active: ([\d.]+) ms/, startup)} ms`, "50 ms"],
    ],
  );
} finally {
  rmSync(folder, { recursive: true });
}

function weigh(options: string[], cwd = "."): string {
  const printed = wranglerIn(
    cwd,
    "deploy",
    "--dry-run",
    "--minify",
    "--outdir",
    join(folder, "out"),
    ...options,
  );
  return found(/gzip: ([\d.]+) KiB/, printed);
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

function wrangler(...parameters: string[]): string {
  return wranglerIn(".", ...parameters);
}

function wranglerIn(cwd: string, ...parameters: string[]): string {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd,
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
