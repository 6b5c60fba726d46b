import { readOptions, run } from "./options.ts";
import { writeWorker } from "./worker/write.ts";

/** `npm run build`: the worker as it is uploaded, in `dist`. */

async function build(): Promise<undefined> {
  readOptions({}, "npm run build");
  writeWorker("dist");
  return undefined;
}

await run(build);
