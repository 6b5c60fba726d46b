import type { ElementCompact } from "xml-js";
import { removeIllegal } from "../text.ts";

// No text has it (XML 1.0, section 2.2: not a Char), so it can stand for what comes later.
const MARK = "\uFFFF";

/**
 * The bodies of a document's entries, nearly all of its bytes. They wait here while the frame is printed, which copies
 * and searches what it is given once for each level of elements, and are put in at the end.
 */
export class Bodies {
  private readonly sections: string[] = [];

  /** The content of an element that will hold the body. Elements are printed in the order in which they ask. */
  hold(html: string): ElementCompact {
    // HTML reads the reference as the same; a section that ends early would not be well-formed.
    this.sections.push(`<![CDATA[${removeIllegal(html).text.replaceAll("]]>", "]]&gt;")}]]>`);
    return { _text: MARK };
  }

  /** The frame with the bodies in their places. */
  putInto(frame: string): string {
    const parts = frame.split(MARK);
    return parts.map((part, index) => part + (this.sections[index] ?? "")).join("");
  }
}
