import type { Next } from "hono";
import { Problem } from "../problem.ts";
import type { AppContext } from "./context.ts";
import { OPEN_HEADERS } from "./http/index.ts";
import { feedOfSubcategory } from "./old-addresses.ts";

/** What is at an address, and by which methods: the answers where no route is. */

const READING = ["GET", "HEAD"];
const FEEDS = "The feeds are at /rss.xml, /atom.xml and /feed.json.";

export interface Route {
  method: string;
  path: string;
}

type Routes = () => Route[];

/** Says which methods are for an address (RFC 9110, section 9.3.7). */
export function sayMethods(routes: Routes) {
  return async (context: AppContext, next: Next): Promise<void> => {
    context.header("Allow", [...methodsAt(routes(), context.req.path), "OPTIONS"].join(", "));
    await next();
  };
}

/**
 * Where nothing answers: an address with a slash too many leads to the one without, that of a subcategory to its tag. Throws
 * a Problem (404, 405).
 */
export function answerNowhere(routes: Routes) {
  return (context: AppContext): Response => {
    const { method, path, url } = context.req;
    const known = methodsAt(routes(), path);
    if (known.length && !known.includes(method)) throw wrongMethod(method, path, known);
    const isAlmost = path.endsWith("/") && methodsAt(routes(), path.slice(0, -1)).includes(method);
    const { pathname, search } = new URL(url);
    const to = isAlmost ? pathname.slice(0, -1) : feedOfSubcategory(pathname);
    if (to && READING.includes(method)) {
      const headers = { ...OPEN_HEADERS, Location: to + search };
      return new Response(null, { status: 301, headers });
    }
    throw nothingAt(path, isAlmost ? "Send it to the address without the slash at the end." : FEEDS);
  };
}

function nothingAt(path: string, hint: string): Problem {
  return new Problem(404, "no-such-page", `There is nothing at ${path}. ${hint}`);
}

function wrongMethod(method: string, path: string, known: string[]): Problem {
  const allowed = known.join(", ");
  const detail = `${method} is not for ${path}: ${allowed} ${known.length > 1 ? "are" : "is"}.`;
  return new Problem(405, "method-not-allowed", detail, {}, { Allow: allowed });
}

function methodsAt(routes: Route[], path: string): string[] {
  const methods = routes
    .filter((route) => !["ALL", "OPTIONS"].includes(route.method) && matches(route.path, path))
    .flatMap(({ method }) => (method === "GET" ? READING : [method]));
  return [...new Set(methods)];
}

function matches(route: string, path: string): boolean {
  const [expected, given] = [route.split("/"), path.split("/")];
  return (
    expected.length === given.length &&
    expected.every((part, index) => part.startsWith(":") || part === given[index])
  );
}
