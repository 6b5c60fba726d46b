import type { LocalFiles, Submission } from "../../article.ts";
import { MOST_BYTES } from "../../intake/index.ts";
import { readLocalFiles } from "../../media/index.ts";
import { Problem } from "../../problem.ts";
import { checkSlug } from "../../slug.ts";
import { type Line, MOST_LINES, tooMany } from "./read-lines.ts";

export const FORM = /^multipart\/form-data\b/i;

/** An article, and room for what is said of some thousand files beside it. */
export const MOST_FORM_BYTES = MOST_BYTES + 1024 * 1024;

/**
 * `multipart/form-data` (RFC 7578) of a part `article`, with its media type and file name, and a part `media`: the
 * relative addresses of the article as JSON, each with where that file is stored. Throws a Problem (422).
 */
export async function readForm(bytes: Uint8Array, type: string, slug: string): Promise<Submission> {
  const form = await parseForm(bytes, type);
  const [article, another] = form.getAll("article");
  if (another !== undefined)
    throw brokenForm("has more than one part article: send each in a request of its own.");
  if (article === undefined)
    throw brokenForm("has no part article: send it as a file with its media type, or as the body itself.");
  return submissionOf(article, slug, readMedia(form.get("media")));
}

async function submissionOf(part: string | File, slug: string, localFiles?: LocalFiles): Promise<Submission> {
  if (typeof part === "string") return { bytes: new TextEncoder().encode(part), type: "", slug, localFiles };
  const bytes = new Uint8Array(await part.arrayBuffer());
  return { bytes, type: part.type, slug, file: part.name || undefined, localFiles };
}

// In the name of a part: what the form says of the files beside an article. No slug holds a colon.
const MEDIA = "media:";

/**
 * A form of many articles: each a part that is named with its slug, with its media type and file name; the files beside one
 * in a part `media:{slug}`, as in a form of one. A bad part loses its article. Throws a Problem: 422 for what is no form, 413
 * for too many of them.
 */
export async function readForms(bytes: Uint8Array, type: string): Promise<Line[]> {
  const form = await parseForm(bytes, type);
  const parts = [...form].filter(([name]) => !name.startsWith(MEDIA));
  if (!parts.length) throw brokenForm("has no article: name each part with the slug of its article.");
  if (parts.length > MOST_LINES) throw tooMany("parts", "articles");
  return Promise.all(parts.map(([name, part]) => readPart(form, name, part)));
}

async function readPart(form: FormData, name: string, part: string | File): Promise<Line> {
  try {
    return await submissionOf(part, checkSlug(name), readMedia(form.get(MEDIA + name)));
  } catch (error) {
    if (error instanceof Problem) return { slug: name, problem: error };
    throw error;
  }
}

async function parseForm(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) throw brokenForm(`cannot be read (${error.message}).`);
    throw error;
  }
}

function readMedia(part: string | File | null): LocalFiles | undefined {
  if (part === null) return undefined;
  if (typeof part !== "string") throw brokenForm("has a file in its part media: send the JSON as text.");
  try {
    const said: unknown = JSON.parse(part);
    if (!said || typeof said !== "object" || Array.isArray(said))
      throw brokenForm('takes an object in its part media: {"map.png": {"url": "/media/{hash}/map.png"}}.');
    const { files, bad } = readLocalFiles(said);
    if (bad.length === 0) return files;
    throw brokenForm(
      `names no media address for ${bad[0]}: it takes {"url": "/media/{hash}/{name}"}, or {"fault": "why it has none"}.`,
    );
  } catch (error) {
    if (error instanceof SyntaxError) throw brokenForm(`has no JSON in its part media (${error.message}).`);
    throw error;
  }
}

function brokenForm(what: string): Problem {
  return new Problem(422, "broken-form", `The form ${what}`);
}
