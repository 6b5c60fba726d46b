/**
 * The parts of RFC 9110 that no framework has: which format is liked best, which tag a document has, whether a client has it
 * already, which bytes are wanted; and the headers that several kinds of answers carry.
 */
export { CACHE_CONTROL, EXPOSED_HEADERS, OPEN_HEADERS, READ_HEADERS } from "./headers.ts";
export { negotiate, readPreferences } from "./negotiate.ts";
export { answerKnown, isDropped, isStillFresh, requireMatch } from "./preconditions.ts";
export { type ByteRange, readRange } from "./range.ts";
export { codedTag, etagOf, httpDate, markedTags, readTags } from "./validators.ts";
