/** The types that the rooms hand each other: Submission -> Draft -> Article. What was done on the way is in report.ts. */

export interface Author {
  name: string;
  url?: string;
  email?: string;
  avatar?: string;
}

export interface Attachment {
  url: string;
  /** A media type: `audio/mpeg`. */
  type: string;
  bytes?: number;
  /** Whole ones: gofeed (1.1.3) gives up the whole feed for one duration with a fraction. */
  seconds?: number;
  title?: string;
}

/** Who is to be heard or has made it; role and group as in the Podcast Taxonomy. */
export interface Person {
  name: string;
  role?: string;
  group?: string;
  url?: string;
  image?: string;
}

export interface Transcript {
  url: string;
  type: string;
  /** BCP 47, when it is not the article's. */
  language?: string;
  /** With the times at which each line is said. */
  captions?: boolean;
}

/** What podcast apps want to know of an article that is to be heard or seen. */
export interface Episode {
  number?: number;
  season?: number;
  seasonName?: string;
  type?: EpisodeType;
  explicit?: boolean;
  transcripts?: Transcript[];
  chapters?: { url: string; type: string };
  people?: Person[];
}

export type EpisodeType = "full" | "trailer" | "bonus";

/** The same, as somebody wrote it. */
export interface DraftEpisode {
  number?: string;
  season?: string;
  seasonName?: string;
  type?: string;
  explicit?: string;
  /** Of the first file that is to be heard. */
  seconds?: number;
  transcripts?: Partial<Transcript>[];
  chapters?: { url: string; type?: string };
  people?: Person[];
}

/** Where an article came from, when it is somebody else's. */
export interface Source {
  title?: string;
  url?: string;
}

/**
 * A file beside an article: stored at `url` (`/media/{hash}/{name}`), or left where it is, and why. Sizes are in bytes,
 * pixels and seconds.
 */
export type LocalFile =
  | { url: string; type?: string; bytes?: number; width?: number; height?: number; seconds?: number }
  | { fault: string };

/** By the relative address that the article names it with, without query and fragment. */
export type LocalFiles = Record<string, LocalFile>;

/** What came in, as it came. */
export interface Submission {
  bytes: Uint8Array;
  /** The media type with its parameters, as the sender wrote it; empty when nothing was said. */
  type: string;
  slug: string;
  /** The name of the file that it was, for its date and for messages. */
  file?: string;
  /** The files that lie beside it. */
  localFiles?: LocalFiles;
}

/** An id that another system gave: `kind` says which (`ghost`, `json-feed`). */
export interface ForeignId {
  kind: string;
  value: string;
}

export type Format = "markdown" | "html" | "page" | "text" | "json" | "ghost" | "wordpress";

/** Loose fields, as somebody wrote them: nothing is trusted, dates are not read yet. */
export interface DraftFields {
  id?: ForeignId;
  slug?: string;
  url?: string;
  title?: string;
  summary?: string;
  authors?: Author[];
  tags?: string[];
  language?: string;
  published?: string;
  updated?: string;
  image?: string;
  attachments?: Partial<Attachment>[];
  episode?: DraftEpisode;
  source?: Source;
  rights?: string;
  draft?: boolean;
}

/** What a reader of one format made of a submission. */
export interface Draft {
  format: Format;
  /** An HTML body, neither clean nor safe. */
  body: string;
  /** What the publisher said: front matter, JSON fields. */
  fields: DraftFields;
  /** What a saved page says of itself: weaker than `fields`, stronger than what the text lets guess. */
  page: DraftFields;
  /** `<base href>` of a page. */
  base?: string;
  /** What a JSON submission says of the files beside it. */
  localFiles?: LocalFiles;
}

/** The normalized value that everything after normalizing works on. Times are in milliseconds UTC. */
export interface Article {
  id: string;
  slug: string;
  url: string;
  /** Plain text. */
  title: string;
  /** Clean. */
  html: string;
  /** The body's plain text. */
  text: string;
  summary: string;
  authors: Author[];
  tags: string[];
  /** BCP 47. */
  language: string;
  published: number;
  updated: number;
  image?: string;
  attachments: Attachment[];
  episode?: Episode;
  source?: Source;
  rights?: string;
  revision: number;
}

export type State = "live" | "draft" | "scheduled" | "retracted";
