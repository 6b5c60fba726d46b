import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, npmStart, type Running } from "../start.ts";
import { openChromium } from "./chromium.ts";
import { WebReader } from "./web-reader.ts";

/** Articles that mean no harm: a careful web reader has nothing to take out of them, and a careless one needs not care. */

const FOLDERS = ["content", "../shared/corpus/markdown/swift", "../shared/corpus/cms"].filter((folder) =>
  existsSync(folder),
);

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

describe.each(FOLDERS)("the articles of %s", (content) => {
  let running: Running;
  beforeAll(async () => {
    const state = mkdtempSync(join(tmpdir(), "dateline-"));
    running = await npmStart({ port: await freePort(), content, state });
  });
  afterAll(() => running?.stop());

  /** From the newest document back through the whole past. */
  async function* pages() {
    const get = async (path: string) => (await fetch(path)).text();
    for (let json: string | undefined = `${running.url}/feed.json`; json; ) {
      const document: string = await get(json);
      const beside = (name: string) => get(json!.replace("feed.json", name));
      yield { json: document, rss: await beside("rss.xml"), atom: await beside("atom.xml") };
      json = (JSON.parse(document) as { next_url?: string }).next_url;
    }
  }

  it("lose nothing in a web reader, and do nothing there", async () => {
    const reader = await WebReader.open(await browser.newContext());
    const faults: string[] = [];
    let entries = 0;
    for await (const documents of pages())
      for (const html of await reader.entriesOf(documents)) {
        entries++;
        for (const fault of await reader.read(html)) faults.push(`${fault} in ${html.slice(0, 200)}`);
      }
    const { counts } = (await (await fetch(`${running.url}/healthz`)).json()) as { counts: { live: number } };
    expect(entries).toBeGreaterThanOrEqual(counts.live);
    expect(faults).toEqual([]);
  });
});
