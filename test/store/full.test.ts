import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { lines, markdown, publish } from "../front-door.ts";
import { sendUnder } from "../other-bindings.ts";

/** A store near D1's 10 GB: nothing new is taken, and everything else goes on. */

/** The real database, which says that it holds so many bytes. */
const holding = (bytes: number) =>
  new Proxy(env.DB, {
    get(target, name) {
      if (name !== "batch") return (Reflect.get(target, name) as () => void).bind(target);
      return async (statements: D1PreparedStatement[]) => {
        const results = await target.batch(statements);
        return results.map((result) => ({ ...result, meta: { ...result.meta, size_after: bytes } }));
      };
    },
  });

const ask = (bytes: number, method: string, path: string, type = "text/markdown", body?: string) =>
  sendUnder({ DB: holding(bytes) }, method, path, body, type);

const FULL = 9_500_000_000;

it("takes articles up to 95 % of it", async () => {
  const body = markdown({ title: "Last" });
  expect((await ask(FULL - 1, "PUT", "/articles/last", "text/markdown", body)).status).toBe(201);
});

describe("from there on", () => {
  it("answers 507 with the cure, and writes nothing", async () => {
    const body = markdown({ title: "Too late" });
    const answer = await ask(FULL, "PUT", "/articles/too-late", "text/markdown", body);
    expect(answer.status).toBe(507);
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/purge old articles/) });
    expect((await ask(FULL, "GET", "/articles/too-late")).status).toBe(404);
  });

  it("answers it for each line of many", async () => {
    const body = JSON.stringify({ slug: "a-line", title: "A line" });
    const answer = await ask(FULL, "POST", "/articles", "application/x-ndjson", body);
    expect(await lines(answer)).toMatch(/"status":507/);
  });

  it("still retracts and purges, serves feeds, and is well", async () => {
    await publish("old", markdown({ title: "Old", date: "2026-01-01" }));
    expect((await ask(FULL, "GET", "/rss.xml")).status).toBe(200);
    expect((await ask(FULL, "DELETE", "/articles/old?purge")).status).toBe(204);
    const health = await ask(FULL, "GET", "/healthz");
    expect([health.status, await health.json()]).toMatchObject([200, { bytes: FULL }]);
  });
});

it("says the same where the plan's database is smaller, and D1 itself takes no more", async () => {
  const DB = new Proxy(env.DB, {
    get(target, name) {
      if (name === "batch")
        return async () => {
          throw new Error("D1_ERROR: Exceeded maximum DB size");
        };
      return (Reflect.get(target, name) as () => void).bind(target);
    },
  });
  const answer = await sendUnder({ DB }, "PUT", "/articles/small-plan", markdown({ title: "No room" }));
  expect(answer.status).toBe(507);
  expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/takes no more.*: purge old/) });
});
