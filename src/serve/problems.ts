import { Problem } from "../problem.ts";
import { SettingsError } from "../publication.ts";
import type { AppContext } from "./context.ts";

/** The one answer to every error: a sentence that says what to mend, as `application/problem+json` (RFC 9457). */
export function answerProblem(error: Error, context: AppContext): Response {
  const problem = error instanceof Problem ? error : unexpected(error);
  const headers = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...problem.headers,
  };
  return context.body(JSON.stringify(problem, null, 2), problem.status as 500, headers);
}

function unexpected(error: Error): Problem {
  console.error(error.stack ?? error);
  if (error instanceof SettingsError) return new Problem(500, "wrong-settings", error.message);
  if (/D1_ERROR|D1 DB/.test(error.message))
    return new Problem(
      503,
      "store-unavailable",
      "The store does not answer: try again in a moment.",
      {},
      { "Retry-After": "5" },
    );
  return new Problem(500, "internal-error", "Dateline failed at this; the worker's log says where.");
}
