import { isRecord } from "../../record.ts";
import { type Loose, readText } from "../loose.ts";

/** Where a node keeps what it knows beside its children. */

// What a node says of itself, from the outside in.
const OWN = [
  "attrs", // ProseMirror
  "data", // Contentful, Slate up to 0.46, Strapi 4
  "fields", // Payload, Contentful's entries and assets
  "props", // BlockNote
  "attributes", // Quill, Strapi 4
  "primary", // Prismic's slices
  "target", // Contentful
  "sys", // Contentful
  "item", // DatoCMS
  "value", // Payload's relationships
  "doc", // Payload's links
];
// What it shows, and what is said of that.
const MEDIA = [
  "image", // Strapi, Sanity, Contentful
  "file", // Editor.js, Contentful, Notion, Strapi
  "video", // Wix
  "audio", // Wix
  "external", // Notion
  "asset", // Sanity
  "media", // Strapi, Payload
  "oembed", // Prismic
  "metadata", // Ghost, Sanity
  "meta", // Editor.js
  "dimensions", // Sanity, Prismic
  "details", // Contentful
];
const MOST_PLACES = 50; // at one depth: nobody means more
const DEEPEST_BOX = 6; // data.target.fields.file.details.image

/** The node and the boxes within it that hold what it knows, its pictures and files among them, from the outside in. */
export function placesOf(node: Loose): Loose[] {
  return placesIn(node, [...OWN, ...MEDIA]);
}

/** The same without what is said of its pictures and files. */
export function ownPlacesOf(node: Loose): Loose[] {
  return placesIn(node, OWN);
}

function placesIn(node: Loose, boxes: string[]): Loose[] {
  const places = [node];
  let level = [node];
  for (let depth = 0; depth < DEEPEST_BOX && level.length; depth++) {
    level = level.flatMap((place) => boxes.map((name) => place[name]).filter(isRecord)).slice(0, MOST_PLACES);
    for (const place of level) places.push(place);
  }
  return places;
}

// Around the fields of a node there is nothing else than these.
const ENVELOPES = ["attrs", "data", "fields", "props", "attributes", "primary", "target"];

/** Its fields, those within envelopes among them. */
export function fieldsOf(node: Loose): [name: string, value: unknown][] {
  return Object.entries(node).flatMap(([name, value]) =>
    ENVELOPES.includes(name) && isRecord(value) ? fieldsOf(value) : [[name, value] as [string, unknown]],
  );
}

/** The first text that stands below one of these names. */
export function textAt(places: Loose[], ...names: string[]): string | undefined {
  for (const place of places)
    for (const name of names) {
      const text = readText(place[name]);
      if (text) return text;
    }
  return undefined;
}

/** The first value of any kind below one of these names. */
export function valueAt(places: Loose[], ...names: string[]): unknown {
  for (const place of places)
    for (const name of names) if (place[name] !== undefined && place[name] !== null) return place[name];
  return undefined;
}
