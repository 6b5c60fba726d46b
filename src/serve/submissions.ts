import type { Article, Submission } from "../article.ts";
import { MOST_BYTES } from "../intake/index.ts";
import type { FileServers } from "../media/index.ts";
import { checkSlug } from "../normalize/index.ts";
import { Problem } from "../problem.ts";
import { publish, publishAll, type Receipt, tryWhileOthersPublish } from "../publish.ts";
import { renormalize } from "../renormalize.ts";
import type { Conditions } from "../settle.ts";
import { findArticle, moveStates } from "../store/index.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { serversOf } from "./file-servers.ts";
import { pingHub } from "./hub.ts";
import { forgetLatest } from "./memory.ts";
import { problemOf } from "./problems.ts";
import { MOST_FORM_BYTES, readForm } from "./submission-form.ts";
import { readTags } from "./validators.ts";

// So many lines of `POST /articles` are published together.
const LINES_AT_ONCE = 20;
const MOST_LINES_BYTES = 32 * 1024 * 1024;

/** `PUT /articles/{slug}`: publish or replace. */
export async function putArticle(context: AppContext): Promise<Response> {
  const slug = slugOf(context);
  const submission = await readArticle(context, slug);
  const receipt = await publish(storeOf(context), siteOf(context).publication, submission, Date.now(), {
    conditions: conditionsOf(context),
    servers: serversOf(context),
  });
  forgetLatest();
  pingHub(context, [receipt]);
  const headers = { Location: `${siteOf(context).publication.url}/articles/${encodeURIComponent(slug)}` };
  return context.json(receipt, receipt.outcome === "created" ? 201 : 200, headers);
}

/** The body as it is, or the parts of a form: the article, and what is said of the files beside it. */
async function readArticle(context: AppContext, slug: string): Promise<Submission> {
  const type = context.req.header("Content-Type") ?? "";
  if (/^multipart\/form-data\b/i.test(type))
    return readForm(await readBody(context, MOST_FORM_BYTES), type, slug);
  const file = fileName(context.req.header("Content-Disposition"));
  return { bytes: await readBody(context, MOST_BYTES), type, slug, file };
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
  const bytes = await readBody(context, MOST_LINES_BYTES);
  const lines = splitLines(bytes).map(readLine);
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
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (line.some((byte) => byte > 0x20)) lines.push(line);
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

type Line = Submission | { slug: string; problem: Problem };

function readLine(bytes: Uint8Array, index: number): Line {
  try {
    const slug = checkSlug(slugIn(bytes, index + 1));
    return { bytes, type: "application/json", slug };
  } catch (error) {
    if (error instanceof Problem) return { slug: String(error.extra.slug ?? ""), problem: error };
    throw error;
  }
}

function slugIn(bytes: Uint8Array, line: number): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    return String((JSON.parse(text) as { slug?: unknown } | null)?.slug ?? "");
  } catch (error) {
    if (error instanceof TypeError)
      throw new Problem(415, "not-in-its-charset", `Line ${line} is not UTF-8.`, { line });
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(
      422,
      "broken-json",
      `Line ${line} is not JSON (${error.message}): one object on each line.`,
      { line },
    );
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
  pingHub(
    context,
    results.filter((result): result is Receipt => !(result instanceof Problem)),
  );
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
    return await publishAll(storeOf(context), publication, submissions, Date.now(), { servers });
  } catch (error) {
    const problem = problemOf(error as Error);
    return submissions.map(() => problem);
  }
}

/** `DELETE /articles/{slug}`: retract; with `?purge`, erase source and text too. Again is no harm. */
export async function deleteArticle(context: AppContext): Promise<Response> {
  await tryWhileOthersPublish(() => retract(context, slugOf(context)));
  forgetLatest();
  return context.body(null, 204);
}

async function retract(context: AppContext, slug: string): Promise<void> {
  const found = await findArticle(storeOf(context), slug);
  const purge = context.req.query("purge") !== undefined;
  if (!found || found.article.slug !== slug)
    throw new Problem(404, "no-such-article", `There is no article at "${slug}".`);
  const { id, revision } = found.article;
  const conditions = conditionsOf(context);
  if (conditions.revisions && !conditions.revisions.includes(revision))
    throw new Problem(
      412,
      "other-revision",
      `The article is at revision ${revision}: look at it again first.`,
      { revision },
    );
  if (found.state === "retracted" && (!purge || isErased(found.article))) return;
  const move = { id, expected: revision, state: "retracted" as const, feeds: [] };
  await moveStates(storeOf(context), [move], Date.now(), { purge });
}

/** No article is accepted without a title and a body: it was purged. */
function isErased({ title, html }: Article): boolean {
  return !title && !html;
}

/** `POST /articles/{slug}/normalize`: what today's rules would change; with `?apply` they do. */
export async function postNormalize(context: AppContext): Promise<Response> {
  const apply = context.req.query("apply") !== undefined;
  const { publication } = siteOf(context);
  const renewal = await renormalize(storeOf(context), publication, slugOf(context), Date.now(), { apply });
  if (apply) forgetLatest();
  if (renewal.outcome === "changed" && renewal.state === "live")
    pingHub(context, [{ slug: renewal.slug, outcome: "updated" }]);
  return context.json(renewal);
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
  if (match === undefined) return { createOnly };
  if (match.trim() === "*") return { createOnly, existing: true };
  const revisions = readTags(match).map((tag) => Number(tag.replaceAll('"', "") || Number.NaN));
  if (!revisions.length || !revisions.every(Number.isInteger))
    throw new Problem(
      400,
      "bad-precondition",
      'If-Match takes a revision in quotation marks, as in If-Match: "12".',
    );
  return { createOnly, revisions };
}

/** The file's name in `Content-Disposition` (RFC 6266), percent-encoded or plain; none when it is broken. */
function fileName(header: string | undefined): string | undefined {
  const [, encoded, plain] = /filename(?:\*=UTF-8''([^;]+)|="([^"]+)")/i.exec(header ?? "") ?? [];
  const isWhole = encoded !== undefined && !/%(?![0-9a-f]{2})/i.test(encoded);
  if (!isWhole) return plain;
  const bytes = encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
