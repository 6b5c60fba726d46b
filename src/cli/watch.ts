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
  const { folder, publication, files, refused, looked, client, prune } = watched;
  const slugs = new Map(files.map(({ path, slug }) => [path, slug]));
  const published = new Set(files.filter((file) => !refused.includes(file)).map(({ path }) => path));
  const watcher = watch(folder, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 120, pollInterval: 30 },
  });
  let queue = Promise.resolve();
  // One after the other: two saves of a file are published in their order.
  const then = (work: () => Promise<void>) => {
    queue = queue.then(work).catch((error: Error) => console.error(error.message));
  };
  const changed = (path: string) =>
    then(() => (isArticle(relative(folder, path)) ? publishFile(path) : publishNaming(path)));
  watcher.on("add", changed).on("change", changed);
  watcher.on("unlink", (path) =>
    then(() => (isArticle(relative(folder, path)) ? answerDeletion(path) : publishNaming(path))),
  );
  return watcher;

  async function publishFile(path: string): Promise<void> {
    const started = performance.now();
    const file = await readContentFile(path, folder);
    try {
      const twins = [...slugs]
        .filter(([other, slug]) => other !== path && slug === file.slug)
        .map(([other]) => other);
      if (file.problem ?? twins.length) throw file.problem ?? sharedSlug(file.slug, twins);
      slugs.set(path, file.slug);
      const { receipt, prepared } = await send(file);
      printReceipt(path, receipt, prepared, performance.now() - started);
      published.add(path);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      printRefusal({ file, problem: error });
    }
  }

  /** The files that it names go before it. */
  async function send(file: ContentFile): Promise<{ receipt: Receipt; prepared: Prepared }> {
    const read = await readWithFiles(file, publication, Date.now());
    looked.set(file.path, read.looked);
    const missing = await client.missing(read.found);
    for (const one of missing ?? []) await client.store(one);
    const receipt = await client.put(missing ? read.file : await withoutFiles(read.file));
    return { receipt, prepared: read.prepared };
  }

  /** A picture was saved or deleted: what shows it gets another address for it. */
  async function publishNaming(path: string): Promise<void> {
    const place = resolve(path).toLowerCase();
    const isNamed = (places: string[]) => places.some((other) => other.toLowerCase() === place);
    for (const [article, places] of [...looked]) if (isNamed(places)) await publishFile(article);
  }

  /** A file that was refused for having the slug of this one may take its place. */
  async function answerDeletion(path: string): Promise<void> {
    const slug = slugs.get(path);
    slugs.delete(path);
    looked.delete(path);
    if (!slug || !published.delete(path)) return;
    if (prune) await client.retract(slug);
    console.log(
      prune
        ? `${path} was deleted: /articles/${slug} is retracted`
        : `${path} was deleted; its article stays published (--prune retracts it)`,
    );
    for (const [other, same] of slugs) if (same === slug) await publishFile(other);
  }
}
