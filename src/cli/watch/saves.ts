import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../../problem.ts";
import type { Publication } from "../../publication.ts";
import type { Receipt } from "../../publish.ts";
import { type ContentFile, readContentFile } from "../content/file.ts";
import { readChangedSince, sharedSlug } from "../content/index.ts";
import { readWithFiles, withoutFiles } from "../content/read.ts";
import { look } from "../content/sight.ts";
import { isMendable } from "../options.ts";
import { printRefusal } from "../print.ts";
import { printReceipt } from "../sync/output.ts";
import { type Appearance, appearanceOf } from "../sync/sent.ts";
import type { WorkerClient } from "../worker/client.ts";
import { Losses } from "./losses.ts";
import { SlugClaims } from "./slug-claims.ts";

export interface Watched {
  folder: string;
  publication: Publication;
  /** What was read at the start. */
  files: ContentFile[];
  /** When it was read (Unix milliseconds). */
  read: number;
  /** Those of them that could not be published. */
  refused: ContentFile[];
  /** Article -> where the files are that it names, or would be; kept up to date here. */
  looked: Map<string, string[]>;
  client: WorkerClient;
  /** Retract the article of a deleted file. */
  prune: boolean;
}

/** What is done about each save, one after the other: two saves of a file are published in their order. */
export class Saves {
  private readonly watched: Watched;
  private readonly slugs: SlugClaims;
  private readonly losses: Losses;
  private queue = Promise.resolve();

  constructor(watched: Watched) {
    this.watched = watched;
    this.slugs = new SlugClaims(watched.files, watched.refused);
    this.losses = new Losses(watched, this.slugs, (work) => this.queueUp(work));
  }

  queueUp(work: () => Promise<void>): void {
    this.queue = this.queue
      .then(work)
      .catch((error) => console.error(isMendable(error) ? error.message : error));
  }

  /** What was saved, moved or deleted while the worker started, before anybody watched. */
  catchUp(): void {
    const { files, folder, read } = this.watched;
    const known = new Map(files.map(({ path, digest }) => [path, digest]));
    this.queueUp(async () => {
      const changed = await readChangedSince(folder, read, new Set(known.keys()));
      for (const path of known.keys()) if (look(path) === "gone") await this.answerDeletion(path);
      for (const { path, digest } of changed) if (known.get(path) !== digest) await this.publishFile(path);
    });
  }

  async publishFile(path: string): Promise<void> {
    if (!existsSync(path)) return; // that it is deleted comes next
    const started = performance.now();
    const file = await readContentFile(path, this.watched.folder);
    const before = this.slugs.claim(file);
    const loss = await this.attempt(file, started);
    if (loss) this.losses.answer(loss, path, `${path} has another slug now`);
    if (file.slug && before !== file.slug) await this.publishSuccessors(before);
  }

  /** Returns the slug that the file had until now, where it has another. */
  private async attempt(file: ContentFile, started: number): Promise<string | undefined> {
    try {
      this.checkSlug(file);
      const { receipt, appearance } = await this.send(file);
      printReceipt(file.path, receipt, appearance, performance.now() - started);
      return this.slugs.hold(file);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      printRefusal({ file, problem: error });
      return undefined;
    }
  }

  /** Throws a Problem for a file that is broken, and for one that has the slug of another. */
  private checkSlug(file: ContentFile): void {
    if (file.problem) throw file.problem;
    const rivals = this.slugs.rivalsOf(file);
    if (rivals.length) throw sharedSlug(file.slug, rivals);
  }

  /** The files that it names go before it. */
  private async send(file: ContentFile): Promise<{ receipt: Receipt; appearance: Appearance }> {
    const { publication, looked, client } = this.watched;
    const read = await readWithFiles(file, publication, Date.now());
    looked.set(file.path, read.looked);
    const missing = await client.missing(read.found);
    for (const one of missing ?? []) await client.store(one);
    const receipt = await client.put(missing ? read.file : await withoutFiles(read.file));
    return { receipt, appearance: appearanceOf(read.prepared) };
  }

  /** A picture was saved or deleted: what shows it gets another address for it. */
  async publishNaming(path: string): Promise<void> {
    const place = resolve(path).toLowerCase();
    const isNamed = (places: string[]) => places.some((other) => other.toLowerCase() === place);
    for (const [article, places] of [...this.watched.looked])
      if (isNamed(places)) await this.publishFile(article);
  }

  async answerDeletion(path: string): Promise<void> {
    const sight = look(path);
    if (sight === "unreadable") console.error(`${path} cannot be read; its article stays`);
    if (sight !== "gone") return;
    const { claimed, held } = this.slugs.release(path);
    this.watched.looked.delete(path);
    if (held) this.losses.answer(held, path, `${path} was deleted`);
    for (const slug of new Set([claimed, held])) await this.publishSuccessors(slug);
  }

  /** A file that was refused for having the slug of another may take its place. */
  private async publishSuccessors(slug: string | undefined): Promise<void> {
    for (const path of slug ? this.slugs.successorsTo(slug) : []) await this.publishFile(path);
  }
}
