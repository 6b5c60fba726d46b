import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { typeOfFile } from "../../intake/index.ts";
import { Problem } from "../../problem.ts";
import { UserError } from "../options.ts";
import { type ContentFile, readContentFile } from "./file.ts";
import { CLOCK_STEP, isLinkToFolder } from "./sight.ts";

export const ARTICLE_ENDINGS =
  ".md, .markdown, .mdx, .qmd, .Rmd, .html, .htm, .mhtml, .mht, .eml, .txt or .json";

/** Reads every article under folders and files, each once, those of a folder sorted by path. Throws a UserError when one is not there. */
export async function readContent(paths: string[]): Promise<ContentFile[]> {
  const files = new Map<string, { file: string; root: string }>();
  for (const root of paths)
    for (const file of articlesUnder(root))
      if (!files.has(resolve(file))) files.set(resolve(file), { file, root });
  const read = await Promise.all([...files.values()].map(({ file, root }) => readContentFile(file, root)));
  return refuseSharedSlugs(read);
}

/**
 * Reads again the articles under a folder or file that may have changed since a time (Unix milliseconds), and those of
 * which the paths were not known: what lies in a folder that was moved here is as old as before.
 */
export function readChangedSince(root: string, time: number, known: Set<string>): Promise<ContentFile[]> {
  const paths = articlesUnder(root).filter(
    (path) => !known.has(path) || changedAt(path) >= time - CLOCK_STEP,
  );
  return Promise.all(paths.map((path) => readContentFile(path, root)));
}

/** When it was written, or moved here; 0 for what cannot be read, which is known already. */
function changedAt(path: string): number {
  try {
    return statSync(path).ctimeMs;
  } catch {
    return 0;
  }
}

function articlesUnder(path: string): string[] {
  if (!existsSync(path))
    throw new UserError(`There is no ${path}: name a folder that holds articles, or an article.`);
  if (statSync(path).isFile()) {
    if (typeOfFile(path)) return [path];
    throw new UserError(`${path} is no article: they end in ${ARTICLE_ENDINGS}.`);
  }
  return namesBelow(path)
    .map((name) => join(path, name))
    .sort();
}

/** The articles of a folder. One that cannot be read, or a link to one, stands for itself: nobody knows what is in there. */
function namesBelow(root: string, folder = ""): string[] {
  const entries = entriesOf(join(root, folder));
  if (!entries) return [folder];
  return entries.flatMap((entry) => {
    const name = join(folder, entry.name);
    const isHidden = /^[._]/.test(entry.name);
    if (entry.isDirectory()) return isHidden ? [] : namesBelow(root, name);
    if (entry.isSymbolicLink() && isLinkToFolder(join(root, name))) return isHidden ? [] : [name];
    return isArticle(name) && isFile(join(root, name)) ? [name] : [];
  });
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined; // reading it as an article will say why
  }
}

/** What leads nowhere is taken for one: reading it says why it cannot be. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return true; // a link without a target, or one that nobody may follow
  }
}

/** An article by its name; what begins with a dot or an underscore is none, nor what lies in such a folder. */
export function isArticle(name: string): boolean {
  return typeOfFile(name) !== undefined && !/(?:^|[\\/])[._]/.test(name.replace(/_index\./, "index."));
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

/** 409: the slug is that of these other files as well. */
export function sharedSlug(slug: string, others: string[]): Problem {
  return new Problem(
    409,
    "shared-slug",
    `The slug "${slug}" is also that of ${others.join(", ")}: rename one of them, or say another slug in its front matter.`,
  );
}
