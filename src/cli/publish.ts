import { readContent } from "./content.ts";
import { readOptions, readSettings, run, UserError } from "./options.ts";
import { printSync } from "./print.ts";
import { prune, sync } from "./sync.ts";
import { knownToken } from "./token.ts";
import { WorkerClient } from "./worker-client.ts";

/** `npm run publish`: brings a deployed worker in step with the content folder. A second run sends nothing. */

const USAGE = "npm run publish -- --to https://feeds.example.org [--content DIR] [--prune]";

async function publish(): Promise<number> {
  const { values } = readOptions(
    {
      to: { type: "string" },
      content: { type: "string", default: "content" },
      prune: { type: "boolean", default: false },
    },
    USAGE,
  );
  const token = knownToken();
  if (!values.to || !URL.canParse(values.to as string)) throw new UserError(`Say where to: ${USAGE}`);
  if (!token) throw new UserError("Set PUBLISH_TOKEN in the environment to the token of that worker.");
  const client = new WorkerClient((values.to as string).replace(/\/+$/, ""), token);
  const result = await sync(client, readSettings(), await readContent([values.content as string]));
  if (values.prune) await prune(client, result);
  printSync(result);
  return result.refused.length ? 1 : 0;
}

await run(publish);
