import { isRecord, trim } from "../../../record.ts";
import type { Loose } from "../../loose.ts";
import { isText, type Shape, within } from "./shape.ts";

/** Systems of newsrooms, and what news is exchanged in. */

export const ARC: Shape = {
  whose: "Arc XP (ANS)",
  is: ({ content_elements: body }) => Array.isArray(body),
  open: ofArc,
};

export const GUARDIAN: Shape = {
  whose: "the Guardian",
  is: (record) => isRecord(guardianItem(record).fields),
  open: ofGuardian,
};

export const NINJS: Shape = {
  whose: "ninjs",
  is: (record) => isText(record.versioncreated) || Array.isArray(record.bodies),
  open: ofNinjs,
};

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
