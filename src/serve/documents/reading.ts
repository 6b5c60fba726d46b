import { Problem } from "../../problem.ts";
import { type Head, readRevision } from "../../store/index.ts";
import { type AppContext, storeOf } from "../context.ts";
import { releaseWhatIsDue } from "../freshness.ts";
import type { KnownDocument } from "./memory.ts";
import type { Changed, DocumentSource, Snapshot } from "./sources/index.ts";

/** What a document is made of, from the store, once everything that is due was released. */

/** What has changed of a known document, after everything that is due was released; undefined when there is none any more. */
export async function readChanged(
  context: AppContext,
  source: DocumentSource,
  known: KnownDocument,
): Promise<Changed | undefined> {
  const found = await source.readChanged(known);
  return found && (await releaseWhatIsDue(context, found.head.due))
    ? readChanged(context, source, known)
    : found;
}

/** The head, after everything that is due was released. Throws a Problem (404) when there is no such document. */
export async function readHead(context: AppContext, source: DocumentSource): Promise<Head> {
  const head = await source.readHead();
  if (await releaseFor(context, head)) return readHead(context, source);
  if (head) return head;
  throw noSuchDocument(source);
}

/** What is due, also where there is no head: the feed's first article may be among it. Says whether anything was. */
async function releaseFor(context: AppContext, head: Head | undefined): Promise<boolean> {
  const { due } = head ?? (await readRevision(storeOf(context)));
  return releaseWhatIsDue(context, due);
}

function noSuchDocument({ feed, place }: DocumentSource): Problem {
  if (place.path.includes("/archive/"))
    return new Problem(404, "no-such-page", "This feed has no such page of the past yet.");
  return new Problem(
    404,
    "no-such-feed",
    `There is no feed of the ${feed.kind} "${feed.key}", and never was.`,
  );
}

/** A document, after everything that is due was released. Throws a Problem (404) when there is no such one. */
export async function readDocument(context: AppContext, source: DocumentSource): Promise<Snapshot> {
  const found = await source.read();
  if (await releaseFor(context, found?.head)) return readDocument(context, source);
  if (found) return found;
  throw noSuchDocument(source);
}
