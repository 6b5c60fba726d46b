import { v5 as uuid } from "uuid";
import type { ForeignId } from "../../article.ts";
import { elementsOf } from "../../html/index.ts";
import { articlePath } from "../../slug.ts";
import { oneLine } from "../../text.ts";
import type { Step, Work } from "../work.ts";

// RFC 3987: a scheme, a colon, and nothing that an address cannot hold. Every feed carries it, so it has an end.
const ABSOLUTE_IRI =
  /^[a-z][a-z0-9+.-]*:[^\s\u0000-\u0020\u007F-\u009F<>"{}|\\^`\p{Cs}\uFFFE\uFFFF]{1,2000}$/iu;
const LONGEST_ADDRESS = 2000;

/**
 * Settles who the article is: its id, its address, where it came from, and from where relative links start. An `id`
 * that is an absolute IRI is kept byte for byte; from any other, or from the address, a `urn:uuid:` is made.
 */
export const identify: Step = (work) => {
  const { draft, publication, slug, report, article } = work;
  const ownUrl = publication.url + articlePath(slug);
  article.slug = slug;
  article.id = idOf(publication.key, slug, draft.fields.id);
  article.url = permalink(work) ?? ownUrl;
  article.rights = draft.fields.rights && oneLine(draft.fields.rights);
  article.source = sourceOf(work);
  const base = draft.base ?? elementsOf(work.body, "base")[0]?.attribs.href;
  work.base =
    resolvable(base, article.url) ?? resolvable(draft.fields.url ?? draft.page.url, ownUrl) ?? ownUrl;
  const said = draft.fields.slug;
  if (said && said !== slug)
    report.change("identity", "slug inside the submission ignored: the address says another", said);
};

/** A foreign absolute IRI as it is; any other id, or none, as a UUID (version 5) of the publication's key. */
function idOf(key: string, slug: string, foreign?: ForeignId): string {
  if (foreign && ABSOLUTE_IRI.test(foreign.value)) return foreign.value;
  return `urn:uuid:${uuid(foreign ? `${foreign.kind}:${foreign.value.toWellFormed()}` : slug, key)}`;
}

/** Where the publisher says that the article is to be read, when that is a whole web address. */
function permalink({ draft, report }: Work): string | undefined {
  const said = draft.fields.url;
  if (!said) return undefined;
  if (/^https?:\/\//i.test(said) && said.length <= LONGEST_ADDRESS && URL.canParse(said))
    return new URL(said).href;
  report.change("identity", "url ignored: it is not a whole web address", said);
  return undefined;
}

/** Somebody else's: its name as text, its address only when it is one. */
function sourceOf({ draft, report }: Work): Work["article"]["source"] {
  const { title, url } = draft.fields.source ?? {};
  const address = url && url.length <= LONGEST_ADDRESS ? resolvable(url, url) : undefined;
  if (url && !address)
    report.change("identity", "address of the source ignored: it is not a whole web address", url);
  const name = title && oneLine(title);
  return name || address ? { ...(name && { title: name }), ...(address && { url: address }) } : undefined;
}

// Of Eleventy and Jekyll, which make an address of it: `/{{ title | slugify }}/`, `/:year/:title/`.
const TEMPLATE = /\{[{%]|\/:[a-z_]+(?:\/|$)/;

function resolvable(address: string | undefined, base: string): string | undefined {
  if (!address || TEMPLATE.test(address) || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}
