import type { MiddlewareHandler } from "hono";
import { timingSafeEqual } from "hono/utils/buffer";
import { Problem } from "../problem.ts";
import type { App } from "./context.ts";

/** Lets pass who has the token (RFC 6750). Throws a Problem: 503 when the worker has none, 401 otherwise. */
export const requireToken: MiddlewareHandler<App> = async (context, next) => {
  const token = context.env.PUBLISH_TOKEN;
  if (!token)
    throw new Problem(
      503,
      "no-token-set",
      "This worker takes nothing yet: set its token with `wrangler secret put PUBLISH_TOKEN`.",
    );
  const given = /^Bearer +(.+)$/i.exec(context.req.header("Authorization") ?? "")?.[1]?.trim();
  if (given === undefined) throw refusal("Send the token as `Authorization: Bearer <PUBLISH_TOKEN>`.");
  if (!(await timingSafeEqual(given, token))) throw refusal("The token is not the worker's PUBLISH_TOKEN.");
  await next();
};

function refusal(detail: string): Problem {
  return new Problem(401, "not-authorized", detail, {}, { "WWW-Authenticate": "Bearer" });
}
