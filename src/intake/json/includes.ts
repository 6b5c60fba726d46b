import { isRecord } from "../../record.ts";
import type { Loose } from "../loose.ts";

/** What a record refers to and its system sends beside it: Contentful's `includes`, and `links` in its GraphQL. */

const BESIDE = ["includes", "links"];
// includes.Asset[0], links.assets.block[0]
const DEEPEST = 4;

// Characters that may be put in again, however often something is referred to; references beyond stay what they are.
const MOST_PUT_IN = 4_000_000;

interface Included {
  entries: Map<unknown, Loose>;
  left: number;
}

/** The value with what is sent beside it in the places that refer to it. */
export function withIncluded(value: Loose): Loose {
  const entries = new Map<unknown, Loose>();
  for (const name of BESIDE) collect(value[name], entries, DEEPEST);
  return entries.size ? (replaced(value, { entries, left: MOST_PUT_IN }) as Loose) : value;
}

function collect(value: unknown, included: Map<unknown, Loose>, depth: number): void {
  if (depth < 0 || typeof value !== "object" || value === null) return;
  if (isRecord(value) && isRecord(value.sys)) included.set(value.sys.id, value);
  else for (const inner of Object.values(value)) collect(inner, included, depth - 1);
}

function replaced(value: unknown, included: Included): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, included));
  if (!isRecord(value)) return value;
  if (isRecord(value.sys) && value.sys.linkType) return entryFor(value.sys.id, included) ?? value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, included)]));
}

function entryFor(id: unknown, included: Included): Loose | undefined {
  const entry = included.entries.get(id);
  if (!entry) return undefined;
  included.left -= JSON.stringify(entry).length;
  return included.left < 0 ? undefined : entry;
}
