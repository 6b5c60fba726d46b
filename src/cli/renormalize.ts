import { readOptions, run, UserError } from "./options.ts";
import { FEW_LINES, renewAll } from "./renewal.ts";
import { printRenewal } from "./renewal-output.ts";
import { knownToken } from "./token.ts";
import { WorkerClient } from "./worker-client.ts";

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
  const since = Number(values.since);
  const lines = verbose ? Number.POSITIVE_INFINITY : FEW_LINES;
  const token = knownToken();
  if (!URL.canParse(to))
    throw new UserError(`--to takes the address of a worker, not ${to}.\nUsage: ${USAGE}`);
  if (!Number.isInteger(since) || since < 0)
    throw new UserError(`--since takes a revision.\nUsage: ${USAGE}`);
  if (!token) throw new UserError("Set PUBLISH_TOKEN in the environment to the token of that worker.");
  const result = await renewAll(new WorkerClient(to.replace(/\/+$/, ""), token), { apply, since, lines });
  const isWhole = printRenewal(result);
  if (!isWhole) {
    const flags = `--to ${to}${apply ? " --apply" : ""} --since ${result.done}`;
    console.error(`  To go on from here: npm run renormalize -- ${flags}`);
  }
  return isWhole && !result.refused ? 0 : 1;
}

await run(renormalize);
