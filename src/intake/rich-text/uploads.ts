import { isRecord } from "../../record.ts";
import type { Node } from "./node.ts";
import { fieldsOf, textAt } from "./places.ts";
import { isAddress, isMediaAddress } from "./values.ts";

/** Where pictures, players and files have their address, their text and their type. */

const PICTURES = ["src", "url", "publicUrl", "URL"]; // the last one Apple News
const SOURCES = [...PICTURES, "embed", "embedUrl", "embed_url", "source", "href"];
// Fields that hold other things as well, and an address where it looks like one: Storyblok; parts of sites.
const MAY_BE = ["filename", "image", "picture", "photo", "file", "video", "audio"];
const TYPES = ["mimeType", "mime_type", "contentType", "mime"];
const ALTS = ["alt", "altText", "imageAlt", "alternativeText", "description", "title"]; // the last two: Contentful

/** The address of what is shown or heard; undefined when nothing says it. */
export function sourceIn(places: Node[]): string | undefined {
  return textAt(places, ...SOURCES) ?? addressIn(places);
}

/** The address of a picture. */
export function pictureIn(places: Node[]): string | undefined {
  return textAt(places, ...PICTURES) ?? addressIn(places);
}

function addressIn(places: Node[]): string | undefined {
  for (const place of places)
    for (const name of MAY_BE) {
      const value = place[name];
      if (typeof value === "string" && isAddress(value)) return value;
    }
  return undefined;
}

/** Under any of the names that systems have for it. */
export function altIn(places: Node[]): string | undefined {
  return textAt(places, ...ALTS);
}

/** `image/jpeg` */
export function mediaTypeIn(places: Node[]): string | undefined {
  return textAt(places, ...TYPES);
}

/** Whether a record is a file of its system, and not a part that has one. */
export function isUpload(record: Node): boolean {
  const own = Object.fromEntries(fieldsOf(record));
  const address = pictureIn([own]);
  if (address && (isMediaAddress(address) || mediaTypeIn([own]) || own.fieldtype === "asset")) return true;
  return isRecord(own.asset) || (isRecord(own.file) && "contentType" in own.file); // Sanity, Contentful
}
