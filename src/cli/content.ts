import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Submission } from "../article.ts";
import { typeOfFile } from "../intake/index.ts";
import { slugFromFile, toSlug } from "../normalize/index.ts";
import { sha256 } from "../prepare.ts";
import { Problem } from "../problem.ts";
import { UserError } from "./options.ts";

/** A content file as it will be sent, or why it will not. */
export interface ContentFile {
  /** As it was named on the command line, for messages. */
  path: string;
  /** The folder out of which no file beside it is taken. */
  root: string;
  slug: string;
  submission: Submission;
  digest: string;
  problem?: Problem;
}

export const ARTICLE_ENDINGS = ".md, .markdown, .html, .htm, .txt or .json";

/** Reads every article under folders and files, each once, sorted by path. Throws a UserError when one is not there. */
export async function readContent(paths: string[]): Promise<ContentFile[]> {
  const files = new Map<string, { file: string; root: string }>();
  for (const root of paths)
    for (const file of articlesUnder(root))
      if (!files.has(resolve(file))) files.set(resolve(file), { file, root });
  const read = await Promise.all([...files.values()].map(({ file, root }) => readContentFile(file, root)));
  return refuseSharedSlugs(read);
}

function articlesUnder(path: string): string[] {
  if (!existsSync(path))
    throw new UserError(`There is no ${path}: name a folder that holds articles, or an article.`);
  if (statSync(path).isFile()) {
    if (typeOfFile(path)) return [path];
    throw new UserError(`${path} is no article: they end in ${ARTICLE_ENDINGS}.`);
  }
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter(isArticle)
    .map((name) => join(path, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? true) // a link to nowhere is told later
    .sort();
}

/** An article by its name; what begins with a dot or an underscore is none, nor what lies in such a folder. */
export function isArticle(name: string): boolean {
  return typeOfFile(name) !== undefined && !/(?:^|[\\/])[._]/.test(name.replace(/_index\./, "index."));
}

/** One file; its slug is made from its path below `root`. */
export async function readContentFile(path: string, root: string): Promise<ContentFile> {
  const { bytes, fault } = readBytes(path);
  const below = relative(root, path) || path;
  const slug = frontMatterSlug(bytes) ?? slugFromFile(below);
  const problem = fault ?? (slug ? undefined : noSlug());
  return {
    path,
    root: folderOf(path, root),
    slug,
    digest: await sha256(bytes),
    problem,
    submission: { bytes, type: typeOfFile(path) ?? "", slug, file: below.replaceAll("\\", "/") },
  };
}

/** The kind of problem of a file of which nothing is known but its name. */
export const UNREADABLE = "unreadable";

function readBytes(path: string): { bytes: Uint8Array; fault?: Problem } {
  try {
    return { bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    const detail = `The file cannot be read (${message}): mend it, or take it away.`;
    return { bytes: new Uint8Array(), fault: new Problem(422, UNREADABLE, detail) };
  }
}

function noSlug(): Problem {
  const detail = "No slug can be made of this file's name: rename it, or say slug in its front matter.";
  return new Problem(400, "not-a-slug", detail);
}

const CONTENT = "content";

/** `content` for what lies in there, whatever part of it was named; else the folder that was, or an article's own. */
function folderOf(path: string, root: string): string {
  const isContent = !relative(resolve(CONTENT), resolve(path)).startsWith("..");
  if (isContent) return resolve(CONTENT);
  return resolve(root === path ? dirname(path) : root);
}

// The slug decides where a file is sent, before anything reads it: the one line is enough.
function frontMatterSlug(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 8192)).replace(/^\uFEFF/, "");
  const [, , block] = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\n\1[ \t]*(?:\r?\n|$)/.exec(start) ?? [];
  const said = /^slug\s*[:=]\s*["']?([^"'\r\n]+?)["']?\s*$/m.exec(block ?? "")?.[1];
  return said && toSlug(said);
}

/** Two files with one slug are both refused, each naming the other. */
function refuseSharedSlugs(files: ContentFile[]): ContentFile[] {
  const owners = new Map<string, ContentFile[]>();
  for (const file of files) owners.set(file.slug, [...(owners.get(file.slug) ?? []), file]);
  return files.map((file) => {
    const others = owners.get(file.slug)!.filter((other) => other !== file);
    if (!others.length || file.problem) return file;
    return {
      ...file,
      problem: sharedSlug(
        file.slug,
        others.map(({ path }) => path),
      ),
    };
  });
}

export function sharedSlug(slug: string, others: string[]): Problem {
  return new Problem(
    409,
    "shared-slug",
    `The slug "${slug}" is also that of ${others.join(", ")}: rename one of them, or say another slug in its front matter.`,
  );
}
