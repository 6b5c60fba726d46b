import type { Head } from "../store/index.ts";

/** What an isolate remembers of the publication: what the store last said of it, and when. Gone with the isolate. */

export type Latest = Pick<Head, "epoch" | "revision" | "due">;

/**
 * The newest that the store has said of the publication, and when it last answered (milliseconds). `asked` is the last
 * attempt, `failed` the last one in vain; `era` counts what was published here, so that an answer from before it is not
 * taken for fresh.
 */
interface Contact {
  answered: number;
  asked: number;
  failed: number;
  era: number;
  latest?: Latest;
}

const noted: Contact = {
  answered: Number.NEGATIVE_INFINITY,
  asked: Number.NEGATIVE_INFINITY,
  failed: Number.NEGATIVE_INFINITY,
  era: 0,
};

/** To be looked at: what changes it is below. */
export const contact: Readonly<Contact> = noted;

/** Takes note of what the store said, which was asked in that `era`; of two answers the newer one counts. */
export function remember(latest: Latest, era: number, now: number): void {
  const known = noted.latest;
  if (known?.epoch === latest.epoch && known.revision > latest.revision) return;
  noted.latest = latest;
  if (era === noted.era) noted.answered = now;
}

/** The store is asked now. */
export function noteAsked(now: number): void {
  noted.asked = now;
}

/** It did not answer. */
export function noteSilence(now: number): void {
  noted.failed = now;
}

/** Something was published here, so the store answers: the next requests ask first, until one of them has learned of it. */
export function forgetLatest(): void {
  noted.era++;
  noted.answered = Number.NEGATIVE_INFINITY;
  noted.asked = Number.NEGATIVE_INFINITY;
  noted.failed = Number.NEGATIVE_INFINITY;
}

/** Was something published here that nobody has read yet? The one who is told so reads it: there is nothing to ask. */
export function takeForgotten(now: number): boolean {
  if (noted.asked !== Number.NEGATIVE_INFINITY || !noted.latest) return false;
  noteAsked(now);
  return true;
}
