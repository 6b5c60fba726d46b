import type { MiddlewareHandler } from "hono";
import { timingSafeEqual } from "hono/utils/buffer";
import { Problem } from "../problem.ts";
import type { App, AppContext } from "./context.ts";

// What is behind the token is for nobody else, and what a publisher reads is to be the newest.
const FOR_PUBLISHERS = "private, no-store";

const HOW_TO: Record<Scheme, string> = {
  Bearer: "Send the token as `Authorization: Bearer <PUBLISH_TOKEN>`.",
  Basic: "Load this page again, and give the token (PUBLISH_TOKEN) as the password; any name will do.",
};

const CHALLENGES: Record<Scheme, string> = {
  Bearer: "Bearer",
  Basic: 'Basic realm="The token for publishing is the password", charset="UTF-8"',
};

type Scheme = "Bearer" | "Basic";

/** Lets pass who has the token (RFC 6750). Throws a Problem: 503 when the worker has none, 401 otherwise. */
export const requireToken: MiddlewareHandler<App> = async (context, next) => {
  await check(context, "Bearer", bearerToken(context));
  await next();
  context.header("Cache-Control", FOR_PUBLISHERS);
};

/**
 * The same for somebody with a browser, too, which asks for a name and a password (RFC 7617): the token is the password,
 * the name does not matter. Only for what changes nothing: a browser sends a password along on its own.
 */
export const requireTokenOrPassword: MiddlewareHandler<App> = async (context, next) => {
  const isBrowser = context.req.header("Accept")?.includes("text/html");
  await check(context, isBrowser ? "Basic" : "Bearer", bearerToken(context) ?? password(context));
  await next();
};

async function check(context: AppContext, scheme: Scheme, given: string | undefined): Promise<void> {
  const token = context.env.PUBLISH_TOKEN?.trim(); // no header can carry the space that a secret was pasted with
  if (!token)
    throw new Problem(
      503,
      "no-token-set",
      "This worker takes nothing yet: set its token with `wrangler secret put PUBLISH_TOKEN`.",
    );
  if (given === undefined) throw refusal(scheme, HOW_TO[scheme]);
  if (!(await timingSafeEqual(given, token)))
    throw refusal(scheme, "The token is not the worker's PUBLISH_TOKEN.");
}

function bearerToken(context: AppContext): string | undefined {
  return /^Bearer +(.+)$/is.exec(context.req.header("Authorization") ?? "")?.[1]?.trim();
}

/** What stands after the first colon of the credentials, in UTF-8; undefined when they are not readable. */
function password(context: AppContext): string | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(context.req.header("Authorization") ?? "")?.[1];
  if (!encoded || encoded.length % 4) return undefined;
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  return /:(.*)$/s.exec(new TextDecoder().decode(bytes))?.[1];
}

function refusal(scheme: Scheme, detail: string): Problem {
  return new Problem(401, "not-authorized", detail, {}, { "WWW-Authenticate": CHALLENGES[scheme] });
}
