import { listFeeds } from "../store/index.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { feedParameter } from "./discovery.ts";
import { readDocument } from "./feeds.ts";
import { HomePage } from "./pages/home-page.tsx";
import { sendPage } from "./pages/send-page.ts";
import { STYLE } from "./pages/style.ts";
import { feedSource } from "./sources.ts";
import { etagOf, isNoneMatch } from "./validators.ts";

const MOST_FEEDS = 200;

/** `GET /`: the newest articles, the feeds, how to subscribe. */
export async function getHome(context: AppContext): Promise<Response> {
  const elsewhere = feedParameter(context);
  if (elsewhere) return elsewhere;
  const { publication, renderer } = siteOf(context);
  const { head, document } = await readDocument(context, feedSource("all")(context));
  const etag = etagOf({ ...head, head: head.revision }, renderer, "home");
  const headers = { "Cache-Control": "public, max-age=60", ETag: etag, Vary: "Accept-Encoding" };
  if (isNoneMatch(context.req.raw.headers, etag)) return context.body(null, 304, headers);
  const feeds = await listFeeds(storeOf(context), MOST_FEEDS);
  return sendPage(HomePage({ publication, entries: document.entries, feeds }), headers);
}

/** The style sheet, at an address that changes with it. */
export function getStyle(context: AppContext): Response {
  return context.body(STYLE, 200, {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": "public, max-age=31536000, immutable",
  });
}
