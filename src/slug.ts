import { Problem } from "./problem.ts";

// Unicode letters, marks and digits in lower case, inside them `-`, `.` and `_`.
const SLUG = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;
const MOST_BYTES = 200;
const LEADING_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})[-_ ]+(?=.)/;
const ONLY_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/; // a journal's; it is the slug as well

/** Throws a Problem (400) that says what a slug is, which one would do, and `where` it stands. */
export function checkSlug(slug: string, where: { line?: number } = {}): string {
  if (isSlug(slug)) return slug;
  const better = toSlug(slug);
  const hint =
    slug && better === slug.normalize("NFC") ? " Send its letters composed (NFC)." : wouldBe(better);
  throw new Problem(
    400,
    "not-a-slug",
    `"${slug}" is no slug: lower-case letters and digits, inside them - . and _, at most ${MOST_BYTES} bytes, not ending in .json or .html.${hint}`,
    { slug, ...where },
  );
}

function wouldBe(slug: string): string {
  return slug && ` "${slug}" would be one.`;
}

function isSlug(slug: string): boolean {
  const inShape =
    SLUG.test(slug) && slug === slug.normalize("NFC").toLowerCase() && !/\.(json|html)$/.test(slug);
  return inShape && new TextEncoder().encode(slug).length <= MOST_BYTES;
}

/** The slug of a content file: its name without a leading date. */
export function slugFromFile(path: string): string {
  return toSlug(nameOfFile(path).replace(LEADING_DATE, ""));
}

/** `2026-03-05` of a file's name, as its date. */
export function dateOfFile(path: string): string | undefined {
  const name = nameOfFile(path);
  const [, year, month, day] = LEADING_DATE.exec(name) ?? ONLY_DATE.exec(name) ?? [];
  return year && `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}

/** Without its ending; of an `index` the folder's. */
function nameOfFile(path: string): string {
  const parts = path.split(/[\\/]/);
  const name = parts.pop()!.replace(/\.[^.]+$/, "");
  return /^_?index$/i.test(name) && parts.length ? parts.pop()! : name;
}

/** Where an article is, on the worker that has it. */
export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`;
}

/** The nearest slug: what does not belong into one becomes `-`. */
export function toSlug(text: string): string {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/-{2,}/g, "-");
  const short = [...plain].reduce(
    (slug, character) => (byteLength(slug + character) > MOST_BYTES ? slug : slug + character),
    "",
  );
  return short.replace(/^[._-]+|[._-]+$/g, "").replace(/\.(json|html)$/, "-$1");
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
