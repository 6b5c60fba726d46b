import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort, npmStart, type Running } from "./start.ts";

/** `npm run renormalize` against a running worker, and `npm start` at another address. */

let folder: string;
let state: string;
let running: Running | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-content-"));
  state = mkdtempSync(join(tmpdir(), "dateline-state-"));
  writeFileSync(join(folder, "kept.md"), "---\ntitle: Kept\ndate: 2026-01-01\n---\n\nA [link](/x).\n");
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function start(): Promise<Running> {
  running = await npmStart({ port: await freePort(), content: folder, state });
  return running;
}

/** Without a file: only the stored submission knows it. */
async function put(slug: string, text: string): Promise<void> {
  const headers = { Authorization: `Bearer ${running!.token}`, "Content-Type": "text/markdown" };
  const answer = await fetch(`${running!.url}/articles/${slug}`, { method: "PUT", headers, body: text });
  expect(answer.ok).toBe(true);
}

async function linkOf(slug: string): Promise<string | undefined> {
  const { html } = (await (await fetch(`${running!.url}/articles/${slug}.json`)).json()) as { html: string };
  return /href="([^"]+)"/.exec(html)?.[1];
}

const renormalize = (...flags: string[]) =>
  spawnSync("npm", ["run", "-s", "renormalize", "--", "--to", running!.url, ...flags], {
    encoding: "utf8",
    env: { ...process.env, PUBLISH_TOKEN: running!.token, NO_COLOR: "1" },
  });

/** At another address, with its record of the settings written by hand, so that it does not clean again by itself. */
async function startElsewhereUnnoticed(): Promise<void> {
  await running!.stop();
  const [port, file] = [await freePort(), join(state, "settings.json")];
  writeFileSync(file, readFileSync(file, "utf8").replace(running!.url, `http://localhost:${port}`));
  running = await npmStart({ port, content: folder, state });
}

it("npm start at another address cleans again what is stored, with a file or without", async () => {
  await start();
  await put("without-a-file", "# Without a file\n\nA [link](/y).");
  await running!.stop();
  await start();
  expect(await linkOf("kept")).toBe(`${running!.url}/x`);
  expect(await linkOf("without-a-file")).toBe(`${running!.url}/y`);
});

it("npm start remembers of the settings only what articles are cleaned by", async () => {
  await start();
  const remembered = JSON.parse(readFileSync(join(state, "settings.json"), "utf8"));
  expect(Object.keys(remembered)).toEqual(["key", "url", "language", "timezone"]); // nothing that --offline changes
});

it("tells what would change, writes it with --apply, and finds nothing the next time", async () => {
  await start();
  await put("without-a-file", "# Without a file\n\nA [link](/y).");
  await put("gone", "# Gone\n\nText.");
  await put("erased", "# Erased\n\nText.");
  for (const path of ["gone", "erased?purge"])
    await fetch(`${running!.url}/articles/${path}`, {
      method: "DELETE",
      headers: { Authorization: `Bearer ${running!.token}` },
    });
  expect(renormalize().stdout).toMatch(/unchanged\s+2\n.*retracted\s+1.*\n.*purged\s+1/);
  const old = running!.url;
  await startElsewhereUnnoticed();
  const told = renormalize();
  expect(told.status).toBe(0);
  expect(told.stdout).toMatch(/~ \/articles\/kept {2}.*\bhtml\b/);
  expect(told.stdout).toMatch(/would change\s+2\s.*\burl 2\b/);
  expect(await linkOf("kept")).toBe(`${old}/x`);
  expect(renormalize("--apply").stdout).toMatch(/changed\s+2/);
  expect(await linkOf("kept")).toBe(`${running!.url}/x`);
  expect(renormalize("--apply").stdout).toMatch(/unchanged\s+2/);
});

it("says how to go on when the worker is gone, and what is wrong with a flag", async () => {
  await start();
  const { url, token } = running!;
  await running!.stop();
  running = undefined;
  const run = (...flags: string[]) =>
    spawnSync("npm", ["run", "-s", "renormalize", "--", ...flags], {
      encoding: "utf8",
      env: { ...process.env, PUBLISH_TOKEN: token },
    });
  const { status, stderr } = run("--to", url, "--apply", "--since", "3");
  expect(status).toBe(1);
  expect(stderr).toContain(`npm run renormalize -- --to ${url} --apply --since 3`);
  expect(run("--to", "nowhere").stderr).toContain("--to takes the address of a worker");
  expect(run("--since", "never").stderr).toContain("--since takes a revision");
});

describe("many articles", () => {
  const MANY = 50;
  const PAGE = 20;
  let asked: string[];
  let most: number;

  /** Speaks as a worker does; `answer` is asked before each article is cleaned. */
  async function withWorker(
    answer: (count: number) => number,
    work: (url: string) => Promise<void>,
  ): Promise<void> {
    [asked, most] = [[], 0];
    let inFlight = 0;
    const server = createServer((request: IncomingMessage, response: ServerResponse) => {
      const url = new URL(request.url!, "http://localhost");
      const since = Number(url.searchParams.get("since"));
      if (request.method === "GET") {
        const revisions = Array.from({ length: MANY }, (_, n) => n + 1).filter(
          (revision) => revision > since,
        );
        const articles = revisions
          .slice(0, PAGE)
          .map((revision) => ({ slug: `a${revision}`, revision, state: "live", sourceSha256: "x" }));
        const next = revisions.length > PAGE ? "more" : null;
        return response.end(JSON.stringify({ revision: MANY, articles, next }));
      }
      const slug = url.pathname.split("/")[2]!;
      asked.push(slug);
      most = Math.max(most, ++inFlight);
      const status = answer(asked.length);
      const problem = { type: "about:blank#store-unavailable", status, detail: "The store does not answer." };
      const renewal = { slug, outcome: "unchanged", fields: [] };
      setTimeout(() => {
        inFlight--;
        response.writeHead(status, {
          "Content-Type": status === 200 ? "application/json" : "application/problem+json",
        });
        response.end(JSON.stringify(status === 200 ? renewal : problem));
      }, 2);
      return undefined;
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await work(`http://127.0.0.1:${(server.address() as { port: number }).port}`);
    server.close();
  }

  let child: ChildProcess;
  async function run(...flags: string[]): Promise<{ status: number | null; output: string }> {
    child = spawn(process.execPath, ["--import", "tsx", "src/cli/renormalize.ts", ...flags], {
      env: { ...process.env, PUBLISH_TOKEN: "x", NO_COLOR: "1" },
    });
    let output = "";
    for (const stream of [child.stdout!, child.stderr!])
      stream.on("data", (data) => (output += String(data)));
    const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return { status, output };
  }

  it("are asked for a few at a time, each once", () =>
    withWorker(
      () => 200,
      async (url) => {
        const { status, output } = await run("--to", url, "--apply");
        expect(status).toBe(0);
        expect(output).toMatch(/unchanged +50/);
        expect(new Set(asked).size).toBe(MANY);
        expect(asked.length).toBe(MANY);
        expect(most).toBeLessThanOrEqual(4);
      },
    ));

  it("go on where a store that failed stopped them", () =>
    withWorker(
      (count) => (count === 30 ? 503 : 200),
      async (url) => {
        const first = await run("--to", url, "--apply");
        expect(first.status).toBe(1);
        expect(first.output).toContain("Stopped: The store does not answer.");
        const [, since] = /--apply --since (\d+)/.exec(first.output)!;
        expect(Number(since)).toBe(28); // what was asked for together counts together
        const reached = asked.length;
        const second = await run("--to", url, "--apply", "--since", since!);
        expect(second.status).toBe(0);
        expect(asked.slice(reached)[0]).toBe("a29");
        expect(second.output).toMatch(/unchanged +22/);
      },
    ));

  it("stop at Ctrl-C with what is at work done", () =>
    withWorker(
      (count) => {
        if (count === 9) child.kill("SIGINT");
        return 200;
      },
      async (url) => {
        const { status, output } = await run("--to", url);
        expect(status).toBe(1);
        expect(output).toContain("Stopped: interrupted");
        const since = Number(/--since (\d+)/.exec(output)![1]);
        expect(since).toBe(asked.length);
        expect(since).toBeLessThan(MANY);
      },
    ));
});
