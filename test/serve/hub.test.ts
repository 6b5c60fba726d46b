import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, expect, it, vi } from "vitest";
import worker from "../../src/worker.ts";
import { markdown, URL_OF_SITE } from "../front-door.ts";
import { sendUnder, settingsWith } from "../other-bindings.ts";

const HUB = "https://hub.example.org/publish";
const SETTINGS = settingsWith({ hub: HUB });

const ask = (method: string, path: string, body?: string) => sendUnder(SETTINGS, method, path, body);

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("tells the hub which feeds changed, and only when one did", async () => {
  const sent = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(null, { status: 204 }));
  const text = markdown({ title: "Pinged", date: "2026-01-01", tags: "[news]" });
  await ask("PUT", "/articles/pinged", text);
  expect(sent).toHaveBeenCalledTimes(1);
  const [address, { method, body }] = sent.mock.calls[0] as unknown as [
    string,
    { method: string; body: URLSearchParams },
  ];
  expect([address, method, body.get("hub.mode")]).toEqual([HUB, "POST", "publish"]);
  expect(body.getAll("hub.url")).toEqual(
    expect.arrayContaining([
      `${URL_OF_SITE}/rss.xml`,
      `${URL_OF_SITE}/feed.json`,
      `${URL_OF_SITE}/tags/news/atom.xml`,
    ]),
  );
  await ask("PUT", "/articles/pinged", text);
  expect(sent).toHaveBeenCalledTimes(1);
});

it("tells the hub of what is taken back, once", async () => {
  const sent = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => new Response(null, { status: 204 }));
  await ask(
    "PUT",
    "/articles/recalled",
    markdown({ title: "Recalled", date: "2026-01-01", tags: "[recalls]" }),
  );
  for (const _ of [1, 2]) expect((await ask("DELETE", "/articles/recalled")).status).toBe(204);
  expect(sent).toHaveBeenCalledTimes(2);
  const [, { body }] = sent.mock.calls[1] as unknown as [string, { body: URLSearchParams }];
  expect(body.getAll("hub.url")).toContain(`${URL_OF_SITE}/tags/recalls/atom.xml`);
});

it("tells the hub of what leaves a feed, of what a draft takes back, and of what cron releases", async () => {
  const text = (fields: object) => markdown({ title: "Leaving", date: "2026-01-01", ...fields });
  const sent = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => new Response(null, { status: 204 }));
  await ask("PUT", "/articles/leaving", text({ tags: "[left-behind]" }));
  const topics = () => (sent.mock.lastCall as unknown as [string, { body: URLSearchParams }])[1].body;
  await ask("PUT", "/articles/leaving", text({}));
  expect(topics().getAll("hub.url")).toContain(`${URL_OF_SITE}/tags/left-behind/rss.xml`);
  await ask("PUT", "/articles/leaving", text({ draft: "true" }));
  expect(sent).toHaveBeenCalledTimes(3);
  await ask("PUT", "/articles/leaving-later", text({ draft: "true" }));
  const date = new Date(Date.now() + 1200).toISOString();
  await ask("PUT", "/articles/coming", text({ date, tags: "[coming]" }));
  expect(sent).toHaveBeenCalledTimes(3); // neither is in any feed
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2300 });
  const context = createExecutionContext();
  const controller = createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" });
  await worker.scheduled(controller as never, { ...env, ...SETTINGS } as never, context);
  await waitOnExecutionContext(context);
  expect(topics().getAll("hub.url")).toContain(`${URL_OF_SITE}/tags/coming/atom.xml`);
});

it("does not let a publisher wait for a hub that is gone, or fail for it", async () => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("refused"));
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect((await ask("PUT", "/articles/unpinged", markdown({ title: "Unpinged" }))).status).toBe(201);
});

it("tells a hub that was away with the next publish, also where that changes nothing", async () => {
  const text = markdown({ title: "Owed", date: "2026-01-01", tags: "[owed]" });
  vi.spyOn(console, "error").mockImplementation(() => {});
  const sent = vi.spyOn(globalThis, "fetch").mockRejectedValueOnce(new Error("refused"));
  await ask("PUT", "/articles/owed", text);
  sent.mockResolvedValueOnce(new Response(null, { status: 503 }));
  await ask("PUT", "/articles/owed", text);
  sent.mockImplementation(async () => new Response(null, { status: 204 }));
  expect((await ask("PUT", "/articles/owed", text)).status).toBe(200);
  expect(sent).toHaveBeenCalledTimes(3);
  const [, { body }] = sent.mock.lastCall as unknown as [string, { body: URLSearchParams }];
  expect(body.getAll("hub.url")).toContain(`${URL_OF_SITE}/tags/owed/atom.xml`);
  await ask("PUT", "/articles/owed", text);
  expect(sent).toHaveBeenCalledTimes(3);
});

it("names the hub and itself in the Link header, both so quoted", async () => {
  const link = (await ask("GET", "/rss.xml")).headers.get("Link")!;
  expect(link).toContain(`<${HUB}>; rel="hub"`);
  expect(link).toContain(`<${URL_OF_SITE}/rss.xml>; rel="self"`);
});

it("is named where it is told of changes: not for queries, and not for pages of the past", async () => {
  await ask("PUT", "/articles/unasked", markdown({ title: "Unasked", date: "2026-01-01" }));
  for (const path of [
    "/rss.xml?limit=1",
    "/atom.xml?q=unasked",
    "/feed.json?limit=1",
    "/archive/1/rss.xml",
  ]) {
    const answer = await ask("GET", path);
    expect(answer.status).toBe(200);
    expect(`${answer.headers.get("Link")} ${await answer.text()}`).not.toContain(HUB);
  }
  for (const path of ["/rss.xml", "/atom.xml", "/feed.json"])
    expect(await (await ask("GET", path)).text()).toContain(HUB);
});
