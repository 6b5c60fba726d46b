import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { readPublication } from "../../src/publication.ts";
import { publish as publishInStore } from "../../src/publish.ts";
import { get, lines, markdown, publish, send, validators } from "../front-door.ts";
import { requestUnder } from "../other-bindings.ts";

/** What an isolate has once served it does not contradict: no document is older than what any other has shown. */

/** The real database, whose answers come when they are let through. */
class Gate {
  private readonly opened = Promise.withResolvers<void>();
  private readonly arrived = Promise.withResolvers<void>();
  /** An answer stands before it. */
  readonly reached = this.arrived.promise;
  readonly db = new Proxy(env.DB, {
    get: (target, name) => {
      if (name !== "batch") return (Reflect.get(target, name) as () => void).bind(target);
      return async (statements: D1PreparedStatement[]) => {
        const results = await target.batch(statements);
        this.arrived.resolve();
        await this.opened.promise;
        return results;
      };
    },
  });

  letThrough(): void {
    this.opened.resolve();
  }
}

async function ask(path: string, { db }: Gate): Promise<string> {
  return (await requestUnder({ DB: db }, "GET", path)).text();
}

const text = async (path: string) => (await get(path)).text();

beforeAll(async () => {
  const articles = Array.from({ length: 60 }, (_, n) =>
    JSON.stringify({
      slug: `n-${n}`,
      title: `Number ${n}.`,
      content_html: "<p>Text.</p>",
      date_published: new Date(Date.UTC(2025, 0, 1 + n)).toISOString(),
      tags: ["x"],
    }),
  );
  const headers = { "Content-Type": "application/x-ndjson" };
  expect(await lines(await send("POST", "/articles", headers, articles.join("\n")))).not.toContain("problem");
});

it("a page of the past is not older than the document that leads to it, also while others publish", async () => {
  for (const path of ["/feed.json", "/tags/x/feed.json", "/archive/1/feed.json"]) await text(path); // known
  await send("DELETE", "/articles/n-3");
  const [first, second] = [new Gate(), new Gate()];
  const document = ask("/feed.json", first);
  await first.reached;
  await publish("meanwhile", markdown({ title: "Meanwhile", date: "2025-06-01" })); // what is read is not the newest
  first.letThrough();
  await document;
  const other = ask("/tags/x/feed.json", second); // asks for the newest, and is kept waiting
  await second.reached;
  const page = await text("/archive/1/feed.json");
  second.letThrough();
  await other;
  expect(page).not.toContain("Number 3.");
});

/** As another isolate does it: this one is not told. */
async function publishElsewhere(slug: string, text: string): Promise<void> {
  const submission = { bytes: new TextEncoder().encode(text), type: "text/markdown", slug };
  await publishInStore(env.DB, readPublication(env.publication), submission, Date.now());
}

it("a delta that is newer than the known document has the tag of what it brings", async () => {
  const { etag: old } = await validators();
  await publish("here", markdown({ title: "Here", date: "2026-01-01" }));
  const { etag: known } = await validators();
  await publishElsewhere("elsewhere", markdown({ title: "Elsewhere", date: "2026-01-02" }));
  const delta = await get("/rss.xml", { "A-IM": "feed", "If-None-Match": old });
  expect(delta.status).toBe(226);
  expect(await delta.text()).toMatch(/Elsewhere[\s\S]*Here/);
  expect(delta.headers.get("ETag")).not.toBe(known);
  await publish("later", markdown({ title: "Later", date: "2026-01-03" })); // the isolate asks again
  const next = await get("/rss.xml", { "A-IM": "feed", "If-None-Match": delta.headers.get("ETag")! });
  expect([next.status, await next.text()]).toEqual([226, expect.not.stringContaining("Elsewhere")]);
});

it("a query feed holds what there was when its tag was read, also while others publish", async () => {
  const gate = new Gate();
  const asked = ask("/rss.xml?tag=x&limit=7", gate);
  await gate.reached;
  await publishElsewhere("between", markdown({ title: "Between", date: "2026-02-01", tags: "[x]" }));
  gate.letThrough();
  expect(await asked).not.toContain("Between");
});

it("an acknowledged article is there for everybody, also while somebody else reads it first", async () => {
  for (const path of ["/feed.json", "/atom.xml"]) await text(path);
  await publish("acknowledged", markdown({ title: "Acknowledged", date: "2026-05-01" }));
  const gate = new Gate();
  const first = ask("/feed.json", gate);
  await gate.reached;
  const second = await text("/atom.xml");
  gate.letThrough();
  expect(await first).toContain("Acknowledged");
  expect(second).toContain("Acknowledged");
});
