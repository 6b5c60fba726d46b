import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unknownSettings } from "../../src/publication.ts";
import { requestUnder, settingsWith } from "../other-bindings.ts";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** What the worker answers under other settings. */
async function answerUnder(changed: object): Promise<{ status: number; text: string; link: string | null }> {
  const answer = await requestUnder(settingsWith(changed), "GET", "/rss.xml");
  return { status: answer.status, text: await answer.text(), link: answer.headers.get("Link") };
}

describe("a wrong setting is named, with what it should be", () => {
  it.each<[name: string, value: unknown, wanted: string]>([
    ["feed", "many", "{ entries = 2 to 1000"],
    ["feed", [2], "{ entries = 2 to 1000"],
    ["feed", { entries: "50" }, "{ entries = 2 to 1000"],
    ["rights", 5, "a line of text"],
    ["description", ["a"], "a line of text"],
    ["authors[0].url", [{ name: "A", url: 5 }], "a web address"],
    ["authors[1].url", [{ name: "A" }, { name: "B", url: "example.org" }], "a web address"],
    ["authors[0].avatar", [{ name: "A", avatar: "a.png" }], "a web address"],
    ["authors[0].email", [{ name: "A", email: "nobody" }], "a mail address"],
    ["authors", ["Ada"], "a list such as"],
    ["url", "http://localhost:8787/?x", "without a path"],
    ["url", "http://localhost:8787/#x", "without a path"],
    ["url", "http://localhost:8787/?", "without a path"],
    ["url", "https://example.org/feeds/", "without a path"],
    ["url", "https://ada:secret@example.org", "without a path"],
    ["url", "http://localhost:8787 ", "the worker's address"],
    ["icon", "https://example.org/an icon.png", "a web address"],
    ["timezone", ["UTC"], "an IANA name"],
  ])("%s = %j", async (name, value, wanted) => {
    const { status, text } = await answerUnder({ [name.replace(/\[.*/, "")]: value });
    expect(status).toBe(500);
    const { detail } = JSON.parse(text) as { detail: string };
    const [line] = detail.split("\n").filter((one) => one.startsWith(`  ${name} should be `));
    expect(line).toContain(wanted);
  });

  it.each(["__proto__", "constructor", "toString"])("podcast.%s, which every object knows", async (name) => {
    const podcast = JSON.parse(`{ "${name}": true }`) as object;
    const { status, text } = await answerUnder({ podcast });
    expect([status, text]).toEqual([500, expect.stringContaining(`podcast.${name} should be left out`)]);
  });
});

it("settings may leave out what has a default, and be empty where nothing is to be said", async () => {
  const changed = { description: "", rights: undefined, feed: undefined, authors: undefined };
  expect((await answerUnder(changed)).status).toBe(200);
  const ada = { name: "Ada", url: "https://ada.example", email: "ada@ada.example" };
  expect((await answerUnder({ authors: [ada], feed: { entries: 10 } })).status).toBe(200);
});

it("addresses stand in headers and feeds as those can carry them", async () => {
  const { link } = await answerUnder({
    url: "https://Feeds.日本.example:443",
    hub: 'https://hub.example/?a=>;b"c',
  });
  expect(link).toContain('<https://feeds.xn--wgv71a.example/rss.xml>; rel="self"');
  expect(link).toContain('<https://hub.example/?a=%3E;b%22c>; rel="hub"');
});

it("a setting of the wrong shape has no letters that are unknown settings", () => {
  expect(unknownSettings({ feed: "many" })).toEqual([]);
});
