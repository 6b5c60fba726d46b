import type { Submission } from "../../article.ts";
import { Report } from "../../report.ts";
import { removeIllegal } from "../../text.ts";
import { detectKind, isJsonRecord, type Kind, parseMediaType, refuseUnknownType } from "../detect.ts";
import { openArchive } from "./archive/index.ts";
import { decode } from "./decode.ts";
import { unescapeBody } from "./escaped.ts";
import { mendMojibake } from "./mojibake.ts";

/**
 * The text of a submission without what no feed may carry, and what it is. The page out of an archive, the text out of a mail; its bytes as text;
 * JSON goes as it is, its bodies are looked at one by one; of all else what was decoded or escaped wrongly once is put
 * right, and may be something else then. Throws a Problem: 415 not readable, 422 an archive without a page.
 */
export function textOfSubmission(
  submission: Pick<Submission, "bytes" | "type">,
  report = new Report(),
): { text: string; kind: Kind } {
  const { bytes, type } = openArchive(submission, report);
  const parsed = parseMediaType(type);
  refuseUnknownType(parsed.essence); // a PDF is no text in a wrong encoding
  const { text, count } = removeIllegal(decode(bytes, parsed).replace(/\r\n?/g, "\n"));
  if (count) report.change("characters", "control character or lone surrogate taken out", undefined, count);
  const kind = detectKind(parsed.essence, text);
  if (kind === "json") return { text, kind };
  if (kind !== "markdown" && isJsonRecord(text)) {
    report.guess("fields", "read as JSON, which its type does not say", "all of it", 0.9, parsed.essence);
    return { text, kind: "json" };
  }
  const body = unescapeBody(mendMojibake(text, report), report);
  return { text: body, kind: body === text ? kind : detectKind(parsed.essence, body) };
}
