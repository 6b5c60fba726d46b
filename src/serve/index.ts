/**
 * Serving: HTTP. A feed request asks for the feed's head, answers 304 from that alone where it can, and renders only
 * what is stored clean; a submission goes through `publish`.
 */
export { getArticle } from "./articles.ts";
export { requireToken, requireTokenOrPassword } from "./auth.ts";
export type { App, Bindings } from "./context.ts";
export { getOpml, getRobots, getSitemap, getSitemapFile } from "./discovery.ts";
export { archiveSource, feedSource, serveDocument } from "./documents/index.ts";
export { forPublishers } from "./for-publishers.ts";
export { releaseWhatIsDue } from "./freshness.ts";
export { getHealth } from "./health.ts";
export { getHome, getPageFile } from "./home.ts";
export { EXPOSED_HEADERS, READ_HEADERS } from "./http/index.ts";
export { getMedia } from "./media.ts";
export { OLD_ADDRESSES, redirectTo } from "./old-addresses.ts";
export { answerNowhere, type Route, sayMethods } from "./other-methods.ts";
export { SCRIPT_FILE, STYLE_FILE } from "./pages/files.ts";
export { answerProblem } from "./problems.ts";
export { getReport, getSource, listArticles } from "./publisher-views.ts";
