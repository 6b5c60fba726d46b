import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "../src/worker.ts";
import { AUTHORIZED, URL_OF_SITE } from "./front-door.ts";

/** The worker under bindings that are not those of the tests: another store, no bucket, other settings. */

/** The answer, when nothing goes on behind it any more. */
export async function requestUnder(
  bindings: object,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Response> {
  const context = createExecutionContext();
  const request = new Request(URL_OF_SITE + path, { method, headers, body });
  const answer = await worker.fetch(request as never, { ...env, ...bindings } as never, context);
  await waitOnExecutionContext(context);
  return answer;
}

/** With the token. */
export function sendUnder(
  bindings: object,
  method: string,
  path: string,
  body?: string,
  type = "text/markdown",
): Promise<Response> {
  return requestUnder(bindings, method, path, { ...AUTHORIZED, "Content-Type": type }, body);
}

/** The settings of the tests with others in their place. */
export function settingsWith(changed: object): { publication: object } {
  return { publication: { ...(env.publication as object), ...changed } };
}
