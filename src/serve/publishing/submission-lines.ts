import type { Submission } from "../../article.ts";
import type { FileServers } from "../../media/index.ts";
import { Problem } from "../../problem.ts";
import { publishAll, type Receipt } from "../../publish.ts";
import { type AppContext, siteOf, storeOf } from "../context.ts";
import { pingHub } from "../hub.ts";
import { forgetLatest } from "../latest.ts";
import { problemOf } from "../problems.ts";
import { filesOf } from "./bucket.ts";
import { serversOf } from "./file-servers.ts";
import { type Line, readLines } from "./read-lines.ts";
import { FORM, readForms } from "./submission-form.ts";
import { readBody } from "./submission-request.ts";

// So many lines of `POST /articles` are published together.
const LINES_AT_ONCE = 20;
const MOST_LINES_BYTES = 32 * 1024 * 1024;

// What many articles come in, and how each of them is read.
const READERS: [type: RegExp, read: (bytes: Uint8Array, type: string) => Line[] | Promise<Line[]>][] = [
  [/^application\/(?:x-)?(?:ndjson|jsonl)\b/i, readLines],
  [FORM, readForms],
];

/** `POST /articles`: many JSON submissions, a line each (NDJSON), or many files, a part each. A bad one loses itself. */
export async function postArticles(context: AppContext): Promise<Response> {
  const type = context.req.header("Content-Type") ?? "";
  const [, read] = READERS.find(([pattern]) => pattern.test(type)) ?? [];
  if (!read)
    throw new Problem(
      415,
      "unknown-media-type",
      "Send application/x-ndjson: one JSON submission with a slug on each line. Or multipart/form-data: a part for each file, named with its slug.",
      { known: ["application/x-ndjson", "multipart/form-data"] },
    );
  const lines = await read(await readBody(context, MOST_LINES_BYTES), type);
  const answers: object[] = [];
  const servers = serversOf(context); // one for all: what may be asked is counted by the request
  for (const group of groupsOf(lines)) answers.push(...(await publishLines(context, group, servers)));
  pingHub(context);
  const body = answers.map((answer) => `${JSON.stringify(answer)}\n`).join("");
  return context.body(body, 200, { "Content-Type": "application/x-ndjson" });
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
