import { afterEach, expect, it, vi } from "vitest";
import { markdown, publish } from "../front-door.ts";
import { requestUnder, settingsWith } from "../other-bindings.ts";

/** Settings that come back: readers without tags have seen documents with the later ones. */

afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;
const OTHER = settingsWith({ title: "Another title" });

function ask(settings: object, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return requestUnder(settings, "GET", path, headers);
}

async function lastModified(settings: object, path = "/rss.xml"): Promise<string> {
  return (await ask(settings, path)).headers.get("Last-Modified")!;
}

it("Last-Modified moves on when settings come back that were known before", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await publish("one", markdown({ title: "One", date: "2026-01-02" }));
  const first = await lastModified({});
  vi.setSystemTime(Date.now() + 10 * MINUTE);
  const second = await lastModified(OTHER);
  vi.setSystemTime(Date.now() + 10 * MINUTE);
  const answer = await ask({}, "/atom.xml", { "If-Modified-Since": second }); // which no isolate with these remembers
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain("Another title");
  vi.setSystemTime(Date.now() + MINUTE); // it never says what is ahead of the clock
  const third = await lastModified({}, "/atom.xml");
  expect(Date.parse(first)).toBeLessThan(Date.parse(second));
  expect(Date.parse(second)).toBeLessThan(Date.parse(third));
  vi.setSystemTime(Date.now() + 10 * MINUTE);
  expect(await lastModified({}, "/feed.json")).toBe(third); // once it has come back it stays
});

it("Last-Modified stays while old and new settings answer by turns, as during a deployment", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 100 * MINUTE });
  const third = settingsWith({ title: "A third title" });
  await lastModified(third);
  const seen = async () => [await lastModified({}), await lastModified(third)];
  vi.setSystemTime(Date.now() + 5000); // it never says what is ahead of the clock
  const before = await seen();
  vi.setSystemTime(Date.now() + 5000);
  expect(await seen()).toEqual(before);
});
