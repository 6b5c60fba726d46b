import type { Submission } from "../../article.ts";
import { parseJson } from "../../intake/index.ts";
import { Problem } from "../../problem.ts";
import { checkSlug } from "../../slug.ts";

/** Lines of NDJSON, each a submission in JSON with a slug. */

/** So many articles a request may hold. */
export const MOST_LINES = 10_000;

/** What a line says, or why it says nothing. */
export type Line = Submission | { slug: string; problem: Problem };

/** Every line but the blank ones. Throws a Problem (413) for too many of them. */
export function readLines(bytes: Uint8Array): Line[] {
  return splitLines(bytes).flatMap((line, index) => (isBlank(line) ? [] : [readLine(line, index + 1)]));
}

/** Bytes that are not UTF-8 spoil their line, not the request: a line stays bytes until it is read. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    if (lines.length === MOST_LINES) throw tooMany("lines", "lines");
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** 413, for what is counted: the lines of a request, or the parts of a form. */
export function tooMany(counted: "lines" | "parts", what: string): Problem {
  return new Problem(
    413,
    `too-many-${counted}`,
    `There are more than ${MOST_LINES} ${what}: send the others in another request. Nothing of this one was published.`,
  );
}

function isBlank(line: Uint8Array): boolean {
  return !line.some((byte) => byte > 0x20);
}

/** A problem of the line itself says which one it is, counted from 1. */
function readLine(bytes: Uint8Array, line: number): Line {
  try {
    return { bytes, type: "application/json", slug: checkSlug(slugIn(bytes, line), { line }) };
  } catch (error) {
    if (error instanceof Problem) return { slug: String(error.extra.slug ?? ""), problem: error };
    throw error;
  }
}

function slugIn(bytes: Uint8Array, line: number): string {
  const { slug } = (parseJson(textOf(bytes, line), line) ?? {}) as { slug?: unknown };
  if (typeof slug === "string" || typeof slug === "number") return String(slug);
  const detail = `Line ${line} has no slug: send one object with a slug on each line.`;
  throw new Problem(400, "not-a-slug", detail, { line });
}

function textOf(bytes: Uint8Array, line: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem(415, "not-in-its-charset", `Line ${line} is not UTF-8.`, { line });
  }
}
