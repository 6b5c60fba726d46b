import type { Author } from "../../../article.ts";
import { isRecord } from "../../../record.ts";
import { type Loose, readText } from "../../loose.ts";
import type { Facts } from "../facts/index.ts";
import { resolveThing } from "../facts/json-ld.ts";
import { isName, readNames } from "./author-names.ts";

/** Who wrote it, as a page says to programs. */

const AUTHOR_METAS = [
  "author article:author og:article:author parsely-author sailthru.author dc.creator dc:creator",
  "dcterms.creator creator byl citation_author cxenseparse:author rbauthors vr:author",
  "article:author_name authors dc.contributor twitter:creator:name",
].flatMap((names) => names.split(" "));

// Highwire's: one author each, as libraries write them.
const ONE_EACH = "citation_author";

/** `Doe, Jane M.` -> `Jane M. Doe`. */
function turnName(text: string): string {
  return text.replace(/^([^,]{2,40}),\s*([^,]{1,40})$/, "$2 $1");
}

/** The authors of the JSON-LD, or else its creators. */
export function jsonLdAuthors({ article, things }: Facts): Author[] {
  const given = [article.author, article.creator].find((value) => value !== undefined && value !== "");
  return [given].flat().flatMap((value) => authorOf(resolveThing(value, things)));
}

/** Who else had a part in it: to Ghost, all authors but the first. */
export function jsonLdContributors({ article, things }: Facts): Author[] {
  return [article.contributor]
    .flat()
    .flatMap((value) => (value ? authorOf(resolveThing(value, things)) : []));
}

function authorOf(value: unknown): Author[] {
  if (typeof value === "string") return readNames(value).map((name) => ({ name }));
  if (!isRecord(value)) return [];
  if (isOrganization(value)) return [{ name: readText(value.name)!, ...profile(value, 1) }];
  const name = [value.name].flat().flatMap((one) => (readText(one) ? readNames(readText(one)!) : []));
  return name.map((one) => ({ name: one, ...profile(value, name.length) }));
}

/** An organization is called what it is called: `Redaktion Beispiel`, `Words by Example`. */
function isOrganization({ "@type": type, name }: Loose): boolean {
  return type === "Organization" && isName(readText(name) ?? "");
}

/** The address of one person's profile; of a list in one string nobody knows whose it is. */
function profile(person: Loose, names: number): Partial<Author> {
  const url = [person.url, person.sameAs]
    .flat()
    .map(readText)
    .find((address) => address && /^https?:/.test(address));
  return names === 1 && url ? { url } : {};
}

/** Those of the first `<meta>` that names somebody, else of what is written for cards of Twitter. */
export function metaAuthors({ meta }: Facts): Author[] {
  for (const name of AUTHOR_METAS) {
    const texts = (meta.get(name) ?? []).filter((text) => !/^https?:/.test(text));
    const names = (name === ONE_EACH ? texts.map(turnName) : texts).flatMap(readNames);
    if (names.length) return names.map((one) => ({ name: one }));
  }
  const label = ["1", "2"].find((number) =>
    /written by|verfasst von|geschrieben von|author|autor|escrito por|écrit par/i.test(
      meta.get(`twitter:label${number}`)?.[0] ?? "",
    ),
  );
  return label ? readNames(meta.get(`twitter:data${label}`)?.[0] ?? "").map((name) => ({ name })) : [];
}
