import { look } from "./sight.ts";
import type { SlugClaims } from "./slug-claims.ts";
import type { WorkerClient } from "./worker-client.ts";

// Milliseconds: editors and tools for syncing take a file away before they put the new one there.
const PATIENCE = 500;

/** What is done about an article that has no file any more: it is retracted with `--prune`, else told. */
export class Losses {
  constructor(
    private readonly worker: { client: WorkerClient; prune: boolean },
    private readonly slugs: SlugClaims,
    private readonly queueUp: (work: () => Promise<void>) => void,
  ) {}

  /** Later, as the slug may turn up again: its file was renamed, or traded slugs with another. */
  answer(slug: string, path: string, reason: string): void {
    setTimeout(
      () =>
        this.queueUp(async () => {
          if (!this.isBack(slug, path)) await this.answerNow(slug, reason);
        }),
      PATIENCE,
    );
  }

  /** A file that is there and holds no slug is read next, or is broken: its article is as good as its own. */
  private isBack(slug: string, path: string): boolean {
    return this.slugs.isHeld(slug) || (!this.slugs.isHolder(path) && look(path) !== "gone");
  }

  private async answerNow(slug: string, reason: string): Promise<void> {
    const { client, prune } = this.worker;
    if (prune) await client.retract(slug);
    const article = `/articles/${slug}`;
    console.log(
      prune
        ? `${reason}: ${article} is retracted`
        : `${reason}; ${article} stays published (--prune retracts it)`,
    );
  }
}
