import { readFileSync } from "node:fs";
import { parseArgs, styleText } from "node:util";
import { parse, TomlError } from "smol-toml";
import { Problem } from "../problem.ts";
import { type Publication, readPublication, SettingsError } from "../publication.ts";

/** An error that a person can mend: printed as its message alone. */
export class UserError extends Error {
  override name = "UserError";
}

type Flags = Record<string, { type: "string" | "boolean"; default?: string | boolean }>;

/** The flags of a command and the words behind them. Throws a UserError that names the flags there are. */
export function readOptions(flags: Flags, usage: string) {
  try {
    return parseArgs({ options: flags, allowPositionals: true });
  } catch (error) {
    throw new UserError(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

/** The settings of wrangler.toml, at another address where one is given. Throws a UserError. */
export function readSettings(url?: string): Publication {
  try {
    const { vars } = parse(readFileSync("wrangler.toml", "utf8")) as { vars?: { publication?: object } };
    return readPublication({ ...vars?.publication, ...(url && { url }) });
  } catch (error) {
    if (error instanceof SettingsError) throw new UserError(error.message);
    if (error instanceof TomlError) throw new UserError(`wrangler.toml is broken: ${error.message}`);
    throw error;
  }
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
    if (!(error instanceof UserError || error instanceof Problem)) throw error;
    console.error(`${styleText("red", "✗")} ${error.message}`);
    process.exit(1);
  }
}
