import type { Head } from "../../store/index.ts";
import { FORMATS, linksOf, printFeed } from "../../syndicate/index.ts";
import { siteOf } from "../context.ts";
import { hasMovedSince, ifAvailable, inTime, wasJustRight } from "../freshness.ts";
import { etagOf, markedTags } from "../http/index.ts";
import { contact, remember } from "../latest.ts";
import type { DocumentRequest } from "./document-headers.ts";
import { type DocumentHead, type KnownDocument, memoryOf } from "./memory.ts";
import { readChanged, readDocument } from "./reading.ts";
import type { Snapshot } from "./sources/index.ts";

/** Documents of this isolate's memory: found there, brought up to date, rendered, compressed. */

// Nobody asks twice for what is longer, and the memory is not for strangers to fill.
const LONGEST_KNOWN_QUERY = 200;

/** The document in memory, when it is still right, or brought up to date; as it is when the store does not answer. */
export async function knownDocument(request: DocumentRequest): Promise<KnownDocument | undefined> {
  const { context, source } = request;
  const known = memoryOf(source.place).get(keyOf(request));
  if (!known || wasJustRight(known) || !(await hasMovedSince(context, known))) return known;
  const { era } = contact;
  const found = await ifAvailable(inTime(readChanged(context, source, known)), "unavailable" as const);
  if (found === "unavailable") return known;
  if (found?.head.epoch !== known.epoch) return undefined; // another store: nothing that is known counts
  const { head, document } = found;
  if (document) return write(request, era, { head, document }, known);
  remember(head, era, Date.now());
  known.revision = head.revision;
  return known;
}

/** Renders it anew, and keeps it. Throws a Problem (404) when there is no such document. */
export async function renderDocument(request: DocumentRequest): Promise<KnownDocument> {
  const { era } = contact;
  return write(request, era, await readDocument(request.context, request.source));
}

function keyOf({ context, source, format }: DocumentRequest): string {
  return `${siteOf(context).renderer} ${source.place.path} ${source.place.query} ${format}`;
}

/** Read in an `era` (see there), over what is known of the document, if anything. */
function write(
  request: DocumentRequest,
  era: number,
  { head, document }: Snapshot,
  known?: KnownDocument,
): KnownDocument {
  const { source, format } = request;
  remember(head, era, Date.now());
  const links = linksOf(document, format).map(
    ({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ""}`,
  );
  const validators = validatorsOf(request, head);
  const rendered: KnownDocument = {
    ...validators,
    marked: markedTags(validators.etag),
    revision: head.revision,
    type: `${FORMATS[format].type}; charset=utf-8`,
    link: [...links, `<${document.publication.url}/>; rel="alternate"; type="text/html"`].join(", "),
    ...printFeed(format, document, known),
    entries: document.entries,
    answers: new Map(),
  };
  if (source.place.query.length <= LONGEST_KNOWN_QUERY) memoryOf(source.place).set(keyOf(request), rendered);
  return rendered;
}

/** Of the document in its format, from the head alone. */
export function validatorsOf({ context, format }: DocumentRequest, head: Head): DocumentHead {
  const etag = etagOf(head, siteOf(context).renderer, format);
  return { etag, moved: head.moved, head: head.head, epoch: head.epoch };
}

/** Compressed once for all; the request that finds that it is not goes without. */
export async function compress(request: DocumentRequest, known: KnownDocument): Promise<void> {
  const documents = memoryOf(request.source.place);
  const key = keyOf(request);
  if (known.gzip || known.isCompressing || documents.get(key) !== known) return; // not kept, nobody gets it again
  known.isCompressing = true;
  const stream = new Response(known.body).body!.pipeThrough(new CompressionStream("gzip"));
  documents.addGzip(key, known, new Uint8Array(await new Response(stream).arrayBuffer()));
}
