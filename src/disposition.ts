import { bytesOfText } from "./byte-text.ts";

/** `Content-Disposition` (RFC 6266): the name of the file that is sent. */

/** `attachment; filename*=UTF-8''caf%C3%A9.md`. */
export function writeDisposition(file: string): string {
  return `attachment; filename*=UTF-8''${extended(file)}`;
}

/** As a header's value may have it (RFC 8187, section 3.2.1), where an apostrophe would end the name of the charset. */
function extended(value: string): string {
  return encodeURIComponent(value).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}

/** The name that a header says, percent-encoded or plain; none when it is broken. */
export function readDisposition(header: string | undefined): string | undefined {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(header ?? "")?.[1];
  const [, quoted, token] = /filename=(?:"((?:[^"\\]|\\.)+)"|([^";\s]+))/i.exec(header ?? "") ?? [];
  if (encoded === undefined || /%(?![0-9a-f]{2})/i.test(encoded))
    return quoted?.replace(/\\(.)/g, "$1") ?? token;
  const bytes = encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return new TextDecoder().decode(bytesOfText(bytes));
}
