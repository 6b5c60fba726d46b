import { beginningOf } from "../../text.ts";

const LONGEST = 300; // characters of a summary

// What a segmenter takes for the end of a sentence, and seldom is: `St. Ives`, `the U.S. Navy`, `z.B. Äpfel`. A letter alone may be: `vitamin A.`
const ABBREVIATED =
  /(?:^|[^\p{L}\p{N}])(?:(?:\p{sc=Latin}\.){1,3}\p{sc=Latin}|Dr|Mr|Mrs|Ms|Mme|Mlle|St|Ste|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|Ft|Mt|vs|No|Nr|Bd|bzw|ca|ggf|inkl|usw|vgl|Sr|Sra|Dra|Ing|Sig|dott|art|fig|vol|approx)\.$/u;

/**
 * As many whole sentences as fit; of a first sentence that does not, its words up to there. A last sentence that only
 * announces a list stays where the list is, unless it is the only one.
 */
export function wholeSentences(text: string, language: string): string {
  const isWhole = text.length <= LONGEST;
  const announces = text.endsWith(":");
  if (isWhole && !announces) return text; // most: nothing has to be known of its sentences
  const sentences = [...segmenterFor(language).segment(text.slice(0, LONGEST * 2))];
  const fitting = sentences.filter(({ index, segment }) => index + segment.trimEnd().length <= LONGEST);
  while (ABBREVIATED.test(fitting.at(-1)?.segment.trimEnd() ?? "")) fitting.pop();
  if (isWhole && announces && fitting.length > 1) fitting.pop();
  const last = fitting.at(-1);
  return last
    ? openEnd(text.slice(0, last.index + last.segment.length).trim())
    : beginningOf(text, LONGEST - 1);
}

/** `Three things are new:` without them. */
function openEnd(text: string): string {
  return text.replace(/\s*:$/, "…");
}

// Made anew for each article it would cost as much as everything else here; nearly all are in one language.
let segmenter: { language: string; of: Intl.Segmenter } | undefined;

function segmenterFor(language: string): Intl.Segmenter {
  if (segmenter?.language !== language)
    segmenter = { language, of: new Intl.Segmenter(language, { granularity: "sentence" }) };
  return segmenter.of;
}
