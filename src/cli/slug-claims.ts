import type { ContentFile } from "./content-file.ts";

/** While a folder is watched: which slug each file claims, and which files have theirs, published. */
export class SlugClaims {
  private readonly claimed: Map<string, string>;
  private readonly held: Map<string, string>;

  constructor(files: ContentFile[], refused: ContentFile[]) {
    const pairs = (of: ContentFile[]) => new Map(of.map(({ path, slug }) => [path, slug]));
    this.claimed = pairs(files);
    this.held = pairs(files.filter((file) => !refused.includes(file)));
  }

  /** Returns the slug that the file claimed before. A broken file, whose slug nobody knows, keeps its claim. */
  claim({ path, slug }: ContentFile): string | undefined {
    const before = this.claimed.get(path);
    if (slug) this.claimed.set(path, slug);
    return before;
  }

  /** Returns the slug that the file had before, when it is another one that no file has now. */
  hold({ path, slug }: ContentFile): string | undefined {
    const before = this.held.get(path);
    this.held.set(path, slug);
    return before && !this.isHeld(before) ? before : undefined;
  }

  /** The other files that claim the slug; none for the one that has it, which keeps it. */
  rivalsOf({ path, slug }: ContentFile): string[] {
    if (this.held.get(path) === slug) return [];
    return [...this.claimed]
      .filter(([other, same]) => other !== path && same === slug)
      .map(([other]) => other);
  }

  /** Forgets a file; returns what it claimed, and what it had and no other file has. */
  release(path: string): { claimed?: string; held?: string } {
    const [claimed, held] = [this.claimed.get(path), this.held.get(path)];
    this.claimed.delete(path);
    this.held.delete(path);
    return { claimed, held: held && !this.isHeld(held) ? held : undefined };
  }

  /** The files that may have a slug now; none while one has it. */
  successorsTo(slug: string): string[] {
    if (this.isHeld(slug)) return [];
    return [...this.claimed].filter(([, same]) => same === slug).map(([path]) => path);
  }

  isHeld(slug: string): boolean {
    return [...this.held.values()].includes(slug);
  }

  /** Has the file a slug, published? */
  isHolder(path: string): boolean {
    return this.held.has(path);
  }
}
