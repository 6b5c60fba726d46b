import { readFileSync } from "node:fs";
import { parseArgs, styleText } from "node:util";
import { parse, TomlError } from "smol-toml";
import { Problem } from "../problem.ts";
import { type Publication, readPublication, SettingsError, unknownSettings } from "../publication.ts";
import { addressOfWorker } from "../settings/values.ts";

/** An error that a person can mend: printed as its message alone. */
export class UserError extends Error {
  override name = "UserError";
}

type Flags = Record<string, { type: "string" | "boolean"; short?: string; default?: string | boolean }>;

/**
 * The flags of a command, and the words behind them where it takes any; `--help` prints the usage and ends. Throws a
 * UserError that names the flags there are.
 */
export function readOptions(flags: Flags, usage: string, { takesWords = false } = {}) {
  try {
    const read = parseArgs({ options: withHelp(flags), allowPositionals: takesWords });
    if (!read.values.help) return read;
    console.log(`Usage: ${usage}`);
    process.exit(0);
  } catch (error) {
    throw new UserError(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

/** The address that `--to` says, without a slash at the end. Throws a UserError, also for one of a page or a feed. */
export function readAddress(to: string, usage: string): string {
  const address = addressOfWorker(to);
  if (address) return address;
  throw new UserError(
    `--to takes the address of a worker, such as https://feeds.example.org, not ${to}.\nUsage: ${usage}`,
  );
}

/** Says which settings of wrangler.toml nobody reads. */
export function printUnknownSettings(): void {
  for (const unknown of unknownSettings(settingsTable()))
    console.error(`${styleText("yellow", "!")} ${unknown}`);
}

/** The settings of wrangler.toml, at another address where one is given. Throws a UserError. */
export function readSettings(url?: string): Publication {
  try {
    return readPublication({ ...settingsTable(), ...(url && { url }) });
  } catch (error) {
    if (error instanceof SettingsError) throw new UserError(error.message);
    throw error;
  }
}

function withHelp(flags: Flags): Flags {
  return { ...flags, help: { type: "boolean", short: "h" } };
}

/** The table that holds them, as it stands. Throws a UserError for a file that is not there, or no TOML. */
function settingsTable(): object | undefined {
  try {
    const { vars } = parse(readFileSync("wrangler.toml", "utf8")) as { vars?: { publication?: object } };
    return vars?.publication;
  } catch (error) {
    if (error instanceof TomlError) throw new UserError(`wrangler.toml is broken: ${error.message}`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new UserError("There is no wrangler.toml here: run this in the folder of Dateline.");
    throw new UserError(`wrangler.toml cannot be read: ${(error as Error).message}`);
  }
}

/** Something that a person can mend: its message says all, and a stack would add nothing. */
export function isMendable(error: unknown): error is Error {
  return error instanceof UserError || error instanceof Problem || isOfSystem(error);
}

/** What the file system refused: its message names the file. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

/** Runs a command; what a person can mend is printed without a stack. Ends with 1 when it failed. */
export async function run(command: () => Promise<number | undefined>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0); // whoever read the output has seen enough
    throw error;
  });
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!isMendable(error)) throw error;
    console.error(`${styleText("red", "✗")} ${error.message}`);
    process.exit(1);
  }
}
