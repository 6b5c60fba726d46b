import type { Report } from "../../report.ts";
import { chooseBranches } from "../dialects/branches.ts";
import { skipElement } from "../dialects/code-spans.ts";
import { type Found, replaceFound } from "../dialects/found.ts";
import { SITE_TAGS } from "./site-tag-rules.ts";

// Passed over whole.
const CODE = /<(?:pre|code|script|style)\b/i;
const OPENING = new RegExp(
  [CODE, ...SITE_TAGS.map(({ opens }) => opens)].map(({ source }) => source).join("|"),
  "gi",
);

/** Tags of these modules outside code become what they stood for, or go. */
export function openSiteTags(html: string, report: Report): string {
  const chosen = chooseBranches(html, html, false, report);
  return replaceFound(
    chosen,
    OPENING,
    (match) => tagAt(chosen, match.index) ?? skipCode(chosen, match),
    ({ what, end }, at) => report.removal("dialects", what, chosen.slice(at, end)),
  );
}

function skipCode(html: string, match: RegExpExecArray): Found | undefined {
  return CODE.test(match[0]) ? skipElement(html, match[0], match.index) : undefined;
}

function tagAt(html: string, at: number): Found | undefined {
  for (const { what, pattern, instead } of SITE_TAGS) {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match) return { what, end: pattern.lastIndex, instead: instead?.(match) ?? "" };
  }
  return undefined;
}
