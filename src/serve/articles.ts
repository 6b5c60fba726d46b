import { writeDisposition } from "../disposition.ts";
import { gunzip } from "../gzip.ts";
import { noSuchArticle, Problem } from "../problem.ts";
import { articlePath } from "../slug.ts";
import {
  findArticle,
  listSince,
  readHealth,
  readReport,
  readSource,
  type StoredArticle,
} from "../store/index.ts";
import { canonicalArticle } from "./article-json.ts";
import { type AppContext, siteOf, slugOf, storeOf } from "./context.ts";
import { readLatest, releaseWhatIsDue } from "./freshness.ts";
import { CACHE_CONTROL } from "./headers.ts";
import { negotiate } from "./negotiate.ts";
import { ArticlePage } from "./pages/article-page.tsx";
import { LOOK } from "./pages/files.ts";
import { sendPage } from "./pages/send-page.ts";
import { answerKnown } from "./preconditions.ts";
import { etagOf } from "./validators.ts";

const MOST_LISTED = 1000;

/** `GET /articles/{slug}` and `/articles/{slug}.json`: an article for people, and for programs. */
export async function getArticle(context: AppContext): Promise<Response> {
  const name = context.req.param("slug") ?? "";
  const asFile = name.endsWith(".json");
  const slug = asFile ? name.slice(0, -".json".length) : name;
  const found = await findPublished(context, slug, asFile ? ".json" : "");
  if (found instanceof Response) return found;
  const wantsJson =
    asFile ||
    negotiate(context.req.header("Accept"), [
      ["html", ["text/html"]],
      ["json", ["application/json"]],
    ]) === "json";
  return sendArticle(context, found, wantsJson);
}

/** The article that is live at a slug, or the answer to give instead: 301, 404 or 410. */
async function findPublished(
  context: AppContext,
  slug: string,
  ending: string,
): Promise<StoredArticle | Response> {
  const found = await findArticle(storeOf(context), slug);
  const isDue = found?.state === "scheduled" && (await releaseWhatIsDue(context, found.article.published));
  if (isDue) return findPublished(context, slug, ending);
  if (!found || isHidden(found)) throw noSuchArticle(slug);
  if (found.state === "retracted")
    throw new Problem(410, "retracted", "This article was taken back by its publisher.");
  if (found.article.slug === slug) return found;
  const { search } = new URL(context.req.url);
  const Location = articlePath(found.article.slug) + ending + search;
  // A browser keeps a 301 for good otherwise, and goes in circles when the article is renamed back.
  return context.body(null, 301, { Location, "Cache-Control": CACHE_CONTROL });
}

/** Nobody is told of it: also when it was taken back before anybody could see it. */
function isHidden({ state, wasLive }: StoredArticle): boolean {
  return state === "draft" || state === "scheduled" || (state === "retracted" && !wasLive);
}

function sendArticle(context: AppContext, { article, epoch }: StoredArticle, asJson: boolean): Response {
  const { publication, renderer } = siteOf(context);
  const etag = etagOf({ epoch, head: article.revision }, renderer, asJson ? "json" : `${LOOK}.html`);
  const headers = { "Cache-Control": CACHE_CONTROL, ETag: etag, Vary: "Accept, Accept-Encoding" };
  const known = answerKnown(context, headers);
  if (known) return known;
  if (!asJson) return sendPage(ArticlePage({ publication, article }), headers);
  const json = JSON.stringify(canonicalArticle(article), null, 2);
  return context.body(json, 200, { ...headers, "Content-Type": "application/json; charset=utf-8" });
}

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

/** `GET /healthz`. */
export async function getHealth(context: AppContext): Promise<Response> {
  siteOf(context); // wrong settings are no health
  await readLatest(context); // releases what is due
  return context.json(await readHealth(storeOf(context)), 200, { "Cache-Control": "no-store" });
}
