/**
 * The store: D1 and nothing but D1. Read what is there (current), write changes in one atomic batch (commit), release
 * what has come due, and read feeds and articles.
 */

export { type Answers, readAnswers, saveAnswers } from "./answers.ts";
export { readArchiveHead, readArchivePage } from "./archive.ts";
export { findArticle, readReport, readSource, type StoredArticle } from "./articles.ts";
export { ChangedMeanwhile } from "./batch.ts";
export { MOST_BOUND } from "./bounds.ts";
export { readChanges } from "./changes.ts";
export { type Change, commit, howManyChangesFit, type Kept, moveStates } from "./commit.ts";
export type { StoredSource } from "./content-statements.ts";
export { type Current, type CurrentArticles, readCurrent } from "./current.ts";
export { EVERYTHING, type FeedKind, type FeedName, feedKey } from "./feed-names.ts";
export type { FeedRows, Tombstone } from "./feed-rows.ts";
export { feedsMovedAt, type KnownFeed, listFeeds, readFeed, versionOf } from "./feeds.ts";
export { guardStore, inTime, StoreUnavailable } from "./guard.ts";
export { type FeedRef, type FeedRequest, type Head, readHeads, readRevision } from "./heads.ts";
export { keptReport } from "./kept-report.ts";
export { type Listed, lastNumber, listLive, listSince, readHealth } from "./overview.ts";
export { releaseDue } from "./release.ts";
export { readSelection, type Selection } from "./selection.ts";
export { readSubmitted, type Submitted } from "./submitted.ts";
