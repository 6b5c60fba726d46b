import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findLocalFile } from "../../src/cli/local-files.ts";
import { freePort, npmStart, type Running } from "./start.ts";

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

  it("is no other article", async () => {
    expect(await find("other.md")).toBeUndefined();
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
  const until = async (isTrue: () => Promise<boolean>) => {
    for (let tries = 0; tries < 400 && !(await isTrue()); tries++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    return isTrue();
  };

  it("stores pictures once, serves them, and sends articles again when one changes", async () => {
    await start();
    const before = await article("a");
    const [, address = ""] = /src="([^"]+one\.png)"/.exec(before.html) ?? [];
    expect(before.html).toContain('width="3" height="2"');
    expect((await article("b")).image).toBe(address);
    const answer = await fetch(address);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 73]);
    save(folder, "pics/one.png", png(BLACK_PIXEL));
    expect(await until(async () => (await article("b")).image !== address)).toBe(true);
    expect(await until(async () => !(await article("a")).html.includes(address))).toBe(true);
    save(folder, "pics/two.png", png(RED_3_BY_2));
    expect(await until(async () => /media\/[0-9a-f]{64}\/two\.png/.test((await article("a")).html))).toBe(
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
