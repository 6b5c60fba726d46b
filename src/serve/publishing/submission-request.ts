import { Problem } from "../../problem.ts";
import type { Conditions } from "../../settle/index.ts";
import type { AppContext } from "../context.ts";

/** What a publisher's request says: where, how much, under which conditions. */

// `?purge` and the like say yes by being there; what a program writes of a value counts, too.
const YES = ["", "true", "1", "yes"];
const NO = ["false", "0", "no"];

/** Does a parameter of the address say yes? Throws a Problem (400) for what is neither yes nor no. */
export function isWanted({ req }: AppContext, name: string): boolean {
  const value = req.query(name)?.toLowerCase();
  if (value === undefined || NO.includes(value)) return false;
  if (YES.includes(value)) return true;
  throw new Problem(400, "bad-query", `${name} takes no value, or true or false; nothing was changed.`);
}

/** Reads no further than `most` bytes. Throws a Problem: 413, 415 for a body that is compressed, 400 for a part of one. */
export async function readBody(context: AppContext, most: number): Promise<Uint8Array> {
  checkCoding(context);
  checkWhole(context);
  const tooLarge = (bytes: number) =>
    new Problem(
      413,
      "submission-too-large",
      `The submission has ${bytes} bytes or more; ${most} are the most. Split it.`,
    );
  const announced = Number(context.req.header("Content-Length") ?? 0);
  if (announced > most) throw tooLarge(announced);
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part);
    total += part.length;
    if (total > most) throw tooLarge(total);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Nothing is unpacked: a small body may be a huge one inside (RFC 9110, section 12.5.3, has the answer's header). */
function checkCoding({ req }: AppContext): void {
  const coding = req.header("Content-Encoding")?.trim() || "identity";
  if (coding.toLowerCase() === "identity") return;
  const detail = `Send the body as it is: Content-Encoding ${coding} is not taken.`;
  throw new Problem(415, "encoded-body", detail, {}, { "Accept-Encoding": "identity" });
}

/** A part would take the place of the whole (RFC 9110, section 14.5); `curl -C` sends one. */
function checkWhole({ req }: AppContext): void {
  if (req.header("Content-Range") === undefined) return;
  throw new Problem(400, "partial-body", "Send the whole body, without Content-Range: nothing was changed.");
}

/** `If-Match` and `If-None-Match` as publishing takes them. Throws a Problem (400): a guard that is none guards nothing. */
export function conditionsOf({ req }: AppContext): Conditions {
  const isFree = readNoneMatch(req.header("If-None-Match")?.trim());
  const match = req.header("If-Match")?.trim();
  if (match === undefined) return isFree;
  if (match === "*") return { ...isFree, existing: true };
  const tags = tagsOf(match);
  if (!tags.length || !tags.map(revisionOf).every(Number.isInteger))
    throw badPrecondition('If-Match takes a revision in quotation marks, as in If-Match: "12".');
  // RFC 9110, section 13.1.1: the comparison is a strong one, in which a weak tag is like no other.
  return { ...isFree, revisions: tags.filter((tag) => !tag.startsWith("W/")).map(revisionOf) };
}

function readNoneMatch(given: string | undefined): Conditions {
  if (given === "*") return { createOnly: true };
  const tags = tagsOf(given);
  if (given !== undefined && (!tags.length || given.startsWith("*")))
    throw badPrecondition('If-None-Match takes * alone, or revisions in quotation marks, as in "12".');
  return { unlike: tags.map(revisionOf) };
}

function badPrecondition(detail: string): Problem {
  return new Problem(400, "bad-precondition", detail);
}

function tagsOf(header = ""): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

/** No number for a tag that is no revision, which is like no article. */
function revisionOf(tag: string): number {
  return Number(/^(?:W\/)?"(\d+)"$/.exec(tag)?.[1] ?? Number.NaN);
}
