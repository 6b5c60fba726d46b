import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readContent } from "../../src/cli/content/index.ts";
import { readSettings } from "../../src/cli/options.ts";
import { sync } from "../../src/cli/sync/index.ts";
import { prune } from "../../src/cli/sync/prune.ts";
import { Saves } from "../../src/cli/watch/saves.ts";
import { SlugClaims } from "../../src/cli/watch/slug-claims.ts";
import type { WorkerClient } from "../../src/cli/worker/client.ts";
import { Problem } from "../../src/problem.ts";
import type { Listed } from "../../src/store/index.ts";

/** What is done about saves when something fails that no file can make fail. */

const ARTICLE = "---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n";

afterEach(() => vi.restoreAllMocks());

function listen() {
  const said: string[] = [];
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line) => said.push(String(line)));
  return said;
}

/** As the worker lists what it has. */
function listing(slugs: string | string[], state: Listed["state"] = "live"): Map<string, Listed> {
  return new Map(
    [slugs].flat().map((slug) => [slug, { slug, id: slug, state, revision: 1, sourceSha256: "" }]),
  );
}

async function watching(folder: string, client: Partial<WorkerClient> = {}, prune = true): Promise<Saves> {
  const watched = {
    folder,
    publication: readSettings(),
    read: Date.now() + 60_000, // what was written before is known
    refused: [],
    looked: new Map(),
    prune,
  };
  const files = await readContent([folder]).catch(() => []);
  return new Saves({ ...watched, files, client: client as WorkerClient });
}

it("a content folder that is away for a moment ends nothing", async () => {
  const said = listen();
  const saves = await watching("no-such-folder");
  saves.catchUp();
  await new Promise<void>((done) => saves.queueUp(async () => done()));
  expect(said).toEqual([expect.stringContaining("There is no no-such-folder")]);
});

it("an error of our own keeps its stack, and the saves after it are answered", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const saves = await watching("no-such-folder");
  const error = new TypeError("x is not a function");
  saves.queueUp(() => Promise.reject(error));
  await new Promise<void>((done) => saves.queueUp(async () => done()));
  expect(said).toHaveBeenCalledWith(error);
});

it("what is moved here or deleted before anybody watches is noticed, however old it is", async () => {
  const said = listen();
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  for (const name of ["stays", "goes"]) writeFileSync(join(folder, `${name}.md`), ARTICLE);
  const put = vi.fn().mockResolvedValue({ slug: "", url: "", revision: 1, outcome: "created", report: [] });
  const client = { missing: async () => [], put, retract: async () => {}, list: async () => listing("goes") };
  const saves = await watching(folder, client);
  const elsewhere = mkdtempSync(join(tmpdir(), "dateline-elsewhere-"));
  writeFileSync(join(elsewhere, "old.md"), ARTICLE);
  renameSync(elsewhere, join(folder, "moved"));
  rmSync(join(folder, "goes.md"));
  saves.catchUp();
  await vi.waitFor(() => expect(said).toHaveLength(2), 3000);
  expect(said).toEqual([
    expect.stringMatching(/moved\/old\.md created/),
    expect.stringMatching(/goes\.md was deleted: \/articles\/goes is retracted/),
  ]);
  expect(put).toHaveBeenCalledTimes(1);
});

it("a retraction that is refused is no refusal of the file that was published", async () => {
  const said = listen();
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  const path = join(folder, "a.md");
  writeFileSync(path, ARTICLE);
  const retract = vi.fn().mockRejectedValue(new Problem(503, "away", "The store is away."));
  const receipt = { slug: "b", url: "", revision: 1, outcome: "created", report: [] };
  const client = {
    retract,
    list: async () => listing("a"),
    missing: async () => [],
    put: async () => receipt as never,
  };
  const saves = await watching(folder, client);
  writeFileSync(path, ARTICLE.replace("title", "slug: b\ntitle"));
  await saves.publishFile(path);
  await vi.waitFor(() => expect(said).toHaveLength(2), 3000);
  expect(retract).toHaveBeenCalledWith("a");
  expect(said).toEqual([expect.stringContaining(`${path} created`), "The store is away."]);
});

it("a slug has one file: who was refused another one does not get the first back from who took it", async () => {
  const said = listen();
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  const article = (slug: string) => ARTICLE.replace("title", `slug: ${slug}\ntitle`);
  const save = (name: string, slug: string) => writeFileSync(join(folder, name), article(slug));
  save("a.md", "one");
  save("b.md", "two");
  const receipt = { slug: "", url: "", revision: 1, outcome: "updated", report: [] };
  const saves = await watching(folder, { missing: async () => [], put: async () => receipt as never });
  const publish = async (name: string, slug: string) => {
    save(name, slug);
    await saves.publishFile(join(folder, name));
  };
  await publish("a.md", "two");
  await publish("c.md", "one");
  await publish("a.md", "one");
  expect(said).toEqual([
    expect.stringMatching(/a\.md\n.*"two" is also that of .*b\.md/),
    expect.stringMatching(/c\.md updated/),
    expect.stringMatching(/a\.md\n.*"one" is also that of .*c\.md/),
  ]);
});

it("of two files that are the same one keeps their slug at a start, and the other is refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  for (const name of ["a", "b"]) mkdirSync(join(folder, name));
  for (const name of ["a", "b"]) writeFileSync(join(folder, name, "same.md"), ARTICLE);
  const files = await readContent([folder]);
  const list = listing("same");
  list.get("same")!.sourceSha256 = files[0]!.digest;
  const client = { list: async () => list, missing: async () => [] };
  const { refused } = await sync(client as never, readSettings(), files);
  expect(refused.map(({ file, problem }) => [file.path, problem.message])).toEqual([
    [join(folder, "b/same.md"), expect.stringContaining(join(folder, "a/same.md"))],
  ]);
});

it.each<[Listed["state"], string]>([
  ["draft", "a draft"],
  ["scheduled", "scheduled"],
])(
  "a %s that leaves slug and id behind is told, and one that moves with its id is not",
  async (state, what) => {
    const said = listen();
    const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
    const article = (fields: string) => ARTICLE.replace("title", `${fields}title`);
    for (const name of ["moves", "leaves"])
      writeFileSync(join(folder, `${name}.md`), article(`id: urn:example:${name}\n`));
    const receipt = { slug: "", url: "", revision: 1, outcome: state, report: [] };
    const client = {
      missing: async () => [],
      put: async () => receipt as never,
      list: async () => listing("leaves", state),
    };
    const saves = await watching(folder, client, false);
    writeFileSync(join(folder, "moves.md"), article("id: urn:example:moves\nslug: moved\n"));
    writeFileSync(join(folder, "leaves.md"), article("id: urn:example:another\nslug: another\n"));
    for (const name of ["moves", "leaves"]) await saves.publishFile(join(folder, `${name}.md`));
    await vi.waitFor(() => expect(said).toHaveLength(3), 3000);
    expect(said[2]).toContain(`leaves.md has another slug now; /articles/leaves stays ${what} (--prune`);
  },
);

it("most articles are not retracted at once, neither while it runs nor at a start", async () => {
  const said = listen();
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  const slugs = ["a", "b", "c"];
  const files = slugs.map((slug) => join(folder, `${slug}.md`));
  for (const file of files) writeFileSync(file, ARTICLE);
  const retract = vi.fn();
  const client = { retract, list: async () => listing(slugs), missing: async () => [] };
  const saves = await watching(folder, client);
  rmSync(folder, { recursive: true });
  for (const file of files) await saves.answerDeletion(file);
  await vi.waitFor(() => expect(said).toHaveLength(1), 3000);
  expect(said[0]).toMatch(
    /a\.md was deleted.* 3 of 3 articles .*\(a, b, c\).*Nothing is retracted.*--prune-most/,
  );
  const result = await sync(client as never, readSettings(), []);
  await prune(client as never, result, { prune: true });
  expect(said[1]).toMatch(/Nothing is retracted: 3 of 3 articles .*--prune-most/);
  expect(retract).not.toHaveBeenCalled();
  const again = await sync(client as never, readSettings(), []);
  await prune(client as never, again, { "prune-most": true });
  expect(retract).toHaveBeenCalledTimes(3);
});

it("nothing is retracted while a file has no slug that is known", async () => {
  const said = listen();
  const retract = vi.fn();
  const refused = [{ file: { slug: "" } }];
  await prune({ retract } as never, { orphans: ["a"], refused, published: 3 } as never, { prune: true });
  expect(said).toEqual([expect.stringContaining("Nothing is retracted: a file of which no slug is known")]);
  expect(retract).not.toHaveBeenCalled();
});

it("a draft that took back its article is sent once; an article that somebody else took back, again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  writeFileSync(join(folder, "draft.md"), ARTICLE.replace("title", "draft: true\ntitle"));
  writeFileSync(join(folder, "wanted.md"), ARTICLE);
  const files = await readContent([folder]);
  const there = listing(["draft", "wanted"], "retracted");
  for (const { slug, digest } of files) there.get(slug)!.sourceSha256 = digest;
  const put = vi.fn().mockResolvedValue({ outcome: "created", report: [] });
  const client = { list: async () => there, missing: async () => [], put };
  const { known } = await sync(client as never, readSettings(), files);
  expect([known, ...put.mock.calls.map(([file]) => (file as { slug: string }).slug)]).toEqual([1, "wanted"]);
});

it.each([
  ["new ones", [], ["copy", "first"]],
  ["the one that is published stays, as it was", ["first"], ["copy"]],
])("of files with one id each is refused, naming the other: %s", async (_, published, refused) => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  const article = (id: string) => ARTICLE.replace("title", `id: ${id}\ntitle`);
  for (const name of ["first", "copy"]) writeFileSync(join(folder, `${name}.md`), article("urn:x:1"));
  writeFileSync(join(folder, "before.md"), article("urn:x:3")); // it and the next traded their ids
  writeFileSync(join(folder, "after.md"), article("urn:x:2"));
  const files = await readContent([folder]);
  const there = listing([...published, "before", "after"]);
  for (const slug of published)
    Object.assign(there.get(slug)!, { id: "urn:x:1", sourceSha256: files[2]!.digest });
  Object.assign(there.get("before")!, { id: "urn:x:2" });
  Object.assign(there.get("after")!, { id: "urn:x:3" });
  const sent: string[] = [];
  const putTogether = async (files: { slug: string }[]) => {
    sent.push(...files.map(({ slug }) => slug));
    return files.map(() => ({ outcome: "renamed", report: [] }));
  };
  const client = { list: async () => there, missing: async () => [], putTogether };
  const result = await sync(client as never, readSettings(), files);
  expect(result.refused.map(({ file }) => file.slug)).toEqual(refused);
  expect(result.refused[0]!.problem.message).toContain(
    `"urn:x:1" is also that of ${join(folder, "first.md")}`,
  );
  expect(sent).toEqual(["after", "before"]);
});

it("a file that names pictures and was refused at the start has no slug either", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  writeFileSync(join(folder, "a.md"), `${ARTICLE}![b](b.png)\n`);
  const files = await readContent([folder]);
  const put = vi.fn().mockRejectedValue(new Problem(409, "renamed", "It was renamed."));
  const client = { list: async () => listing([]), missing: async () => [], put };
  const { refused } = await sync(client as never, readSettings(), files);
  const slugs = new SlugClaims(
    files,
    refused.map(({ file }) => file),
  );
  expect([refused.length, slugs.isHeld("a")]).toEqual([1, false]);
});

it("an article that moved with its id at a start has left no orphan", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  writeFileSync(join(folder, "after.md"), ARTICLE.replace("title", "id: urn:example:a\ntitle"));
  const list = vi.fn().mockResolvedValueOnce(listing(["before", "left"]));
  list.mockResolvedValue(listing(["after", "left"]));
  const client = { list, missing: async () => [], put: async () => ({ outcome: "renamed", report: [] }) };
  const { orphans } = await sync(client as never, readSettings(), await readContent([folder]));
  expect(orphans).toEqual(["left"]);
});
