import { isRecord } from "../../../record.ts";
import { type Loose, readText } from "../../loose.ts";

/** How a system's records are known, and what opens one: the same in the words that most use. */
export interface Shape {
  whose: string;
  is: (record: Loose) => boolean;
  open: (record: Loose) => Loose;
}

/** What a box has under a name; undefined for what is no box. */
export function within(box: unknown, name: string): unknown {
  return isRecord(box) ? box[name] : undefined;
}

/** Is there something to read: a number, or text that is not empty? */
export function isText(value: unknown): boolean {
  return readText(value) !== undefined;
}
