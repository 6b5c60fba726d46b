import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "../src/worker.ts";
import { AUTHORIZED, URL_OF_SITE } from "./front-door.ts";

/** The worker under bindings that are not those of the tests: another store, no bucket, other settings. */

interface Underway {
  answer: Promise<Response>;
  /** Waits until nothing goes on behind the answer any more. */
  settle(): Promise<void>;
}

export function beginUnder(
  bindings: object,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Underway {
  const context = createExecutionContext();
  const request = new Request(URL_OF_SITE + path, { method, headers, body });
  const answer = Promise.resolve(worker.fetch(request as never, { ...env, ...bindings } as never, context));
  return { answer, settle: () => waitOnExecutionContext(context) };
}

/** The answer, when nothing goes on behind it any more. */
export async function requestUnder(...request: Parameters<typeof beginUnder>): Promise<Response> {
  const { answer, settle } = beginUnder(...request);
  const response = await answer;
  await settle();
  return response;
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
