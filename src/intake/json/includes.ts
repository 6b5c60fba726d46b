import { isRecord } from "../../record.ts";
import type { Loose } from "../loose.ts";

/** What a record refers to and its system sends beside it: Contentful's `includes`, and `links` in its GraphQL. */

const BESIDE = ["includes", "links"];
// includes.Asset[0], links.assets.block[0]
const DEEPEST = 4;

/** The value with what is sent beside it in the places that refer to it. */
export function withIncluded(value: Loose): Loose {
  const included = new Map<unknown, Loose>();
  for (const name of BESIDE) collect(value[name], included, DEEPEST);
  return included.size ? (replaced(value, included) as Loose) : value;
}

function collect(value: unknown, included: Map<unknown, Loose>, depth: number): void {
  if (depth < 0 || typeof value !== "object" || value === null) return;
  if (isRecord(value) && isRecord(value.sys)) included.set(value.sys.id, value);
  else for (const inner of Object.values(value)) collect(inner, included, depth - 1);
}

function replaced(value: unknown, included: Map<unknown, Loose>): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, included));
  if (!isRecord(value)) return value;
  if (isRecord(value.sys) && value.sys.linkType) return included.get(value.sys.id) ?? value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, included)]));
}
