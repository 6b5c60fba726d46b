import { parseFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import { get, markdown, publish, send } from "../front-door.ts";
import { dayOf, publishMany } from "./many.ts";

beforeAll(() => publishMany(60, "many", dayOf));

describe("a delta", () => {
  const since = async (path = "/atom.xml") => (await get(path)).headers.get("ETag")!;
  const ask = (etag: string, headers: Record<string, string> = {}, path = "/atom.xml") =>
    get(path, { "A-IM": "feed", "If-None-Match": etag, ...headers });

  it("holds only what changed, under the whole document's tag", async () => {
    const etag = await since();
    await publish("delta-1", markdown({ title: "Delta 1", date: "2025-08-01" }));
    await publish("delta-2", markdown({ title: "Delta 2", date: "2025-08-02" }));
    const answer = await ask(etag);
    expect(answer.status).toBe(226);
    expect(answer.headers.get("IM")).toBe("feed");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Vary")).toBe("A-IM, If-None-Match");
    expect(answer.headers.get("ETag")).toBe(await since());
    const { feed } = parseFeed(await answer.text()) as { feed: { entries: { title: unknown }[] } };
    expect(JSON.stringify(feed.entries.map(({ title }) => title))).toMatch(/Delta 2.*Delta 1/);
    expect(feed.entries).toHaveLength(2);
    expect((await ask(await since())).status).toBe(304);
  });

  it("says of which of the copies that the client named", async () => {
    const older = await since();
    await publish("delta-base", markdown({ title: "Delta base", date: "2025-08-02" }));
    const newer = await since();
    await publish("delta-after", markdown({ title: "Delta after", date: "2025-08-02" }));
    const answer = await ask(`${older}, ${newer}, "unknown"`);
    expect([answer.status, answer.headers.get("Delta-Base")]).toEqual([226, newer]);
    expect(await answer.text()).not.toContain("Delta base");
  });

  it("carries tombstones beside entries", async () => {
    const etag = await since();
    await send("DELETE", "/articles/delta-1");
    await publish("delta-3", markdown({ title: "Delta 3", date: "2025-08-03" }));
    const answer = await ask(etag);
    expect(answer.status).toBe(226);
    expect(await answer.text()).toContain("<at:deleted-entry");
  });

  it("tells of a retraction also where nothing else changed", async () => {
    await publish("alone", markdown({ title: "Alone", date: "2025-08-03" }));
    const [etag, rss] = [await since(), await since("/rss.xml")];
    await send("DELETE", "/articles/alone");
    const answer = await ask(etag);
    expect([answer.status, answer.headers.get("ETag")]).toEqual([226, await since()]);
    const delta = await answer.text();
    expect(delta.match(/<at:deleted-entry/g)).toHaveLength(1);
    expect(delta).not.toContain("<entry");
    expect((await ask(rss, {}, "/rss.xml")).status).toBe(200);
  });

  it.each(["/rss.xml", "/feed.json"])(
    "is the whole where %s cannot say what was taken back",
    async (path) => {
      await publish("taken-back", markdown({ title: "Taken back", date: "2025-08-03" }));
      const etag = await since(path);
      await send("DELETE", "/articles/taken-back");
      await publish("beside", markdown({ title: `Beside ${path}`, date: "2025-08-03" }));
      const answer = await ask(etag, {}, path);
      expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining("Taken back")]);
    },
  );

  it("is not given to who did not ask, asks otherwise, or is known to choke on it", async () => {
    const etag = await since();
    await publish("delta-4", markdown({ title: "Delta 4", date: "2025-08-04" }));
    expect((await get("/atom.xml", { "If-None-Match": etag })).status).toBe(200);
    expect((await ask(etag, { "A-IM": "gzip" })).status).toBe(200);
    expect((await ask(etag, { "A-IM": "gzip, feed;q=0" })).status).toBe(200);
    expect((await ask(etag, { "A-IM": "gzip;q=0, feed;q=0.5" })).status).toBe(226);
    expect(
      (
        await ask(etag, {
          "User-Agent": "UniversalFeedParser/6.0.10 +https://github.com/kurtmckee/feedparser/",
        })
      ).status,
    ).toBe(200);
    expect((await ask('"00000000.1.00000000.atom"')).status).toBe(200);
    expect((await ask(etag, { "A-IM": "feed, gzip" })).status).toBe(226);
    expect((await ask(etag, {}, "/rss.xml")).status).toBe(200);
  });

  it("is the whole when more changed than a document holds", async () => {
    await publishMany(1, "flood", dayOf);
    const first = await since("/tags/flood/atom.xml");
    await publishMany(55, "flood", dayOf);
    expect((await ask(first, {}, "/tags/flood/atom.xml")).status).toBe(200);
  });
});
