import { describe, expect, it } from "vitest";
import { get, markdown, publish, send } from "../front-door.ts";
import { faultsOf } from "./plan.ts";
import { planOf, statementsSeen } from "./watch-plans.ts";

/** Index searches only: what a request or a publish costs does not grow with the store. */

describe("a plan that", () => {
  it.each([
    ["reads a whole table", "SELECT slug FROM articles WHERE published > ?"],
    ["reads a whole index", "SELECT count(*) FROM memberships"],
    ["reads a whole index in its order", "SELECT digest FROM articles ORDER BY digest LIMIT 5"],
    ["sorts", "SELECT id FROM articles WHERE revision > ? ORDER BY updated"],
    ["groups by sorting", "SELECT published, count(*) FROM articles WHERE revision > ? GROUP BY published"],
    ["makes an index", "SELECT a.id FROM json_each(?) w JOIN articles a ON a.updated = w.value"],
    ["reads all words", "SELECT rowid FROM search"],
  ])("%s is found", async (_, sql) => {
    expect(faultsOf(await planOf(sql))).not.toEqual([]);
  });

  it.each([
    "SELECT slug FROM articles WHERE id = ?1",
    "SELECT revision FROM publication",
    "SELECT a.id FROM json_each(?) w JOIN articles a ON a.id = w.value",
    "SELECT rowid FROM search WHERE search MATCH ?",
  ])("searches is not: %s", async (sql) => {
    expect(faultsOf(await planOf(sql))).toEqual([]);
  });
});

it("the statements of the worker are kept, whatever asks for them", async () => {
  await publish("a", markdown({ title: "A", tags: "[x]", date: "2026-01-01" }));
  await get("/rss.xml");
  await send("DELETE", "/articles/a");
  for (const table of ["articles", "slugs", "memberships", "feeds", "publication", "search", "bodies"])
    expect(statementsSeen().join("\n")).toMatch(new RegExp(`(?:UPDATE|INTO) ${table}\\b`));
  expect(statementsSeen().join("\n")).toContain("row_number() OVER newest");
});
