import { beforeAll, describe, expect, it } from "vitest";
import { get, markdown, publish, send, URL_OF_SITE, validators } from "../front-door.ts";
import { dayOf, json, PAGE, publishMany, walk } from "./many.ts";

/** The whole past of a feed: closed pages (RFC 5005) with tombstones (RFC 6721). */

beforeAll(() => publishMany(60, "many", dayOf));

describe("the pages of the past", () => {
  it("hold every article together with the document", async () => {
    expect((await walk("/feed.json")).sort()).toEqual(
      Array.from({ length: 60 }, (_, n) => `many ${n}`).sort(),
    );
    expect((await walk("/tags/odd/feed.json")).length).toBe(30);
  });

  it("are closed by arrival; the document has the newest and the page still open", async () => {
    const { items, next_url } = await json("/feed.json");
    expect(items).toHaveLength(PAGE); // the ten of the open page are among the newest
    expect(next_url).toBe(`${URL_OF_SITE}/archive/2/feed.json`);
    const second = await json("/archive/2/feed.json");
    expect(second.items.map(({ title }) => title)).toEqual(
      Array.from({ length: PAGE }, (_, n) => `many ${49 - n}`),
    );
    expect(second.next_url).toBe(`${URL_OF_SITE}/archive/1/feed.json`);
    expect((await json("/archive/1/feed.json")).next_url).toBeUndefined();
  });

  it("say what they are, and where the others are", async () => {
    for (const name of ["rss.xml", "atom.xml"]) {
      const page = await (await get(`/archive/2/${name}`)).text();
      expect(page).toContain("<fh:archive/>");
      expect(page).toMatch(new RegExp(`rel="self"[^>]*href="${URL_OF_SITE}/archive/2/${name}"`));
      expect(page).toMatch(new RegExp(`rel="current"[^>]*href="${URL_OF_SITE}/${name}"`));
      expect(page).toMatch(new RegExp(`rel="prev-archive"[^>]*href="${URL_OF_SITE}/archive/1/${name}"`));
      const document = await (await get(`/${name}`)).text();
      expect(document).not.toContain("<fh:archive/>");
      expect(document).toMatch(new RegExp(`rel="prev-archive"[^>]*href="${URL_OF_SITE}/archive/2/${name}"`));
    }
    expect((await get("/archive/2/rss.xml")).headers.get("Link")).toContain(
      `<${URL_OF_SITE}/archive/1/rss.xml>; rel="prev-archive"`,
    );
  });

  it("say that they are archives once nothing more can arrive on them, and not before (RFC 5005, 4)", async () => {
    await publishMany(PAGE - 1, "closing", dayOf);
    const path = "/tags/closing/archive/1";
    const open = await Promise.all([`${path}/rss.xml`, `${path}/atom.xml`].map((file) => get(file)));
    for (const page of open) expect(await page.text()).not.toContain("<fh:archive/>");
    await publish("closing-last", markdown({ title: "Last", date: "2025-01-30", tags: "[closing]" }));
    for (const [index, file] of ["rss.xml", "atom.xml"].entries()) {
      const closed = await get(`${path}/${file}`, { "If-None-Match": open[index]!.headers.get("ETag")! });
      expect(closed.status).toBe(200);
      expect(await closed.text()).toContain("<fh:archive/>");
    }
  });

  it.each(["0", "9", "x", "-1", "1.5", "01", "0x1", "1e0"])(
    "are 404 where there is none: %s",
    async (page) => {
      expect((await get(`/archive/${page}/rss.xml`)).status).toBe(404);
    },
  );

  it("are not moved by what is published elsewhere, and are moved by an edit on them", async () => {
    const before = await validators("/archive/1/atom.xml");
    const body = await (await get("/archive/1/atom.xml")).text();
    await publish("elsewhere", markdown({ title: "Elsewhere", date: "2025-06-01" }));
    expect((await validators("/archive/1/atom.xml")).etag).toBe(before.etag);
    expect(await (await get("/archive/1/atom.xml")).text()).toBe(body);
    const second = await validators("/archive/2/atom.xml");
    await publish(
      "many-3",
      JSON.stringify({
        title: "many 3, edited",
        content_html: "<p>Other.</p>",
        date_published: dayOf(3),
        tags: ["many", "odd"],
      }),
      "application/json",
    );
    expect((await validators("/archive/1/atom.xml")).etag).not.toBe(before.etag);
    expect((await validators("/archive/2/atom.xml")).etag).toBe(second.etag);
  });

  it("keep a retracted article's place, with a tombstone", async () => {
    const { items } = await json("/archive/1/feed.json");
    const { id } = items.find(({ title }) => title === "many 5")!;
    await send("DELETE", "/articles/many-5");
    const page = await (await get("/archive/1/atom.xml")).text();
    expect(page).toMatch(new RegExp(`<at:deleted-entry ref="${id}" when="[^"]+Z"/>`));
    expect((await json("/archive/1/feed.json")).items).toHaveLength(PAGE - 1);
    expect((await json("/archive/2/feed.json")).items).toHaveLength(PAGE);
    expect(await (await get("/atom.xml")).text()).toContain(`<at:deleted-entry ref="${id}"`);
  });

  it("show a backdated article at once, and keep it", async () => {
    await publish("backdated", markdown({ title: "Backdated", date: "1970-01-02" }));
    expect((await json("/feed.json")).items.at(-1)).toMatchObject({ title: "Backdated" });
    expect(await walk("/feed.json")).toContain("Backdated");
  });

  it("show a backdated article that fills its page, too", async () => {
    await publishMany(PAGE * 2 - 1, "filling", dayOf);
    await publish("filling-it", markdown({ title: "Filling", date: "1970-01-03", tags: "[filling]" }));
    const { items, next_url } = await json("/tags/filling/feed.json");
    expect(items.at(-1)).toMatchObject({ title: "Filling" });
    expect(next_url).toBe(`${URL_OF_SITE}/tags/filling/archive/2/feed.json`);
    expect(await walk("/tags/filling/feed.json")).toHaveLength(PAGE * 2);
    await publish("after-it", markdown({ title: "After", date: "2026-01-01", tags: "[filling]" }));
    const titles = (await json("/tags/filling/feed.json")).items.map(({ title }) => title);
    expect(titles).toContain("After");
    expect(titles).not.toContain("Filling");
  });

  it("meet every article also while others publish", async () => {
    const before = new Set(await walk("/feed.json"));
    const publishing = Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        publish(`while-${n}`, markdown({ title: `While ${n}`, date: "2025-07-01" })),
      ),
    );
    const met = new Set(await walk("/feed.json"));
    await publishing;
    expect([...before].filter((title) => !met.has(title))).toEqual([]);
  });
});

describe("a document over the size", () => {
  it("leads to its open page, so that a walk still meets everything", async () => {
    const large = `<p>${"A long paragraph. ".repeat(12_000)}</p>`;
    for (const n of [1, 2, 3, 4])
      await publish(
        `large-${n}`,
        JSON.stringify({
          title: `Large ${n}`,
          content_html: large,
          date_published: dayOf(400 + n),
          tags: ["large"],
        }),
        "application/json",
      );
    const { items, next_url } = await json("/tags/large/feed.json");
    expect(items.length).toBeLessThan(4);
    expect(next_url).toBe(`${URL_OF_SITE}/tags/large/archive/1/feed.json`);
    expect(await walk("/tags/large/feed.json")).toHaveLength(4);
  });
});
