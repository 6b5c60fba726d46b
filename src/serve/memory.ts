import type { Head } from "../store/index.ts";

/** What an isolate remembers: rendered documents, and what the store last said. Gone with the isolate. */

export interface DocumentHead {
  etag: string;
  /** Unix seconds; may be ahead of the clock. */
  moved: number;
  /** The document's head. */
  head: number;
  epoch: string;
}

export interface KnownDocument extends DocumentHead {
  /** The publication's revision under which this was last known to be right. */
  revision: number;
  type: string;
  link: string;
  body: Uint8Array;
  /** Compressed once, in the background. */
  gzip?: Uint8Array;
}

// Of the 128 MB of an isolate; the rest is for rendering.
const MOST_BYTES = 32 * 1024 * 1024;
const OVERHEAD = 1024;

/** Least recently used out. A Map keeps the order of insertion, so a use is a new insertion. */
class DocumentMemory {
  private readonly documents = new Map<string, KnownDocument>();
  private bytes = 0;

  get(key: string): KnownDocument | undefined {
    const known = this.documents.get(key);
    if (!known) return undefined;
    this.documents.delete(key);
    this.documents.set(key, known);
    return known;
  }

  set(key: string, document: KnownDocument): void {
    this.delete(key);
    this.documents.set(key, document);
    this.bytes += sizeOf(document);
    for (const [oldest] of this.documents) {
      if (this.bytes <= MOST_BYTES) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const known = this.documents.get(key);
    if (!known) return;
    this.documents.delete(key);
    this.bytes -= sizeOf(known);
  }

  addGzip(key: string, document: KnownDocument, gzip: Uint8Array): void {
    if (this.documents.get(key) !== document) return;
    document.gzip = gzip;
    this.bytes += gzip.length;
  }
}

function sizeOf({ body, gzip }: KnownDocument): number {
  return body.length + (gzip?.length ?? 0) + OVERHEAD;
}

export const documents = new DocumentMemory();

type Latest = Pick<Head, "epoch" | "revision" | "due">;

/** What the store last said of the publication, and when (milliseconds). */
export const lastAsked: { at: number; latest?: Latest } = { at: Number.NEGATIVE_INFINITY };

export function remember(latest: Latest, now: number): void {
  lastAsked.at = now;
  lastAsked.latest = latest;
}

/** Something was published here: the next request asks first. */
export function forgetLatest(): void {
  lastAsked.at = Number.NEGATIVE_INFINITY;
}
