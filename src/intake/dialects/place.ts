import type { Boxes } from "./boxes.ts";

/** Where the code span that opens at a run of back quotes ends; where the run ends when there is no such span. */
export type SpanEnd = (ticks: string, index: number) => number;

/** What is known of a text in which tags are read. */
export interface Surroundings {
  text: string;
  boxes: Boxes;
  spanEnd: SpanEnd;
  /** Ends that do not come any more: looking for them again from every opening would cost the square. */
  unclosed: Set<string>;
}

/** Where a tag opens. */
export interface Place extends Surroundings {
  at: number;
  /** What it opens with. */
  sign: string;
  /** The text from there on, as far as a tag may reach. */
  start: string;
}
