import { isRecord } from "../record.ts";
import { table } from "../text.ts";
import { filled, mailAddress, type TellFault, uuid, webAddress, yesOrNo } from "./values.ts";

/** `podcast` in the settings: what a feed with something to hear says of itself beyond title and authors. */
export interface PodcastSettings {
  author?: string;
  /** Whom Apple writes to. */
  owner?: { name: string; email: string };
  /** Square, 1400 to 3000 pixels, PNG or JPEG. */
  image?: string;
  /** Apple's names; `Society & Culture > Documentary` is one within another. */
  categories?: string[];
  explicit?: boolean;
  /** Serial: to be heard from the first on. */
  type?: "episodic" | "serial";
  medium?: string;
  /** May no other platform import the feed? */
  locked?: boolean;
  /** Of a podcast that had another address before. */
  guid?: string;
}

// Podcasting 2.0, medium.
const MEDIUMS = ["podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "course"];

type Check = [wanted: string, fits: (value: unknown) => boolean];

/** Fits what one of these reads. */
const readBy =
  (read: (value: unknown) => unknown): Check[1] =>
  (value) =>
    read(value) !== undefined;
const isText = readBy(filled);
const oneOf = (...values: string[]): Check => [
  `one of ${values.join(", ")}`,
  (value) => values.includes(value as string),
];

const CHECKS = table<Check>({
  author: ["a line of text", isText],
  owner: [
    '{ name = "Ada", email = "ada@example.org" }',
    (value) => isRecord(value) && isText(value.name) && mailAddress(value.email) !== undefined,
  ],
  image: ["a web address", readBy(webAddress)],
  categories: [
    'a list such as ["Technology", "Society & Culture > Documentary"]',
    (value) => Array.isArray(value) && value.every(isText),
  ],
  explicit: ["true or false", readBy(yesOrNo)],
  type: oneOf("episodic", "serial"),
  medium: oneOf(...MEDIUMS),
  locked: ["true or false", readBy(yesOrNo)],
  guid: ["a UUID", readBy(uuid)],
} satisfies Record<keyof PodcastSettings, Check>);

const UNKNOWN: Check = [`left out: there are ${Object.keys(CHECKS).join(", ")}`, () => false];

/** Undefined for what is no table; `fault` is told the name of each setting in it that is wrong, and what it should be. */
export function readPodcast(value: unknown, fault: TellFault): PodcastSettings | undefined {
  if (!isRecord(value)) return undefined;
  for (const [name, given] of Object.entries(value)) {
    const [wanted, fits] = CHECKS[name] ?? UNKNOWN;
    if (!fits(given)) fault(`podcast.${name}`, wanted, given);
  }
  return value as PodcastSettings;
}
