import type { Article, State } from "../article.ts";
import { wholeSecond } from "../normalize/index.ts";
import type { Prepared } from "../prepare.ts";
import type { Current, CurrentArticles } from "../store/index.ts";
import { contentDigest, contentOf, type Unrevised } from "./digests.ts";
import { reportTwins } from "./twins.ts";

/** What an article takes over from what is stored of it. */

/** The whole of what is stored at a slug. */
export type ReadStored = (slug: string) => Promise<Unrevised | undefined>;

/** What never changes, or only moves on real change, is taken over from what is stored. */
export async function settleFields(
  prepared: Prepared,
  current: Current | undefined,
  now: number,
  readStored: ReadStored,
): Promise<Unrevised> {
  if (!current) return prepared.article;
  const keepsDate = prepared.publishedFrom !== "metadata" && !isFirstPublishing(prepared, current);
  const published = keepsDate ? current.published : prepared.article.published;
  const before = hasMoved(prepared, current) ? await readStored(current.slug) : undefined;
  return takeOver(prepared, current, now, published, before);
}

/** It may be that only addresses change: then what is stored is worth a look. */
function hasMoved({ article, updatedSaid }: Prepared, { state, fields }: Current): boolean {
  if (updatedSaid || isUnseen(state)) return false;
  return (JSON.parse(fields) as Pick<Article, "url">).url !== article.url;
}

async function takeOver(
  prepared: Prepared,
  current: Current,
  now: number,
  published: number,
  before?: Unrevised,
): Promise<Unrevised> {
  const article = { ...prepared.article, id: current.id, published };
  if (isOwnEntry(prepared, current)) article.authors = [];
  const updated =
    before && isOnlyMoved(before, article)
      ? current.updated
      : await updatedOf(article, prepared, current, now);
  article.updated = Math.max(updated, published);
  return article;
}

/** An entry of our own feeds that comes back: of an article without authors it names the publication's. */
function isOwnEntry(
  { hasForeignId, hasDefaultAuthors, article }: Prepared,
  { id, fields }: Current,
): boolean {
  if (!hasForeignId || !hasDefaultAuthors || article.id !== id) return false;
  return (JSON.parse(fields) as Partial<Article>).authors?.length === 0;
}

/** The same content at another address, of its own or of the publication: what is relative to that has moved with it. */
function isOnlyMoved(before: Unrevised, after: Unrevised): boolean {
  const [from, to] = [before, after].map(({ url }) => url.slice(0, url.lastIndexOf("/articles/")));
  const content = (article: Unrevised) =>
    contentOf(article, article.attachments)
      .replaceAll(`${before.url}#`, `${after.url}#`)
      .replaceAll(`${from}/`, `${to}/`);
  return before.url !== after.url && content(before) === content(after);
}

/**
 * The stored submission, cleaned again: id, state and dates stay as they are, whatever today's rules and settings read in
 * it, and the report says what they would have been.
 */
export async function settleAgain(
  prepared: Prepared,
  stored: CurrentArticles,
  before: Unrevised,
  now: number,
): Promise<Unrevised> {
  const { report, isDraft, updatedSaid } = prepared;
  const current = stored.bySlug.get(before.slug)!;
  reportTwins(prepared, stored, current);
  reportOtherDates(prepared, current);
  if (isDraft !== (current.state === "draft"))
    report.change("draft", `read as ${isDraft ? "a draft" : "no draft"} now: it stays as it is`);
  const article = { ...prepared.article, ...(updatedSaid && { updated: current.updated }) };
  return takeOver({ ...prepared, article }, current, now, current.published, before);
}

/** Another time zone of the publication is enough to read another date. */
function reportOtherDates(
  { report, article, publishedFrom, updatedSaid }: Prepared,
  { published, updated }: Current,
): void {
  const say = (what: string, time: number) => report.change("dates", what, new Date(time).toISOString());
  if (publishedFrom === "metadata" && article.published !== published)
    say("another date is read now: the published one stays", article.published);
  if (updatedSaid && article.updated !== updated)
    say("another date of the update is read now: the published one stays", article.updated);
}

/** A draft that was saved long ago is published now: nobody has seen its date yet. */
function isFirstPublishing({ isDraft, publishedFrom }: Prepared, { state }: Current): boolean {
  return !isDraft && state === "draft" && publishedFrom === "first publishing";
}

function isUnseen(state: State): boolean {
  return state === "draft" || state === "scheduled";
}

async function updatedOf(
  article: Unrevised,
  { updatedSaid, saidAttachments }: Prepared,
  current: Current,
  now: number,
): Promise<number> {
  if (updatedSaid) return article.updated;
  if (isUnseen(current.state)) return article.published;
  return (await contentDigest(article, saidAttachments)) === current.content
    ? current.updated
    : wholeSecond(now);
}
