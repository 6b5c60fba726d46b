import { printUnknownSettings, readAddress, readOptions, run, UserError } from "./options.ts";
import { FEW_LINES, renewAll } from "./renewal/index.ts";
import { printRenewal } from "./renewal/output.ts";
import { tokenOf } from "./token.ts";
import { WorkerClient } from "./worker/client.ts";

/** `npm run renormalize`: today's rules and settings over what a worker has stored. Writes nothing without `--apply`. */

const USAGE = "npm run renormalize -- [--to http://localhost:8787] [--apply] [--since REVISION] [--verbose]";

async function renormalize(): Promise<number> {
  const { values } = readOptions(
    {
      to: { type: "string", default: "http://localhost:8787" },
      apply: { type: "boolean", default: false },
      since: { type: "string", default: "0" },
      verbose: { type: "boolean", default: false },
    },
    USAGE,
  );
  const { to, apply, verbose } = values as { to: string; apply: boolean; verbose: boolean };
  const since = readRevision(values.since as string);
  const lines = verbose ? Number.POSITIVE_INFINITY : FEW_LINES;
  const client = new WorkerClient(readAddress(to, USAGE), tokenOf());
  printUnknownSettings();
  const result = await renewAll(client, { apply, since, lines });
  const isWhole = printRenewal(result);
  if (!isWhole) {
    const flags = `--to ${to}${apply ? " --apply" : ""} --since ${result.done}`;
    console.error(`  To go on from here: npm run renormalize -- ${flags}`);
  }
  return isWhole && !result.refused ? 0 : 1;
}

function readRevision(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new UserError(`--since takes a revision.\nUsage: ${USAGE}`);
}

await run(renormalize);
