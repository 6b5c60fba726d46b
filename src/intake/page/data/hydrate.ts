import { isRecord } from "../../../record.ts";

/** Nuxt's payload (devalue): a list in which every value says where in the list its own values stand; the first is the whole. */

const DEEPEST = 40;
const MOST_VALUES = 200_000;
// `["Reactive", 3]`, a value that its program watches; `["Date", "2025-03-04T10:00:00Z"]` is written out.
const WRAPPED = /^(?:Shallow)?(?:Reactive|Ref)$/;

/** The whole, with its values in their places; what is too deep or too much of it is undefined. */
export function hydrate(list: unknown[]): unknown {
  let left = MOST_VALUES;
  const valueAt = (index: unknown, depth: number): unknown => {
    if (typeof index !== "number" || depth > DEEPEST || left-- <= 0) return undefined;
    const value = list[index];
    if (Array.isArray(value) && typeof value[0] === "string")
      return WRAPPED.test(value[0]) ? valueAt(value[1], depth + 1) : value[1];
    if (Array.isArray(value)) return value.map((one) => valueAt(one, depth + 1));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, at]) => [name, valueAt(at, depth + 1)]));
  };
  return valueAt(0, 0);
}
