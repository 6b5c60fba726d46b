import type { Submission } from "../../article.ts";
import { parseJson } from "../../intake/index.ts";
import type { FileServers } from "../../media/index.ts";
import { Problem } from "../../problem.ts";
import { publishAll, type Receipt, revisionsOf } from "../../publish.ts";
import { checkSlug } from "../../slug.ts";
import { type AppContext, siteOf, storeOf } from "../context.ts";
import { pingHub } from "../hub.ts";
import { filesOf } from "../media-bucket.ts";
import { forgetLatest } from "../memory.ts";
import { problemOf } from "../problems.ts";
import { serversOf } from "./file-servers.ts";
import { readBody } from "./submission-request.ts";

// So many lines of `POST /articles` are published together.
const LINES_AT_ONCE = 20;
const MOST_LINES_BYTES = 32 * 1024 * 1024;
const MOST_LINES = 10_000;

/** `POST /articles`: many JSON submissions, a line each (NDJSON). A bad line loses the line. */
export async function postArticles(context: AppContext): Promise<Response> {
  const type = context.req.header("Content-Type") ?? "";
  if (!/^application\/(?:x-)?(?:ndjson|jsonl)\b/i.test(type))
    throw new Problem(
      415,
      "unknown-media-type",
      "Send application/x-ndjson: one JSON submission with a slug on each line.",
      { known: ["application/x-ndjson"] },
    );
  const bytes = await readBody(context, MOST_LINES_BYTES);
  const lines = splitLines(bytes).flatMap((line, index) =>
    isBlank(line) ? [] : [readLine(line, index + 1)],
  );
  const answers: object[] = [];
  const servers = serversOf(context); // one for all: what may be asked is counted by the request
  for (const group of groupsOf(lines)) answers.push(...(await publishLines(context, group, servers)));
  const body = answers.map((answer) => `${JSON.stringify(answer)}\n`).join("");
  return context.body(body, 200, { "Content-Type": "application/x-ndjson" });
}

/** Bytes that are not UTF-8 spoil their line, not the request: a line stays bytes until it is read. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    if (lines.length === MOST_LINES) throw tooManyLines();
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

function tooManyLines(): Problem {
  return new Problem(
    413,
    "too-many-lines",
    `There are more than ${MOST_LINES} lines: send the others in another request. Nothing of this one was published.`,
  );
}

function isBlank(line: Uint8Array): boolean {
  return !line.some((byte) => byte > 0x20);
}

type Line = Submission | { slug: string; problem: Problem };

/** A problem of the line itself says which one it is, counted from 1. */
function readLine(bytes: Uint8Array, line: number): Line {
  try {
    return { bytes, type: "application/json", slug: checkSlug(slugIn(bytes, line), { line }) };
  } catch (error) {
    if (error instanceof Problem) return { slug: String(error.extra.slug ?? ""), problem: error };
    throw error;
  }
}

function slugIn(bytes: Uint8Array, line: number): string {
  const { slug } = (parseJson(textOf(bytes, line), line) ?? {}) as { slug?: unknown };
  if (typeof slug === "string" || typeof slug === "number") return String(slug);
  const detail = `Line ${line} has no slug: send one object with a slug on each line.`;
  throw new Problem(400, "not-a-slug", detail, { line });
}

function textOf(bytes: Uint8Array, line: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem(415, "not-in-its-charset", `Line ${line} is not UTF-8.`, { line });
  }
}

function groupsOf(lines: Line[]): Line[][] {
  const starts = Array.from(
    { length: Math.ceil(lines.length / LINES_AT_ONCE) },
    (_, group) => group * LINES_AT_ONCE,
  );
  return starts.map((start) => lines.slice(start, start + LINES_AT_ONCE));
}

/** What fails as a whole fails for each of these lines; what the lines before were told stays true. */
async function publishLines(context: AppContext, lines: Line[], servers?: FileServers): Promise<object[]> {
  const submissions = lines.filter((line): line is Submission => "bytes" in line);
  const results = await publishTogether(context, submissions, servers);
  forgetLatest();
  pingHub(context, revisionsOf(results.filter((result): result is Receipt => !(result instanceof Problem))));
  return lines.map((line) => {
    const result = "problem" in line ? line.problem : results[submissions.indexOf(line)]!;
    return result instanceof Problem ? { slug: line.slug, problem: result } : result;
  });
}

async function publishTogether(
  context: AppContext,
  submissions: Submission[],
  servers: FileServers | undefined,
): Promise<(Receipt | Problem)[]> {
  try {
    const { publication } = siteOf(context);
    return await publishAll(storeOf(context), publication, submissions, Date.now(), {
      servers,
      ...filesOf(context),
    });
  } catch (error) {
    const problem = problemOf(error as Error);
    return submissions.map(() => problem);
  }
}
