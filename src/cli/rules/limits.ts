import { DEEPEST } from "../../html/index.ts";
import { MOST_BYTES as MOST_SUBMISSION_BYTES } from "../../intake/index.ts";
import { LIMITS } from "../../normalize/fields/limits.ts";
import { MOST_BYTES as MOST_BODY_BYTES } from "../../normalize/sanitize.ts";
import { table } from "./markdown.ts";

/** How much of each there may be. */

/** The section on what is too large, and what becomes of it. */
export function limits(): string {
  const number = (value: number) => value.toLocaleString("en");
  return `## Limits

${table(
  ["what", "at most", "beyond"],
  [
    ["a submission", `${number(MOST_SUBMISSION_BYTES)} bytes`, "refused (413)"],
    ["a clean body", `${number(MOST_BODY_BYTES)} bytes`, "refused (413)"],
    ["elements within each other", number(DEEPEST), "refused (422)"],
    [
      "a title (of the article, its source, an attachment), the rights",
      `${number(LIMITS.title)} characters`,
      "cut",
    ],
    ["a summary", `${number(LIMITS.summary)} characters`, "cut"],
    ["a name or a mail address of a person, a role, a tag", `${number(LIMITS.name)} characters`, "cut"],
    ["an address of a picture, a person, a file", `${number(LIMITS.address)} characters`, "left out"],
    ["authors, tags, attachments", `${LIMITS.ofEach} of each`, "left out"],
  ],
)}`;
}
