import type { Boxes } from "./boxes.ts";

/** Where a tag opens, and what is known of others. */
export interface Place {
  text: string;
  at: number;
  boxes: Boxes;
  /** Ends that do not come any more: looking for them again from every opening would cost the square. */
  unclosed: Set<string>;
}
