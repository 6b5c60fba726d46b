import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOptions, run } from "./options.ts";
import { writeRulesPage } from "./rules/page.ts";
import type { Sources } from "./rules/sentences.ts";

/** `npm run rules`: writes the page on cleaning from the rules. */

const FOLDERS = ["src/normalize", "src/intake"];
const PAGE = "src/normalize/README.md";

function readSources(): Sources {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const files = paths.filter((path) => path.endsWith(".ts"));
  return Object.fromEntries(files.map((path) => [path.replaceAll("\\", "/"), readFileSync(path, "utf8")]));
}

async function rules(): Promise<undefined> {
  readOptions({}, "npm run rules");
  writeFileSync(PAGE, writeRulesPage(readSources()));
  console.log(`${PAGE} is written`);
  return undefined;
}

await run(rules);
