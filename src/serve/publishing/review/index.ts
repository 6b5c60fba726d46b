import { type AppContext, siteOf, slugOf, storeOf } from "../../context.ts";
import { sendPage } from "../../pages/send-page.ts";
import { ReviewPage } from "./page.tsx";
import { readReview } from "./read.ts";

/** `GET /articles/{slug}/review`: submission and clean body side by side, changes marked, with the report. */
export async function getReview(context: AppContext): Promise<Response> {
  const review = await readReview(storeOf(context), slugOf(context));
  const { publication } = siteOf(context);
  return sendPage(ReviewPage({ publication, review }), { "Cache-Control": "private, no-store" });
}
