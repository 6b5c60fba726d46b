/**
 * Media: the files beside articles. Which types may be stored, what they are called, what a sender says of them, and
 * the bucket that holds them.
 */
export { isMediaKey, type MediaKey, mediaName, mediaPath, readMediaPath } from "./address.ts";
export { type EmbeddedFile, findMissing, keyOf, MOST_ASKED, storeFile, storePictures } from "./bucket.ts";
export { type Answer, FileServers } from "./file-servers.ts";
export { localName, readLocalFiles } from "./local-files.ts";
export { playableOf } from "./playable.ts";
export { withoutMissing } from "./stored.ts";
export {
  AUDIO,
  expectedType,
  isMediaType,
  MOST_FILE_BYTES,
  mediaTypeOf,
  PICTURE,
  SIGNATURE_BYTES,
  UNKNOWN_TYPE,
  VIDEO,
} from "./types.ts";
