import { listFeeds, readEntries } from "../store/index.ts";
import { type AppContext, siteOf } from "./context.ts";
import { currentHead } from "./feeds.ts";
import { HomePage } from "./pages/home-page.tsx";
import { htmlPage } from "./pages/layout.tsx";
import { STYLE } from "./pages/style.ts";
import { httpDate, isStillFresh, validatorsOf } from "./validators.ts";

const MOST_FEEDS = 200;

/** `GET /`: the newest articles, the feeds, how to subscribe. */
export async function getHome(context: AppContext): Promise<Response> {
  const { publication, renderer } = siteOf(context);
  const head = await currentHead(context, "all", "");
  const validators = validatorsOf(head, renderer, "home", Date.now());
  const headers = {
    "Cache-Control": "public, max-age=60",
    ETag: validators.etag,
    "Last-Modified": httpDate(validators.modified),
    Vary: "Accept-Encoding",
  };
  if (isStillFresh(context.req.raw.headers, validators)) return context.body(null, 304, headers);
  const [entries, feeds] = await Promise.all([
    readEntries(context.env.DB, head.feed, publication.feed),
    listFeeds(context.env.DB, MOST_FEEDS),
  ]);
  return context.html(htmlPage(HomePage({ publication, entries, feeds })), 200, headers);
}

/** The style sheet, at an address that changes with it. */
export function getStyle(context: AppContext): Response {
  return context.body(STYLE, 200, {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": "public, max-age=31536000, immutable",
  });
}
