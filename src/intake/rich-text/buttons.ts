import { isRecord } from "../../record.ts";
import { childrenOf, holdsNodes, type Node, type Reading } from "./node.ts";
import { ownPlacesOf, textAt, valueAt } from "./places.ts";
import { markupOrText, tag } from "./raw.ts";

/** A link in a paragraph of its own; a button that leads nowhere keeps its words only where they are nodes. */
export function writeButton(node: Node, reading: Reading): string {
  const places = ownPlacesOf(node);
  const link = valueAt(places, "link", "url");
  const href =
    textAt(places, "buttonUrl", "url", "href", "link") ??
    (isRecord(link) ? textAt(ownPlacesOf(link), "url", "href") : undefined); // Strapi, Storyblok
  const label = textAt(places, "buttonText", "text", "label", "title");
  const inner = label ? markupOrText(label) : reading.render(childrenOf(node), "lines");
  if (!inner || (!href && !holdsNodes(node))) return "";
  return `<p>${href ? `${tag("a", { href })}${inner}</a>` : inner}</p>`;
}
