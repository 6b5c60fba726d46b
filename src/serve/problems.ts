import { Problem } from "../problem.ts";
import { type Publication, SettingsError } from "../publication.ts";
import { StoreUnavailable } from "../store/index.ts";
import { type AppContext, siteOf } from "./context.ts";
import { negotiate, OPEN_HEADERS } from "./http/index.ts";
import { ProblemPage } from "./pages/problem-page.tsx";
import { sendPage } from "./pages/send-page.ts";

/**
 * The one answer to every error: a sentence that says what to mend, as `application/problem+json` (RFC 9457), or as a
 * page for somebody with a browser.
 */
export function answerProblem(error: Error, context: AppContext): Response {
  const problem = problemOf(error);
  const headers = { ...OPEN_HEADERS, "Cache-Control": "no-store", Vary: "Accept", ...problem.headers };
  const publication = wantsPage(context) && publicationOf(context);
  if (publication)
    return sendPage(ProblemPage({ publication, problem }), headers, { status: problem.status });
  const json = JSON.stringify(problem, null, 2);
  return new Response(json, {
    status: problem.status,
    headers: { ...headers, "Content-Type": "application/problem+json" },
  });
}

function wantsPage({ req }: AppContext): boolean {
  const offers: [string, string[]][] = [
    ["json", ["application/problem+json", "application/json"]],
    ["page", ["text/html"]],
  ];
  return ["GET", "HEAD"].includes(req.method) && negotiate(req.header("Accept"), offers) === "page";
}

/** Undefined when the settings are wrong: there is no page without them. */
function publicationOf(context: AppContext): Publication | undefined {
  try {
    return siteOf(context).publication;
  } catch (error) {
    if (error instanceof SettingsError) return undefined;
    throw error;
  }
}

/** What a publisher can do about an error, whatever it is. */
export function problemOf(error: Error): Problem {
  return error instanceof Problem ? error : unexpected(error);
}

function unexpected(error: Error): Problem {
  console.error(error.stack ?? error);
  if (error instanceof SettingsError) return new Problem(500, "wrong-settings", error.message);
  if (error instanceof StoreUnavailable) {
    const detail =
      "The store does not answer: what was not acknowledged may not be kept. Try again in a moment; the same again is no harm.";
    return new Problem(503, "store-unavailable", detail, {}, { "Retry-After": "5" });
  }
  return new Problem(500, "internal-error", "Dateline failed at this; the worker's log says where.");
}
