import type { Author } from "./article.ts";
import type { Publication } from "./publication.ts";

/** Values of settings: each as it is used, or undefined when it is none. */

export function filled(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}

/** A line that may be missing. */
export function line(value: unknown): string | undefined {
  return isLine(value) ? ((value as string | undefined)?.trim() ?? "") : undefined;
}

function isLine(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

export function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}

export function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

export function webAddress(value: unknown): string | undefined {
  return typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value) ? value : undefined;
}

// Well-formed tags may begin with up to eight letters (`english`); every registered one has two or three (RFC 5646, 2.2.1).
const LANGUAGE = /^[a-z]{2,3}(?:-|$)/;

/** The tag as BCP 47 writes it (`pt-BR`), undefined when it is none. */
export function canonicalLanguage(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(value.trim().replaceAll("_", "-"))[0];
    return canonical && LANGUAGE.test(canonical) ? canonical : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function timezone(value: unknown): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value as string }) && (value as string);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function authorList(value: unknown): Author[] | undefined {
  const isAuthor = (author: Partial<Author> | undefined) =>
    filled(author?.name) !== undefined && [author?.url, author?.email, author?.avatar].every(isLine);
  return Array.isArray(value) && value.every(isAuthor) ? (value as Author[]) : undefined;
}

export function feedSizes(value: unknown): Publication["feed"] | undefined {
  if (!value || typeof value !== "object") return undefined;
  const { entries = 50, bytes = 524_288 } = value as Partial<Publication["feed"]>;
  const fits =
    Number.isInteger(entries) && entries >= 2 && entries <= 1000 && Number.isInteger(bytes) && bytes >= 1024;
  return fits ? { entries, bytes } : undefined;
}
