import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { minifySync } from "rolldown/utils";
import { parse } from "smol-toml";

// As wrangler does it for the start and the tests (4.155.0, its bundle.ts), in pieces, which it cannot: what a request waits
// for is a module of its own. In one file each module of theirs would have a function around it, a thirtieth of the whole.
const BUNDLING: BuildOptions & { write: false } = {
  bundle: true,
  format: "esm",
  target: "es2024",
  conditions: ["workerd", "worker", "browser"],
  minify: true,
  charset: "utf8",
  splitting: true,
  entryNames: "worker",
  chunkNames: "[name]-[hash].part", // wrangler.toml takes them along by this ending
  logLevel: "error",
  write: false,
};
const OURS = /^worker\.js$|\.part\.js$/;

const LEFT_OUT = "./src/stand-ins/left-out.cjs";

// Where a rule was seen is for who reads it (`npm run rules`): it stands beside the rule, and the worker never asks.
const WITNESS = /,witness:(["'`])(?:(?!\1)[^\\]|\\.)*\1|(?<=\{)witness:(["'`])(?:(?!\2)[^\\]|\\.)*\2,/g;

/**
 * Writes the worker as it is uploaded into a folder, `worker.js` and the parts that it loads: esbuild bundles it, and
 * Rolldown's minifier goes over what it has left, a thirtieth of the whole. Throws an Error when it cannot be bundled.
 *
 * @param leftOut packages to do without
 * @param project the folder with `wrangler.toml`
 * @returns the files
 */
export function writeWorker(folder: string, leftOut: string[] = [], project = "."): string[] {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((name) => OURS.test(name))) rmSync(join(folder, name));
  const { outputFiles } = buildSync({
    ...BUNDLING,
    absWorkingDir: resolve(project),
    entryPoints: ["src/worker.ts"],
    outdir: resolve(folder),
    alias: { ...aliases(project), ...Object.fromEntries(leftOut.map((name) => [name, LEFT_OUT])) },
  });
  return outputFiles.map(({ path, text }) => {
    const file = join(folder, basename(path));
    writeFileSync(file, minified(file, text));
    return file;
  });
}

function aliases(project: string): Record<string, string> {
  const { alias } = parse(readFileSync(join(project, "wrangler.toml"), "utf8"));
  return alias as Record<string, string>;
}

function minified(file: string, bundle: string): string {
  const { code, errors } = minifySync(file, bundle.replace(WITNESS, ""), { module: true });
  if (errors.length) throw new Error(errors.map(({ message }) => message).join("\n"));
  return code;
}
