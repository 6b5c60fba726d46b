import { elementsOf, textNodesOf } from "../../html/index.ts";
import { removeIllegal } from "../../text.ts";
import type { Step } from "../work.ts";

/** Takes out control characters and broken halves of characters, also those written as `&#1;`: no feed may carry them. */
export const removeIllegalCharacters: Step = ({ body, draft, report }) => {
  if (!draft.body.includes("&#") && !removeIllegal(draft.body).count) return; // nearly all bodies: not a node is looked at
  let total = 0;
  const clean = (value: string) => {
    const { text, count } = removeIllegal(value);
    total += count;
    return text;
  };
  for (const node of textNodesOf(body)) node.data = clean(node.data);
  for (const { attribs } of elementsOf(body))
    for (const name in attribs) attribs[name] = clean(attribs[name]!);
  if (total) report.change("characters", "control character or lone surrogate taken out", undefined, total);
};
