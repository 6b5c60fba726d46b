import { textOfBytes } from "../byte-text.ts";

/**
 * What may be stored beside articles: by the bytes at its beginning, and by its name where bytes alone do not tell.
 * Signatures: MIME Sniffing Standard section 6; ISO/IEC 14496-12 (`ftyp` and its brands); RFC 3533 (Ogg), 9559
 * (Matroska), 9639 (FLAC). Never to be added: HTML, XML and scripts, which would run under the worker's address.
 */

interface MediaType {
  type: string;
  endings: string[];
  /** Each is a list of offsets and the bytes (as Latin-1) that stand there; one of them has to fit whole. */
  signatures?: [offset: number, bytes: string][][];
  /** Of a text, which has to have one of the endings, too. */
  text?: RegExp;
}

/** So many bytes of a file are enough to tell its type. */
export const SIGNATURE_BYTES = 4096;

// Cloudflare takes no larger request on its Free and Pro plans (Workers documentation, "Limits").
export const MOST_FILE_BYTES = 100_000_000;

const brands = (...names: string[]): MediaType["signatures"] => names.map((name) => [[4, `ftyp${name}`]]);
const FILM_BRANDS = [
  "isom",
  "iso2",
  "iso4",
  "iso5",
  "iso6",
  "mp41",
  "mp42",
  "avc1",
  "M4V ",
  "M4VH",
  "MSNV",
  "dash",
];

// The first whose signature fits and whose ending is the name's; else the first whose signature fits.
const MEDIA_TYPES: MediaType[] = [
  { type: "image/png", endings: ["png"], signatures: [[[0, "\x89PNG\r\n\x1a\n"]]] },
  { type: "image/jpeg", endings: ["jpg", "jpeg", "jfif"], signatures: [[[0, "\xff\xd8\xff"]]] },
  { type: "image/gif", endings: ["gif"], signatures: [[[0, "GIF87a"]], [[0, "GIF89a"]]] },
  {
    type: "image/webp",
    endings: ["webp"],
    signatures: [
      [
        [0, "RIFF"],
        [8, "WEBP"],
      ],
    ],
  },
  { type: "image/avif", endings: ["avif"], signatures: brands("avif", "avis") },
  {
    type: "image/svg+xml",
    endings: ["svg"],
    text: /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!doctype svg[^>]*>)*<svg[\s>]/i,
  },
  {
    type: "audio/mpeg",
    endings: ["mp3"],
    signatures: ["ID3", "\xff\xfb", "\xff\xfa", "\xff\xf3", "\xff\xf2"].map((bytes) => [[0, bytes]]),
  },
  { type: "audio/aac", endings: ["aac"], signatures: [[[0, "\xff\xf1"]], [[0, "\xff\xf9"]]] },
  { type: "audio/mp4", endings: ["m4a", "m4b"], signatures: brands("M4A ", "M4B ", "M4P ") },
  { type: "audio/ogg", endings: ["ogg", "oga", "opus", "spx"], signatures: [[[0, "OggS"]]] },
  { type: "audio/flac", endings: ["flac"], signatures: [[[0, "fLaC"]]] },
  {
    type: "audio/wav",
    endings: ["wav"],
    signatures: [
      [
        [0, "RIFF"],
        [8, "WAVE"],
      ],
    ],
  },
  { type: "video/mp4", endings: ["mp4", "m4v"], signatures: brands(...FILM_BRANDS) },
  { type: "audio/mp4", endings: ["m4a", "m4b"], signatures: brands(...FILM_BRANDS) }, // sound in a film's container
  { type: "video/quicktime", endings: ["mov"], signatures: brands("qt  ") },
  { type: "video/ogg", endings: ["ogv"], signatures: [[[0, "OggS"]]] },
  { type: "video/webm", endings: ["webm"], signatures: [[[0, "\x1a\x45\xdf\xa3"]]] },
  { type: "video/matroska", endings: ["mkv"], signatures: [[[0, "\x1a\x45\xdf\xa3"]]] },
  { type: "application/pdf", endings: ["pdf"], signatures: [[[0, "%PDF-"]]] },
  {
    type: "application/epub+zip",
    endings: ["epub"],
    signatures: [
      [
        [0, "PK\x03\x04"],
        [30, "mimetypeapplication/epub+zip"],
      ],
    ],
  },
  { type: "application/zip", endings: ["zip"], signatures: [[[0, "PK\x03\x04"]]] },
  { type: "text/vtt", endings: ["vtt"], text: /^WEBVTT(?:\s|$)/ },
  { type: "application/x-subrip", endings: ["srt"], text: /^\s*\d+[ \t]*\r?\n\d\d:\d\d:\d\d,\d{3} --> / },
  { type: "application/json", endings: ["json"], text: /^\s*[{[]/ },
];

/** The type of a file by its first bytes (SIGNATURE_BYTES of them, or all) and its name; undefined when it is not on the list. */
export function mediaTypeOf(name: string, start: Uint8Array): string | undefined {
  const bytes = textOfBytes(start.subarray(0, SIGNATURE_BYTES));
  const text = new TextDecoder().decode(start.subarray(0, SIGNATURE_BYTES));
  const ending = endingOf(name);
  const fitting = MEDIA_TYPES.filter(({ signatures, text: pattern, endings }) =>
    pattern
      ? endings.includes(ending) && pattern.test(text)
      : signatures!.some((places) => places.every(([offset, part]) => bytes.startsWith(part, offset))),
  );
  return (fitting.find(({ endings }) => endings.includes(ending)) ?? fitting[0])?.type;
}

// The first type on the list with an ending counts.
const TYPE_OF_ENDING = new Map(
  MEDIA_TYPES.toReversed().flatMap(({ type, endings }) => endings.map((ending) => [ending, type] as const)),
);

/** The type that a name lets expect; undefined when its ending is on no list. */
export function expectedType(name: string): string | undefined {
  return TYPE_OF_ENDING.get(endingOf(name));
}

function anyEnding(kind: string, ...others: string[]): RegExp {
  const endings = MEDIA_TYPES.flatMap(({ type, endings }) => (type.startsWith(kind) ? endings : []));
  return new RegExp(`\\.(?:${[...endings, ...others].join("|")})(?:[?#]|$)`, "i");
}

/** Addresses of what is shown or heard, by an ending in front of their query or at its end. */
export const PICTURE = anyEnding("image/", "bmp"); // which is shown, and not stored
export const VIDEO = anyEnding("video/");
export const AUDIO = anyEnding("audio/");

/** What is said of a file of which nothing is known (RFC 2046, section 4.5.1). */
export const UNKNOWN_TYPE = "application/octet-stream";

/** Every type on the list, for messages. */
export const KNOWN_TYPES = [...new Set(MEDIA_TYPES.map(({ type }) => type))];

/** Is it written as one, without parameters? */
export function isMediaType(text: string): boolean {
  return /^[\w.+-]+\/[\w.+-]+$/.test(text);
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}
