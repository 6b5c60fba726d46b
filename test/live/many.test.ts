import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { saidBy, startedWith, whileListening } from "./command-process.ts";
import { freePort, npmStart } from "./start.ts";
import { startTap } from "./tap.ts";

/** `npm run publish`: many articles in a request, in the order of time; one by one where the worker takes no more. */

const folder = () => mkdtempSync(join(tmpdir(), "dateline-many-"));

function contentOf(count: number): string {
  const content = folder();
  for (let at = 0; at < count; at++) {
    const day = new Date(Date.UTC(2024, 0, count - at)).toISOString().slice(0, 10);
    writeFileSync(join(content, `a${at}.md`), `---\ndate: ${day}\n---\n\n# Of ${day}\n\n![A dot](dot.gif)\n`);
  }
  writeFileSync(join(content, "dot.gif"), Buffer.from("R0lGODlhAQABAAAAACw=", "base64"));
  return content;
}

function publish(url: string, token: string, content: string): Promise<string> {
  return saidBy(startedWith(token, "publish", "--to", url, "--content", content));
}

it("sends forty-five articles in three requests, and then none", { timeout: 120_000 }, async () => {
  const running = await npmStart({ port: await freePort(), content: folder(), state: folder() });
  const tap = await startTap(running.url);
  try {
    const content = contentOf(45);
    expect(await publish(tap.url, running.token, content)).toContain("45 created");
    const asked = () =>
      tap.exchanges.map(({ method, path }) => `${method} ${path.replace(/\/media\/.*/, "…")}`);
    expect(asked().filter((one) => !one.startsWith("GET"))).toEqual([
      "POST /media",
      "PUT …",
      ...Array.from({ length: 3 }, () => "POST /articles"),
    ]);
    const { articles } = (await (
      await fetch(`${running.url}/articles?since=0`, {
        headers: { Authorization: `Bearer ${running.token}` },
      })
    ).json()) as { articles: { slug: string }[] };
    expect(articles.map(({ slug }) => slug)).toEqual(Array.from({ length: 45 }, (_, at) => `a${44 - at}`));
    const before = asked().length;
    expect(await publish(tap.url, running.token, content)).toContain("45 as they were");
    expect(
      asked()
        .slice(before)
        .filter((one) => /articles$/.test(one)),
    ).toEqual([]);
  } finally {
    await tap.stop();
    await running.stop();
  }
});

it("sends them one by one to a worker that takes no form of many", { timeout: 60_000 }, async () => {
  const asked: string[] = [];
  const server = createServer(({ method, url = "" }, response) => {
    asked.push(`${method} ${url}`);
    const isForm = method === "POST" && url === "/articles";
    response.writeHead(isForm ? 415 : 200, { "Content-Type": `application/${isForm ? "problem+" : ""}json` });
    const receipt = { outcome: "created", url: "", report: [] };
    response.end(JSON.stringify(method === "GET" ? { revision: 0, articles: [], next: null } : receipt));
  });
  const content = folder();
  for (const day of [3, 1, 2])
    writeFileSync(join(content, `${day}.md`), `---\ndate: 2024-01-0${day}\n---\n# A\n`);
  const said = await whileListening(server, (url) => publish(url, "x", content));
  expect(said).toContain("3 created");
  expect(asked.filter((one) => /\/articles(?:\/|$)/.test(one))).toEqual([
    "POST /articles",
    "PUT /articles/1",
    "PUT /articles/2",
    "PUT /articles/3",
  ]);
});
