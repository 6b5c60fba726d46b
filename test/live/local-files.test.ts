import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ContentFile } from "../../src/cli/content/file.ts";
import { readContent } from "../../src/cli/content/index.ts";
import { findLocalFile } from "../../src/cli/content/local-files.ts";
import { sync } from "../../src/cli/sync/index.ts";
import type { WorkerClient } from "../../src/cli/worker/client.ts";
import { readPublication } from "../../src/publication.ts";
import { freePort, npmStart, type Running, soon } from "./start.ts";

/** Files beside articles: how they are found, and how `npm start` keeps articles and files in step. */

const BLACK_PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
const RED_3_BY_2 =
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR42mM4IScHQQxwFgBBAAYZ1ETuGQAAAABJRU5ErkJggg==";

const temporary = () => realpathSync(mkdtempSync(join(tmpdir(), "dateline-media-")));

function save(folder: string, name: string, bytes: string | Buffer): void {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, bytes);
}

/** A WAV file of so many seconds: 8000 bytes a second, one channel. */
function silence(seconds: number): Buffer {
  const bytes = seconds * 8000;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write("WAVEfmt ", 8);
  for (const [value, at] of [
    [16, 16],
    [8000, 24],
    [8000, 28],
  ] as const)
    head.writeUInt32LE(value, at);
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [1, 32],
    [8, 34],
  ] as const)
    head.writeUInt16LE(value, at);
  head.write("data", 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes, 128)]);
}

const png = (base64: string) => Buffer.from(base64, "base64");

describe("the file that an address means", () => {
  let folder: string;
  const find = async (address: string) => {
    const found = await findLocalFile(folder, join(folder, "posts/article.md"), address);
    return found && { ...found.file, looked: found.looked.slice(folder.length + 1) };
  };

  beforeAll(() => {
    folder = join(temporary(), "content");
    for (const name of [
      "posts/a.png",
      "posts/Photo.PNG",
      "shared/b.png",
      "posts/with space.png",
      "posts/50%.png",
    ])
      save(folder, name, png(RED_3_BY_2));
    save(folder, "posts/Über.png".normalize("NFD"), png(RED_3_BY_2));
    save(folder, "posts/twin.PNG", png(RED_3_BY_2));
    save(folder, "posts/Twin.png", png(RED_3_BY_2));
    save(folder, "posts/.hidden.png", png(RED_3_BY_2));
    save(folder, "posts/other.md", "# Other");
    save(folder, "posts/_chapters.json", '{"version": "1.2.0", "chapters": []}');
    save(folder, "posts/page.png", "<!doctype html>");
    save(folder, "posts/tone.wav", silence(1.5));
    save(folder, "posts/drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>');
    save(folder, "../secret.png", png(RED_3_BY_2));
    symlinkSync(join(folder, "../secret.png"), join(folder, "posts/link.png"));
  });

  it.each([
    ["a.png", "posts/a.png"],
    ["./a.png", "posts/a.png"],
    ["../shared/b.png", "shared/b.png"],
    ["..\\shared\\b.png", "shared/b.png"],
    ["/shared/b.png", "shared/b.png"],
    ["photo.png", "posts/Photo.PNG"],
    ["with%20space.png", "posts/with space.png"],
    ["with space.png", "posts/with space.png"],
    ["50%.png", "posts/50%.png"],
    ["%C3%9Cber.png", "posts/Über.png".normalize("NFD")],
  ])("%s is %s", async (address, looked) => {
    const found = await find(address);
    expect(found).toMatchObject({ looked, type: "image/png", bytes: 73, width: 3, height: 2 });
    expect(found).toHaveProperty("url", expect.stringMatching(/^\/media\/[0-9a-f]{64}\/[^/]+\.png$/i));
  });

  it("says how long a sound plays", async () => {
    expect(await find("tone.wav")).toMatchObject({ type: "audio/wav", seconds: 1.5 });
  });

  it("has the size of a drawing, too, and may have a name that is no article's", async () => {
    expect(await find("drawing.svg")).toMatchObject({ type: "image/svg+xml", width: 30, height: 20 });
    expect(await find("_chapters.json")).toMatchObject({ type: "application/json" });
  });

  it.each([
    ["gone.png", "there is no such file in the content folder"],
    [".hidden.png", "there is no such file in the content folder"],
    ["TWIN.PNG", "there is no such file in the content folder"],
    ["a.png/b.png", "there is no such file in the content folder"],
    ["a.png%00", "there is no such file in the content folder"],
    ["../../secret.png", "it leads out of the content folder"],
    ["..%2F..%2Fsecret.png", "it leads out of the content folder"],
    ["/../secret.png", "it leads out of the content folder"],
    ["link.png", "it leads out of the content folder"],
    ["page.png", "it is not a file of a type that is stored"],
  ])("%s is none: %s", async (address, fault) => {
    expect(await find(address)).toMatchObject({ fault });
  });

  it("would be where the address leads, whichever way its slashes lean", async () => {
    expect(await find("pics\\gone.png")).toMatchObject({ looked: "posts/pics/gone.png" });
  });

  it("is no other article", async () => {
    expect(await find("other.md")).toBeUndefined();
  });
});

it("a worker without a bucket gets the articles, and why their files are left", async () => {
  const folder = join(temporary(), "content");
  save(folder, "a.md", "---\ntitle: A\n---\n\n![One](one.png)\n");
  save(folder, "one.png", png(RED_3_BY_2));
  const sent: ContentFile[] = [];
  const client = {
    list: async () => new Map(),
    missing: async () => undefined,
    put: async (file: ContentFile) => {
      sent.push(file);
      return { outcome: "created", report: [] };
    },
  } as unknown as WorkerClient;
  const publication = readPublication({
    key: "6f2c1a52-94a0-4c39-9d0e-6f0f0d7c7b11",
    title: "Tests",
    url: "https://feeds.example.org",
  });
  const { receipts } = await sync(client, publication, await readContent([folder]));
  expect(receipts).toHaveLength(1);
  expect(sent[0]!.submission.localFiles).toEqual({
    "one.png": { fault: "the worker has no bucket for files" },
  });
});

describe("npm start", () => {
  let folder: string;
  let state: string;
  let port: number;
  let running: Running | undefined;

  beforeEach(async () => {
    folder = temporary();
    state = temporary();
    port = await freePort();
    save(
      folder,
      "a.md",
      "---\ntitle: A\ndate: 2026-01-01\n---\n\n![One](pics/one.png) and ![Two](pics/two.png)\n",
    );
    save(
      folder,
      "b.md",
      "---\ntitle: B\ndate: 2026-01-02\nimage: pics/one.png\n---\n\nNo pictures inside.\n",
    );
    save(folder, "pics/one.png", png(RED_3_BY_2));
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });

  const start = async () => {
    running = await npmStart({ port, content: folder, state });
    return running;
  };
  const article = async (slug: string) =>
    (await (await fetch(`${running!.url}/articles/${slug}.json`)).json()) as { html: string; image: string };

  it("stores pictures once, serves them, and sends articles again when one changes", async () => {
    await start();
    const before = await article("a");
    const [, address = ""] = /src="([^"]+one\.png)"/.exec(before.html) ?? [];
    expect(before.html).toContain('width="3" height="2"');
    expect((await article("b")).image).toBe(address);
    const answer = await fetch(address);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 73]);
    save(folder, "pics/one.png", png(BLACK_PIXEL));
    expect(await soon(async () => (await article("b")).image !== address)).toBe(true);
    expect(await soon(async () => !(await article("a")).html.includes(address))).toBe(true);
    save(folder, "pics/two.png", png(RED_3_BY_2));
    expect(await soon(async () => /media\/[0-9a-f]{64}\/two\.png/.test((await article("a")).html))).toBe(
      true,
    );
  });

  it("sends nothing again on a second start, but what has another picture", async () => {
    await start();
    await running!.stop();
    await start();
    expect(running!.output()).toContain("2 as they were");
    await running!.stop();
    save(folder, "pics/two.png", png(BLACK_PIXEL));
    await start();
    expect(running!.output()).toContain("1 updated");
    expect(running!.output()).toContain("1 as they were");
  });

  it("reports a missing picture, and npm run check shows it", async () => {
    await start();
    expect(running!.output()).toContain("1 addresses of files that are not stored");
    const answer = await fetch(`${running!.url}/articles/a/report`, {
      headers: { Authorization: `Bearer ${running!.token}` },
    });
    const expected = {
      step: "media",
      what: "left at its address: there is no such file in the content folder",
    };
    expect(await answer.json()).toContainEqual(
      expect.objectContaining({ ...expected, sample: "pics/two.png" }),
    );
    const { stdout } = spawnSync("npm", ["run", "-s", "check", "--", folder], { encoding: "utf8" });
    expect(stdout).toMatch(/media: left at its address: there is no such file.*pics\/two\.png/);
  });
});
