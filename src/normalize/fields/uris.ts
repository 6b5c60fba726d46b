import { isRecord } from "../../record.ts";
import type { Step } from "../work.ts";

// What a URL parser leaves in a path, a query or a fragment (URL Standard), and no URI has there (RFC 3986, section 3).
const NOT_OF_A_URI = /[[\]{}|\\^`]|%(?![\da-f]{2})/gi;

// Fields that hold an address, of the article and of what is within it.
const ADDRESSES = ["url", "image", "avatar"];

/**
 * Addresses beside the text become URIs: `?id[]=1` is none to validators of feeds, which servers read as they read
 * `?id%5B%5D=1`. In the text they stay: HTML takes them.
 */
export const escapeAddresses: Step = ({ article }) => {
  const { url, image, source, authors, attachments, episode } = article;
  Object.assign(article, escapeWithin({ url, image, source, authors, attachments, episode }));
};

function escapeWithin<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(escapeWithin) as Value;
  if (!isRecord(value)) return value;
  const parts = Object.entries(value).map(([name, part]) => [
    name,
    ADDRESSES.includes(name) && typeof part === "string" ? toUri(part) : escapeWithin(part),
  ]);
  return Object.fromEntries(parts) as Value;
}

/** A host may stand in brackets (IPv6). */
function toUri(address: string): string {
  const path = address.indexOf("/", address.indexOf("://") + 3);
  if (path < 0) return address;
  return address.slice(0, path) + address.slice(path).replace(NOT_OF_A_URI, encodeURIComponent);
}
