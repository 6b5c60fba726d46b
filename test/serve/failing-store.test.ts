import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import worker from "../../src/worker.ts";
import { markdown, URL_OF_SITE } from "../front-door.ts";

/** The store fails, is slow, or is gone: injected at the binding, under a worker that goes on. */

type Fault = "none" | "throws" | "hangs" | "gone";
let fault: Fault;

const never = () => new Promise<never>(() => {});
const failing = () => Promise.reject(new Error("Network connection lost."));

/** The real database, which the fault stands in front of. */
const DB = new Proxy(env.DB, {
  get(target, name) {
    if (fault === "gone") throw new TypeError("binding is gone");
    const original = Reflect.get(target, name);
    if (fault === "none" || typeof original !== "function")
      return typeof original === "function" ? original.bind(target) : original;
    const answer = fault === "throws" ? failing : never;
    if (name === "batch") return answer;
    return () => {
      const statement = { bind: () => statement, first: answer, all: answer, run: answer };
      return statement;
    };
  },
});

async function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Response> {
  const context = createExecutionContext();
  const answer = await worker.fetch(
    new Request(URL_OF_SITE + path, { method, headers, body }) as never,
    { ...env, DB } as never,
    context,
  );
  if (fault !== "hangs") await waitOnExecutionContext(context);
  return answer;
}

const put = (slug: string, text: string) =>
  ask(
    "PUT",
    `/articles/${slug}`,
    { Authorization: "Bearer a-token-for-tests", "Content-Type": "text/markdown" },
    text,
  );

/** As if so much time had gone by since the store was last asked. */
function later(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

beforeEach(async () => {
  fault = "none";
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.spyOn(console, "error").mockImplementation(() => {});
  await put("kept", markdown({ title: "Kept", date: "2026-01-01" }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each(["throws", "gone", "hangs"] as const)("a store that %s", (kind) => {
  it.each([100, 5000, 60_000])(
    "leaves known feeds as they were, %i ms later",
    async (milliseconds) => {
      const before = await ask("GET", "/rss.xml");
      const body = await before.text();
      fault = kind;
      later(milliseconds);
      const answer = await ask("GET", "/rss.xml");
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(body);
      expect(answer.headers.get("ETag")).toBe(before.headers.get("ETag"));
      expect(answer.headers.get("Cache-Control")).toContain("stale-if-error=86400");
      expect((await ask("GET", "/rss.xml", { "If-None-Match": before.headers.get("ETag")! })).status).toBe(
        304,
      );
    },
    20_000,
  );
});

describe.each(["throws", "gone"] as const)("a store that %s", (kind) => {
  it("answers publishing with 503 and Retry-After, and loses nothing acknowledged", async () => {
    fault = kind;
    const answer = await put("lost", markdown({ title: "Lost" }));
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("Try again") });
    fault = "none";
    later(20_000);
    expect(await (await ask("GET", "/rss.xml")).text()).toContain("Kept");
    expect((await ask("GET", "/articles/lost")).status).toBe(404);
  });

  it("answers cleaning again with 503 and Retry-After, and leaves the article as it was", async () => {
    const before = await (await ask("GET", "/articles/kept.json")).text();
    fault = kind;
    const answer = await ask("POST", "/articles/kept/normalize?apply", {
      Authorization: "Bearer a-token-for-tests",
    });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
    fault = "none";
    expect(await (await ask("GET", "/articles/kept.json")).text()).toBe(before);
  });

  it("shows at /healthz", async () => {
    fault = kind;
    expect((await ask("GET", "/healthz")).status).toBe(503);
  });

  it("answers 503 for a feed that nobody has asked for yet", async () => {
    fault = kind;
    expect((await ask("GET", "/rss.xml?q=unasked")).status).toBe(503);
  });
});

it("goes on by itself when the store is back", async () => {
  await ask("GET", "/atom.xml");
  fault = "throws";
  later(60_000);
  await ask("GET", "/atom.xml");
  fault = "none";
  await put("back", markdown({ title: "Back", date: "2026-02-01" }));
  expect(await (await ask("GET", "/atom.xml")).text()).toContain("Back");
});
