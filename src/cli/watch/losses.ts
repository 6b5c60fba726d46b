import { look } from "../content/sight.ts";
import { someOf } from "../print.ts";
import { isMost, PRUNE_MOST } from "../sync/prune.ts";
import type { WorkerClient } from "../worker/client.ts";
import type { SlugClaims } from "./slug-claims.ts";

// Milliseconds: editors and tools for syncing take a file away before they put the new one there.
const PATIENCE = 500;

// What is said of an article that stays, by its state. One that the worker does not list moved with its id.
const STAYS: Record<string, string> = {
  live: "stays published",
  scheduled: "stays scheduled",
  draft: "stays a draft",
};

interface Loss {
  slug: string;
  path: string;
  reason: string;
}

/** What is done about an article that has no file any more: it is retracted with `--prune`, else told. */
export class Losses {
  private readonly waiting = new Map<string, Loss>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly worker: { client: WorkerClient; prune: boolean },
    private readonly slugs: SlugClaims,
    private readonly queueUp: (work: () => Promise<void>) => void,
  ) {}

  /** When nothing more goes: the slug may turn up again, as its file was renamed, or traded slugs with another. */
  answer(slug: string, path: string, reason: string): void {
    this.waiting.set(slug, { slug, path, reason });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.queueUp(() => this.answerAll()), PATIENCE);
  }

  private async answerAll(): Promise<void> {
    const gone = [...this.waiting.values()].filter((loss) => !this.isBack(loss));
    this.waiting.clear();
    if (!gone.length) return;
    const there = [...(await this.worker.client.list()).values()].filter(({ state }) => STAYS[state]);
    const states = new Map(there.map(({ slug, state }) => [slug, state]));
    const lost = gone.filter(({ slug }) => states.has(slug));
    if (this.worker.prune && isMost(lost.length, there.length)) return keepMost(lost, there.length);
    for (const loss of lost) this.queueUp(() => this.answerOne(loss, STAYS[states.get(loss.slug)!]!));
  }

  /** A file that is there and holds no slug is read next, or is broken: its article is as good as its own. */
  private isBack({ slug, path }: Loss): boolean {
    return this.slugs.isHeld(slug) || (!this.slugs.isHolder(path) && look(path) !== "gone");
  }

  private async answerOne({ slug, reason }: Loss, stays: string): Promise<void> {
    const { client, prune } = this.worker;
    if (prune) await client.retract(slug);
    const article = `/articles/${slug}`;
    console.log(
      prune ? `${reason}: ${article} is retracted` : `${reason}; ${article} ${stays} (--prune retracts it)`,
    );
  }
}

function keepMost(lost: Loss[], all: number): void {
  const slugs = lost.map(({ slug }) => slug);
  console.error(
    `${lost[0]!.reason}, and so on: ${lost.length} of ${all} articles have no file any more (${someOf(slugs)}). Nothing is retracted. ${PRUNE_MOST}`,
  );
}
