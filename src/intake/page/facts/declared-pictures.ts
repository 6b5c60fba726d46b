import { isRecord } from "../../../record.ts";
import { decodeAddress } from "../../../text.ts";
import { readText } from "../../loose.ts";
import type { Facts } from "./index.ts";
import { resolveThing } from "./json-ld.ts";

/** The pictures that a page declares for its article, and how one is known again in another size. */

const IMAGE_METAS = ["og:image", "og:image:url", "twitter:image", "twitter:image:src"];

/** Addresses, the surest first. */
export function declaredPictures({ article, meta, things }: Facts): string[] {
  const metas = IMAGE_METAS.flatMap((name) => meta.get(name) ?? []);
  const described = [article.image, article.thumbnailUrl].flat().map((value) => pictureOf(value, things));
  return [...metas, ...described].flatMap((address) => address?.trim() || []);
}

/** An address, or an ImageObject. */
function pictureOf(value: unknown, things: Facts["things"]): string | undefined {
  const thing = resolveThing(value, things);
  return isRecord(thing) ? (readText(thing.url) ?? readText(thing.contentUrl)) : readText(thing);
}

const LONGEST_ADDRESS = 2000;
const LEAST_TELLING = 8; // letters of a folder's name
// Where a server of pictures takes the address of the original: Next.js, Brightspot; Cloudflare and Substack in the path.
const ORIGINAL = /[?&](?:url|src|image|img|u)=([^&]+)|.(https?(?::\/\/|%3A%2F%2F).*)$/i;
const KIND = /(?:\.(?:jpe?g|png|webp|avif|gif|jfif))+$/i;
const SIZE = /(?:[-_@](?:\d{1,4}x\d{1,4}|\d{3,4}w?|scaled|\dx))+$/i;
// Names that say no more than what it is: the folder says which.
const SAYS_LITTLE =
  /^(?:[\d_-]{0,4}|\d{3,4}|(?:image|img|photo|picture|default|original|master|hero|cover|header|large|medium|small|full|og|standard)[\d_-]{0,4})$/;

/** The same for one picture in several sizes and from several servers; undefined for what has no name of its own. */
export function pictureKey(address: string): string | undefined {
  const found = ORIGINAL.exec(address.slice(1, LONGEST_ADDRESS));
  const original = decodeAddress(found?.[1] ?? found?.[2] ?? address.slice(0, LONGEST_ADDRESS));
  const folders = original
    .replace(/[?#].*$/, "")
    .toLowerCase()
    .split("/");
  const name = folders.pop()!.replace(KIND, "").replace(SIZE, "");
  if (!SAYS_LITTLE.test(name)) return name;
  const folder = folders.findLast((one) => one.length >= LEAST_TELLING && !SAYS_LITTLE.test(one));
  return folder && `${folder}/`;
}
