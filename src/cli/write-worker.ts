import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minifySync } from "rolldown/utils";

const WRANGLER = "node_modules/wrangler/wrangler-dist/cli.js";

// Where a rule was seen is for who reads it (`npm run rules`): it stands beside the rule, and the worker never asks.
const WITNESS = /,witness:(["'`])(?:(?!\1)[^\\]|\\.)*\1/g;

/**
 * Writes `worker.js`, as it is uploaded, into a folder: wrangler bundles it, and Rolldown's minifier goes over what esbuild
 * has left, a thirtieth of the whole. Throws an Error when wrangler cannot bundle it (it has printed why).
 *
 * @param options of `wrangler deploy`
 * @param project the folder with `wrangler.toml`
 */
export function writeWorker(folder: string, options: string[] = [], project = "."): void {
  const bundling = [WRANGLER, "deploy", "--dry-run", "--outdir", folder, ...options];
  execFileSync(process.execPath, bundling, { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
  const file = join(folder, "worker.js");
  const bundle = readFileSync(file, "utf8").replace(WITNESS, "");
  const { code, errors } = minifySync(file, bundle, { module: true });
  if (errors.length) throw new Error(errors.map(({ message }) => message).join("\n"));
  writeFileSync(file, code);
  rmSync(`${file}.map`); // it is no map of this any more
}
