import { beforeAll, expect, it } from "vitest";
import { get, items, markdown, publish, send } from "../front-door.ts";

/** A document that is asked for again after a change is written from what the isolate knows and what is new. */

const ENTRIES = 60;
const slug = (day: number) => `day-${String(day).padStart(2, "0")}`;

function write(day: number, words: string) {
  const date = new Date(Date.UTC(2026, 0, day)).toISOString();
  return publish(slug(day), markdown({ title: `Day ${day}`, date }, words));
}

beforeAll(async () => {
  for (let day = 1; day <= ENTRIES; day++) await write(day, `The first words of day ${day}.`);
  await items();
});

async function expectToBeRight() {
  const shown = await items();
  for (const { id, title, content_html } of shown) {
    const article = (await (await get(`/articles/${slug(Number(title.slice(4)))}.json`)).json()) as {
      id: string;
      html: string;
    };
    expect({ id, html: content_html }).toEqual({ id: article.id, html: article.html });
  }
  return shown.map(({ title }) => title);
}

it("has the new body of an edited entry, and the old ones of the others", async () => {
  await write(50, "Other words.");
  expect(await expectToBeRight()).toContain("Day 50");
  expect((await items()).find(({ title }) => title === "Day 50")?.content_html).toContain("Other words.");
});

it("has a new entry", async () => {
  await write(ENTRIES + 1, "Of today.");
  expect((await expectToBeRight())[0]).toBe(`Day ${ENTRIES + 1}`);
});

it("has an older entry that comes back in the place of a retracted one, with its body", async () => {
  const before = await expectToBeRight();
  for (const title of before.slice(0, 3)) await send("DELETE", `/articles/${slug(Number(title.slice(4)))}`);
  const after = await expectToBeRight();
  expect(after.filter((title) => !before.includes(title)).length).toBeGreaterThan(0);
});

it("stays as it is when something else was published", async () => {
  const before = await (await get("/tags/quiet/feed.json")).text();
  await publish("quiet", markdown({ title: "Quiet", date: "2026-01-01", tags: "quiet" }));
  const known = await get("/tags/quiet/feed.json");
  await write(20, "Not about that.");
  const again = await get("/tags/quiet/feed.json");
  expect(again.headers.get("ETag")).toBe(known.headers.get("ETag"));
  expect(await again.text()).toBe(await known.text());
  expect(before).toContain("no-such-feed");
});
