/** What settings may be: each value as it is wanted, or undefined where it is something else. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Trimmed; it may be empty. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value.trim() : undefined;
}

export function filled(value: unknown): string | undefined {
  return text(value) || undefined;
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}

export function uuid(value: unknown): string | undefined {
  return matching(value, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)?.toLowerCase();
}

export function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

export function webAddress(value: unknown): string | undefined {
  const address = matching(value, /^https?:\/\/\S+$/);
  return address && URL.canParse(address) ? address : undefined;
}

export function mailAddress(value: unknown): string | undefined {
  return matching(value, /^[^\s@<>]+@[^\s@<>]+$/);
}

/** Without a slash at the end. Paths are put behind it, so that nothing else may stand there. */
export function addressOfWorker(value: unknown): string | undefined {
  return /[?#]/.test(String(value)) ? undefined : webAddress(value)?.replace(/\/+$/, "");
}

export function timezone(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }) && value;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
