import { exports } from "cloudflare:workers";
import { expect, it } from "vitest";

const at = (path: string) => `http://localhost:8787${path}`;
it("publishes and serves", async () => {
  const put = await exports.default.fetch(at("/articles/hello"), {
    method: "PUT",
    body: "---\ntitle: Hello & <world>\ndate: 2026-01-02\ntags: [C++, 日本語]\nauthor: Ada\n---\n\n# Hello & <world>\n\nText *with* [link](/x?utm_source=a).\n",
    headers: { Authorization: "Bearer a-token-for-tests", "Content-Type": "text/markdown" },
  });
  console.log(put.status, await put.text());
  for (const path of [
    "/rss.xml",
    "/atom.xml",
    "/feed.json",
    "/tags/c%2B%2B/rss.xml",
    "/articles/hello",
    "/articles/hello.json",
    "/healthz",
    "/",
    "/nope",
  ]) {
    const response = await exports.default.fetch(at(path));
    console.log(
      path,
      response.status,
      [...response.headers].map((h) => h.join(": ")).join("\n"),
      "\n",
      await response.text(),
    );
  }
  expect(put.status).toBe(201);
});
