import { createHash } from "node:crypto";

/**
 * What publishers sent, and what of it was acknowledged: what a store has to hold after anything that may happen to it.
 * Each slug belongs to one publisher, so that its versions come one after another.
 */

interface Line {
  /** 0 for a retraction. */
  acknowledged?: number;
  /** Sent since then, without an answer. */
  open: number[];
  /** The first revision that it has been live at, without a break since. */
  liveFrom?: number;
}

export class Ledger {
  readonly lines = new Map<string, Line>();
  /** Every revision that an answer named as the one that its change took. */
  readonly revisions: number[] = [];
  acknowledged = 0;
  private versions = 0;

  /** A new version of an article, or its retraction, is on its way; gives its number. */
  send(slug: string, isRetraction: boolean): number {
    const version = isRetraction ? 0 : ++this.versions;
    const line = this.lines.get(slug) ?? { open: [] };
    line.open.push(version);
    if (isRetraction) line.liveFrom = undefined;
    this.lines.set(slug, line);
    return version;
  }

  answered(slug: string, version: number, revision?: number): void {
    const liveFrom = this.lines.get(slug)?.liveFrom ?? revision;
    this.lines.set(slug, { acknowledged: version, open: [], liveFrom }); // a publisher sends one after the other
    if (revision !== undefined) this.revisions.push(revision);
    this.acknowledged++;
  }

  /** What was live at a revision, and has been ever since. */
  liveSince(revision: number): string[] {
    return [...this.lines].flatMap(([slug, { liveFrom }]) =>
      (liveFrom ?? Infinity) <= revision ? [slug] : [],
    );
  }

  /** The versions that may be stored: the last one acknowledged, or one that was sent after it. */
  allowed(slug: string): (number | undefined)[] {
    const { acknowledged, open } = this.lines.get(slug)!;
    return [acknowledged, ...open];
  }
}

/** An article whose parts all say which version of it they are of; some are long, so that a write takes its time. */
export function submissionOf(slug: string, version: number): string {
  const text = "A sentence of the article, as long as sentences are. ".repeat(
    1 + ((version * 37) % (version % 10 ? 40 : 400)),
  );
  return `---
title: ${slug} version ${version}
date: ${new Date(Date.UTC(2026, 0, 1) + Number(slug.split("-")[1]) * 60_000).toISOString()}
author: Author of ${slug.split("-")[0]}
tags: [third ${version % 3}]
---

${mark("begin", slug, version)}

${text}

${mark("end", slug, version)}
`;
}

export const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** A word that no other version has, to be searched for. */
export const mark = (place: string, slug: string, version: number) =>
  `${place}x${slug.replaceAll("-", "x")}x${version}x`;

export const tagOf = (version: number) => `third ${version % 3}`;

export interface Entry {
  title: string;
  content_html: string;
  tags?: string[];
}

/** Which version of which article an entry is. Throws when its parts are not of one version. */
export function readEntry({ title, content_html, tags }: Entry): { slug: string; version: number } {
  const [, slug, number] = /^(\S+) version (\d+)$/.exec(title) ?? [];
  const version = Number(number);
  const parts = slug ? [mark("begin", slug, version), mark("end", slug, version)] : [];
  if (!slug || !parts.every((part) => content_html.includes(part)) || tags?.[0] !== tagOf(version))
    throw new Error(`torn: ${title}, ${tags}, ${content_html.slice(0, 60)} … ${content_html.slice(-60)}`);
  return { slug, version };
}
