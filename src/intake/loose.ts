import { isRecord } from "../record.ts";

/** Values of front matter and JSON, where nothing is sure: each as what was wanted, or undefined. */

export type Loose = Record<string, unknown>;

/** Trimmed; a number is text, too, and white space alone is none. */
export function readText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}

/** As it stands, spaces included; "" for what is neither text nor number: an object of JSON may have a `toString` of its own. */
export function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A text, or what the box of a picture or a file has under the first of its usual names. */
export function readAddress(value: unknown): string | undefined {
  return readText(
    isRecord(value)
      ? (value.url ?? value.src ?? value.path ?? value.image ?? value.feature ?? value.filename)
      : value,
  );
}

/** A number, or a text that is one; none below zero. */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** Seconds: a number, or `1:02:03`. */
export function readSeconds(value: unknown): number | undefined {
  const parts =
    typeof value === "string" ? /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:\.\d+)?)$/.exec(value.trim()) : null;
  if (!parts) return readNumber(value);
  const [hours = 0, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes! * 60 + seconds!;
}
