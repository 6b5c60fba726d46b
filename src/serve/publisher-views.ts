import { writeDisposition } from "../disposition.ts";
import { gunzip } from "../gzip.ts";
import { noSuchArticle, Problem } from "../problem.ts";
import { listSince, readReport, readSource } from "../store/index.ts";
import { type AppContext, siteOf, slugOf, storeOf } from "./context.ts";
import { readLatest } from "./freshness.ts";

/** What only publishers are shown: the list of what changed, and of an article its report and its source. */

const MOST_LISTED = 1000;

/** `GET /articles/{slug}/report`: what normalizing did. */
export async function getReport(context: AppContext): Promise<Response> {
  const slug = slugOf(context);
  const report = await readReport(storeOf(context), slug);
  if (!report) throw noSuchArticle(slug, true);
  return context.json(report);
}

/** `GET /articles/{slug}/source`: the submission as it came, byte for byte. */
export async function getSource(context: AppContext): Promise<Response> {
  const slug = slugOf(context);
  const source = await readSource(storeOf(context), slug);
  if (!source) throw noSuchArticle(slug, true);
  // Whatever a publisher sent, it must not run in a browser that has the worker's address.
  const headers = new Headers({
    "Content-Type": source.type || "application/octet-stream",
    "Content-Security-Policy": "sandbox",
    "X-Content-Type-Options": "nosniff",
  });
  if (source.file) headers.set("Content-Disposition", writeDisposition(source.file));
  return new Response(await gunzip(source.gzip), { headers });
}

/** `GET /articles?since={revision}`: what changed after it, to keep two places in step. */
export async function listArticles(context: AppContext): Promise<Response> {
  const given = context.req.query("since") || "0";
  const since = Number(given);
  if (!/^\d+$/.test(given) || !Number.isSafeInteger(since))
    throw new Problem(400, "bad-revision", "since takes a revision, a whole number such as 0.");
  await readLatest(context); // releases what is due
  const { revision, articles } = await listSince(storeOf(context), since, MOST_LISTED);
  const last = articles.at(-1)?.revision;
  const next =
    articles.length === MOST_LISTED ? `${siteOf(context).publication.url}/articles?since=${last}` : null;
  return context.json({ revision, articles, next });
}
