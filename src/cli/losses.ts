import { look } from "./sight.ts";
import type { SlugClaims } from "./slug-claims.ts";
import type { WorkerClient } from "./worker-client.ts";

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
    const lost = [...this.waiting.values()].filter((loss) => !this.isBack(loss));
    this.waiting.clear();
    if (!lost.length) return;
    const there = await this.worker.client.list();
    for (const loss of lost) {
      const stays = STAYS[there.get(loss.slug)?.state ?? ""];
      if (stays) this.queueUp(() => this.answerOne(loss, stays));
    }
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
