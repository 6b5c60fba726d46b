import { beginningOf } from "../../text.ts";
import { readText } from "../loose.ts";
import { writeFields } from "./fields.ts";
import { nameOf } from "./kinds.ts";
import { referenceIn } from "./links.ts";
import { CHILDREN, childrenOf, holdsNodes, type Node, type Reading, type Within } from "./node.ts";
import { fieldsOf, placesOf } from "./places.ts";

/** Nodes of which nothing is known: components that a site has made for itself. Their words and pictures stay. */

const LONGEST_NAME = 40;

/** Its children and its fields; with neither it is on the report. */
export function writeUnknown(node: Node, reading: Reading, within: Within): string {
  const inner = holdsNodes(node) ? reading.render(childrenOf(node), within) : "";
  const reference = referenceIn(placesOf(node));
  const ids = fieldsOf(node).filter(([, value]) => reference && readText(value) === reference);
  const written = holdsNodes(node) ? CHILDREN : [];
  const fields = writeFields(node, reading, [...written, ...ids.map(([name]) => name)]);
  if (!inner.trim()) reportUnknown(node, fields, reference, reading);
  if (within === "lines") return inner + fields.replace(/<\/?p>/g, " ");
  return inner.trim() ? `<div>${fields}${inner}</div>` : fields;
}

function reportUnknown(node: Node, words: string, reference: string | undefined, { report }: Reading): void {
  const name = beginningOf(nameOf(node) ?? "without a name", LONGEST_NAME);
  if (words) report.change("rich-text", `block of type ${name} not known, its words kept`);
  else if (reference)
    report.change("rich-text", `block of type ${name} left out: send what it refers to`, reference);
  else report.change("rich-text", `block of type ${name} left out`, sampleOf(node));
}

/** Its beginning as JSON: a node may hold all of the others, and each of those is looked at as well. */
function sampleOf(node: Node): string {
  let left = 50;
  return JSON.stringify(node, (_, value) => (left-- > 0 ? value : undefined)).slice(0, 200);
}
