import render from "dom-serializer";
import { type AnyNode, type Document, DomHandler } from "domhandler";
import { Parser } from "htmlparser2";
import { Problem } from "../problem.ts";

/** HTML -> a tree -> HTML. */

/** Deeper nesting than this is an attack or an accident; the libraries cost its square, or run out of stack. */
export const DEEPEST = 256;

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.tagStack.length > DEEPEST)
      throw new Problem(
        422,
        "nested-too-deep",
        `Elements are nested deeper than ${DEEPEST} (<${name}>): take out the wrappers.`,
      );
  }
}

/** Parses a fragment or a page. Throws a Problem (422) as soon as it is nested deeper than 256. */
export function parseHtml(html: string): Document {
  const handler = new ShallowHandler();
  new Parser(handler, { decodeEntities: true }).end(html);
  return handler.root;
}

/** Writes a tree as HTML: entities only where they are needed. */
export function writeHtml(nodes: AnyNode | AnyNode[]): string {
  return render(nodes, { encodeEntities: "utf8" });
}
