import { Problem } from "../../problem.ts";
import type { Head } from "../../store/index.ts";
import type { AppContext } from "../context.ts";
import { readLatest, readReleased } from "../freshness.ts";
import type { KnownDocument } from "./memory.ts";
import type { Changed, DocumentSource, Snapshot } from "./sources/index.ts";

/** What a document is made of, from the store, once everything that is due was released. */

/** What has changed of a known document, after everything that is due was released; undefined when there is none any more. */
export function readChanged(
  context: AppContext,
  source: DocumentSource,
  known: KnownDocument,
): Promise<Changed | undefined> {
  return readReleased(context, () => source.readChanged(known), dueIn);
}

function dueIn(found: { head: Head } | undefined): number | null {
  return found?.head.due ?? null;
}

/** The head, after everything that is due was released. Throws a Problem (404) when there is no such document. */
export async function readHead(context: AppContext, source: DocumentSource): Promise<Head> {
  const read = () => source.readHead();
  const head = await lookTwice(context, () => readReleased(context, read, (found) => found?.due ?? null));
  if (head) return head;
  throw noSuchDocument(source);
}

/** Where nothing is found, the feed's first article may have come due: again, once all of that is released. */
async function lookTwice<Found>(
  context: AppContext,
  look: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const found = await look();
  if (found) return found;
  await readLatest(context); // somebody may have released it since: what is due now does not tell
  return look();
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
  const found = await lookTwice(context, () => readReleased(context, () => source.read(), dueIn));
  if (found) return found;
  throw noSuchDocument(source);
}
