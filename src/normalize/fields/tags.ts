import { oneLine } from "../../text.ts";
import type { Step } from "../work.ts";

/** Tags stay as they were spelt, each once. */
export const findTags: Step = ({ draft, article }) => {
  const tags = (draft.fields.tags ?? draft.page.tags ?? []).map(oneLine).filter(Boolean);
  article.tags = [...new Set(tags)];
};
