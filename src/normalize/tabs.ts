import {
  FOLD_CLASSES,
  FOLD_SIGNS,
  openFolds,
  openSpoilers,
  openTabs,
  SPOILER_CLASSES,
  SPOILER_SIGNS,
  TAB_CLASSES,
  TAB_ELEMENTS,
} from "../html/index.ts";
import { classSigns } from "./signs.ts";
import type { Step } from "./work.ts";

export const TAB_SIGNS = [
  "@role",
  "@data-toggle",
  "@data-bs-toggle",
  ...TAB_ELEMENTS,
  ...classSigns(TAB_CLASSES),
];

/** Tabs, of which a page would show one at a time, stand one below the other, each with its label above it. */
export const openAllTabs: Step = ({ body, report }) => {
  const { labels, left } = openTabs(body);
  for (const label of labels) report.change("tabs", "tab opened below its label", label);
  for (const label of left)
    report.removal("tabs", "label of a tab that says the same, or nothing, taken out", label);
};

export const FOLDED_SIGNS = [...FOLD_SIGNS, "button", "@role", ...classSigns(FOLD_CLASSES)];

/** What a page folds below a title stands below it: a click unfolds it nowhere but there. */
export const openAllFolds: Step = ({ body, report }) => {
  const { answers, left } = openFolds(body);
  for (const _ of answers) report.change("tabs", "folded text opened below its title");
  for (const words of left) report.removal("tabs", "sign beside a title that unfolds taken out", words);
};

export const SPOILERS = [...SPOILER_SIGNS, ...classSigns(SPOILER_CLASSES)];

/** What a forum hides behind a control is shown, and the control goes. */
export const openAllSpoilers: Step = ({ body, report }) => {
  const { answers, left } = openSpoilers(body);
  for (const _ of answers) report.change("tabs", "spoiler shown");
  for (const words of left) report.removal("tabs", "control of a spoiler taken out", words);
};
