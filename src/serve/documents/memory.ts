import type { Article } from "../../article.ts";
import type { Printed } from "../../syndicate/index.ts";

/** The rendered documents that an isolate remembers. Gone with the isolate. */

export interface DocumentHead {
  etag: string;
  /** Unix seconds; may be ahead of the clock. */
  moved: number;
  /** The document's head. */
  head: number;
  epoch: string;
}

export interface KnownDocument extends DocumentHead, Printed {
  /** The publication's revision under which this was last known to be right. */
  revision: number;
  type: string;
  link: string;
  /** Its tag as most proxies hand it back. */
  marked: string[];
  /** What it was written from: after a change only the changed ones are read and printed. */
  entries: Article[];
  /** Compressed once, in the background. */
  gzip?: Uint8Array;
  isCompressing?: boolean;
  /** The headers of its answers, by variant: at most eight; `second` is what Last-Modified says. */
  answers: Map<string, { second: number; headers: Headers }>;
}

// An isolate is to stay under 64 MB with all that rendering leaves to be collected (npm run bench -- memory). Queries
// have a share of their own: whoever thinks of many words is not to push the feeds out.
const MOST_BYTES = 26 * 1024 * 1024;
const MOST_BYTES_OF_QUERIES = 6 * 1024 * 1024;
const OVERHEAD = 1024;
const OVERHEAD_OF_ENTRY = 200; // the name of its place, and the place

/** Least recently used out. A Map keeps the order of insertion, so a use is a new insertion. */
class DocumentMemory {
  private readonly documents = new Map<string, KnownDocument>();
  private bytes = 0;
  private lastUsed = "";

  private readonly mostBytes: number;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  get(key: string): KnownDocument | undefined {
    const known = this.documents.get(key);
    if (!known || key === this.lastUsed) return known;
    this.documents.delete(key);
    this.documents.set(key, known);
    this.lastUsed = key;
    return known;
  }

  /** An older document, which took longer to render, does not come over a newer one. */
  set(key: string, document: KnownDocument): void {
    const known = this.documents.get(key);
    if (known && known.epoch === document.epoch && known.revision > document.revision) return;
    this.delete(key);
    this.documents.set(key, document);
    this.lastUsed = key;
    this.bytes += sizeOf(key, document);
    this.evict();
  }

  delete(key: string): void {
    const known = this.documents.get(key);
    if (!known) return;
    this.documents.delete(key);
    this.bytes -= sizeOf(key, known);
  }

  addGzip(key: string, document: KnownDocument, gzip: Uint8Array): void {
    if (this.documents.get(key) !== document || document.gzip) return;
    document.gzip = gzip;
    this.bytes += gzip.length;
    this.evict();
  }

  private evict(): void {
    for (const [oldest] of this.documents) {
      if (this.bytes <= this.mostBytes) break;
      this.delete(oldest);
    }
  }
}

/** Bytes; a character of a string may take two. The entries are about as large as the body written from them. */
function sizeOf(key: string, { body, gzip, link, places }: KnownDocument): number {
  const overhead = OVERHEAD + OVERHEAD_OF_ENTRY * places.size;
  return 2 * body.length + (gzip?.length ?? 0) + 2 * (key.length + link.length) + overhead;
}

const feeds = new DocumentMemory(MOST_BYTES);
const queries = new DocumentMemory(MOST_BYTES_OF_QUERIES);

/** Where the document of a place is remembered. */
export function memoryOf({ query }: { query: string }): DocumentMemory {
  return query ? queries : feeds;
}
