import { beforeAll, describe, expect, it } from "vitest";
import { get, items, send } from "../front-door.ts";

/** A page of the past whose articles are as large as articles can be. */

const MEGABYTES = 1024 * 1024;
const LONG = `<p>${"Every word of it counts. ".repeat(52_000).trim()}</p>`;
const COUNT = 8;

beforeAll(async () => {
  for (let n = 1; n <= COUNT; n++) {
    const fields = { title: `Long ${n}`, content_html: LONG, date_published: `2025-01-0${n}` };
    const type = { "Content-Type": "application/json" };
    const answer = await send("PUT", `/articles/long-${n}`, type, JSON.stringify(fields));
    expect(answer.status).toBe(201);
  }
});

// Of texts this long no assertion is to print anything.
describe("the bodies of a page of the past", () => {
  it("are no more than an isolate can write; the other articles have summary and address there", async () => {
    const page = await items("/archive/1/feed.json");
    const shown = page.map(({ content_html }) => content_html === LONG);
    expect(shown).toEqual([false, false, true, true, true, true, true, true]); // newest first
    const [{ content_html, ...last }] = page as [(typeof page)[0]];
    expect(content_html).toBe("");
    expect(last).toMatchObject({ title: "Long 8", summary: expect.stringContaining("Every word") });
    expect(last.url).toMatch(/\/articles\/long-8$/);
  });

  it("are all in the pages at their addresses", async () => {
    const page = await (await get("/articles/long-8")).text();
    expect(page.includes(LONG)).toBe(true);
  });

  it.each(["rss.xml", "atom.xml"])("leave out no entry of %s", async (name) => {
    const page = await (await get(`/archive/1/${name}`)).text();
    expect(page.match(/<title>(?:<!\[CDATA\[)?Long \d/g)).toHaveLength(COUNT);
    expect(page.length).toBeLessThan(9 * MEGABYTES);
  });

  it("are there again once others on the page went", async () => {
    const shown = async () => (await items("/archive/1/feed.json")).map(({ content_html }) => !!content_html);
    expect(await shown()).toEqual([false, false, true, true, true, true, true, true]);
    await send("DELETE", "/articles/long-1");
    expect(await shown()).toEqual([false, true, true, true, true, true, true]);
  });
});
