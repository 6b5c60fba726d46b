import { createRequire } from "node:module";
import type { BrowserContext } from "playwright-core";
import {
  ADDRESS_ATTRIBUTES,
  ALLOWED_ELEMENTS,
  ALLOWED_EVERYWHERE,
  LINK_SCHEMES,
} from "../../../src/normalize/allowed-elements.ts";
import { Witness } from "./witness.ts";

/**
 * A feed reader on the web at its most careless: it sets what feeds hold as `innerHTML`, in a page that has no policy.
 * Whatever an entry asks that page's own server for is a fault: addresses in feeds are whole.
 */

const ORIGIN = "http://web-reader.example";
const PURIFIER = createRequire(import.meta.url).resolve("dompurify/dist/purify.min.js");

const LIST = JSON.stringify({
  elements: Object.keys(ALLOWED_ELEMENTS),
  attributes: ALLOWED_ELEMENTS,
  addresses: ADDRESS_ATTRIBUTES,
  everywhere: ALLOWED_EVERYWHERE,
  schemes: LINK_SCHEMES,
});

export interface FeedDocuments {
  rss: string;
  atom: string;
  json: string;
}

export class WebReader {
  private readonly shown = new Set<string>();

  private constructor(private readonly witness: Witness) {}

  static async open(context: BrowserContext): Promise<WebReader> {
    const witness = await Witness.open(context, ORIGIN, () => false);
    await witness.page.route(`${ORIGIN}/`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Reader</title><main></main>" }),
    );
    await witness.page.addInitScript({ path: PURIFIER });
    await witness.page.goto(`${ORIGIN}/`);
    return new WebReader(witness);
  }

  /** The HTML of every entry that was not shown yet; the three formats mostly say the same. */
  async entriesOf(documents: FeedDocuments): Promise<string[]> {
    const all = await this.witness.page.evaluate<string[]>(
      `dateline.entriesOf(${JSON.stringify(documents)})`,
    );
    const fresh = [...new Set(all)].filter((html) => !this.shown.has(html));
    for (const html of fresh) this.shown.add(html);
    return fresh;
  }

  /** What is wrong with an entry's HTML, by showing it and by DOMPurify. */
  async read(html: string): Promise<string[]> {
    await this.witness.page.evaluate(`document.querySelector("main").innerHTML = ${JSON.stringify(html)}`);
    const removed = await this.removedFrom(html);
    return [...(await this.witness.faults()), ...removed.map((what) => `DOMPurify takes out ${what}`)];
  }

  removedFrom(html: string): Promise<string[]> {
    return this.witness.page.evaluate<string[]>(`dateline.removedFrom(${JSON.stringify(html)}, ${LIST})`);
  }
}
