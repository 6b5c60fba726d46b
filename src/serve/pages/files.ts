import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** The files that pages link to. A path changes with what is in its file, so that it may be kept for ever. */

export interface PageFile {
  path: string;
  type: string;
  text: string;
}

/** FNV-1a, 32 bits: enough to tell one file from the next. */
function fingerprint(text: string): string {
  const hash = [...text].reduce(
    (sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(16).padStart(8, "0");
}

export const STYLE_FILE: PageFile = {
  path: `/style.${fingerprint(STYLE)}.css`,
  type: "text/css; charset=utf-8",
  text: STYLE,
};

export const SCRIPT_FILE: PageFile = {
  path: `/copy.${fingerprint(SCRIPT)}.js`,
  type: "text/javascript; charset=utf-8",
  text: SCRIPT,
};

// Counts up when a page changes what it writes: a kept copy is an old one then.
const PAGES_VERSION = 3;

/** What pages look like depends on this, besides what they show and the settings. */
export const LOOK = fingerprint(`${PAGES_VERSION} ${STYLE_FILE.path} ${SCRIPT_FILE.path}`);
