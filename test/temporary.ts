import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for all that a run leaves behind, its own files and those of the programs that it starts; it goes with the run. */
export default function holdTemporaryFiles(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "dateline-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
