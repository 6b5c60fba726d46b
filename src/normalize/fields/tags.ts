import { nameLine } from "../../text.ts";
import type { Step } from "../work.ts";
import { withoutEntities } from "./said-text.ts";

/** Tags stay as they were spelt, each once. */
export const findTags: Step = ({ draft, article }) => {
  const tags = (draft.fields.tags ?? draft.page.tags ?? [])
    .map((tag) => nameLine(withoutEntities(tag)))
    .filter(Boolean);
  article.tags = [...new Set(tags)];
};
