import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Renewal } from "../../src/renormalize.ts";
import { get, items, markdown, publish, put, request, send, URL_OF_SITE, validators } from "../front-door.ts";
import { sendUnder, settingsWith } from "../other-bindings.ts";

/** Today's rules over stored submissions. Older rules are played by writing into the store what they would have left. */

const normalize = (slug: string, query = "") => send("POST", `/articles/${slug}/normalize${query}`);
const renewal = async (slug: string, query = "") => (await normalize(slug, query)).json() as Promise<Renewal>;
const article = async (slug: string) =>
  (await get(`/articles/${slug}.json`)).json() as Promise<Record<string, unknown>>;

const DATE = "2026-01-01";

/** The article as rules of long ago left it: with a share row, and another summary. */
async function publishedByOlderRules(slug: string): Promise<{ id: string; revision: number }> {
  const { id } = await publish(slug, markdown({ title: "Old rules", date: DATE }, "First.\n\nSecond."));
  const old = {
    html: "<p>First.</p><p>Tweet this</p><p>Second.</p>",
    text: "First.\n\nTweet this\n\nSecond.",
  };
  await env.DB.batch([
    env.DB.prepare(
      "UPDATE bodies SET html = ? WHERE article = (SELECT number FROM articles WHERE id = ?)",
    ).bind(old.html, id),
    env.DB.prepare(
      "UPDATE texts SET text = ? WHERE article = (SELECT number FROM articles WHERE id = ?)",
    ).bind(old.text, id),
    env.DB.prepare(
      "UPDATE articles SET content = 'old', whole = 'old', fields = json_set(fields, '$.summary', 'Tweet this') WHERE id = ?",
    ).bind(id),
  ]);
  const { revision } = await article(slug);
  return { id, revision: revision as number };
}

describe("POST /articles/{slug}/normalize", () => {
  it("wants the token", async () => {
    expect((await request("POST", "/articles/x/normalize")).status).toBe(401);
    expect((await get("/articles/x/normalize")).status).toBe(405);
  });

  it("is for what was published", async () => {
    const answer = await normalize("never-published");
    expect([answer.status, await answer.json()]).toMatchObject([
      404,
      { detail: expect.stringContaining("never") },
    ]);
  });

  it("changes nothing for an article that comes out the same, with or without ?apply", async () => {
    const { revision } = await publish("same-rules", markdown({ title: "Same rules", date: DATE }));
    const seen = async () => [
      (await validators()).etag,
      await (await get("/articles/same-rules.json")).text(),
    ];
    const before = await seen();
    for (const query of ["", "?apply"])
      expect(await renewal("same-rules", query)).toMatchObject({
        outcome: "unchanged",
        revision,
        fields: [],
        report: { gone: [], added: [] },
      });
    expect(await seen()).toEqual(before);
  });

  it("says what would change, and writes nothing", async () => {
    const { revision } = await publishedByOlderRules("told");
    const before = await (await get("/articles/told.json")).text();
    const answer = await renewal("told");
    expect(answer).toMatchObject({ outcome: "would change", revision });
    expect(answer.fields.map(({ field }) => field).sort()).toEqual(["html", "summary", "text", "updated"]);
    expect(answer.fields.find(({ field }) => field === "summary")).toMatchObject({ before: "Tweet this" });
    expect(answer.body!.words).toMatchObject({
      before: 4,
      after: 2,
      gone: 2,
      added: 0,
      goneSample: "Tweet this",
    });
    expect(answer.body!.blocks).toMatchObject({ gone: 1, goneSamples: ["<p>Tweet this</p>"] });
    expect(await (await get("/articles/told.json")).text()).toBe(before);
  });

  it("with ?apply takes the next revision, and keeps id, date and place", async () => {
    const { id, revision } = await publishedByOlderRules("renewed");
    await publish("after-renewed", markdown({ title: "After", date: DATE }));
    const [before, source] = [
      await validators(),
      await (await send("GET", "/articles/renewed/source")).text(),
    ];
    const place = async () =>
      (await env.DB.prepare("SELECT place FROM memberships WHERE id = ?")
        .bind(id)
        .first<{ place: number }>())!.place;
    const placeBefore = await place();
    const answer = await renewal("renewed", "?apply");
    expect(answer.outcome).toBe("changed");
    expect(answer.revision).toBeGreaterThan(revision);
    const after = await article("renewed");
    expect(after).toMatchObject({ id, published: "2026-01-01T00:00:00Z", revision: answer.revision });
    expect(after.html).not.toContain("Tweet");
    expect(Date.parse(after.updated as string)).toBeGreaterThan(Date.parse("2026-01-01T00:00:00Z"));
    expect(await place()).toBe(placeBefore);
    expect((await validators()).etag).not.toBe(before.etag);
    expect(await (await send("GET", "/articles/renewed/source")).text()).toBe(source);
    expect((await renewal("renewed", "?apply")).outcome).toBe("unchanged");
  });

  it("tells how the report differs, and keeps the newest one where the article is the same", async () => {
    await publish("report-differs", markdown({ title: "Report differs", date: DATE }, "Text.\n\nTweet this"));
    await env.DB.prepare(
      "UPDATE reports SET items = '[]' WHERE article = (SELECT article FROM slugs WHERE slug = 'report-differs')",
    ).run();
    const report = async () => (await send("GET", "/articles/report-differs/report")).json();
    const answer = await renewal("report-differs");
    expect(answer).toMatchObject({ outcome: "unchanged" });
    expect(answer.report.added).toContainEqual(
      expect.objectContaining({ step: "furniture", sample: "Tweet this" }),
    );
    expect(await report()).toEqual([]);
    await renewal("report-differs", "?apply");
    expect(await report()).toContainEqual(expect.objectContaining({ step: "furniture", text: "Tweet this" }));
  });

  it("moves no updated where only the publication's address is another one, with what is relative to it", async () => {
    const body = "See [the other](/articles/other), ![](picture.png) and [us](http://localhost:8787/about).";
    await publish("moved-house", markdown({ title: "Moved", date: DATE }, body));
    const id = "(SELECT number FROM articles WHERE slug = 'moved-house')";
    const old = (column: string) =>
      `replace(${column}, '${URL_OF_SITE}/articles', 'http://old.example/articles')`;
    await env.DB.batch([
      env.DB.prepare(`UPDATE bodies SET html = ${old("html")} WHERE article = ${id}`),
      env.DB.prepare(
        `UPDATE articles SET content = 'old', whole = 'old', fields = ${old("fields")} WHERE number = ${id}`,
      ),
    ]);
    const answer = await renewal("moved-house", "?apply");
    expect(answer.fields.map(({ field }) => field).sort()).toEqual(["html", "url"]);
    expect(answer.outcome).toBe("changed");
    expect(await article("moved-house")).toMatchObject({ updated: `${DATE}T00:00:00Z` });
  });

  it("leaves a draft a draft, and what waits for its time waiting", async () => {
    await publish("a-draft", markdown({ title: "A draft", draft: "true" }));
    await publish("a-scheduled", markdown({ title: "A scheduled", date: "2099-01-01" }));
    await env.DB.exec(
      "UPDATE articles SET fields = json_set(fields, '$.summary', 'other') WHERE slug IN ('a-draft', 'a-scheduled')",
    );
    for (const [slug, state] of [
      ["a-draft", "draft"],
      ["a-scheduled", "scheduled"],
    ] as const) {
      expect(await renewal(slug, "?apply")).toMatchObject({ outcome: "changed", state });
      expect((await get(`/articles/${slug}`)).status).toBe(404);
    }
    expect((await items()).map(({ title }) => title)).not.toContain("A scheduled");
  });

  it("a date that is read otherwise today moves nothing, and the report says so", async () => {
    await publish("dated", markdown({ title: "Dated", date: DATE }));
    await env.DB.exec(
      "UPDATE articles SET published = 1735689600000, updated = 1735689600000 WHERE slug = 'dated'",
    );
    const answer = await renewal("dated", "?apply");
    expect(answer.fields.map(({ field }) => field)).not.toContain("published");
    expect(answer.report.added).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining("stays") }),
    );
    expect(await article("dated")).toMatchObject({ published: "2025-01-01T00:00:00Z" });
  });

  it("another time zone of the publication moves no date of what is published", async () => {
    const dates = { date: "2026-01-01 10:00", updated: "2026-01-02 10:00" };
    await publish("zoned", markdown({ title: "Zoned", ...dates }));
    const elsewhere = settingsWith({ timezone: "America/New_York" });
    const answer = await sendUnder(elsewhere, "POST", "/articles/zoned/normalize?apply");
    const { outcome, report } = (await answer.json()) as Renewal;
    expect(outcome).toBe("unchanged");
    expect(report.added.map(({ sample }) => sample)).toEqual(
      expect.arrayContaining(["2026-01-01T15:00:00.000Z", "2026-01-02T15:00:00.000Z"]),
    );
    expect(await article("zoned")).toMatchObject({ updated: "2026-01-02T10:00:00Z" });
  });

  it("keeps the id of an article that was renamed, at its old address too", async () => {
    const { id } = await publish("old-name", markdown({ title: "Renamed", date: DATE }));
    await publish("new-name", markdown({ title: "Renamed", date: DATE, id }));
    expect(await renewal("old-name", "?apply")).toMatchObject({ id, slug: "new-name", outcome: "unchanged" });
  });

  it("says that what was retracted or purged is not there to be cleaned", async () => {
    await publish("taken-back", "# Taken back\n\nText.");
    await send("DELETE", "/articles/taken-back");
    const retracted = await normalize("taken-back", "?apply");
    expect([retracted.status, await retracted.json()]).toMatchObject([
      410,
      { type: expect.stringMatching(/retracted$/) },
    ]);
    await send("DELETE", "/articles/taken-back?purge");
    const purged = await normalize("taken-back", "?apply");
    expect([purged.status, await purged.json()]).toMatchObject([
      410,
      { type: expect.stringMatching(/purged$/) },
    ]);
    expect((await get("/articles/taken-back")).status).toBe(410);
  });

  it("says why today's rules refuse a submission, which stays published as it was", async () => {
    await publish("refused-now", markdown({ title: "Refused now", date: DATE }));
    await env.DB.exec(
      "UPDATE sources SET type = 'image/png' WHERE article = (SELECT article FROM slugs WHERE slug = 'refused-now')",
    );
    expect((await normalize("refused-now", "?apply")).status).toBe(415);
    expect((await get("/articles/refused-now")).status).toBe(200);
  });
});

describe("an edit that arrives between reading and writing", () => {
  afterEach(() => vi.restoreAllMocks());

  /** Runs `edit` when the renewal has read everything and is about to write. */
  async function applyWhile(slug: string, edit: () => Promise<unknown>): Promise<Response> {
    let isDone = false;
    const DB = new Proxy(env.DB, {
      get(target, name) {
        if (name === "batch")
          return async (statements: D1PreparedStatement[]) => {
            const isWrite = statements.length > 5; // reading takes five at most
            if (isWrite && !isDone) {
              isDone = true;
              await edit();
            }
            return target.batch(statements);
          };
        const value = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const answer = await sendUnder({ DB }, "POST", `/articles/${slug}/normalize?apply`);
    expect(isDone).toBe(true);
    return answer;
  }

  it("is not overwritten", async () => {
    await publishedByOlderRules("raced");
    const answer = await applyWhile("raced", () =>
      put("raced", markdown({ title: "Edited meanwhile", date: DATE }, "New words.")),
    );
    expect(await answer.json()).toMatchObject({ outcome: "unchanged" });
    expect(await article("raced")).toMatchObject({ title: "Edited meanwhile", text: "New words." });
  });

  it("nor one that left the revision as it was", async () => {
    await publishedByOlderRules("raced-silently");
    const edit = (source: string) =>
      env.DB.prepare("UPDATE articles SET digest = ? WHERE slug = 'raced-silently'").bind(source).run();
    const digest = (await env.DB.prepare("SELECT digest FROM articles WHERE slug = 'raced-silently'").first<{
      digest: string;
    }>())!.digest;
    let guarded = 0;
    const answer = await applyWhile("raced-silently", async () => {
      guarded++;
      await edit("another submission");
    });
    expect([guarded, answer.status]).toEqual([1, 200]); // read again, then written: with the digest of what was read
    const { digest: after } = (await env.DB.prepare(
      "SELECT digest FROM articles WHERE slug = 'raced-silently'",
    ).first<{ digest: string }>())!;
    expect(after).toBe("another submission");
    expect(after).not.toBe(digest);
  });

  it("nor its release, when its time has come", async () => {
    await publish("raced-release", markdown({ title: "Raced release", date: "2099-01-01" }));
    await env.DB.exec(
      "UPDATE articles SET published = 1735689600000, updated = 1735689600000, fields = json_set(fields, '$.summary', 'other') WHERE slug = 'raced-release'",
    );
    const answer = await applyWhile("raced-release", async () => {
      expect((await get("/articles/raced-release")).status).toBe(200);
    });
    expect(await answer.json()).toMatchObject({ outcome: "changed", state: "live" });
    expect((await get("/articles/raced-release")).status).toBe(200);
    expect(await article("raced-release")).toMatchObject({ summary: "Some text." });
  });

  it("nor a retraction", async () => {
    await publishedByOlderRules("raced-away");
    const answer = await applyWhile("raced-away", () => send("DELETE", "/articles/raced-away"));
    expect(answer.status).toBe(410);
    expect((await get("/articles/raced-away")).status).toBe(410);
  });
});

describe("under another address in the settings", () => {
  const moved = settingsWith({ url: "https://new.example.org" });

  async function ask<T>(method: string, path: string, body?: string): Promise<T> {
    return (await sendUnder(moved, method, path, body)).json() as Promise<T>;
  }

  it("every article gets it, each once", async () => {
    const text = markdown({ title: "Moved house", date: DATE }, "[Here](#here) <b id=here>x</b>");
    await publish("moved-house", text);
    const again = () => ask<Renewal>("POST", "/articles/moved-house/normalize?apply");
    expect(await again()).toMatchObject({
      outcome: "changed",
      url: "https://new.example.org/articles/moved-house",
    });
    expect((await article("moved-house")).html).toContain("https://new.example.org/articles/moved-house#");
    expect(await again()).toMatchObject({ outcome: "unchanged" });
  });

  it("an article that is put again was not edited by that", async () => {
    const text = (body: string, more = {}) => markdown({ title: "Put elsewhere", date: DATE, ...more }, body);
    const put = (body: string, more = {}) => ask("PUT", "/articles/put-elsewhere", text(body, more));
    await publish("put-elsewhere", text("See [this](/x)."));
    const { updated } = await article("put-elsewhere");
    expect(await put("See [this](/x).")).toMatchObject({ outcome: "updated" });
    expect(await article("put-elsewhere")).toMatchObject({
      html: '<p>See <a href="https://new.example.org/x">this</a>.</p>',
      updated,
    });
    expect(await put("See [that](/x).")).toMatchObject({ outcome: "updated" });
    expect((await article("put-elsewhere")).updated).not.toBe(updated);
  });

  it("an edit that comes with the move, or says its time, is one", async () => {
    const text = (body: string, more = {}) => markdown({ title: "Edited", date: DATE, ...more }, body);
    await publish("edited-elsewhere", text("See [this](/x)."));
    const { updated } = await article("edited-elsewhere");
    await ask("PUT", "/articles/edited-elsewhere", text("See [that](/x)."));
    expect((await article("edited-elsewhere")).updated).not.toBe(updated);
    await publish("said-elsewhere", text("See [this](/x)."));
    await ask("PUT", "/articles/said-elsewhere", text("See [this](/x).", { updated: "2026-02-02" }));
    expect((await article("said-elsewhere")).updated).toBe("2026-02-02T00:00:00Z");
  });
});
