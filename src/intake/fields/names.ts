import type { DraftFields } from "../../article.ts";
import { ATTACHMENT_NAMES } from "./attached.ts";

/** What the fields of front matter and JSON are called. */

// The names that we document, and those of Hugo, Jekyll, Zola, Eleventy, Ghost, Strapi, schema.org, Drupal, Astro, Notion,
// Prismic, Craft, Squarespace, Directus, Webflow and Swift.org.
export const SYNONYMS = {
  id: ["id", "guid"],
  slug: ["slug"],
  url: ["url", "canonical_url", "canonical", "permalink", "link"],
  title: ["title"],
  summary: ["summary", "description", "excerpt", "spoiler"],
  authors: ["authors", "author", "by", "author_name", "byline", "creator", "dc:creator"],
  tags: ["tags", "categories", "category", "keywords"],
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
    "featured_image",
    "featured-image",
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
];
