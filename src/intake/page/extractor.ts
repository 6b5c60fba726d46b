/** All that is loaded when the first page comes. In one file: of a CommonJS package, `import()` gives a bundle no names. */
export { Readability } from "@mozilla/readability";
export { parseHTML } from "linkedom";
