import { describe, expect, it } from "vitest";
import { get, markdown, publish, send, titles } from "../front-door.ts";

describe("DELETE /articles/{slug}", () => {
  it("retracts: 204, then 410, out of the feeds; publishing again revives it under the same id", async () => {
    const { id } = await publish("gone", markdown({ title: "Gone", date: "2026-02-01" }));
    expect((await send("DELETE", "/articles/gone")).status).toBe(204);
    expect((await get("/articles/gone")).status).toBe(410);
    expect(await titles()).not.toContain("Gone");
    expect((await send("DELETE", "/articles/gone")).status).toBe(204);
    expect(await (await send("GET", "/articles/gone/source")).text()).toContain("title: Gone");
    expect(await publish("gone", markdown({ title: "Gone", date: "2026-02-01" }))).toMatchObject({ id });
    expect(await titles()).toContain("Gone");
  });

  it("leaves no trace of what nobody could ever see: 404, as before", async () => {
    const unseen = [
      await publish("never-seen", markdown({ title: "Never seen", draft: "true" })),
      await publish("not-yet-seen", markdown({ title: "Not yet seen", date: "2099-01-01" })),
    ];
    for (const { slug, id } of unseen) {
      expect((await send("DELETE", `/articles/${slug}`)).status).toBe(204);
      for (const address of [`/articles/${slug}`, `/articles/${slug}.json`])
        expect((await get(address)).status).toBe(404);
      expect(await (await get("/atom.xml")).text()).not.toContain(id);
    }
  });

  it("is 410 for what was seen and waits for another time, or is a draft again", async () => {
    for (const slug of ["seen-then-put-off", "seen-then-draft"])
      await publish(slug, markdown({ title: slug, date: "2026-02-01" }));
    await publish("seen-then-put-off", markdown({ title: "Put off", date: "2099-01-01" }));
    await publish("seen-then-draft", markdown({ title: "Draft", draft: "true" }));
    for (const slug of ["seen-then-put-off", "seen-then-draft"]) {
      expect((await send("DELETE", `/articles/${slug}`)).status).toBe(204);
      expect((await get(`/articles/${slug}`)).status).toBe(410);
    }
  });

  it("leaves no tombstone of what lives again, also in a feed that it does not come back to", async () => {
    const tagged = (tag: string) =>
      markdown({ title: "Back elsewhere", date: "2026-02-01", tags: `[${tag}]` });
    const { id } = await publish("back-elsewhere", tagged("first-home"));
    await send("DELETE", "/articles/back-elsewhere");
    const buried = await get("/tags/first-home/atom.xml");
    expect(await buried.text()).toContain(`ref="${id}"`);
    await publish("back-elsewhere", tagged("second-home"));
    const headers = { "If-None-Match": buried.headers.get("ETag")!, "A-IM": "feed" };
    for (const answer of [
      await get("/tags/first-home/atom.xml", headers),
      await get("/archive/1/atom.xml"),
    ]) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain(`ref="${id}"`);
    }
    await send("DELETE", "/articles/back-elsewhere");
    for (const tag of ["first-home", "second-home"])
      expect(await (await get(`/tags/${tag}/atom.xml`)).text()).toContain(`ref="${id}"`);
  });

  it("keeps the tombstone of what comes back in the future, until it does", async () => {
    const { id } = await publish("back-later", markdown({ title: "Back later", date: "2026-02-01" }));
    await send("DELETE", "/articles/back-later");
    await publish("back-later", markdown({ title: "Back later", date: "2099-01-01" }));
    expect(await (await get("/atom.xml")).text()).toContain(`ref="${id}"`);
  });

  it("erases source and text with ?purge", async () => {
    await publish("purged", markdown({ title: "Purged", date: "2026-02-02" }));
    expect((await send("DELETE", "/articles/purged?purge")).status).toBe(204);
    expect((await get("/articles/purged")).status).toBe(410);
    expect((await send("GET", "/articles/purged/source")).status).toBe(404);
    expect((await send("GET", "/articles/purged/report")).status).toBe(404);
  });

  it("erases nothing for a ?purge that says no, or something else", async () => {
    await publish("kept", markdown({ title: "Kept", date: "2026-02-02" }));
    const source = async () => (await send("GET", "/articles/kept/source")).status;
    const answer = await send("DELETE", "/articles/kept?purge=maybe");
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("purge") });
    expect((await get("/articles/kept")).status).toBe(200);
    expect([(await send("DELETE", "/articles/kept?purge=false")).status, await source()]).toEqual([204, 200]);
    expect([(await send("DELETE", "/articles/kept?purge=true")).status, await source()]).toEqual([204, 404]);
  });

  it("holds to the conditions it came under (RFC 9110, 13.1), also where it would change nothing", async () => {
    const { revision } = await publish("guarded-removal", markdown({ title: "Guarded", date: "2026-02-02" }));
    const status = async (headers: Record<string, string>) =>
      (await send("DELETE", "/articles/guarded-removal", headers)).status;
    expect(await status({ "If-None-Match": "*" })).toBe(412);
    expect(await status({ "If-Match": `"${revision + 1}"` })).toBe(412);
    expect((await get("/articles/guarded-removal")).status).toBe(200);
    expect(await status({ "If-Match": `"${revision}"` })).toBe(204);
    expect(await status({ "If-Match": "*" })).toBe(412);
  });

  it("is 409 at an address that the article has left, naming the new one", async () => {
    const id = "tag:example.org,2026:moved-before-retraction";
    const item = JSON.stringify({ id, title: "Moved", content_html: "<p>x</p>" });
    for (const slug of ["left", "moved-to"]) await publish(slug, item, "application/json");
    const answer = await send("DELETE", "/articles/left");
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ slug: "moved-to" });
    expect((await send("DELETE", "/articles/moved-to")).status).toBe(204);
  });

  it("leaves the old addresses of the article as they are: they lead to the one that is gone", async () => {
    const item = JSON.stringify({ id: "tag:example.org,2026:led", title: "Led", content_html: "<p>x</p>" });
    for (const slug of ["led", "led-to"]) await publish(slug, item, "application/json");
    await send("DELETE", "/articles/led-to");
    const old = await get("/articles/led.json");
    expect([old.status, old.headers.get("Location")]).toEqual([301, "/articles/led-to.json"]);
    expect((await get("/articles/led-to.json")).status).toBe(410);
  });

  it("is 404 where nothing ever was", async () => {
    expect((await send("DELETE", "/articles/never")).status).toBe(404);
  });

  it("a purge leaves nothing of the words, and publishing again starts anew", async () => {
    await publish("secret", markdown({ title: "Secret", summary: "Secret" }));
    await send("DELETE", "/articles/secret?purge");
    expect(await (await send("GET", "/articles?since=0")).text()).not.toContain("Secret");
    expect((await publish("secret", markdown({ title: "Secret" }))).outcome).toBe("created");
  });
});

describe("retractions", () => {
  it("of an article that was put off leave a tombstone, too", async () => {
    const { id } = await publish("put-off", markdown({ title: "Put off", date: "2026-01-01" }));
    await publish("put-off", markdown({ title: "Put off", date: "2099-01-01" }));
    await send("DELETE", "/articles/put-off");
    expect(await (await get("/atom.xml")).text()).toContain(`<at:deleted-entry ref="${id}"`);
  });

  it("by a draft over a scheduled article that was live", async () => {
    const { id } = await publish("wavering", markdown({ title: "Wavering", date: "2026-01-01" }));
    await publish("wavering", markdown({ title: "Wavering", date: "2099-01-01" }));
    await publish("wavering", markdown({ title: "Wavering", draft: "true" }));
    expect((await get("/articles/wavering")).status).toBe(410);
    expect(await (await get("/atom.xml")).text()).toContain(`<at:deleted-entry ref="${id}"`);
  });
});
