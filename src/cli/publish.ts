import { readContent } from "./content/index.ts";
import { printUnknownSettings, readAddress, readOptions, readSettings, run, UserError } from "./options.ts";
import { sync } from "./sync/index.ts";
import { printSync } from "./sync/output.ts";
import { PRUNE_FLAGS, prune } from "./sync/prune.ts";
import { tokenOf } from "./token.ts";
import { WorkerClient } from "./worker/client.ts";

/** `npm run publish`: brings a deployed worker in step with the content folder. A second run sends nothing. */

const USAGE = "npm run publish -- --to https://feeds.example.org [--content DIR] [--prune | --prune-most]";

async function publish(): Promise<number> {
  const { values } = readOptions(
    {
      to: { type: "string" },
      content: { type: "string", default: "content" },
      ...PRUNE_FLAGS,
    },
    USAGE,
  );
  const { to, content } = values as { to?: string; content: string };
  if (!to) throw new UserError(`Say where to: ${USAGE}`);
  const client = new WorkerClient(readAddress(to, USAGE), tokenOf());
  printUnknownSettings();
  const result = await sync(client, readSettings(), await readContent([content]));
  if (!result.stopped) await prune(client, result, values);
  printSync(result);
  if (result.stopped) throw result.stopped;
  return result.refused.length ? 1 : 0;
}

await run(publish);
