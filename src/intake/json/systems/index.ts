import { isRecord, trim } from "../../../record.ts";
import { type Loose, readText } from "../../loose.ts";

/** Records of systems that have parts of an article in places of their own, in the words that most use. */

interface Shape {
  whose: string;
  is: (record: Loose) => boolean;
  open: (record: Loose) => Loose;
}

// What has a title where most have it is in no box of these.
export const OWN_SHAPES: Shape[] = [
  { whose: "Arc XP (ANS)", is: ({ content_elements: body }) => Array.isArray(body), open: ofArc },
  { whose: "the Guardian", is: (record) => isRecord(guardianItem(record).fields), open: ofGuardian },
  {
    whose: "ninjs",
    is: (record) => isText(record.versioncreated) || Array.isArray(record.bodies),
    open: ofNinjs,
  },
  {
    whose: "Micropub, microformats2",
    is: ({ type, properties, title }) => !title && Array.isArray(type) && isRecord(properties),
    open: ofMicroformats,
  },
  {
    whose: "Kontent.ai",
    is: ({ system, elements, title }) => !title && isRecord(system) && isRecord(elements),
    open: ofKontent,
  },
  {
    whose: "Umbraco",
    is: ({ contentType, properties, title }) => !title && isText(contentType) && isRecord(properties),
    open: ofUmbraco,
  },
  {
    whose: "Discourse",
    is: ({ post_stream: stream }) => isRecord(stream) && Array.isArray(stream.posts),
    open: ofDiscourse,
  },
  {
    whose: "AT Protocol",
    is: ({ value, title }) => !title && isRecord(value) && isText(value.$type),
    open: ({ value }) => value as Loose,
  },
];

export function hasOwnShape(record: Loose): boolean {
  return OWN_SHAPES.some(({ is }) => is(record));
}

/** What is in no such shape stays as it is, and so does what a record has under the names of most beside its own. */
export function openOwnShape(record: Loose): Loose {
  return OWN_SHAPES.find(({ is }) => is(record))?.open(record) ?? record;
}

/** Everything about an article has a place for each medium, of which `basic` is the common one. */
function ofArc({
  content_elements,
  headlines,
  subheadlines,
  description,
  credits,
  taxonomy,
  promo_items,
  first_publish_date,
  ...story
}: Loose): Loose {
  const own = trim({
    title: within(headlines, "basic"),
    summary: within(description, "basic") ?? within(subheadlines, "basic"),
    authors: within(credits, "by"),
    tags: within(taxonomy, "tags"),
    date: story.display_date ?? first_publish_date,
    updated: story.last_updated_date,
    image: within(promo_items, "basic"),
    content: content_elements,
  });
  return { ...story, ...own };
}

function ofGuardian(record: Loose): Loose {
  const { fields, webTitle, ...item } = guardianItem(record);
  return { ...item, title: webTitle, ...(fields as Loose) };
}

/** Its Content API answers with one in a box. */
function guardianItem(record: Loose): Loose {
  const item = isRecord(record.content) ? record.content : record;
  return isText(item.webTitle) ? item : {};
}

/** IPTC: up to version 1.x a text by its form, from 2.0 on lists by role. */
function ofNinjs({ headlines, bodies, subject, subjects, infosources: _, ...item }: Loose): Loose {
  const main = mainOf(bodies);
  const own = trim({
    title: item.headline ?? within(mainOf(headlines), "value"),
    tags: subjects ?? subject,
    date: item.firstcreated ?? item.versioncreated,
    updated: item.firstcreated && item.versioncreated,
    body: within(main, "value"),
    type: within(main, "contenttype") ?? within(main, "contentType"),
  });
  return { ...item, ...own };
}

function mainOf(list: unknown): unknown {
  const entries = Array.isArray(list) ? list.filter(isRecord) : [];
  return entries.find(({ role }) => role === "main") ?? entries[0];
}

/** Each property is a list; an author is a thing with properties as well. */
function ofMicroformats({ properties }: Loose): Loose {
  const { name, content, category, author, ...others } = Object.fromEntries(
    Object.entries(properties as Loose).map(([key, value]) => [key, plainOf(value)]),
  );
  return trim({ ...others, title: name, content, tags: category, authors: author });
}

function plainOf(value: unknown): unknown {
  const values = Array.isArray(value)
    ? value.map((one) => (isRecord(one) && isRecord(one.properties) ? ofMicroformats(one) : one))
    : [value];
  return values.length === 1 ? values[0] : values;
}

function ofKontent({ system, elements }: Loose): Loose {
  const values = Object.entries(elements as Loose).map(([name, element]) => [name, within(element, "value")]);
  const { name, language, last_modified } = system as Loose;
  return trim({ title: name, language, updated: last_modified, ...Object.fromEntries(values) });
}

function ofUmbraco({ name, properties, createDate, updateDate }: Loose): Loose {
  return trim({ title: name, date: createDate, updated: updateDate, ...(properties as Loose) });
}

/** The first post is what the topic is about. */
function ofDiscourse({ post_stream, ...topic }: Loose): Loose {
  const [first] = ((post_stream as Loose).posts as unknown[]).filter(isRecord);
  return trim({ ...topic, authors: first?.name ?? first?.username, html: first?.cooked });
}

function within(box: unknown, name: string): unknown {
  return isRecord(box) ? box[name] : undefined;
}

function isText(value: unknown): boolean {
  return readText(value) !== undefined;
}
