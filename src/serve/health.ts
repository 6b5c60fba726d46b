import { readHealth } from "../store/index.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { readLatest } from "./freshness.ts";

/** `GET /healthz`: how much is stored, in which epoch and at which revision. */
export async function getHealth(context: AppContext): Promise<Response> {
  siteOf(context); // wrong settings are no health
  await readLatest(context); // releases what is due
  return context.json(await readHealth(storeOf(context)), 200, { "Cache-Control": "no-store" });
}
