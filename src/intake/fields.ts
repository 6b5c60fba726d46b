import type { Author, DraftFields } from "../article.ts";
import { isRecord, trim } from "../record.ts";
import { ATTACHMENT_NAMES, readAttachments } from "./attached.ts";
import { readAuthorLine } from "./author-line.ts";
import { readEpisode } from "./episode.ts";
import { type Loose, readAddress, readText, wordOf } from "./loose.ts";

/** Loose records of front matter and JSON -> DraftFields. A field of a wrong shape is left out, never fatal. */

// The names that we document, and those of Hugo, Jekyll, Zola, Eleventy, Ghost, Strapi, schema.org, Drupal, Astro, Notion,
// Prismic, Craft, Squarespace, Directus, Webflow, Gatsby, Forem, VuePress and Swift.org.
export const SYNONYMS = {
  id: ["id", "guid"],
  slug: ["slug"],
  url: ["url", "canonical_url", "canonical", "permalink", "link", "post_url"],
  title: ["title"],
  summary: ["summary", "description", "excerpt", "spoiler"],
  authors: ["authors", "author", "by", "author_name", "byline", "creator", "dc:creator"],
  tags: ["tags", "tag", "categories", "category", "keywords"],
  language: ["language", "lang", "locale", "langcode"],
  published: [
    "date",
    "published",
    "published_at",
    "publishedat",
    "date_published",
    "datepublished",
    "publish_date",
    "publishdate",
    "pubdate",
    "created_at",
    "createdat",
    "created",
    "first_publication_date",
    "first_published_at",
    "firstpublishedat",
    "publishon",
    "postdate",
    "date_created",
    "lastpublished",
  ],
  updated: [
    "updated",
    "date_modified",
    "datemodified",
    "lastmod",
    "modified",
    "updated_at",
    "updatedat",
    "last_modified_at",
    "updateddate",
    "last_edited_time",
    "changed",
    "last_publication_date",
    "date_updated",
  ],
  image: [
    "image",
    "cover",
    "cover_image",
    "coverimage",
    "featured_image",
    "featured-image",
    "featuredimage",
    "hero_image",
    "thumbnail",
    "banner_image",
    "banner",
    "heroimage",
  ],
  source: ["source"],
  rights: ["rights", "copyright", "license"],
} as const satisfies Partial<Record<keyof DraftFields, string[]>>;

/** Every name that front matter may use. */
export const FIELD_NAMES: readonly string[] = [
  ...Object.values(SYNONYMS).flat(),
  ...ATTACHMENT_NAMES,
  "draft",
  "status",
  "publish",
];

/** Reads the fields that a record has under any of their names. `kind` names the system whose ids these are. */
export function readFields(record: Loose, kind: string): DraftFields {
  const given = new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
  if (!given.size) return {};
  const all = (field: keyof typeof SYNONYMS) =>
    SYNONYMS[field].map((name) => given.get(name)).filter((value) => value !== undefined && value !== null);
  const text = (field: keyof typeof SYNONYMS) => all(field).map(readText).find(Boolean);
  const id = text("id");
  return trim({
    id: id ? { kind, value: id } : undefined,
    slug: text("slug") ?? slugOfSanity(given.get("slug")),
    url: text("url"),
    title: text("title"),
    summary: text("summary"),
    authors: firstFilled(all("authors").map(readAuthors)),
    tags: unique(SYNONYMS.tags.flatMap((name) => readTags(given.get(name), separatorIn(name, given)))),
    language: text("language"),
    published: text("published"),
    updated: text("updated"),
    image: all("image").map(readAddress).find(Boolean),
    attachments: readAttachments(given),
    episode: readEpisode(given),
    source: all("source").map(readSource).find(Boolean),
    rights: text("rights"),
    draft: isDraft(given) || undefined,
  });
}

// What authors and systems write who mean that an article is not for everybody (YAML 1.1's words for no; WordPress's,
// Ghost's and Payload's states). Strapi's drafts have no day of publishing beside that of their making.
const NO = ["false", "no", "off", "n", "0"];
const HIDDEN = ["draft", "private", "pending", "trash"];

function slugOfSanity(value: unknown): string | undefined {
  return isRecord(value) ? readText(value.current) : undefined;
}

/** In doubt it is one: what has been public cannot be taken back. */
function isDraft(given: Map<string, unknown>): boolean {
  const word = (name: string) =>
    (typeof given.get(name) === "boolean" ? `${given.get(name)}` : wordOf(given.get(name)))
      .trim()
      .toLowerCase();
  const draft = word("draft") || word("isdraft");
  return (
    (draft !== "" && !NO.includes(draft)) ||
    NO.includes(word("published")) ||
    NO.includes(word("publish")) || // Obsidian Publish
    HIDDEN.includes(word("_status")) ||
    HIDDEN.includes(word("state")) || // HubSpot
    (given.get("publishedat") === null && ["createdat", "documentid"].some((name) => given.has(name))) ||
    [...HIDDEN, ...NO].includes(word("status"))
  );
}

export function readAuthors(value: unknown): Author[] {
  const entries = Array.isArray(value) ? value : [value];
  return entries.map(readAuthor).filter((author) => author !== undefined);
}

function readAuthor(value: unknown): Author | undefined {
  if (typeof value === "string") return readAuthorLine(value);
  if (!isRecord(value)) return undefined;
  const address = readText(value.url ?? value.website ?? value.link);
  // JSON Feed has no other place for a mail address.
  const mail = address && /^mailto:([^?]+)/i.exec(address)?.[1];
  const [url, email] = [mail ? undefined : address, readText(value.email) ?? mail];
  const whole = [value.first_name ?? value.firstName, value.last_name ?? value.lastName].map(readText);
  const names = [
    value.name,
    value.display_name,
    value.displayName,
    whole.filter(Boolean).join(" "),
    value.title,
  ];
  const name = names.map(readText).find(Boolean) ?? email ?? url;
  if (!name) return undefined;
  return trim({ name, url, email, avatar: readText(value.avatar ?? value.profile_image) });
}

const PARTED_BY_SPACES = ["tags", "categories"];

/** Only Jekyll parts them by spaces ("Front Matter", Predefined Variables for Posts); its `layout` is a bare name. */
function separatorIn(name: string, given: Map<string, unknown>): RegExp {
  const isOfJekyll = /^[\w-]+$/.test(readText(given.get("layout")) ?? "");
  return isOfJekyll && PARTED_BY_SPACES.includes(name) ? /\s/ : /,/;
}

function readTags(value: unknown, separator: RegExp): string[] {
  if (typeof value === "string")
    return value
      .split(value.includes(",") ? "," : separator)
      .map((tag) => tag.trim())
      .filter(Boolean);
  if (isRecord(value)) return readTags(named(value), separator);
  if (Array.isArray(value))
    return value.map((tag) => readText(isRecord(tag) ? tag.name : tag)).filter((tag) => tag !== undefined);
  return [];
}

/** One category (Strapi), or those of WordPress.com by their names. */
function named(value: Loose): unknown[] {
  return readText(value.name) ? [value] : Object.values(value).filter(isRecord);
}

function readSource(value: unknown): DraftFields["source"] {
  if (isRecord(value))
    return trim({ title: readText(value.title ?? value.name), url: readText(value.url ?? value.link) });
  const text = readText(value);
  if (!text) return undefined;
  return /^https?:/.test(text) ? { url: text } : { title: text };
}

function firstFilled<T>(lists: T[][]): T[] | undefined {
  return lists.find((list) => list.length > 0);
}

function unique(tags: string[]): string[] | undefined {
  return tags.length ? [...new Set(tags)] : undefined;
}
