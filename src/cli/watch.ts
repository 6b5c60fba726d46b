import { type FSWatcher, watch } from "chokidar";
import { typeOfFile } from "../intake/index.ts";
import { Problem } from "../problem.ts";
import { type ContentFile, readContentFile, sharedSlug } from "./content.ts";
import { printReceipt, printRefusal } from "./print.ts";
import type { WorkerClient } from "./worker-client.ts";

interface Watched {
  folder: string;
  /** What was read at the start; kept up to date here. */
  files: ContentFile[];
  /** Those of them that could not be published. */
  refused: ContentFile[];
  client: WorkerClient;
  /** Retract the article of a deleted file. */
  prune: boolean;
}

/** Publishes what is saved under `folder`; what is broken is told, and everything else stays up. */
export function watchContent({ folder, files, refused, client, prune }: Watched): FSWatcher {
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
  const changed = (path: string) => typeOfFile(path) && then(() => publishFile(path));
  watcher.on("add", changed).on("change", changed);
  watcher.on("unlink", (path) => typeOfFile(path) && then(() => answerDeletion(path)));
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
      printReceipt(path, await client.put(file), performance.now() - started);
      published.add(path);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      printRefusal({ file, problem: error });
    }
  }

  /** A file that was refused for having the slug of this one may take its place. */
  async function answerDeletion(path: string): Promise<void> {
    const slug = slugs.get(path);
    slugs.delete(path);
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
