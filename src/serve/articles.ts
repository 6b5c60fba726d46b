import { noSuchArticle, Problem } from "../problem.ts";
import { articlePath } from "../slug.ts";
import { findArticle, type StoredArticle } from "../store/index.ts";
import { canonicalArticle } from "./article-json.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { readReleased } from "./freshness.ts";
import { answerKnown, CACHE_CONTROL, etagOf, negotiate } from "./http/index.ts";
import { ArticlePage } from "./pages/article-page.tsx";
import { LOOK } from "./pages/files.ts";
import { sendPage } from "./pages/send-page.ts";

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
  const dueOf = (found?: StoredArticle) => (found?.state === "scheduled" ? found.article.published : null);
  const found = await readReleased(context, () => findArticle(storeOf(context), slug), dueOf);
  if (!found || isHidden(found)) throw noSuchArticle(slug);
  if (found.article.slug !== slug) return leadTo(context, articlePath(found.article.slug) + ending);
  if (found.state === "retracted")
    throw new Problem(410, "retracted", "This article was taken back by its publisher.");
  return found;
}

/** For ever, to where the article is now. A browser would keep a 301 for good, and go in circles after a rename back. */
function leadTo(context: AppContext, path: string): Response {
  const { search } = new URL(context.req.url);
  return context.body(null, 301, { Location: path + search, "Cache-Control": CACHE_CONTROL });
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
