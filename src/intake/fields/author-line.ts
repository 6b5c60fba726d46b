import type { Author } from "../../article.ts";

/** One author in one line, in the forms in which people write where he or she is to be found. */

// The mail of RSS and of letters, the address of npm's `author`, links of Markdown and HTML.
const FORMS: { form: RegExp; name: number; email?: number; url?: number }[] = [
  { form: /^([^<]*)<([^<>\s]+@[^<>\s]+)>$/, name: 1, email: 2 },
  { form: /^([^\s()<>]+@[^\s()<>]+) \(([^()]+)\)$/, name: 2, email: 1 },
  { form: /^\[([^[\]]+)\]\((https?:[^\s()]+)\)$/i, name: 1, url: 2 },
  {
    form: /^<a\s(?=[^<>]*>[^<>]+<\/a>$)[^<>]*\bhref=["']?(https?:[^\s"'<>]+)[^<>]*>([^<>]+)<\/a>$/i,
    name: 2,
    url: 1,
  },
  { form: /^([^<(]+)[<(](https?:[^\s<>]+)[>)]$/i, name: 1, url: 2 },
];
const LONGEST_LINE = 500;

/** Of a line in no such form all is the name; undefined for an empty one. */
export function readAuthorLine(given: string): Author | undefined {
  const line = given.trim();
  for (const { form, name, email, url } of line.length <= LONGEST_LINE ? FORMS : []) {
    const found = form.exec(line);
    if (!found) continue;
    const address = { ...(email && { email: found[email] }), ...(url && { url: found[url] }) };
    return { name: unquoted(found[name]!.trim()) || found[email ?? url ?? 0]!, ...address };
  }
  return line ? { name: line } : undefined;
}

// Which companies and degrees have behind a comma as well.
const NO_FIRST_NAME =
  /, (?:inc|ltd|limited|llc|llp|gmbh|ag|kg|co|corp|plc|s\.?a|the|ph\.?d|m\.?d|jr|sr|esq|dr|prof)\.?"$/i;
const LAST_FIRST =
  /^"(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), (\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?)"$/u;

/** Mail puts a name in quotation marks, in which offices put the last name first. */
function unquoted(name: string): string {
  const turned = NO_FIRST_NAME.test(name) ? name : name.replace(LAST_FIRST, '"$2 $1"');
  return turned.replace(/^"(.+)"$/, "$1");
}
