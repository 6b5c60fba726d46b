import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import type { Publication } from "../publication.ts";
import { EVERYTHING } from "../store/index.ts";
import { FORMAT_NAMES, FORMATS, feedAddress } from "../syndicate/index.ts";
import type { ContentFile } from "./content/file.ts";
import { readContent } from "./content/index.ts";
import { printUnknownSettings, readOptions, readSettings, run, UserError } from "./options.ts";
import { renewAll } from "./renewal/index.ts";
import { printRenewal } from "./renewal/output.ts";
import { type SyncResult, sync } from "./sync/index.ts";
import { printSync } from "./sync/output.ts";
import { PRUNE_FLAGS, type PruneFlags, prune } from "./sync/prune.ts";
import { publishToken } from "./token.ts";
import { watchContent } from "./watch/index.ts";
import { WorkerClient } from "./worker/client.ts";
import { startLocalWorker } from "./worker/local.ts";

/** `npm start`: the worker with everything under `content/` published, and what is saved there published at once. */

const USAGE = "npm start -- [--port N] [--content DIR] [--state DIR] [--prune | --prune-most] [--offline]";

async function start(): Promise<undefined> {
  const { port, content, state, isOffline, flags } = readCommand();
  printUnknownSettings();
  const publication = publicationAt(`http://localhost:${port}`, isOffline);
  const read = Date.now();
  const files = await readContent([content]);
  const { token, isNew } = publishToken();
  mkdirSync(state, { recursive: true }); // the runtime says of it only where it failed
  const worker = await startLocalWorker({ port, state, token, publication });
  stopOnSignal(worker.stop);
  const client = new WorkerClient(worker.url, token);
  const { refused, looked } = await bringInStep(client, publication, files, flags);
  await renewWhenSettingsChanged(client, state, publication);
  await watchContent({
    folder: content,
    publication,
    files,
    read,
    refused: refused.map(({ file }) => file),
    looked,
    client,
    prune: Boolean(flags.prune || flags["prune-most"]),
  });
  printAddresses(publication, isNew ? token : undefined);
  return undefined;
}

function readCommand() {
  const { values } = readOptions(
    {
      port: { type: "string", default: "8787" },
      content: { type: "string", default: "content" },
      state: { type: "string", default: ".wrangler/state" },
      ...PRUNE_FLAGS,
      offline: { type: "boolean", default: false },
    },
    USAGE,
  );
  const { content, state } = values as { content: string; state: string };
  const flags: PruneFlags = values;
  return { port: readPort(values.port as string), content, state, isOffline: values.offline === true, flags };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UserError(`--port takes a number from 1 to 65535, not ${text}.\nUsage: ${USAGE}`);
}

function publicationAt(url: string, isOffline: boolean): Publication {
  readSettings(); // as they stand: this address is only for here
  const settings = readSettings(url);
  return isOffline ? { ...settings, ask: false, hub: undefined } : settings;
}

/** Publishes what is not published yet. Throws what kept it from going on. */
async function bringInStep(
  client: WorkerClient,
  publication: Publication,
  files: ContentFile[],
  flags: PruneFlags,
): Promise<SyncResult> {
  const result = await sync(client, publication, files);
  if (!result.stopped) await prune(client, result, flags);
  printSync(result);
  if (result.stopped) throw result.stopped;
  return result;
}

// What cleaning reads of the settings; of the rest nothing is in a stored article.
const CLEANED_BY = ["key", "url", "language", "timezone"] satisfies (keyof Publication)[];

/** Addresses inside bodies are made from the settings: under other ones every article is cleaned again. */
async function renewWhenSettingsChanged(
  client: WorkerClient,
  state: string,
  publication: Publication,
): Promise<void> {
  const file = join(state, "settings.json");
  const settings = JSON.stringify(publication, CLEANED_BY, 2);
  const before = readIfThere(file);
  if (before === settings) return;
  const isDone = before === undefined || printRenewal(await renewAll(client, { apply: true }));
  if (isDone) writeFileSync(file, settings); // else the next start goes on
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function printAddresses(publication: Publication, newToken: string | undefined): void {
  console.log(`\n  ${publication.title.padEnd(9)} ${styleText("cyan", `${publication.url}/`)}`);
  for (const format of FORMAT_NAMES)
    console.log(
      `  ${FORMATS[format].name.padEnd(9)} ${styleText("cyan", feedAddress(publication, EVERYTHING, format))}`,
    );
  const place = process.env.PUBLISH_TOKEN ? "the environment" : ".dev.vars";
  const known = `The token for publishing is in ${place}`;
  console.log(`\n  ${newToken ? `A new token for publishing is in .dev.vars: ${newToken}` : known}`);
  console.log("  What you save in the content folder is published at once. Ctrl-C stops.\n");
}

function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)));
}

await run(start);
