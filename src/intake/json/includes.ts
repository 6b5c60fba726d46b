import { isRecord } from "../../record.ts";
import { type Loose, readText, wordOf } from "../loose.ts";

/** What a record refers to and its system sends beside it. */

const BESIDE = [
  "includes", // Contentful
  "links", // Contentful's GraphQL, DatoCMS
  "blocks", // DatoCMS
  "inlineBlocks", // DatoCMS
  "references", // Hygraph
];
// includes.Asset[0], links.assets.block[0]
const DEEPEST = 4;

// DatoCMS
const ITEMS = ["block", "inlineBlock", "inlineItem", "itemLink"];
// How each system refers to a record by its id, and the same with the record in that place.
const REFERENCES: [idIn: (value: Loose) => unknown, put: (value: Loose, record: Loose) => Loose][] = [
  [({ sys }) => (isRecord(sys) && sys.linkType ? sys.id : undefined), (_, record) => record], // Contentful
  [
    ({ type, item }) => (ITEMS.includes(wordOf(type)) ? readText(item) : undefined),
    (value, record) => ({ ...value, item: record }),
  ], // DatoCMS
  [({ nodeId }) => readText(nodeId), putIntoNode], // Hygraph
];

// An entry within an entry within an entry; each stands in another one once.
const MOST_LEVELS = 5;
// Characters that may be put in again, however often something is referred to; references beyond stay what they are.
const MOST_PUT_IN = 4_000_000;

interface Included {
  records: Map<unknown, Loose>;
  left: number;
}

/** The value with what is sent beside it in the places that refer to it. */
export function withIncluded(value: Loose): Loose {
  const records = new Map<unknown, Loose>();
  for (const name of BESIDE) collect(value[name], records, DEEPEST);
  return records.size ? (replaced(value, { records, left: MOST_PUT_IN }, []) as Loose) : value;
}

function collect(value: unknown, records: Included["records"], depth: number): void {
  if (depth < 0 || typeof value !== "object" || value === null) return;
  const id = isRecord(value) ? idOf(value) : undefined;
  if (id !== undefined) records.set(id, value as Loose);
  else for (const inner of Object.values(value)) collect(inner, records, depth - 1);
}

function idOf({ sys, id }: Loose): unknown {
  return isRecord(sys) ? sys.id : readText(id);
}

function replaced(value: unknown, included: Included, within: unknown[]): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, included, within));
  if (!isRecord(value)) return value;
  const whole = within.length < MOST_LEVELS ? withRecord(value, included, within) : undefined;
  return (
    whole ??
    Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, included, within)]))
  );
}

/** Undefined for what refers to nothing that is sent, or to what it stands in itself. */
function withRecord(value: Loose, included: Included, within: unknown[]): Loose | undefined {
  for (const [idIn, put] of REFERENCES) {
    const id = idIn(value);
    const record = id === undefined || within.includes(id) ? undefined : included.records.get(id);
    if (!record || included.left < 0) continue;
    included.left -= JSON.stringify(record).length;
    if (included.left < 0) return undefined;
    return put(value, replaced(record, included, [...within, id]) as Loose);
  }
  return undefined;
}

/** Of an embed `nodeType` says which model it is of, and not what the node is. */
function putIntoNode({ nodeType, ...node }: Loose, record: Loose): Loose {
  const embedded = nodeType === "Asset" ? "upload" : "block";
  return { ...node, type: wordOf(node.type) === "embed" ? embedded : node.type, item: record };
}
