import { afterEach, describe, expect, it, vi } from "vitest";
import { get, lines, markdown, publish, put, send } from "../front-door.ts";

/** Two changes at once, in one request and in several. */

const json = (fields: object) =>
  JSON.stringify({ content_html: "<p>Text.</p>", date_published: "2026-01-01", ...fields });
const post = (...items: object[]) =>
  send(
    "POST",
    "/articles",
    { "Content-Type": "application/x-ndjson" },
    items.map((item) => json(item)).join("\n"),
  );

describe("changes that meet", () => {
  it("in one request: a line sees what the line before it did to the same article", async () => {
    await publish("n1", json({ id: "urn:x:n1", title: "First" }), "application/json");
    const answers = await lines(
      await post({ slug: "n2", id: "urn:x:n1", title: "Renamed" }, { slug: "n1", title: "Edited" }),
    );
    expect(answers).toMatch(/"outcome":"renamed".*\n.*"status":409/);
    expect((await get("/articles/n2.json")).status).toBe(200);
  });

  it("in one request: a line is not refused for what the line before it mended", async () => {
    await publish("m1", json({ id: "urn:x:m1", title: "First" }), "application/json");
    await publish("m2", json({ id: "urn:x:m1", title: "Renamed" }), "application/json");
    const answers = await lines(
      await post({ slug: "m1", id: "urn:x:m1", title: "Back" }, { slug: "m1", title: "Edited" }),
    );
    expect(answers).toMatch(/"outcome":"renamed".*\n.*"outcome":"updated"/);
  });

  it("in one request: two articles at one new slug are not both taken", async () => {
    const answers = await lines(
      await post(
        { slug: "same-new", id: "urn:x:s1", title: "One" },
        { slug: "same-new", id: "urn:x:s2", title: "Two" },
      ),
    );
    expect(answers).toMatch(/"outcome":"created".*\n.*"outcome":"updated"/);
    expect(answers).toContain("id ignored");
  });

  it("in one request: a line that is settled again is reported on once", async () => {
    await post({ slug: "twin", title: "Twin" });
    const answers = await lines(
      await post(
        { slug: "again", title: "One" },
        { slug: "again", title: "Two" },
        { slug: "other-twin", id: "urn:x:t1", title: "Three" },
        { slug: "other-twin", id: "urn:x:t2", title: "Four" },
        { slug: "twin", id: "urn:x:t3", title: "Five" },
      ),
    );
    const ignored = JSON.parse(answers.trim().split("\n").at(-1)!).report.filter(
      ({ step }: { step: string }) => step === "identity",
    );
    expect(ignored).toMatchObject([{ what: expect.stringContaining("id ignored"), count: 1 }]);
  });

  it("at an old address: 409, also for an article without an id of its own", async () => {
    const { id } = await publish("before", markdown({ title: "Before" }));
    await publish("after", markdown({ title: "Before", id }));
    expect((await put("before", "# Again\n\nText.")).status).toBe(409);
    const moved = await get("/articles/before.json");
    expect([moved.status, moved.headers.get("Location")]).toEqual([301, "/articles/after.json"]);
  });

  it("PUT and DELETE by turns never end in an error of ours", async () => {
    await publish("turns", markdown({ title: "Turns" }));
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        n % 2 ? send("DELETE", "/articles/turns") : put("turns", markdown({ title: `Turns ${n}` })),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => ![200, 201, 204].includes(status))).toEqual(
      [],
    );
  });
});

describe("readers who come together once an article's time has come", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(["/articles/due-PATH.json", "/articles/due-PATH"])("at %s all see it", async (path) => {
    const slug = path.includes("json") ? "due-data" : "due-page";
    const due = Date.now() + 1500;
    await publish(slug, markdown({ title: "Due", date: new Date(due).toISOString() }));
    vi.useFakeTimers({ toFake: ["Date"], now: due + 2000 });
    const address = path.replace("due-PATH", slug);
    const answers = await Promise.all(Array.from({ length: 8 }, () => get(address)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  });

  it("in a new tag's feed as well", async () => {
    const due = Date.now() + 1500;
    await publish(
      "due-tag",
      markdown({ title: "Due", tags: "[brand-new]", date: new Date(due).toISOString() }),
    );
    vi.useFakeTimers({ toFake: ["Date"], now: due + 2000 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => get("/tags/brand-new/rss.xml")));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  });
});
