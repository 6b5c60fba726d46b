// An address may hold `alt=`, too: attributes are told from what stands within quotation marks.
const HAS = '(?:[^">]*"[^"]*")*[^">]*\\b';
const UNNAMED_PLAYER = new RegExp(`<iframe (?!${HAS}title=)(?=[^>]*\\bsrc="https?://([^"/]*))`, "g");
const UNDESCRIBED_PICTURE = new RegExp(`<img (?!${HAS}alt=)`, "g");

/**
 * A clean body as a page shows it: wide tables and code scroll in themselves and can be reached with the keyboard,
 * players say whose they are. Tags can be told by their first characters here, and nowhere else: a clean body comes
 * from one serializer, which leaves no `<` or `>` inside a text or an attribute.
 */
export function showBody(html: string): string {
  return html
    .replace(/<table\b[^>]*>/g, '<div class="wide" role="group" aria-label="Table" tabindex="0">$&')
    .replaceAll("</table>", "</table></div>")
    .replace(/<pre(?=[ >])/g, '<pre tabindex="0"')
    .replace(UNNAMED_PLAYER, '<iframe title="Player of $1" ')
    .replace(UNDESCRIBED_PICTURE, '<img alt="" ');
}

/** The same for one of many: what it shows is fetched when it comes into sight. */
export function showBodyOfMany(html: string): string {
  return showBody(html).replace(/<(?:img|iframe) /g, '$&loading="lazy" ');
}
