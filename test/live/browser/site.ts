import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { freePort, npmStart, type Running } from "../start.ts";

/** A running publication whose pages have everything on them that a page can have. */

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="40"><rect width="3000" height="40"/></svg>';

// More than one page of the past, which closes at half of the 50 entries of a document.
const OTHERS = 60;

export async function startSite(): Promise<Running> {
  const state = mkdtempSync(join(tmpdir(), "dateline-"));
  const running = await npmStart({ port: await freePort(), content: "test/fixtures/pages", state });
  const lines = Array.from({ length: OTHERS }, (_, index) => ({
    slug: `other-${index}`,
    title: `Another article ${index}`,
    date_published: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    content_html: `<p>The text of article ${index}.</p>`,
  }));
  const headers = { Authorization: `Bearer ${running.token}`, "Content-Type": "application/x-ndjson" };
  const body = lines.map((line) => JSON.stringify(line)).join("\n");
  await fetch(`${running.url}/articles`, { method: "POST", headers, body });
  await fetch(`${running.url}/articles/other-0`, { method: "DELETE", headers });
  return running;
}

/** Foreign pictures are wide ones, and nothing else foreign is there. */
export async function newVisitor(
  browser: Browser,
  { url }: Running,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, ...options });
  await context.route("**/*", (route) => {
    const request = route.request();
    if (request.url().startsWith(url)) return route.continue();
    if (request.resourceType() === "image")
      return route.fulfill({ contentType: "image/svg+xml", body: PICTURE });
    return route.abort();
  });
  return context;
}
