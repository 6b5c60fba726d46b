/** Ranges of bytes (RFC 9110, section 14). */

export interface ByteRange {
  offset: number;
  length: number;
}

/**
 * The part that a `Range` header asks for of so many bytes: undefined for the whole (no range, several, another unit,
 * or none that can be read: all of them may be ignored, section 14.2), "none" when it lies behind the end (416).
 */
export function readRange(header: string | undefined, bytes: number): ByteRange | "none" | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return undefined;
  if (first === "") {
    const length = Math.min(Number(last), bytes);
    return length > 0 ? { offset: bytes - length, length } : "none";
  }
  const offset = Number(first);
  if (last !== "" && Number(last) < offset) return undefined; // not a range
  if (offset >= bytes) return "none";
  const end = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return { offset, length: end - offset + 1 };
}
