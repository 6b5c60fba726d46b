import type { Author } from "../../article.ts";
import { isRecord, trim } from "../../record.ts";
import { readText } from "../loose.ts";
import { readAuthorLine } from "./author-line.ts";

/** Who wrote it, in each shape in which records say so; what names nobody is left out. */

/** One or a list, each a name or a record; what is neither is left out. */
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
