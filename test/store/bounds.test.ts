import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { lines, titles } from "../front-door.ts";
import { sendUnder } from "../other-bindings.ts";

/** D1 binds no string of more than 2,000,000 bytes, where the local one takes more. */

const LIMIT = 2_000_000;
const bytesOf = (value: unknown) => (typeof value === "string" ? new TextEncoder().encode(value).length : 0);

const strictAt = (limit: number) =>
  new Proxy(env.DB, {
    get(target, name) {
      if (name !== "prepare") return (Reflect.get(target, name) as () => void).bind(target);
      return (sql: string) => {
        const statement = target.prepare(sql);
        const bind = statement.bind.bind(statement);
        statement.bind = (...values: unknown[]) => {
          if (values.some((value) => bytesOf(value) > limit)) throw new Error("D1_ERROR: SQLITE_TOOBIG");
          return bind(...values);
        };
        return statement;
      };
    },
  });

const ask = (method: string, path: string, type = "text/markdown", body?: string, limit = LIMIT) =>
  sendUnder({ DB: strictAt(limit) }, method, path, body, type);

const tags = Array.from({ length: 40 }, (_, n) => `${n} ${"長い名前".repeat(45)}`);
const line = (slug: string, fields: object) =>
  JSON.stringify({ slug, title: slug, content_html: "<p>Text.</p>", ...fields });

it("articles that are due together are released, however many feeds they share", async () => {
  const date_published = new Date(Date.now() + 3_600_000).toISOString();
  for (const part of [0, 20, 40]) {
    const body = Array.from({ length: 20 }, (_, n) => line(`due-${part + n}`, { date_published, tags }));
    expect(
      await lines(await ask("POST", "/articles", "application/x-ndjson", body.join("\n"))),
    ).not.toContain("problem");
  }
  await env.DB.batch(
    ["UPDATE articles SET published = 1000", "UPDATE publication SET due = 1000"].map((sql) =>
      env.DB.prepare(sql),
    ),
  );
  const feed = (await (await ask("GET", "/feed.json?limit=200")).json()) as { items: unknown[] };
  expect(feed.items).toHaveLength(60);
});

it("lines are published in as many batches as it takes", async () => {
  const attachments = Array.from({ length: 100 }, (_, n) => ({
    url: `https://example.org/${n}/${"x".repeat(1900)}.mp3`,
    mime_type: "audio/mpeg",
    size_in_bytes: 1,
  }));
  const body = Array.from({ length: 20 }, (_, n) => line(`long-${n}`, { attachments }));
  expect(await lines(await ask("POST", "/articles", "application/x-ndjson", body.join("\n")))).not.toContain(
    "problem",
  );
  expect(await titles()).toContain("long-19");
});

it("of a long text in Chinese nearly all is found", async () => {
  const answer = await ask(
    "PUT",
    "/articles/long-text",
    "text/plain",
    `漢字\n\n${"文字の長い話。".repeat(50_000)}富士山。${"文字の長い話。".repeat(12_000)}`,
  );
  expect(answer.status).toBe(201);
  for (const words of ["長い話", "富士山"])
    expect(await titles(`/feed.json?q=${encodeURIComponent(words)}`)).toEqual(["漢字"]);
});

it("what is too large for a row is refused, and says so", async () => {
  const answer = await ask(
    "PUT",
    "/articles/wide",
    "text/markdown",
    `# Wide\n\n${"Words. ".repeat(200)}`,
    1000,
  );
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({
    detail: expect.stringMatching(/2,000,000 bytes.*split the article/),
  });
});
