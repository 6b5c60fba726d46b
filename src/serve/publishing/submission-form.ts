import type { LocalFiles, Submission } from "../../article.ts";
import { MOST_BYTES } from "../../intake/index.ts";
import { readLocalFiles } from "../../media/index.ts";
import { Problem } from "../../problem.ts";

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
  const localFiles = readMedia(form.get("media"));
  if (typeof article === "string")
    return { bytes: new TextEncoder().encode(article), type: "", slug, localFiles };
  return {
    bytes: new Uint8Array(await article.arrayBuffer()),
    type: article.type,
    slug,
    file: article.name || undefined,
    localFiles,
  };
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
