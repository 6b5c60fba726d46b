import { cors } from "hono/cors";
import { HonoBase as Hono } from "hono/hono-base";
import { RegExpRouter } from "hono/router/reg-exp-router";
import * as serve from "./serve/index.ts";
import type { FeedKind } from "./store/index.ts";
import { FORMAT_NAMES, FORMATS } from "./syndicate/index.ts";

/** The table of routes and the one error handler. */

const FEEDS: [path: string, kind: FeedKind][] = [
  ["", "all"],
  ["/tags/:key", "tag"],
  ["/authors/:key", "author"],
  ["/languages/:key", "language"],
];

// What programs in a browser may send and see: whatever reading goes by. Publishing is for programs that keep a secret.
const OPEN = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD"],
  allowHeaders: serve.READ_HEADERS,
  exposeHeaders: serve.EXPOSED_HEADERS,
});

// The router that Hono would choose for these routes, without the ones that it would choose it from.
export const app = new Hono<serve.App>({ router: new RegExpRouter() });

for (const [path, kind] of FEEDS) {
  for (const [below, source] of [
    ["", serve.feedSource(kind)],
    ["/archive/:page", serve.archiveSource(kind)],
  ] as const) {
    for (const format of FORMAT_NAMES)
      app.get(`${path}${below}/${FORMATS[format].file}`, serve.serveDocument(source, format));
    app.get(`${path}${below}/feed`, serve.serveDocument(source));
  }
}

app.get("/", OPEN, serve.getHome);
for (const file of [serve.STYLE_FILE, serve.SCRIPT_FILE]) app.get(file.path, serve.getPageFile(file));
app.get("/healthz", OPEN, serve.getHealth);
app.get("/opml.xml", OPEN, serve.getOpml);
app.get("/robots.txt", OPEN, serve.getRobots);
app.get("/sitemap.xml", OPEN, serve.getSitemap);
app.get("/sitemap/:file", OPEN, serve.getSitemapFile);
for (const old of serve.OLD_ADDRESSES) {
  const path = old[0].replace("{key}", ":key").replace(":key.xml", ":key");
  for (const address of new Set([path, path.endsWith("/") ? path : `${path}/`]))
    app.get(address, OPEN, serve.redirectTo(old));
}

app.get("/articles/:slug/report", serve.requireToken, serve.getReport);
app.get("/articles/:slug/source", serve.requireToken, serve.getSource);
app.get("/articles/:slug/review", serve.requireTokenOrPassword, serve.forPublishers("getReview"));
app.post("/articles/:slug/normalize", serve.requireToken, serve.forPublishers("postNormalize"));
app.get("/articles", serve.requireToken, serve.listArticles);
app.post("/articles", serve.requireToken, serve.forPublishers("postArticles"));
// Without a slug the answer says what one is.
for (const path of ["/articles/:slug", "/articles/"]) {
  app.put(path, serve.requireToken, serve.forPublishers("putArticle"));
  app.delete(path, serve.requireToken, serve.forPublishers("deleteArticle"));
}
app.get("/articles/:slug", OPEN, serve.getArticle);

app.post("/media", serve.requireToken, serve.forPublishers("postMedia"));
app.put("/media/:hash/:name", serve.requireToken, serve.forPublishers("putMedia"));
app.delete("/media/:hash/:name", serve.requireToken, serve.forPublishers("deleteMedia"));
app.get("/media/:hash/:name", serve.getMedia);

app.options("*", serve.sayMethods(routes), OPEN);
app.notFound(serve.answerNowhere(routes));
app.onError(serve.answerProblem);

function routes(): serve.Route[] {
  return app.routes;
}
