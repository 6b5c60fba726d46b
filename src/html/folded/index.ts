/**
 * What a page shows only after a click: first tabs, which stand one below the other; then what a title unfolds, below that
 * title; then words of a sentence that are buttons.
 */

export { openButtonsInLines } from "./buttons-in-lines.ts";
export { FOLD_CLASSES, FOLD_SIGNS } from "./fold-parts.ts";
export { openFolds } from "./folds.ts";
export { openSpoilers, SPOILER_CLASSES, SPOILER_SIGNS } from "./spoilers.ts";
export { TAB_CLASSES, TAB_ELEMENTS } from "./tab-parts.ts";
export { openTabs } from "./tabs.ts";
