import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AUTHORIZED, markdown } from "../front-door.ts";
import { beginUnder } from "../other-bindings.ts";
import { type Fault, FaultyStore } from "../store/faulty-store.ts";

/** The store fails, is slow, or is gone: injected at the binding, under a worker that goes on. */

type Failure = Fault | "is gone";
let failure: Failure | undefined;

const faulty = new FaultyStore(env.DB, () => (failure === "is gone" ? undefined : failure));
// Much of it is waited for.
const LONG = { timeout: 30_000 };

const DB = new Proxy(faulty, {
  get(target, name) {
    if (failure === "is gone") throw new TypeError("binding is gone");
    return Reflect.get(target, name);
  },
});

async function ask(method: string, path: string, headers = {}, body?: string): Promise<Response> {
  const { answer, settle } = beginUnder({ DB }, method, path, headers, body);
  const response = await patiently(answer);
  if (failure !== "hangs") await patiently(settle());
  return response;
}

/** Time that somebody waits for is over at once; what the real database needs, it gets. */
async function patiently<T>(wanted: Promise<T> | T): Promise<T> {
  let isThere = false;
  const done = Promise.resolve(wanted).finally(() => {
    isThere = true;
  });
  while (!isThere) {
    await new Promise((resolve) => realTimeout(resolve, 1));
    if (failure === "hangs" || failure === "is slow") await vi.advanceTimersByTimeAsync(100);
  }
  return done;
}

const realTimeout = globalThis.setTimeout;

const put = (slug: string, text: string) =>
  ask("PUT", `/articles/${slug}`, { ...AUTHORIZED, "Content-Type": "text/markdown" }, text);

/** As if so much time had gone by since the store was last asked. */
function later(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

beforeEach(async () => {
  failure = undefined;
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  vi.spyOn(console, "error").mockImplementation(() => {});
  await put("kept", markdown({ title: "Kept", date: "2026-01-01" }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each(["throws", "is gone", "hangs", "is slow"] as const)("a store that %s", LONG, (kind) => {
  it.each([100, 5000, 60_000])("leaves known feeds as they were, %i ms later", async (milliseconds) => {
    const before = await ask("GET", "/rss.xml");
    const body = await before.text();
    const etag = before.headers.get("ETag")!;
    failure = kind;
    later(milliseconds);
    const answer = await ask("GET", "/rss.xml");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(body);
    expect(answer.headers.get("ETag")).toBe(etag);
    expect(answer.headers.get("Cache-Control")).toContain("stale-if-error=86400");
    expect(answer.headers.has("Warning")).toBe(false);
    expect((await ask("GET", "/rss.xml", { "If-None-Match": etag })).status).toBe(304);
    expect((await ask("HEAD", "/rss.xml")).status).toBe(200);
  });
});

describe.each(["throws", "is gone", "hangs"] as const)("a store that %s", LONG, (kind) => {
  it("answers publishing with 503 and Retry-After, and loses nothing acknowledged", async () => {
    failure = kind;
    const answer = await put("lost", markdown({ title: "Lost" }));
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("Try again") });
    failure = undefined;
    later(20_000);
    expect(await (await ask("GET", "/rss.xml")).text()).toContain("Kept");
    expect((await ask("GET", "/articles/lost")).status).toBe(404);
  });

  it("shows at /healthz", async () => {
    failure = kind;
    const answer = await ask("GET", "/healthz");
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining("The store does not answer"),
    });
  });

  it("answers 503 for a feed that nobody has asked for yet", async () => {
    failure = kind;
    expect((await ask("GET", "/rss.xml?q=unasked")).status).toBe(503);
  });

  it("gives a known feed whole to who asks for a delta", async () => {
    const { headers } = await ask("GET", "/rss.xml");
    const old = headers.get("ETag")!.replace(/\.(\d+)\./, (_, head) => `.${Number(head) - 1}.`);
    failure = kind;
    later(5000);
    const answer = await ask("GET", "/rss.xml", { "A-IM": "feed", "If-None-Match": old });
    expect([answer.status, answer.headers.get("ETag")]).toEqual([200, headers.get("ETag")]);
  });
});

it("a slow store takes its time, and loses nothing", async () => {
  failure = "is slow";
  expect((await put("slow", markdown({ title: "Slow", date: "2026-03-01" }))).status).toBe(201);
  expect((await ask("GET", "/healthz")).status).toBe(200);
  later(20_000);
  failure = undefined;
  expect(await (await ask("GET", "/rss.xml")).text()).toContain("Slow");
});

it("goes on by itself when the store is back", async () => {
  await ask("GET", "/atom.xml");
  failure = "throws";
  later(60_000);
  await ask("GET", "/atom.xml");
  failure = undefined;
  await put("back", markdown({ title: "Back", date: "2026-02-01" }));
  expect(await (await ask("GET", "/atom.xml")).text()).toContain("Back");
});
