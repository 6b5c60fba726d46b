import type { LocalFiles } from "../../article.ts";
import { digestOf, type Prepared, prepare } from "../../prepare.ts";
import type { Publication } from "../../publication.ts";
import type { ContentFile } from "./file.ts";
import { findLocalFile } from "./local-files.ts";
import type { FoundFile } from "./measure.ts";

/** A content file, read and cleaned, with the files that it names. */
export interface Read {
  /** As it will be sent. */
  file: ContentFile;
  prepared: Prepared;
  found: FoundFile[];
  /** Where the files are that it names, or would be. */
  looked: string[];
}

/**
 * Reads and cleans a file; where it names files beside it, once more with them, unless with them it is known already.
 * Throws a Problem.
 */
export async function readWithFiles(
  file: ContentFile,
  publication: Publication,
  now: number,
  isKnown: (file: ContentFile) => boolean = () => false,
): Promise<Read> {
  if (file.problem) throw file.problem;
  const prepared = await prepare(publication, file.submission, now, { hasBucket: true });
  const searches = await searchFor(file, prepared.localNames);
  if (!searches.size) return { file, prepared, found: [], looked: [] };
  const searched = [...searches.values()];
  const found = searched.filter((search) => "key" in search);
  const looked = searched.map((search) => search.looked);
  const localFiles = [...searches].map(([name, search]) => [name, search.file] as const);
  const complete = await withLocalFiles(file, Object.fromEntries(localFiles));
  if (isKnown(complete)) return { file: complete, prepared, found, looked };
  return {
    file: complete,
    prepared: await prepare(publication, complete.submission, now, { hasBucket: true }),
    found,
    looked,
  };
}

type Search = NonNullable<Awaited<ReturnType<typeof findLocalFile>>>;

/** What was found for each name that may be a file beside it. */
async function searchFor({ root, path }: ContentFile, names: string[]): Promise<Map<string, Search>> {
  const searches = await Promise.all(
    names.map(async (name) => [name, await findLocalFile(root, path, name)] as const),
  );
  return new Map(searches.flatMap(([name, search]) => (search ? [[name, search] as const] : [])));
}

/** The same, for a worker that has nowhere to store files. */
export async function withoutFiles(file: ContentFile): Promise<ContentFile> {
  const { localFiles } = file.submission;
  if (!localFiles) return file;
  const fault = { fault: "the worker has no bucket for files" };
  return withLocalFiles(file, Object.fromEntries(Object.keys(localFiles).map((name) => [name, fault])));
}

async function withLocalFiles(file: ContentFile, localFiles: LocalFiles): Promise<ContentFile> {
  const submission = { ...file.submission, localFiles };
  return { ...file, submission, digest: await digestOf(submission.bytes, localFiles) };
}
