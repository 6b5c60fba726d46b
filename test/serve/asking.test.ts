import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Receipt } from "../../src/publish.ts";
import { get, items, lines, publish, send, URL_OF_SITE } from "../front-door.ts";
import { latin1, RED, store } from "../media/files.ts";
import { requestUnder, sendUnder, settingsWith } from "../other-bindings.ts";

const server = vi.fn<(address: string, options: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(server as unknown as typeof fetch);
  server.mockReset().mockImplementation(async () => answer("1234"));
});
afterEach(() => vi.restoreAllMocks());

const answer = (length: string, type = "audio/mpeg") =>
  new Response(null, { headers: { "Content-Length": length, "Content-Type": type } });

const text = (title: string, ...urls: string[]) =>
  `---\ntitle: ${title}\ndate: 2026-01-01\nattachments: [${urls.join(", ")}]\n---\n\nText.\n`;

async function attachments(slug: string): Promise<object[]> {
  return ((await (await get(`/articles/${slug}.json`)).json()) as { attachments: object[] }).attachments;
}

const URL = (slug: string) => `https://example.org/${slug}.mp3`;

it("asks for what the publisher does not say, and says so in the report", async () => {
  const { report } = await publish("unsaid", text("Unsaid", URL("unsaid")));
  expect(await attachments("unsaid")).toEqual([{ url: URL("unsaid"), type: "audio/mpeg", bytes: 1234 }]);
  expect(report).toContainEqual(expect.objectContaining({ kind: "guess", from: "its server" }));
  expect(server.mock.calls.map(([address, { method }]) => [address, method])).toEqual([
    [URL("unsaid"), "HEAD"],
  ]);
});

it("does not ask for what is said", async () => {
  await publish("said", text("Said", `{ url: "${URL("said")}", bytes: 5 }`));
  expect(await attachments("said")).toEqual([{ url: URL("said"), type: "audio/mpeg", bytes: 5 }]);
  expect(server).not.toHaveBeenCalled();
});

it("takes the server's type where the name tells none, and only there", async () => {
  server.mockImplementation(async () => answer("7", "audio/ogg"));
  await publish("types", text("Types", URL("types"), "https://example.org/types?id=1"));
  expect(await attachments("types")).toEqual([
    { url: URL("types"), type: "audio/mpeg", bytes: 7 },
    { url: "https://example.org/types?id=1", type: "audio/ogg", bytes: 7 },
  ]);
});

it("does not ask twice for the same submission, whatever was answered, and nothing changes", async () => {
  server.mockImplementation(async (address) =>
    address.includes("gone") ? new Response(null, { status: 404 }) : answer("1234"),
  );
  const same = text("Twice", URL("twice"), URL("gone"));
  const first = await publish("twice", same);
  expect(first.report).toContainEqual(
    expect.objectContaining({ what: "size not known: its server answers 404" }),
  );
  const asked = server.mock.calls.length;
  server.mockImplementation(async () => answer("99"));
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 86_400_000);
  const again = await publish("twice", same);
  expect(again).toMatchObject({ outcome: "unchanged", revision: first.revision });
  expect(again.report).toEqual(first.report);
  expect(server.mock.calls).toHaveLength(asked);
});

it.each([
  ["nothing", "empty", {}, "size"],
  ["only a type, which the name tells, too", "mpeg", { "Content-Type": "audio/mpeg" }, "size"],
])("says so where a server says %s", async (_, slug, said, missing) => {
  server.mockImplementation(async () => new Response(null, { headers: said as Record<string, string> }));
  const { report } = await publish(slug, text("Empty", URL(slug)));
  expect(report).toContainEqual(
    expect.objectContaining({ what: `${missing} not known: its server does not say`, sample: URL(slug) }),
  );
  expect(report).not.toContainEqual(expect.objectContaining({ from: "its server" }));
});

it("names what it took from a server, and what is missing still", async () => {
  server.mockImplementation(async () => new Response(null, { headers: { "Content-Type": "audio/ogg" } }));
  const { report } = await publish("half", text("Half", "https://example.org/half?id=1"));
  expect(report).toContainEqual(expect.objectContaining({ kind: "guess", from: "its server" }));
  expect(report).toContainEqual(expect.objectContaining({ what: "size not known: its server does not say" }));
  server.mockImplementation(async () => new Response(null, { status: 404 }));
  const sized = await publish("sized", text("Sized", `{ url: "https://example.org/sized", bytes: 5 }`));
  expect(sized.report).toContainEqual(
    expect.objectContaining({ what: "type not known: its server answers 404" }),
  );
});

it("moves no date when only a server says something else", async () => {
  const { id } = await publish("moved", text("Moved", URL("moved")));
  const dateOf = async () => (await items()).find((item) => item.id === id)!.date_modified;
  const before = await dateOf();
  server.mockImplementation(async () => answer("99"));
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 86_400_000);
  const edited = `${text("Moved", URL("moved"))}\n`; // other bytes, the same article
  expect((await publish("moved", edited)).outcome).toBe("updated");
  expect(await attachments("moved")).toMatchObject([{ bytes: 99 }]);
  expect(await dateOf()).toBe(before);
});

it("moves the date when the publisher attaches another file, or says another size", async () => {
  const said = (bytes: number, name = "other") =>
    text("Other", `{ url: "${URL(name)}", bytes: ${bytes}, type: audio/mpeg }`);
  const { id } = await publish("other", said(5));
  const dateOf = async () => (await items()).find((item) => item.id === id)!.date_modified;
  for (const edited of [said(6), said(6, "another")]) {
    const before = await dateOf();
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 2000);
    await publish("other", edited);
    expect(await dateOf()).not.toBe(before);
  }
});

it("keeps what a server said before it fell silent", async () => {
  await publish("silent", text("Silent", URL("silent")));
  server.mockRejectedValue(new TypeError("refused"));
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 86_400_000);
  expect((await publish("silent", `${text("Silent", URL("silent"))}\n`)).outcome).toBe("unchanged");
  expect(await attachments("silent")).toMatchObject([{ bytes: 1234 }]);
});

it("keeps what was found when today's rules are run again, without asking", async () => {
  await publish("renewed", text("Renewed", URL("renewed")));
  server.mockClear();
  const renewal = await (await send("POST", "/articles/renewed/normalize?apply")).json();
  expect(renewal).toMatchObject({ outcome: "unchanged" });
  expect(server).not.toHaveBeenCalled();
});

it("never asks inside, nor for more than a dozen files of an article", async () => {
  const inside = ["http://127.0.0.1/a.mp3", "http://db.internal/a.mp3"];
  const { report } = await publish("inside", text("Inside", ...inside));
  expect(server).not.toHaveBeenCalled();
  expect(report).toContainEqual(
    expect.objectContaining({ what: "size not known: its address is in a private network", count: 2 }),
  );
  const many = Array.from({ length: 20 }, (_, index) => URL(`many-${index}`));
  await publish("many", text("Many", ...many));
  expect(server).toHaveBeenCalledTimes(12);
});

it("publishes all the same when no server answers, many at once too", async () => {
  server.mockRejectedValue(new TypeError("refused"));
  const item = (slug: string) =>
    JSON.stringify({ slug, title: slug, content_html: "<p>Text.</p>", attachments: [{ url: URL(slug) }] });
  const body = [item("line-1"), item("line-2")].join("\n");
  const given = await send("POST", "/articles", { "Content-Type": "application/x-ndjson" }, body);
  expect((await lines(given)).match(/"outcome":"created"/g)).toHaveLength(2);
  expect(await attachments("line-1")).toEqual([{ url: URL("line-1"), type: "audio/mpeg" }]);
});

it("asks for the rest when what was too much at once is published again", async () => {
  const item = (slug: string) =>
    JSON.stringify({
      slug,
      title: slug,
      content_html: "<p>Text.</p>",
      attachments: Array.from({ length: 12 }, (_, index) => ({ url: URL(`${slug}-${index}`) })),
    });
  const body = ["rest-1", "rest-2", "rest-3", "rest-4"].map(item).join("\n");
  const type = { "Content-Type": "application/x-ndjson" };
  expect(await lines(await send("POST", "/articles", type, body))).toContain(
    "too much was to be asked at once",
  );
  expect(server).toHaveBeenCalledTimes(40);
  expect(await lines(await send("POST", "/articles", type, body))).not.toContain("too much");
  expect(server).toHaveBeenCalledTimes(48);
});

it("asks its own store for what lies there", async () => {
  const url = URL_OF_SITE + (await store("asked.png", RED));
  await publish("own", text("Own", url, `${URL_OF_SITE}/media/none.png`));
  expect(await attachments("own")).toEqual([
    { url, type: "image/png", bytes: 73 },
    { url: `${URL_OF_SITE}/media/none.png`, type: "image/png" },
  ]);
  expect(server).not.toHaveBeenCalled();
});

it("knows no file of its own store by a name that is no UTF-8", async () => {
  const path = await store("odd.mp3", latin1("ID3 x"));
  const { report } = await publish("odd", text("Odd", URL_OF_SITE + path.replace("odd.mp3", "%ff.mp3")));
  expect(report).toContainEqual(
    expect.objectContaining({ what: "size not known: no such file is stored here" }),
  );
});

it("asks nobody when the settings say so", async () => {
  const settings = settingsWith({ ask: false });
  const given = await sendUnder(settings, "PUT", "/articles/unasked", text("Unasked", URL("unasked")));
  expect(((await given.json()) as Receipt).outcome).toBe("created");
  expect(server).not.toHaveBeenCalled();
  const { headers: asked } = await requestUnder(settings, "GET", "/rss.xml");
  expect(asked.get("ETag")).toBe((await get("/rss.xml")).headers.get("ETag"));
});
