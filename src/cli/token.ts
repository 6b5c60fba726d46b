import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { UserError } from "./options.ts";

const FILE = ".dev.vars";

/** The token for publishing: of the environment, else of `.dev.vars`, else a new one, kept there. */
export function publishToken(): { token: string; isNew: boolean } {
  const known = knownToken();
  if (known) return { token: known, isNew: false };
  const token = randomBytes(24).toString("base64url");
  const gap = /[^\n]$/.test(variables()) ? "\n" : ""; // the last line is somebody else's, and may lack its end
  appendFileSync(FILE, `${gap}PUBLISH_TOKEN=${token}\n`, { mode: 0o600 });
  return { token, isNew: true };
}

/** The one of the worker that a command speaks to. Throws a UserError. */
export function tokenOf(): string {
  const token = knownToken();
  if (token) return token;
  throw new UserError("Set PUBLISH_TOKEN in the environment to the token of that worker.");
}

function knownToken(): string | undefined {
  return process.env.PUBLISH_TOKEN || parseEnv(variables()).PUBLISH_TOKEN || undefined;
}

function variables(): string {
  return existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
}
