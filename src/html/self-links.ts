import type { Element } from "domhandler";
import { lineOf } from "./lines.ts";

// What a heading, a term or a caption shows to be copied as a link to itself: Sphinx and MkDocs, VuePress and Jekyll's
// AnchorJS, GitBook, Hugo themes, Docusaurus, rustdoc (§); a sign of a font of icons (MkDocs).
const SIGN =
  /^(?:[¶§#\u200b\u{1F517}\u2693\uE000-\uF8FF]\ufe0f?|permalink|(?:direct )?link to (?:this )?(?:heading|section))$/iu;
const LONGEST_SIGN = 40;

/** Whether a link shows nothing but such a sign; where it leads is not looked at. */
export function showsSelfLink(link: Element): boolean {
  return SIGN.test(lineOf(link, LONGEST_SIGN) ?? "");
}
