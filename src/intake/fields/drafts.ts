import { wordOf } from "../loose.ts";

// What authors and systems write who mean that an article is not for everybody (YAML 1.1's words for no; WordPress's,
// Ghost's and Payload's states). Strapi's drafts have no day of publishing beside that of their making.
const NO = ["false", "no", "off", "n", "0"];
const HIDDEN = ["draft", "private", "pending", "trash"];

/** Asks fields whose names are in lower case. In doubt it is a draft: what has been public cannot be taken back. */
export function isDraft(given: Map<string, unknown>): boolean {
  const word = (name: string) =>
    (typeof given.get(name) === "boolean" ? `${given.get(name)}` : wordOf(given.get(name)))
      .trim()
      .toLowerCase();
  const draft = word("draft") || word("isdraft");
  return (
    (draft !== "" && !NO.includes(draft)) ||
    NO.includes(word("published")) ||
    NO.includes(word("publish")) || // Obsidian Publish
    HIDDEN.includes(word("_status")) ||
    HIDDEN.includes(word("state")) || // HubSpot
    (given.get("publishedat") === null && ["createdat", "documentid"].some((name) => given.has(name))) ||
    [...HIDDEN, ...NO].includes(word("status"))
  );
}
