import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readContent } from "../../src/cli/content.ts";
import { readSettings } from "../../src/cli/options.ts";
import { Saves } from "../../src/cli/saves.ts";
import type { WorkerClient } from "../../src/cli/worker-client.ts";
import { Problem } from "../../src/problem.ts";

/** What is done about saves when something fails that no file can make fail. */

const ARTICLE = "---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n";

afterEach(() => vi.restoreAllMocks());

function listen() {
  const said: string[] = [];
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line) => said.push(String(line)));
  return said;
}

async function watching(folder: string, client: Partial<WorkerClient> = {}): Promise<Saves> {
  const watched = {
    folder,
    publication: readSettings(),
    read: 0,
    refused: [],
    looked: new Map(),
    prune: true,
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

it("a retraction that is refused is no refusal of the file that was published", async () => {
  const said = listen();
  const folder = mkdtempSync(join(tmpdir(), "dateline-saves-"));
  const path = join(folder, "a.md");
  writeFileSync(path, ARTICLE);
  const retract = vi.fn().mockRejectedValue(new Problem(503, "away", "The store is away."));
  const receipt = { slug: "b", url: "", revision: 1, outcome: "created", report: [] };
  const client = { retract, missing: async () => [], put: async () => receipt as never };
  const saves = await watching(folder, client);
  writeFileSync(path, ARTICLE.replace("title", "slug: b\ntitle"));
  await saves.publishFile(path);
  await vi.waitFor(() => expect(said).toHaveLength(2), 3000);
  expect(retract).toHaveBeenCalledWith("a");
  expect(said).toEqual([expect.stringContaining(`${path} created`), "The store is away."]);
});
