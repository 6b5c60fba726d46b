/**
 * Documents: what a feed address answers. Which document is meant (sources/); is it in this isolate's memory, and still
 * right (memory, known-documents)? If not, read from the store (reading) and rendered. Then a 304, what has changed (delta),
 * or the whole (answer), with its headers.
 */
export { serveDocument } from "./answer.ts";
export { readDocument } from "./reading.ts";
export { archiveSource, feedSource } from "./sources/index.ts";
