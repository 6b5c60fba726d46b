import { elementsOf, firstElements, HEADINGS, nameHeadings, wordsOf } from "../../html/index.ts";
import type { Step } from "../work.ts";

/** WAI-ARIA's headings, which only a browser's own readers know. */
export const readHeadingRoles: Step = ({ body, report }) => {
  const count = nameHeadings(body);
  if (count) report.change("headings", "role made a heading", undefined, count);
};

const DEEPEST_LEVEL = 6;

/** Headings start below the title's level, and no level is left out on the way down; one of nothing but a picture is none. */
export const levelHeadings: Step = ({ body, report }) => {
  const open: number[] = [];
  for (const drawn of elementsOf(body, ...HEADINGS))
    if (!wordsOf(drawn) && firstElements(drawn, 1, "img").length) drawn.name = "p";
  for (const heading of elementsOf(body, ...HEADINGS)) {
    const given = Number(heading.name[1]);
    while (open.length && open.at(-1)! >= given) open.pop();
    open.push(given);
    const name = `h${Math.min(open.length + 1, DEEPEST_LEVEL)}`;
    if (name === heading.name) continue;
    report.change("headings", `${heading.name} made ${name}`);
    heading.name = name;
  }
};
