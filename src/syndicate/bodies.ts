import type { ElementCompact } from "xml-js";
import { removeIllegal } from "../text.ts";
import type { Pieces } from "./printed.ts";

// No text has it (XML 1.0, section 2.2: not a Char), so it can stand for what comes later.
const MARK = "\uFFFF";

/**
 * The bodies of a document's entries, nearly all of its bytes. They wait here while the frame is printed, which copies
 * and searches what it is given once for each level of elements, and are put in at the end.
 */
export class Bodies {
  private readonly sections: string[] = [];
  private placed = 0;

  /** The content of an element that will hold the body. Elements are printed in the order in which they ask. */
  hold(html: string): ElementCompact {
    // HTML reads the reference as the same; a section that ends early would not be well-formed.
    this.sections.push(`<![CDATA[${removeIllegal(html).text.replaceAll("]]>", "]]&gt;")}]]>`);
    return { _text: MARK };
  }

  /**
   * Cuts a frame into what stands before its end and each entry, and puts the bodies into their places. Entries may
   * stand anywhere before the end: they come last.
   */
  putInto(frame: string, entry: RegExp, end: string): Pieces {
    const entries = frame.match(entry) ?? [];
    const rest = frame.replace(entry, "");
    const cut = rest.lastIndexOf(end);
    return {
      before: rest.slice(0, cut),
      entries: entries.map((each) => each.replaceAll(MARK, () => this.sections[this.placed++]!)),
      between: "",
      after: rest.slice(cut),
    };
  }
}
