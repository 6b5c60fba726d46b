import { PLAYER_HOSTS } from "../../normalize/index.ts";
import { htmlPage } from "./layout.tsx";

// What an article may show and nothing that could run: no script, no form, no frame but the known players'.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' http: https:",
  "media-src http: https:",
  `frame-src ${PLAYER_HOSTS.map((host) => `https://${host}`).join(" ")}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const SECURITY_HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  // Players refuse to play where they are not told the site; nobody needs to be told the page.
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** A page with the headers that every page carries. */
export function sendPage(
  page: Parameters<typeof htmlPage>[0],
  headers: Record<string, string>,
  status = 200,
): Response {
  return new Response(htmlPage(page), {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", ...SECURITY_HEADERS, ...headers },
  });
}
