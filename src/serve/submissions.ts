import type { Submission } from "../article.ts";
import { MOST_BYTES } from "../intake/index.ts";
import { checkSlug } from "../normalize/index.ts";
import { Problem } from "../problem.ts";
import { publish, publishAll, type Receipt } from "../publish.ts";
import type { Conditions } from "../settle.ts";
import { findArticle, moveStates } from "../store/index.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { pingHub } from "./hub.ts";
import { forgetLatest } from "./memory.ts";
import { readTags } from "./validators.ts";

// So many lines of `POST /articles` go into one batch of the store.
const LINES_AT_ONCE = 20;
const MOST_LINES_BYTES = 32 * 1024 * 1024;

/** `PUT /articles/{slug}`: publish or replace. */
export async function putArticle(context: AppContext): Promise<Response> {
  const slug = slugOf(context);
  const bytes = await readBody(context, MOST_BYTES);
  const submission = {
    bytes,
    type: context.req.header("Content-Type") ?? "",
    slug,
    file: fileName(context.req.header("Content-Disposition")),
  };
  const receipt = await publish(
    storeOf(context),
    siteOf(context).publication,
    submission,
    Date.now(),
    conditionsOf(context),
  );
  forgetLatest();
  pingHub(context, [receipt]);
  const headers = { Location: `${siteOf(context).publication.url}/articles/${encodeURIComponent(slug)}` };
  return context.json(receipt, receipt.outcome === "created" ? 201 : 200, headers);
}

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
  const text = new TextDecoder().decode(await readBody(context, MOST_LINES_BYTES));
  const lines = text
    .split("\n")
    .filter((line) => line.trim())
    .map(readLine);
  const answers: object[] = [];
  for (const group of groupsOf(lines)) answers.push(...(await publishLines(context, group)));
  return context.body(`${answers.map((answer) => JSON.stringify(answer)).join("\n")}\n`, 200, {
    "Content-Type": "application/x-ndjson",
  });
}

type Line = Submission | { slug: string; problem: Problem };

function readLine(line: string, index: number): Line {
  try {
    const slug = checkSlug(slugIn(line, index + 1));
    return { bytes: new TextEncoder().encode(line), type: "application/json", slug };
  } catch (error) {
    if (error instanceof Problem) return { slug: String(error.extra.slug ?? ""), problem: error };
    throw error;
  }
}

function slugIn(text: string, line: number): string {
  try {
    return String((JSON.parse(text) as { slug?: unknown } | null)?.slug ?? "");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(
      422,
      "broken-json",
      `Line ${line} is not JSON (${error.message}): one object on each line.`,
      { line },
    );
  }
}

/** A batch of the store takes each slug once: the second submission at a slug has to see the first. */
function groupsOf(lines: Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    const last = groups.at(-1)!;
    if (last.length < LINES_AT_ONCE && !last.some(({ slug }) => slug === line.slug)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

async function publishLines(context: AppContext, lines: Line[]): Promise<object[]> {
  const submissions = lines.filter((line): line is Submission => "bytes" in line);
  const results = await publishAll(storeOf(context), siteOf(context).publication, submissions, Date.now());
  forgetLatest();
  pingHub(
    context,
    results.filter((result): result is Receipt => !(result instanceof Problem)),
  );
  const bySubmission = new Map<Line, Receipt | Problem>(
    submissions.map((submission, index) => [submission, results[index]!]),
  );
  return lines.map((line) => {
    const result = "problem" in line ? line.problem : bySubmission.get(line)!;
    return result instanceof Problem ? { slug: line.slug, problem: result } : result;
  });
}

/** `DELETE /articles/{slug}`: retract; with `?purge`, erase source and text too. Again is no harm. */
export async function deleteArticle(context: AppContext): Promise<Response> {
  const slug = slugOf(context);
  const found = await findArticle(storeOf(context), slug);
  const purge = context.req.query("purge") !== undefined;
  if (!found || found.article.slug !== slug)
    throw new Problem(404, "no-such-article", `There is no article at "${slug}".`);
  const { revision } = conditionsOf(context);
  if (revision !== undefined && revision !== found.article.revision)
    throw new Problem(
      412,
      "other-revision",
      `The article is at revision ${found.article.revision}, not ${revision}.`,
      { revision: found.article.revision },
    );
  if (found.state === "retracted" && !purge) return context.body(null, 204);
  await moveStates(
    storeOf(context),
    [{ id: found.article.id, expected: found.article.revision, state: "retracted", feeds: [] }],
    Date.now(),
    { purge },
  );
  forgetLatest();
  return context.body(null, 204);
}

export function slugOf(context: AppContext): string {
  return checkSlug(context.req.param("slug") ?? "");
}

/** Reads no further than `most` bytes. Throws a Problem (413). */
async function readBody(context: AppContext, most: number): Promise<Uint8Array> {
  const tooLarge = (bytes: number) =>
    new Problem(
      413,
      "submission-too-large",
      `The submission has ${bytes} bytes or more; ${most} are the most. Split it.`,
    );
  const announced = Number(context.req.header("Content-Length") ?? 0);
  if (announced > most) throw tooLarge(announced);
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part);
    total += part.length;
    if (total > most) throw tooLarge(total);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function conditionsOf(context: AppContext): Conditions {
  const match = context.req.header("If-Match");
  const createOnly = context.req.header("If-None-Match")?.trim() === "*";
  if (match === undefined || match.trim() === "*") return { createOnly };
  const revision = Number(readTags(match)[0]?.replaceAll('"', "") || Number.NaN);
  if (!Number.isInteger(revision))
    throw new Problem(
      400,
      "bad-precondition",
      'If-Match takes a revision in quotation marks, as in If-Match: "12".',
    );
  return { revision, createOnly };
}

/** The file's name in `Content-Disposition` (RFC 6266), percent-encoded or plain. */
function fileName(header: string | undefined): string | undefined {
  const [, encoded, plain] = /filename(?:\*=UTF-8''([^;]+)|="([^"]+)")/i.exec(header ?? "") ?? [];
  return encoded ? decodeURIComponent(encoded) : plain;
}
