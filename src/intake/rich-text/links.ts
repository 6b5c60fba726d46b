import { isRecord } from "../../record.ts";
import { readText } from "../loose.ts";
import type { Node, Reading } from "./node.ts";
import { ownPlacesOf, textAt } from "./places.ts";

/** Where links lead, in every spelling. */

// Slate, Lexical, Strapi; ProseMirror, Portable Text; Contentful; Editor.js.
const ADDRESSES = ["url", "href", "uri", "link"];
// A thousand texts may have one link, which each of them repeats: no browser follows a longer one.
const LONGEST_ADDRESS = 2000;

/** The address of a link. One that leads to an entry within the system has none that anybody else could follow. */
export function addressOfLink(node: Node, { report }: Reading): string | undefined {
  const places = ownPlacesOf(node);
  const address = textAt(places, ...ADDRESSES);
  if (address && address.length > LONGEST_ADDRESS) {
    report.change("rich-text", "link with an endless address, its words kept", address);
    return undefined;
  }
  const anchor = textAt(places, "anchor"); // Storyblok
  if (address && textAt(places, "linktype") === "email" && !address.startsWith("mailto:"))
    return `mailto:${address}`; // Storyblok
  if (address || anchor) return `${address ?? ""}${anchor && !address?.includes("#") ? `#${anchor}` : ""}`;
  report.change(
    "rich-text",
    "link to an entry without an address, its words kept: have the entry sent with its address",
    referenceIn(places) ?? textAt(places, "slug"),
  );
  return undefined;
}

/** The id of what is only referred to; undefined when the node refers to nothing. */
export function referenceIn(places: Node[]): string | undefined {
  const link = places.find(({ linkType }) => linkType === "Asset" || linkType === "Entry"); // Contentful
  const document = places.map(({ doc }) => doc).find(isRecord); // Payload
  return (
    textAt(places, "_ref") ?? // Sanity
    readText(link?.id) ??
    // Payload, DatoCMS, Hygraph, Storyblok
    textAt([...places, ...(document ? [document] : [])], "value", "item", "nodeId", "uuid", "doc")
  );
}
