import type { Attachment, Author, LocalFiles, Submission } from "./article.ts";
import { sha256 } from "./digest.ts";
import { gzip } from "./gzip.ts";
import { readSubmission } from "./intake/index.ts";
import type { EmbeddedFile } from "./media/index.ts";
import { findEmbedded, type Normalized, normalize } from "./normalize/index.ts";
import { Problem } from "./problem.ts";
import { defaultAuthors, type Publication } from "./publication.ts";
import { Report } from "./report.ts";
import { MOST_BOUND, type StoredSource } from "./store/index.ts";

/** A submission, read and cleaned; nothing of it depends on what is stored. */
export interface Prepared extends Normalized {
  submission: Submission;
  isDraft: boolean;
  /** It came with an id of its own. */
  hasForeignId: boolean;
  /** Its authors are those that an entry without any shows: it may be one of our own that comes back. */
  hasDefaultAuthors: boolean;
  source: StoredSource;
  /** As the submission says them, whatever is found out about them. */
  saidAttachments: Attachment[];
  /** The pictures inside the text that the article shows: to be stored before it is. */
  pictures: EmbeddedFile[];
  report: Report;
}

interface Files {
  /** There is a bucket: pictures inside the text get addresses of their own. */
  hasBucket?: boolean;
  /** What a sender says of files, without those that are not stored. */
  checkFiles?: (files: LocalFiles) => Promise<LocalFiles>;
}

/** Reads and cleans a submission, as publishing does, without publishing it. Throws a Problem. */
export async function prepare(
  publication: Publication,
  submission: Submission,
  now: number,
  { hasBucket = false, checkFiles }: Files = {},
): Promise<Prepared> {
  const { slug, file, localFiles } = submission;
  const report = new Report();
  const draft = await readSubmission(submission, report);
  const source = await sourceOf(submission);
  const embedded = hasBucket ? await findEmbedded(draft.body) : undefined;
  const said = { ...draft.localFiles, ...localFiles };
  const stored = checkFiles && Object.keys(said).length ? await checkFiles(said) : localFiles;
  const normalized = normalize(draft, { publication, slug, file, localFiles: stored, embedded, now }, report);
  return {
    ...normalized,
    submission,
    saidAttachments: normalized.article.attachments,
    pictures: normalized.embedded.map((address) => embedded!.get(address)!),
    source,
    report,
    isDraft: draft.fields.draft === true,
    hasForeignId: draft.fields.id !== undefined,
    hasDefaultAuthors: areDefault(normalized.article.authors, publication),
  };
}

/** By name: of their addresses each format of a feed carries others. */
function areDefault(authors: Author[], publication: Publication): boolean {
  const names = (list: Author[]) => list.map(({ name }) => name).join("\n");
  return names(authors) === names(defaultAuthors(publication));
}

/** As the store keeps it. Throws a Problem (413) for one that stays too large. */
async function sourceOf({ bytes, type, file, localFiles }: Submission): Promise<StoredSource> {
  const compressed = await gzip(bytes);
  if (compressed.length > MOST_BOUND)
    throw new Problem(
      413,
      "submission-too-large",
      `Compressed, the submission still has ${compressed.length} bytes; ${MOST_BOUND} are the most. Link to large data instead of embedding it.`,
    );
  return { type, file, localFiles, gzip: compressed, digest: await digestOf(bytes, localFiles) };
}

/** SHA-256 of a submission, in hex: of its bytes, and of what came with them of the files beside it. */
export async function digestOf(bytes: Uint8Array, localFiles?: LocalFiles): Promise<string> {
  const own = await sha256(bytes);
  return localFiles && Object.keys(localFiles).length ? sha256(own + JSON.stringify(localFiles)) : own;
}
