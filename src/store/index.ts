/**
 * The store: D1 and nothing but D1. Read what is there (current), write changes in one atomic batch (writing/), release
 * what has come due, and read articles and feeds (feeds/).
 */

export { type Answers, readAnswers, saveAnswers } from "./answers.ts";
export { findArticle, readReport, readSource, type StoredArticle } from "./articles.ts";
export { MOST_BOUND } from "./bounds.ts";
export { type Current, type CurrentArticles, readCurrent } from "./current.ts";
export { EVERYTHING, type FeedKind, type FeedName, feedKey, feedsOf } from "./feed-names.ts";
export { readArchiveHead, readArchivePage } from "./feeds/archive.ts";
export { readChanges } from "./feeds/changes.ts";
export { type KnownFeed, listFeeds, readFeed, versionOf } from "./feeds/document.ts";
export { type FeedRef, type FeedRequest, type Head, readHeads, readRevision } from "./feeds/heads.ts";
export type { FeedRows, Tombstone } from "./feeds/rows.ts";
export { readSelection, type Selection } from "./feeds/selection.ts";
export { noteTold, readUntold } from "./feeds/untold.ts";
export { guardStore, inTime, StoreUnavailable } from "./guard.ts";
export { type Listed, lastNumber, listLive, listSince, readHealth } from "./overview.ts";
export { readSubmitted, type Submitted } from "./submitted.ts";
export { ChangedMeanwhile } from "./writing/batch.ts";
export { type Change, commit, howManyChangesFit, type Kept, moveStates } from "./writing/commit.ts";
export type { StoredSource } from "./writing/content-statements.ts";
export { keptReport } from "./writing/kept-report.ts";
export { releaseDue } from "./writing/release.ts";
