import type { Document, Element } from "domhandler";
import { elementsOf, holds } from "../walk.ts";
import { dropCodeClasses } from "./classes.ts";
import { openDrawnCode } from "./drawn.ts";
import { DRAWN_CODE_CLASSES, drawnCodeOf } from "./drawn-kinds.ts";
import { removeGutters } from "./gutters.ts";
import { removeCodeLabels } from "./labels.ts";
import { joinCodeLines } from "./lines.ts";
import { BROKEN_CODE_CLASSES, isBroken, openLoneCode } from "./lone.ts";
import { raiseCodeTitles } from "./titles.ts";

/** Signs of a body that may hold code without an element of code. */
export const CODE_CLASSES = [...DRAWN_CODE_CLASSES, ...BROKEN_CODE_CLASSES];

/** What stood beside code and was taken out, in words. */
export interface BesideCode {
  numbers: string[];
  /** Of an editor, and what opens over a line. */
  drawn: string[];
  /** Names of languages, and controls. */
  labels: string[];
}

/** However a system draws it, code becomes `<pre>` with a line a line. In place. */
export function makeCodePlain(document: Document): BesideCode {
  if (!holdsCode(document)) return { numbers: [], drawn: [], labels: [] };
  const numbers = removeGutters(document); // before lines: some are called as lines are
  const drawn = openDrawnCode(document);
  openLoneCode(document);
  joinCodeLines(document);
  const labels = removeCodeLabels(document);
  raiseCodeTitles(document); // what is left beside code by now
  dropCodeClasses(document); // last: the others go by them
  return { numbers, drawn, labels };
}

/** Most pages hold none, and are not looked through for what stands beside it. */
function holdsCode(document: Document): boolean {
  return holds(document, "pre", "code") || elementsOf(document).some(isDrawnCode);
}

function isDrawnCode(element: Element): boolean {
  return drawnCodeOf(element) !== undefined || isBroken(element);
}
