import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import worker from "../../src/worker.ts";
import { get, lines, markdown, publish, send } from "../front-door.ts";
import { sendUnder } from "../other-bindings.ts";
import { type Fault, FaultyStore } from "../store/faulty-store.ts";

/** Publishing while the store fails at each statement in turn: all of a change is kept, or nothing. */

interface Change {
  method: string;
  path: string;
  type?: string;
  body?: string;
}

const CHANGES: [what: string, change: Change][] = [
  [
    "a new article",
    { method: "PUT", path: "/articles/new", body: markdown({ title: "New", tags: "[fresh]" }) },
  ],
  ["an edit", { method: "PUT", path: "/articles/kept", body: markdown({ title: "Edited", tags: "[b]" }) }],
  ["a retraction", { method: "DELETE", path: "/articles/kept" }],
  ["a purge", { method: "DELETE", path: "/articles/kept?purge" }],
  [
    "many at once",
    {
      method: "POST",
      path: "/articles",
      type: "application/x-ndjson",
      body: ["x", "y", "kept"]
        .map((slug) => JSON.stringify({ slug, title: `Of ${slug}`, tags: ["b"] }))
        .join("\n"),
    },
  ],
];

function change({ method, path, type, body }: Change, store: object): Promise<Response> {
  return sendUnder({ DB: store }, method, path, body, type);
}

/** Everything that is stored. */
async function stored(): Promise<unknown> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name",
  ).all<{ name: string }>();
  const tables = results.map(({ name }) => env.DB.prepare(`SELECT * FROM ${name}`));
  const words = env.DB.prepare("SELECT rowid FROM search ORDER BY rowid");
  return (await env.DB.batch([...tables, words])).map(({ results }) => results);
}

/** Of one change, every statement that it asks for fails once; gives how many there are. */
async function failAtEach(fault: Fault, wanted: Change, afterwards: (answer: Response) => Promise<void>) {
  for (let failing = 0; ; failing++) {
    const store = new FaultyStore(env.DB, (statement) => (statement === failing ? fault : undefined));
    const answer = await change(wanted, store);
    if (store.asked <= failing) return { answer, statements: failing };
    await afterwards(answer);
  }
}

async function expectUnavailable(answer: Response): Promise<void> {
  const text = await lines(answer);
  if (answer.headers.get("Content-Type") === "application/x-ndjson") expect(text).toMatch(/"status":503/);
  else expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
}

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  for (const slug of ["kept", "other"])
    await publish(slug, markdown({ title: slug, date: "2026-01-01", tags: "[a, b]" }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

// Dozens of requests each.
const LONG = { timeout: 60_000 };

describe.each(CHANGES)("%s", LONG, (_, wanted) => {
  it("leaves no trace when any statement of it fails, and goes through when none does", async () => {
    const before = await stored();
    const { answer, statements } = await failAtEach("throws", wanted, async (failed) => {
      await expectUnavailable(failed);
      expect(await stored()).toEqual(before);
    });
    expect(answer.ok).toBe(true);
    expect(statements).toBeGreaterThan(10);
    expect(await stored()).not.toEqual(before);
  });

  it("is whole when the answer was lost, and the same again changes nothing more", async () => {
    const before = await stored();
    const states: unknown[] = [before];
    const { answer } = await failAtEach("is lost", wanted, async (failed) => {
      await expectUnavailable(failed);
      const now = await stored();
      if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
    });
    expect(answer.ok).toBe(true);
    expect(states.length).toBeLessThanOrEqual(2); // before, and after: nothing between, and nothing beyond
  });
});

it("an article whose time has come is released whole or not at all", LONG, async () => {
  const due = new Date(Date.now() + 1500).toISOString();
  await publish("due", markdown({ title: "Due", date: due }));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2000 });
  const before = await stored();
  const controller = createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" }) as never;
  for (let failing = 0; ; failing++) {
    const store = new FaultyStore(env.DB, (statement) => (statement === failing ? "throws" : undefined));
    const released = Promise.resolve(
      worker.scheduled(controller, { ...env, DB: store } as never, createExecutionContext()),
    );
    const isReleased = await released.then(
      () => true,
      () => false,
    );
    expect(isReleased).toBe(store.asked <= failing);
    if (isReleased) break;
    expect(await stored()).toEqual(before);
  }
  expect((await get("/articles/due")).status).toBe(200);
  await send("DELETE", "/articles/due");
});
