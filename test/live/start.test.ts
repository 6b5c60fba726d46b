import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort, npmStart, type Running, soon, until } from "./start.ts";

/** `npm start`, as somebody who writes sees it. */

let folder: string;
let state: string;
let port: number;
let running: Running | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-content-"));
  state = mkdtempSync(join(tmpdir(), "dateline-state-"));
  port = await freePort();
  save("first.md", "---\ntitle: First\ndate: 2026-01-01\nauthor: Ada\n---\n\nThe first article.\n");
  save("second.txt", "Second\n\nBy Grace\n\nPorto, March 3, 2026—The second article, as a text.\n");
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

function save(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function start(...flags: string[]): Promise<Running> {
  running = await npmStart({ port, content: folder, state, flags });
  return running;
}

async function feeds(): Promise<{ etag: string | null; body: string }[]> {
  const answers = await Promise.all(
    ["rss.xml", "atom.xml", "feed.json"].map((name) =>
      fetch(`${running!.url}/${name}`, { headers: { "Accept-Encoding": "identity" } }),
    ),
  );
  return Promise.all(
    answers.map(async (answer) => ({ etag: answer.headers.get("ETag"), body: await answer.text() })),
  );
}

async function titles(): Promise<string[]> {
  const { items } = (await (await fetch(`${running!.url}/feed.json`)).json()) as {
    items: { title: string }[];
  };
  return items.map(({ title }) => title);
}

describe("npm start", () => {
  it("publishes the folder, and what is saved in it", async () => {
    await start();
    expect(await titles()).toEqual(["Second", "First"]);
    save("third.md", "---\ntitle: Third\ndate: 2026-05-01\n---\n\nThe third article.\n");
    expect(await soon(async () => (await titles())[0] === "Third")).toBe(true);
    save("third.md", "---\ntitle: Third, edited\ndate: 2026-05-01\n---\n\nThe third article.\n");
    expect(await soon(async () => (await titles())[0] === "Third, edited")).toBe(true);
  });

  it("sends a feed plain to who does not ask for compression, and compressed to who does", async () => {
    await start();
    const fetched = (...flags: string[]) =>
      spawnSync("curl", ["-s", ...flags, `${running!.url}/rss.xml`]).stdout;
    for (const _ of [1, 2, 3]) expect(fetched().toString()).toMatch(/^<\?xml/);
    fetched("-H", "Accept-Encoding: gzip");
    const bytes = fetched("-H", "Accept-Encoding: gzip");
    expect([bytes[0], bytes[1]]).toEqual([0x1f, 0x8b]);
    expect(fetched().toString()).toMatch(/^<\?xml/);
  });

  it("tells file, line and cure of what is broken, and everything else stays up", async () => {
    await start();
    const before = await feeds();
    const path = save("broken.md", "---\ntitle: Broken\ntags: [a, b\n---\n\nText.\n");
    await running!.printed("front matter is broken");
    expect(running!.output()).toMatch(new RegExp(`${path}:\\d+:\\d+`));
    expect(await feeds()).toEqual(before);
    save("fourth.md", "---\ntitle: Fourth\ndate: 2026-06-01\n---\n\nText.\n");
    expect(await soon(async () => (await titles())[0] === "Fourth")).toBe(true);
  });

  it("says of what is saved which picture is missing, and until when nobody sees it", async () => {
    save("later.md", "---\ntitle: Later\ndate: 2999-01-01T00:00:00Z\n---\n\nText.\n");
    await start();
    expect(running!.output()).toMatch(/later\.md scheduled for 2999-01-01T00:00:00Z/);
    save("mapped.md", "---\ntitle: Mapped\ndate: 2026-05-01\n---\n\nText. ![A map](no-map.png)\n");
    await running!.printed(/no-map\.png: left at its address/);
    save("hidden.md", "---\ntitle: Hidden\ndraft: true\n---\n\nText.\n");
    await running!.printed(/hidden\.md draft/);
    save("hidden.md", "---\ntitle: Hidden\ndraft: true\n---\n\nText.\n");
    await running!.printed(/hidden\.md unchanged, draft/);
  });

  it("refuses two files with one slug, naming each to the other, and keeps what is published", async () => {
    save("a/same.md", "---\ntitle: One\n---\n\nText.\n");
    save("b/same.md", "---\ntitle: Other\n---\n\nText.\n");
    await start();
    expect(running!.output()).toMatch(/a\/same\.md\n.*b\/same\.md/);
    expect(running!.output()).toMatch(/b\/same\.md\n.*a\/same\.md/);
    expect(await titles()).toEqual(["Second", "First"]);
    save("c/first.md", "---\ntitle: Usurper\n---\n\nText.\n");
    await running!.printed('The slug "first" is also that of');
    expect(await titles()).toEqual(["Second", "First"]);
  });

  it("publishes a file that was refused for its slug when the other one is deleted", async () => {
    const one = save("a/same.md", "---\ntitle: One\n---\n\nText.\n");
    save("b/same.md", "---\ntitle: Other\n---\n\nText.\n");
    await start("--prune");
    rmSync(one);
    expect(await soon(async () => (await titles()).includes("Other"))).toBe(true);
    const usurper = save("c/first.md", "---\ntitle: Usurper\n---\n\nText.\n");
    await running!.printed('The slug "first" is also that of');
    save("first.md", "---\ntitle: First, edited\ndate: 2026-01-01\n---\n\nText.\n"); // who was first may go on
    expect(await soon(async () => (await titles()).includes("First, edited"))).toBe(true);
    rmSync(join(folder, "first.md"));
    expect(await soon(async () => (await titles()).includes("Usurper"))).toBe(true);
    rmSync(usurper);
    await running!.printed(/c\/first\.md was deleted: \/articles\/first is retracted/);
    expect(await titles()).toEqual(["Other", "Second"]);
  });

  it("publishes a file that was refused for its slug when the other one takes another", async () => {
    save("a/same.md", "---\ntitle: One\n---\n\nText.\n");
    save("b/same.md", "---\ntitle: Other\n---\n\nText.\n");
    await start();
    save("a/same.md", "---\ntitle: One\nslug: another\n---\n\nText.\n");
    expect(await soon(async () => (await titles()).length === 4)).toBe(true);
  });

  it("keeps what a broken file has published: it is no file less", async () => {
    const path = save("third.md", "---\ntitle: Third\nslug: its-own\n---\n\nText.\n");
    await start("--prune");
    const broken = "---\ntitle: Third\nslug: its-own\ntags: [a\n---\n\nText.\n";
    save("third.md", broken);
    await running!.printed("front matter is broken");
    expect(await titles()).toContain("Third");
    save("third.md", "\n");
    await running!.printed("There is nothing in this file");
    await running!.stop();
    await start("--prune");
    expect(running!.output()).toContain("Nothing is retracted");
    expect(await titles()).toContain("Third");
    save("third.md", broken);
    await running!.printed("front matter is broken");
    await running!.stop();
    symlinkSync(join(folder, "gone.md"), join(folder, "link.md"));
    await start("--prune");
    expect(running!.output()).toMatch(/link\.md\n +This cannot be read/);
    expect(running!.output()).toContain("Nothing is retracted");
    expect(await titles()).toContain("Third");
    save("third.md", broken.replace("tags: [a\n", ""));
    await running!.printed(/third\.md unchanged/);
    rmSync(path);
    await running!.printed("/articles/its-own is retracted");
  });

  it("publishes what is saved while it starts", async () => {
    const starting = start();
    // The runtime has its folder: the content has been read by then.
    await until(() => existsSync(join(state, "v3")));
    save("first.md", "---\ntitle: First, again\ndate: 2026-01-01\n---\n\nText.\n");
    save("late.md", "---\ntitle: Late\ndate: 2026-01-02\n---\n\nText.\n");
    await starting;
    await running!.printed(/first\.md updated/);
    await running!.printed(/late\.md created/);
    expect(running!.output()).not.toContain("second.txt");
  });

  it("follows no link to a folder, at the start, when something is saved behind it, or in a circle", async () => {
    save("real/third.md", "---\ntitle: Third\ndate: 2026-05-01\n---\n\nText.\n");
    symlinkSync("real", join(folder, "linked"));
    for (const name of ["circle", "another"]) symlinkSync(".", join(folder, name));
    await start();
    for (const name of ["linked", "circle", "another"])
      expect(running!.output()).toMatch(new RegExp(`${name}\\n +This is a link to a folder`));
    save("real/third.md", "---\ntitle: Third, again\ndate: 2026-05-01\n---\n\nText.\n");
    await running!.printed(/real\/third\.md updated/);
    save("real/fourth.md", "---\ntitle: Fourth\ndate: 2026-05-02\n---\n\nText.\n");
    await running!.printed(/real\/fourth\.md created/);
    expect(running!.output()).not.toContain("is also that of");
  });

  it("follows a link to a file, and one that is all of the content", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "dateline-elsewhere-"));
    const path = join(elsewhere, "third.md");
    writeFileSync(path, "---\ntitle: Third\ndate: 2026-05-01\n---\n\nText.\n");
    symlinkSync(path, join(folder, "third.md"));
    symlinkSync(folder, join(elsewhere, "content"));
    running = await npmStart({ port, content: join(elsewhere, "content"), state });
    writeFileSync(path, "---\ntitle: Third, again\ndate: 2026-05-01\n---\n\nText.\n");
    await running.printed(/third\.md updated/);
    save("first.md", "---\ntitle: First, again\ndate: 2026-01-01\n---\n\nText.\n");
    await running.printed(/first\.md updated/);
  });

  it("tells what cannot be watched, and watches the rest", async () => {
    symlinkSync("loop.md", join(folder, "loop.md"));
    await start();
    expect(running!.output()).toMatch(/not noticed: .*loop\.md/);
    save("first.md", "---\ntitle: First, again\ndate: 2026-01-01\n---\n\nText.\n");
    await running!.printed(/first\.md updated/);
  });

  it("publishes what is saved also where one file is all of the content", async () => {
    const path = join(folder, "first.md");
    running = await npmStart({ port, content: path, state });
    save("first.md", "---\ntitle: First, again\ndate: 2026-01-01\n---\n\nText.\n");
    await running.printed(/first\.md updated/);
  });

  it("reports an article whose file took another slug, and retracts it with --prune; one with an id moves", async () => {
    const article = (fields: string) => `---\ntitle: Third\ndate: 2026-05-01\n${fields}---\n\nText.\n`;
    const path = save("third.md", article(""));
    save("moving.md", article("id: urn:example:moving\nslug: before\n").replace("Third", "Moving"));
    await start();
    save("third.md", article("slug: another\n"));
    await running!.printed("third.md has another slug now; /articles/third stays published");
    await running!.stop();
    await start("--prune");
    expect(running!.output()).toContain("/articles/third has no file: it is retracted");
    writeFileSync(path, article("slug: a-third-one\n"));
    await running!.printed("third.md has another slug now: /articles/another is retracted");
    save("moving.md", article("id: urn:example:moving\nslug: after\n").replace("Third", "Moving"));
    await running!.printed(/moving\.md renamed/);
    expect((await titles()).sort()).toEqual(["First", "Moving", "Second", "Third"]);
    expect(running!.output()).not.toContain("moving.md has another slug");
    save("moving.md", article("id: urn:example:new\nslug: last\n").replace("Third", "Moving"));
    await running!.printed("moving.md has another slug now: /articles/after is retracted");
  });

  it("reports a deleted file, and retracts its article with --prune", async () => {
    const path = save("third.md", "---\ntitle: Third\ndate: 2026-05-01\n---\n\nText.\n");
    await start();
    rmSync(path);
    await running!.printed("was deleted; /articles/third stays published");
    expect(await titles()).toContain("Third");
    await running!.stop();
    await start("--prune");
    expect(await titles()).toEqual(["Second", "First"]);
    rmSync(join(folder, "first.md"));
    await running!.printed("/articles/first is retracted");
    expect(await titles()).toEqual(["Second"]);
  });

  it("retracts nothing for a file that is there, and cannot be read", async () => {
    const path = save("third.md", "---\ntitle: Third\ndate: 2026-05-01\n---\n\nText.\n");
    await start("--prune");
    rmSync(path);
    symlinkSync("nowhere.md", path); // as good as one without permission, which an administrator has
    await running!.printed("third.md cannot be read; its article stays");
    rmSync(join(folder, "first.md"));
    await running!.printed("/articles/first is retracted");
    expect(await titles()).toEqual(["Third", "Second"]);
    rmSync(path);
    save("third.md", "---\ntitle: Third, again\ndate: 2026-05-01\n---\n\nText.\n");
    await running!.printed(/third\.md updated/);
  });

  it("retracts nothing that turns up again soon: a file under another name, two that trade slugs", async () => {
    const article = (title: string, slug: string) =>
      `---\ntitle: ${title}\ndate: 2026-05-01\nslug: ${slug}\n---\n\nText.\n`;
    save("moved.md", article("Moved", "fixed"));
    save("a.md", article("A", "one"));
    save("b.md", article("B", "two"));
    await start("--prune");
    renameSync(join(folder, "moved.md"), join(folder, "elsewhere.md"));
    await running!.printed(/elsewhere\.md unchanged/);
    save("a.md", article("A", "two"));
    await running!.printed('The slug "two" is also that of');
    save("b.md", article("B", "one"));
    await running!.printed(/a\.md updated/);
    const text = readFileSync(join(folder, "first.md"), "utf8");
    rmSync(join(folder, "first.md"));
    await new Promise((resolve) => setTimeout(resolve, 250));
    save("first.md", text);
    await running!.printed(/first\.md unchanged/);
    rmSync(join(folder, "second.txt"));
    await running!.printed("/articles/second is retracted"); // the others would have been by now
    expect(running!.output().match(/is retracted/g)).toHaveLength(1);
    expect((await titles()).sort()).toEqual(["A", "B", "First", "Moved"]);
  });

  it("publishes nothing on a second start, and keeps every ETag", async () => {
    await start();
    const before = await feeds();
    await running!.stop();
    await start();
    expect(running!.output()).toContain("2 as they were");
    expect(await feeds()).toEqual(before);
  });

  it("gives the same bytes again after the state was deleted", async () => {
    await start();
    const before = await feeds();
    await running!.stop();
    rmSync(state, { recursive: true });
    await start();
    const after = await feeds();
    expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
    expect(after[0]!.etag).not.toBe(before[0]!.etag); // another epoch
  });

  it("says so when the port is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, "127.0.0.1", resolve));
    const { status, stderr } = spawnSync(
      "npm",
      ["start", "--", "--port", String(port), "--content", folder],
      { encoding: "utf8" },
    );
    taken.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is taken: stop what listens there, or choose another one`);
  });

  it("names a wrong flag, a wrong port and a missing folder", () => {
    const run = (...words: string[]) => spawnSync("npm", ["start", "--", ...words], { encoding: "utf8" });
    expect(run("--colour", "red").stderr).toContain("Usage: npm start");
    expect(run("--port", "web").stderr).toContain("--port takes a number");
    expect(run("--content", "no-such-folder").stderr).toContain("There is no no-such-folder");
  });
});
