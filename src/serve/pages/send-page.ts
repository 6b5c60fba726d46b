import { PLAYER_HOSTS } from "../../players.ts";
import { SCRIPT_FILE } from "./files.ts";
import { htmlPage } from "./layout.tsx";

// What an article may show and nothing that could run: no form, no frame but the known players', no script but our own,
// by its whole address, on the pages that have it.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' http: https:",
  "media-src http: https:",
  `frame-src ${PLAYER_HOSTS.map((host) => `https://${host}`).join(" ")}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  // Players refuse to play where they are not told the site; nobody needs to be told the page.
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

interface PageOptions {
  status?: number;
  /** Where the browser has the page from, when its script may run. */
  scriptFor?: string;
}

/** A page with the headers that every page carries. */
export function sendPage(
  page: Parameters<typeof htmlPage>[0],
  headers: Record<string, string>,
  { status = 200, scriptFor }: PageOptions = {},
): Response {
  const scripts = scriptFor ? [`script-src ${new URL(SCRIPT_FILE.path, scriptFor).href}`] : [];
  return new Response(htmlPage(page), {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": [...CONTENT_SECURITY_POLICY, ...scripts].join("; "),
      ...SECURITY_HEADERS,
      ...headers,
    },
  });
}
