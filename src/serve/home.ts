import { listFeeds } from "../store/index.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { feedSource, readDocument } from "./documents/index.ts";
import { answerKnown, etagOf } from "./http/index.ts";
import { feedParameter } from "./old-addresses.ts";
import { LOOK, type PageFile } from "./pages/files.ts";
import { HomePage } from "./pages/home-page.tsx";
import { sendPage } from "./pages/send-page.ts";

const MOST_FEEDS = 200;

/** `GET /`: the newest articles, the feeds, how to subscribe. */
export async function getHome(context: AppContext): Promise<Response> {
  const elsewhere = feedParameter(context);
  if (elsewhere) return elsewhere;
  const { publication, renderer } = siteOf(context);
  const { head, document } = await readDocument(context, feedSource("all")(context));
  const etag = etagOf({ epoch: head.epoch, head: head.revision }, renderer, `${LOOK}.home`);
  const headers = { "Cache-Control": "public, max-age=60", ETag: etag, Vary: "Accept-Encoding" };
  const known = answerKnown(context, headers);
  if (known) return known;
  const feeds = await listFeeds(storeOf(context), MOST_FEEDS);
  return sendPage(HomePage({ publication, entries: document.entries, feeds }), headers, {
    scriptFor: context.req.url,
  });
}

/** A file that pages link to, at an address that changes with it. */
export function getPageFile({ text, type }: PageFile) {
  return (context: AppContext): Response =>
    context.body(text, 200, {
      "Content-Type": type,
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    });
}
