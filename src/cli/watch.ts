import { relative, resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { Prepared } from "../prepare.ts";
import { Problem } from "../problem.ts";
import type { Publication } from "../publication.ts";
import type { Receipt } from "../publish.ts";
import { type ContentFile, isArticle, readContentFile, sharedSlug } from "./content.ts";
import { printReceipt, printRefusal } from "./print.ts";
import { readWithFiles, withoutFiles } from "./read.ts";
import type { WorkerClient } from "./worker-client.ts";

interface Watched {
  folder: string;
  publication: Publication;
  /** What was read at the start; kept up to date here. */
  files: ContentFile[];
  /** Those of them that could not be published. */
  refused: ContentFile[];
  /** Article -> where the files are that it names, or would be; kept up to date here. */
  looked: Map<string, string[]>;
  client: WorkerClient;
  /** Retract the article of a deleted file. */
  prune: boolean;
}

/**
 * Publishes what is saved under `folder`, and again what names a picture that is saved; what is broken is told, and
 * everything else stays up.
 */
export function watchContent(watched: Watched): FSWatcher {
  const { folder } = watched;
  const saves = new Saves(watched);
  const watcher = watch(folder, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 120, pollInterval: 30 },
  });
  const isOfArticle = (path: string) => isArticle(relative(folder, path));
  const changed = (path: string) =>
    saves.queueUp(() => (isOfArticle(path) ? saves.publishFile(path) : saves.publishNaming(path)));
  watcher.on("add", changed).on("change", changed);
  watcher.on("unlink", (path) =>
    saves.queueUp(() => (isOfArticle(path) ? saves.answerDeletion(path) : saves.publishNaming(path))),
  );
  return watcher;
}

/** What is done about each save, one after the other: two saves of a file are published in their order. */
class Saves {
  private readonly watched: Watched;
  private readonly slugs: Map<string, string>;
  private readonly published: Set<string>;
  private queue = Promise.resolve();

  constructor(watched: Watched) {
    const { files, refused } = watched;
    this.watched = watched;
    this.slugs = new Map(files.map(({ path, slug }) => [path, slug]));
    this.published = new Set(files.filter((file) => !refused.includes(file)).map(({ path }) => path));
  }

  queueUp(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch((error: Error) => console.error(error.message));
  }

  async publishFile(path: string): Promise<void> {
    const started = performance.now();
    const file = await readContentFile(path, this.watched.folder);
    try {
      this.checkSlug(file);
      this.slugs.set(path, file.slug);
      const { receipt, prepared } = await this.send(file);
      printReceipt(path, receipt, prepared, performance.now() - started);
      this.published.add(path);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      printRefusal({ file, problem: error });
    }
  }

  /** Throws a Problem for a file that is broken, and for one that has the slug of another. */
  private checkSlug({ path, slug, problem }: ContentFile): void {
    if (problem) throw problem;
    const twins = [...this.slugs].filter(([other, same]) => other !== path && same === slug);
    const names = twins.map(([other]) => other);
    if (names.length) throw sharedSlug(slug, names);
  }

  /** The files that it names go before it. */
  private async send(file: ContentFile): Promise<{ receipt: Receipt; prepared: Prepared }> {
    const { publication, looked, client } = this.watched;
    const read = await readWithFiles(file, publication, Date.now());
    looked.set(file.path, read.looked);
    const missing = await client.missing(read.found);
    for (const one of missing ?? []) await client.store(one);
    const receipt = await client.put(missing ? read.file : await withoutFiles(read.file));
    return { receipt, prepared: read.prepared };
  }

  /** A picture was saved or deleted: what shows it gets another address for it. */
  async publishNaming(path: string): Promise<void> {
    const place = resolve(path).toLowerCase();
    const isNamed = (places: string[]) => places.some((other) => other.toLowerCase() === place);
    for (const [article, places] of [...this.watched.looked])
      if (isNamed(places)) await this.publishFile(article);
  }

  /** A file that was refused for having the slug of this one may take its place. */
  async answerDeletion(path: string): Promise<void> {
    const { looked, client, prune } = this.watched;
    const slug = this.slugs.get(path);
    this.slugs.delete(path);
    looked.delete(path);
    if (!slug || !this.published.delete(path)) return;
    if (prune) await client.retract(slug);
    const what = prune
      ? `${path} was deleted: /articles/${slug} is retracted`
      : `${path} was deleted; its article stays published (--prune retracts it)`;
    console.log(what);
    for (const [other, same] of this.slugs) if (same === slug) await this.publishFile(other);
  }
}
