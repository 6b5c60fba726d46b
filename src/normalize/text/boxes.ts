import { type Line, linesOfBody, takeOut } from "../text-lines.ts";
import type { Step } from "../work.ts";

/** Boxes of a page that scraping leaves as lines: what stands in one is known by its first line and its last. */

interface TextBox {
  name: string;
  opens: RegExp;
  /** Its last line; a box without one is that one line, however long. */
  closes?: RegExp;
  /** So many lines may stand between them. */
  most?: number;
  witness: string;
}

const PRIVACY_NOTICE = /^privacy notice: newsletters may contain info/i;

const BOXES: TextBox[] = [
  {
    name: "share row",
    opens: /^share this post$/i,
    closes: /^copy link$/i,
    most: 3,
    witness: "Share this post, the name of the letter, the title, Copy link: Substack's window",
  },
  {
    name: "newsletter",
    opens: /^skip past newsletter promotion$/i,
    closes: /^after newsletter promotion$/i,
    most: 8,
    witness: "the Guardian's offer, between its two signs",
  },
  {
    name: "newsletter",
    opens: /^sign up (?:to|for) .{3,60}$/i,
    closes: PRIVACY_NOTICE,
    most: 6,
    witness: "the same without its first sign",
  },
  {
    name: "newsletter",
    opens: /^sign up (?:to|for) .{3,60}$/i,
    closes: /^after newsletter promotion$/i,
    most: 4,
    witness: "the same without its notice",
  },
  { name: "newsletter", opens: PRIVACY_NOTICE, witness: "the notice below it, without the offer" },
  {
    name: "agency tail",
    opens: /^a version of this article appears in print on /i,
    witness: "A version of this article appears in print …, longer than a line of furniture",
  },
  {
    name: "ad notice",
    opens: /^cnn values your feedback$/i,
    closes: /^your effort and contribution in providing this feedback is much appreciated\.$/i,
    most: 30,
    witness: "CNN values your feedback: how an advertisement was",
  },
  {
    name: "cookie notice",
    opens: /^(?:we value your privacy|before you continue|your privacy choices)$/i,
    closes: /^(?:accept(?: all)?|i accept|(?:i )?agree|reject all|continue without accepting)$/i,
    most: 8,
    witness: "We value your privacy … Accept all, above the text",
  },
];

// What may stand within such a box; a paragraph of the article is longer.
const LONGEST_LINE = 250;

/** Plain text only: takes out boxes whose first and last line are known, with what stands in them. */
export const removeTextBoxes: Step = (work) => {
  if (work.draft.format !== "text") return;
  const lines = linesOfBody(work.body);
  const gone = new Set<Line>();
  for (let at = 0; at < lines.length; at++) {
    const box = BOXES.find((box) => box.opens.test(lines[at]!.words) && endOf(box, lines, at) > 0);
    if (!box) continue;
    const inside = lines.slice(at, endOf(box, lines, at));
    for (const line of inside) gone.add(line);
    work.report.removal("furniture", `${box.name} taken out`, inside.map(({ words }) => words).join("\n"));
    at += inside.length - 1;
  }
  if (gone.size) takeOut(lines, gone);
};

/** Behind the last line of the box that opens here; 0 where it does not close. */
function endOf({ closes, most = 0 }: TextBox, lines: Line[], start: number): number {
  if (!closes) return start + 1;
  const rest = lines.slice(start + 1, start + 2 + most);
  const last = rest.findIndex(({ words }) => closes.test(words));
  const isBox = last >= 0 && rest.slice(0, last).every(({ words }) => words.length <= LONGEST_LINE);
  return isBox ? start + last + 2 : 0;
}
