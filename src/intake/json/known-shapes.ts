import { Problem } from "../../problem.ts";
import { beginningOf } from "../../text.ts";
import type { Loose } from "../loose.ts";
import { OWN_SHAPES } from "./systems/index.ts";

/** What is said of a record in which nothing is where it could be. */

// Whose records are read as they are, and where each has its title and its body.
const SHAPES: [whose: string, fields: string][] = [
  ["JSON Feed", "title, content_html or content_text"],
  ["WordPress", "title.rendered, content.rendered"],
  ["Ghost", "title, html or lexical"],
  ["Drupal", "title, body"],
  ["Contentful", "fields"],
  ["Strapi, Sanity, Payload, Storyblok, Hashnode", "title, content, body or blocks"],
];
const LONGEST_LIST = 200;
const MOST_NAMED = 20;

/** Throws a Problem (422) that says what is at the top of the record, and what is read instead. */
export function refuseUnknownShape(record: Loose): never {
  const keys = Object.keys(record).filter((key) => record[key] !== undefined);
  const seen = keys.length ? `, but ${beginningOf(keys.join(", "), LONGEST_LIST)}` : ": it is empty";
  const own = OWN_SHAPES.map(({ whose }) => whose).join(", ");
  const known = [...SHAPES.map(([whose, fields]) => `${whose} (${fields})`), own].join("; ");
  throw new Problem(
    422,
    "unknown-shape",
    `This JSON has no title and no body where Dateline looks for them${seen}. Known are ${known}; and trees of editors by themselves. Send title and content_html.`,
    { fields: keys.slice(0, MOST_NAMED) },
  );
}
