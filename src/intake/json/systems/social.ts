import { isRecord, trim } from "../../../record.ts";
import type { Loose } from "../../loose.ts";
import { isText, type Shape } from "./shape.ts";

/** Forums and the social web. */

export const MICROFORMATS: Shape = {
  whose: "Micropub, microformats2",
  is: ({ type, properties, title }) => !title && Array.isArray(type) && isRecord(properties),
  open: ofMicroformats,
};

export const DISCOURSE: Shape = {
  whose: "Discourse",
  is: ({ post_stream: stream }) => isRecord(stream) && Array.isArray(stream.posts),
  open: ofDiscourse,
};

export const AT_PROTOCOL: Shape = {
  whose: "AT Protocol",
  is: ({ value, title }) => !title && isRecord(value) && isText(value.$type),
  open: ({ value }) => value as Loose,
};

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

/** The first post is what the topic is about. */
function ofDiscourse({ post_stream, ...topic }: Loose): Loose {
  const [first] = ((post_stream as Loose).posts as unknown[]).filter(isRecord);
  return trim({ ...topic, authors: first?.name ?? first?.username, html: first?.cooked });
}
