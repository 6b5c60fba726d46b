/** Headers that several kinds of answers carry. */

export const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400";

/** What a request to read may say besides what every program in a browser may (Fetch, "CORS-safelisted request-header"). */
export const READ_HEADERS = [
  "If-None-Match",
  "If-Modified-Since",
  "If-Match",
  "If-Unmodified-Since",
  "If-Range",
  "Range",
  "A-IM",
];

/** What programs in a browser may read besides the body, and besides what they may of every answer. */
export const EXPOSED_HEADERS = [
  "ETag",
  "Link",
  "Content-Location",
  "IM",
  "Delta-Base",
  "Allow",
  "Retry-After",
  "Content-Range",
];

/**
 * What the CORS middleware would say. Feeds and problems say it themselves: the middleware builds every answer anew.
 */
export const OPEN_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": EXPOSED_HEADERS.join(", "),
};
