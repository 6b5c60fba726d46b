import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Submission } from "../../article.ts";
import { sha256 } from "../../digest.ts";
import { readFrontMatter, typeOfFile } from "../../intake/index.ts";
import { Problem } from "../../problem.ts";
import { slugFromFile, toSlug } from "../../slug.ts";
import { isLinkToFolder } from "./sight.ts";

/** A content file as it will be sent, or why it will not. */
export interface ContentFile {
  /** As it was named on the command line, for messages. */
  path: string;
  /** The folder out of which no file beside it is taken. */
  root: string;
  /** Empty where none is known: then there is a problem. */
  slug: string;
  submission: Submission;
  digest: string;
  problem?: Problem;
}

/** One file; without a slug of its own it has one from its path below `root`. */
export async function readContentFile(path: string, root: string): Promise<ContentFile> {
  const type = typeOfFile(path) ?? "";
  const file = (relative(root, path) || path).replaceAll("\\", "/");
  const { bytes, slug, problem } = readWithSlug(path, type, file);
  return {
    path,
    root: folderOf(path, root),
    slug,
    digest: await sha256(bytes),
    problem,
    submission: { bytes, type, slug, file },
  };
}

function readWithSlug(path: string, type: string, file: string) {
  try {
    const bytes = readBytes(path);
    return { bytes, slug: slugOf({ bytes, type }, file), problem: undefined };
  } catch (error) {
    if (error instanceof Problem) return { bytes: new Uint8Array(), slug: "", problem: error };
    throw error;
  }
}

function readBytes(path: string): Uint8Array {
  if (isLinkToFolder(path))
    throw new Problem(
      400,
      "link-to-folder",
      "This is a link to a folder, and such links are not followed: put the folder itself here, link its files one by one, or begin its name with an underscore.",
    );
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const [reason] = (error as Error).message.split(",");
    throw new Problem(
      400,
      "unreadable-file",
      `This cannot be read (${reason}): let it be read, or take it out of the folder. A link has to lead to a file.`,
    );
  }
}

// White space and zeros, and the bytes of the mark that opens a text in Unicode: in any encoding they say nothing.
const MARKS = [0xef, 0xbb, 0xbf, 0xfe, 0xff];

function isBlank(byte: number): boolean {
  return byte <= 0x20 || MARKS.includes(byte);
}

/** The slug decides where a file is sent: it is read here as the worker would read it. Throws a Problem. */
function slugOf(submission: Pick<Submission, "bytes" | "type">, file: string): string {
  if (submission.bytes.every(isBlank))
    throw new Problem(
      400,
      "empty-file",
      "There is nothing in this file, not even a slug: write the article, or delete the file.",
    );
  const said = readFrontMatter(submission).slug;
  const slug = said === undefined ? slugFromFile(file) : toSlug(said);
  if (slug) return slug;
  throw new Problem(
    400,
    "not-a-slug",
    said === undefined
      ? "No slug can be made of this file's name: rename it, or say slug in its front matter."
      : `No slug can be made of "${said}": say another one in the front matter, or none.`,
  );
}

const CONTENT = "content";

/** `content` for what lies in there, whatever part of it was named; else the folder that was, or an article's own. */
function folderOf(path: string, root: string): string {
  const isContent = !relative(resolve(CONTENT), resolve(path)).startsWith("..");
  if (isContent) return resolve(CONTENT);
  return resolve(root === path ? dirname(path) : root);
}
