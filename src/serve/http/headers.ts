/** Headers that several kinds of answers carry. */

export const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400";

/** What programs in a browser may read besides the body. */
export const EXPOSED_HEADERS = ["ETag", "Link", "Content-Location", "IM", "Delta-Base"];

/**
 * What the CORS middleware would say. Feeds and problems say it themselves: the middleware builds every answer anew.
 */
export const OPEN_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": EXPOSED_HEADERS.join(", "),
};
