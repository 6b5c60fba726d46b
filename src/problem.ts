const TITLES: Record<number, string> = {
  400: "Bad request",
  401: "Not authorized",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  410: "Gone",
  411: "Length required",
  412: "Precondition failed",
  413: "Too large",
  415: "Unsupported media type",
  416: "Range not satisfiable",
  422: "Unprocessable content",
  500: "Internal error",
  503: "Not available",
  507: "Store full",
};

/**
 * What is wrong with something that came from outside, in a sentence that says what to mend, and where.
 * `serve/problems.ts` writes it as `application/problem+json` (RFC 9457); the command line as file, line and cure.
 */
export class Problem extends Error {
  override name = "Problem";

  constructor(
    readonly status: number,
    /** A short name that is the same each time, for programs: `broken-front-matter`. */
    readonly kind: string,
    /** The sentence: what to mend. */
    detail: string,
    /** Where, and what else a program may want: line and column count from 1. */
    readonly extra: { line?: number; column?: number; [member: string]: unknown } = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }

  toJSON() {
    return {
      type: `about:blank#${this.kind}`,
      title: TITLES[this.status] ?? "Problem",
      status: this.status,
      detail: this.message,
      ...this.extra,
    };
  }
}

/** What the work gives, or the Problem that it throws. */
export async function orProblem<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** A problem as it is answered. */
export type ProblemAnswer = ReturnType<Problem["toJSON"]>;

/** The problem that was answered, by a worker or by what stands before it: every member may be missing (RFC 9457, 3.1). */
export function readProblem(answer: Partial<ProblemAnswer>, status: number): Problem {
  const { type = "", title = "", status: _, detail = title, ...extra } = answer;
  return new Problem(status, type.split("#")[1] ?? "", detail, extra);
}

/** @param orPurged its submission is asked for, which may be gone while the article is known */
export function noSuchArticle(slug: string, orPurged = false): Problem {
  const detail = `There is no article at "${slug}"${orPurged ? ", or it was purged" : ""}.`;
  return new Problem(404, "no-such-article", detail);
}
