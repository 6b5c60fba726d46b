import { accessSync, constants, lstatSync, statSync } from "node:fs";

/** What the system says of a path now, which is not always what a watcher has said of it. */

/** Milliseconds: file systems round the time of a change, by so much at most (FAT). */
export const CLOCK_STEP = 2000;

/** Only what is gone is deleted: nobody knows what a file holds that cannot be read, such as a link that leads nowhere. */
export function look(path: string): "there" | "gone" | "unreadable" {
  try {
    lstatSync(path); // of a link, the link itself
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")
      ? "gone"
      : "unreadable";
  }
  try {
    accessSync(path, constants.R_OK);
    return "there";
  } catch {
    return "unreadable";
  }
}

/** Nobody follows these, neither at a start nor when something is saved behind them: they may lead in a circle. */
export function isLinkToFolder(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && statSync(path).isDirectory();
  } catch {
    return false; // gone, or a link that leads nowhere
  }
}
