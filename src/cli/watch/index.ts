import { basename, relative, resolve } from "node:path";
import { watch } from "chokidar";
import { isArticle } from "../content/index.ts";
import { isLinkToFolder } from "../content/sight.ts";
import { Saves, type Watched } from "./saves.ts";

/**
 * Publishes what is saved under `folder`, and again what names a picture that is saved; what is broken is told, and
 * everything else stays up. Resolves when nothing that is saved is missed any more.
 */
export async function watchContent(watched: Watched): Promise<void> {
  const { folder } = watched;
  const saves = new Saves(watched);
  const watcher = watch(folder, {
    ignoreInitial: true,
    // One that leads to a folder above it would be walked without an end. The content folder itself may be one.
    ignored: (path) => resolve(path) !== resolve(folder) && isLinkToFolder(path),
    awaitWriteFinish: { stabilityThreshold: 120, pollInterval: 30 },
  });
  const isOfArticle = (path: string) => isArticle(relative(folder, path) || basename(path)); // it may be one file
  const changed = (path: string) =>
    saves.queueUp(() => (isOfArticle(path) ? saves.publishFile(path) : saves.publishNaming(path)));
  watcher.on("add", changed).on("change", changed);
  watcher.on("unlink", (path) =>
    saves.queueUp(() => (isOfArticle(path) ? saves.answerDeletion(path) : saves.publishNaming(path))),
  );
  // A folder that nobody may read, say; the others are watched all the same.
  watcher.on("error", (error) =>
    console.error(`What is saved there is not noticed: ${(error as Error).message}`),
  );
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  saves.catchUp();
}
