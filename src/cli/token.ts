import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { UserError } from "./options.ts";

const FILE = ".dev.vars";

// What a header takes; the error of who sends it says what else was in there.
const SENDABLE = /^[\x21-\x7e]+$/;
// To a shell, # within a word begins no comment; to Node it does, where the value stands without quotes.
const BARE_VALUE = /^([ \t]*(?:export[ \t]+)?PUBLISH_TOKEN=)([^\s'"`]+)(?=\s|$)/gm;

/**
 * The token for publishing: of the environment, else of `.dev.vars`, else a new one, kept there. Throws a UserError for
 * one that cannot be sent.
 */
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
  const { PUBLISH_TOKEN: kept } = parseEnv(variables().replace(BARE_VALUE, "$1'$2'"));
  return sendable(process.env.PUBLISH_TOKEN, "the environment") || sendable(kept, FILE);
}

/** Never quotes the token: what is printed ends in logs. */
function sendable(said: string | undefined, place: string): string | undefined {
  const token = said?.trim();
  if (!token || SENDABLE.test(token)) return token;
  throw new UserError(
    `PUBLISH_TOKEN in ${place} is no token: it takes letters, digits and signs of ASCII, without white space.`,
  );
}

function variables(): string {
  return existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
}
