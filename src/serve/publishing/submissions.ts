import type { Article, Submission } from "../../article.ts";
import { readDisposition } from "../../disposition.ts";
import { MOST_BYTES } from "../../intake/index.ts";
import { noSuchArticle } from "../../problem.ts";
import { publish, tryWhileOthersPublish } from "../../publish.ts";
import { renormalize } from "../../renormalize.ts";
import { checkConditions, renamed } from "../../settle/index.ts";
import { articlePath } from "../../slug.ts";
import { findArticle, moveStates } from "../../store/index.ts";
import { type AppContext, siteOf, slugOf, storeOf } from "../context.ts";
import { pingHub } from "../hub.ts";
import { forgetLatest } from "../latest.ts";
import { filesOf } from "./bucket.ts";
import { serversOf } from "./file-servers.ts";
import { FORM, MOST_FORM_BYTES, readForm } from "./submission-form.ts";
import { conditionsOf, isWanted, readBody } from "./submission-request.ts";

/** `PUT /articles/{slug}`: publish or replace. */
export async function putArticle(context: AppContext): Promise<Response> {
  const slug = slugOf(context);
  const submission = await readArticle(context, slug);
  const receipt = await publish(storeOf(context), siteOf(context).publication, submission, Date.now(), {
    conditions: conditionsOf(context),
    servers: serversOf(context),
    ...filesOf(context),
  });
  forgetLatest();
  pingHub(context);
  const headers = { Location: siteOf(context).publication.url + articlePath(slug) };
  return context.json(receipt, receipt.outcome === "created" ? 201 : 200, headers);
}

/** The body as it is, or the parts of a form: the article, and what is said of the files beside it. */
async function readArticle(context: AppContext, slug: string): Promise<Submission> {
  const type = context.req.header("Content-Type") ?? "";
  if (FORM.test(type)) return readForm(await readBody(context, MOST_FORM_BYTES), type, slug);
  const file = readDisposition(context.req.header("Content-Disposition"));
  return { bytes: await readBody(context, MOST_BYTES), type, slug, file };
}

/** `DELETE /articles/{slug}`: retract; with `?purge`, erase source and text too. Again is no harm. */
export async function deleteArticle(context: AppContext): Promise<Response> {
  const slug = slugOf(context);
  await tryWhileOthersPublish(() => retract(context, slug));
  forgetLatest();
  pingHub(context);
  return context.body(null, 204);
}

async function retract(context: AppContext, slug: string): Promise<void> {
  const purge = isWanted(context, "purge");
  const found = await findArticle(storeOf(context), slug);
  if (!found) throw noSuchArticle(slug);
  if (found.article.slug !== slug) throw renamed(slug, found.article.slug, "retract it");
  const { id, revision } = found.article;
  checkConditions(conditionsOf(context), { state: found.state, revision });
  if (found.state === "retracted" && (!purge || isErased(found.article))) return;
  const move = { id, expected: revision, state: "retracted" as const, feeds: [] };
  await moveStates(storeOf(context), [move], { purge });
}

/** No article is accepted without a title and a body: it was purged. */
function isErased({ title, html }: Article): boolean {
  return !title && !html;
}

/** `POST /articles/{slug}/normalize`: what today's rules would change; with `?apply` they do. */
export async function postNormalize(context: AppContext): Promise<Response> {
  const apply = isWanted(context, "apply");
  const { publication } = siteOf(context);
  const renewal = await renormalize(storeOf(context), publication, slugOf(context), Date.now(), {
    apply,
    ...filesOf(context),
  });
  if (apply) forgetLatest();
  if (renewal.outcome === "changed") pingHub(context);
  return context.json(renewal);
}
