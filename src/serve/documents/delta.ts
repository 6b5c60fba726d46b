import { type FeedRows, readChanges } from "../../store/index.ts";
import { type FeedFormat, FORMATS, writeFeed } from "../../syndicate/index.ts";
import { type AppContext, siteOf, storeOf } from "../context.ts";
import { ifAvailable, inTime } from "../freshness.ts";
import { etagOf, OPEN_HEADERS, readPreferences, readTags } from "../http/index.ts";
import type { DocumentRequest } from "./document-headers.ts";
import type { DocumentHead } from "./memory.ts";
import { documentOf, requestFor } from "./sources/index.ts";

// rss2email 3.13 takes a 226 for an error, for ever; its requests carry feedparser's user agent and cannot be told
// from those of programs that cope.
const CHOKE = [/feedparser/i, /rss2email/i];

// RFC 6721 is for Atom. After merging a delta of another format the client would keep what was taken back.
const TELLS_OF_RETRACTIONS: FeedFormat[] = ["atom"];

/** Does the client ask for `A-IM: feed`? Its quality may be that of what is not wanted (RFC 3229, section 10.5.3). */
export function wantsDelta({ req }: AppContext): boolean {
  const given = req.header("A-IM");
  if (given === undefined || req.method !== "GET") return false;
  return readPreferences(given).some(({ name, quality }) => name === "feed" && quality > 0);
}

/**
 * Only what changed since the client's copy (RFC 3229). Undefined when it does not say which copy it has, or
 * would be told too much: it gets the whole then, which is never wrong.
 */
export async function answerDelta(
  request: DocumentRequest,
  whole: DocumentHead,
): Promise<Response | undefined> {
  const { context, source, format } = request;
  const since = revisionOfCopy(request, whole);
  if (since === undefined || !source.hasChanges) return undefined;
  const { publication, renderer } = siteOf(context);
  const feed = requestFor(context, source.feed);
  const changes = readChanges(storeOf(context), feed, publication.feed, since);
  const rows = await ifAvailable(inTime(changes), undefined); // the whole may be in memory
  if (!rows || rows.head.epoch !== whole.epoch || !canTell(format, rows)) return undefined;
  const document = documentOf(context, rows.head.feed, rows, source.place);
  return new Response(writeFeed(format, document), {
    status: 226,
    statusText: "IM Used",
    headers: {
      ...OPEN_HEADERS,
      "Content-Type": `${FORMATS[format].type}; charset=utf-8`,
      ...deltaHeaders((head) => etagOf(head, renderer, format), rows.head, {
        epoch: whole.epoch,
        head: since,
      }),
    },
  });
}

/** Is there a change, and has the format words for all of it? */
function canTell(format: FeedFormat, { entries, tombstones }: FeedRows): boolean {
  if (tombstones.length) return TELLS_OF_RETRACTIONS.includes(format);
  return entries.length > 0;
}

type Head = Parameters<typeof etagOf>[0];

function deltaHeaders(tagOf: (head: Head) => string, now: Head, copy: Head): Record<string, string> {
  return {
    // Of the document that the client has after merging: the delta may be newer than the one that was known.
    ETag: tagOf(now),
    IM: "feed",
    // Which of the copies that the client named (RFC 3229, section 10.5.1).
    "Delta-Base": tagOf(copy),
    "Cache-Control": "no-store",
    Vary: "A-IM, If-None-Match",
  };
}

/** The revision of the copy that the client has, when its tag is one of ours. */
function revisionOfCopy(
  { context, format }: DocumentRequest,
  { epoch, head }: DocumentHead,
): number | undefined {
  const { req } = context;
  const agent = req.header("User-Agent") ?? "";
  if (CHOKE.some((pattern) => pattern.test(agent))) return undefined;
  const ours = new RegExp(`^"${epoch}\\.(\\d+)\\.${siteOf(context).renderer}\\.${format}"$`);
  const revisions = readTags(req.header("If-None-Match") ?? "").map((tag) =>
    Number(ours.exec(tag)?.[1] ?? Number.NaN),
  );
  const newest = Math.max(...revisions.filter((revision) => revision < head));
  return Number.isFinite(newest) ? newest : undefined;
}
