import type { ContentFile } from "../content/file.ts";

/** While a folder is watched: which slug each file claims, and which file has each slug, published. */
export class SlugClaims {
  /** Path -> slug. */
  private readonly claimed = new Map<string, string>();
  /** Slug -> path: of two files that claim a slug one has it, whatever was refused before. */
  private readonly holders = new Map<string, string>();

  constructor(files: ContentFile[], refused: ContentFile[]) {
    const without = new Set(refused.map(({ path }) => path)); // one that names pictures was refused as a copy with these
    for (const { path, slug } of files) {
      this.claimed.set(path, slug);
      if (!without.has(path)) this.holders.set(slug, path);
    }
  }

  /** Returns the slug that the file claimed before. A broken file, whose slug nobody knows, keeps its claim. */
  claim({ path, slug }: ContentFile): string | undefined {
    const before = this.claimed.get(path);
    if (slug) this.claimed.set(path, slug);
    return before;
  }

  /** Takes the slug from whoever had it. Returns the one that the file had before, when it is another. */
  hold({ path, slug }: ContentFile): string | undefined {
    const before = this.heldBy(path);
    if (before) this.holders.delete(before);
    this.holders.set(slug, path);
    return before === slug ? undefined : before;
  }

  /** The other files that claim the slug; none for the one that has it, which keeps it. */
  rivalsOf({ path, slug }: ContentFile): string[] {
    if (this.holders.get(slug) === path) return [];
    return [...this.claimed]
      .filter(([other, same]) => other !== path && same === slug)
      .map(([other]) => other);
  }

  /** Forgets a file; returns what it claimed, and what it had. */
  release(path: string): { claimed?: string; held?: string } {
    const [claimed, held] = [this.claimed.get(path), this.heldBy(path)];
    this.claimed.delete(path);
    if (held) this.holders.delete(held);
    return { claimed, held };
  }

  /** The files that may have a slug now; none while one has it. */
  successorsTo(slug: string): string[] {
    if (this.isHeld(slug)) return [];
    return [...this.claimed].filter(([, same]) => same === slug).map(([path]) => path);
  }

  isHeld(slug: string): boolean {
    return this.holders.has(slug);
  }

  /** Has the file a slug, published? */
  isHolder(path: string): boolean {
    return this.heldBy(path) !== undefined;
  }

  private heldBy(path: string): string | undefined {
    return [...this.holders].find(([, holder]) => holder === path)?.[0];
  }
}
