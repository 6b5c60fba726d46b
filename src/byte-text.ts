/** Bytes as a text of which each character is one, and back: TextDecoder's own `latin1` is windows-1252. */

// So many a call: each is an argument of it.
const AT_ONCE = 8192;

/** A character a byte. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return text;
}

/** A byte a character; of what is no such text the low byte of each. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
