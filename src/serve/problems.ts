import { Problem } from "../problem.ts";
import { SettingsError } from "../publication.ts";
import { StoreUnavailable } from "../store/index.ts";
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
  if (error instanceof StoreUnavailable) {
    const detail = "The store does not answer: nothing of this request was kept. Try again in a moment.";
    return new Problem(503, "store-unavailable", detail, {}, { "Retry-After": "5" });
  }
  return new Problem(500, "internal-error", "Dateline failed at this; the worker's log says where.");
}
