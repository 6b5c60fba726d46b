import type { Report } from "../../../report.ts";
import type { Node } from "../node.ts";
import { isAppleNews, nodesOfAppleNews } from "./apple-news.ts";
import { isArc, nodesOfArc } from "./arc.ts";
import { isEditorJs, nodesOfEditorJs } from "./editor-js.ts";
import { isKirby, nodesOfKirby } from "./kirby.ts";
import { isNotion, nodesOfNotion } from "./notion.ts";
import { isNpf, nodesOfNpf } from "./npf.ts";
import { isDelta, nodesOfDelta } from "./quill.ts";
import { isDraftJs, isPrismic, nodesOfDraftJs, nodesOfPrismic } from "./ranges.ts";
import { isRicos, nodesOfRicos } from "./ricos.ts";

export { isDelta, isDraftJs, isEditorJs, isNotion, isPrismic, isRicos };

/** Bodies that are rows, or texts with ranges -> nodes of a tree, each in the file of its system. */

// The more telling shapes first.
const SYSTEMS: ((value: unknown, report: Report) => Node[] | undefined)[] = [
  (value) => (isDraftJs(value) ? nodesOfDraftJs(value) : undefined),
  (value) => (isEditorJs(value) ? nodesOfEditorJs(value) : undefined),
  (value) => (isRicos(value) ? nodesOfRicos(value) : undefined),
  (value) => (isDelta(value) ? nodesOfDelta(value) : undefined),
  (value) => (isPrismic(value) ? nodesOfPrismic(value) : undefined),
  (value, report) => (isKirby(value) ? nodesOfKirby(value, report) : undefined),
  (value) => (isNpf(value) ? nodesOfNpf(value) : undefined),
  (value, report) => (isNotion(value) ? nodesOfNotion(value, report) : undefined),
  (value, report) => (isAppleNews(value) ? nodesOfAppleNews(value, report) : undefined),
  (value) => (isArc(value) ? nodesOfArc(value) : undefined),
];

/** The nodes that they stand for; undefined when no system writes such rows. */
export function nodesOfRows(value: unknown, report: Report): Node[] | undefined {
  for (const read of SYSTEMS) {
    const nodes = read(value, report);
    if (nodes) return nodes;
  }
  return undefined;
}
