import type { Report } from "../../../report.ts";
import { type CodeLines, codeLines } from "../../markdown/index.ts";
import { dropHiddenBoxes, hidesAllChunks, isHiddenChunk } from "../chunks.ts";
import { type Ends, type Fence, fenceAt, openTitled } from "../fences.ts";
import { openBox, openProved, openVersion, openWordless, type Reading } from "./boxes.ts";
import { openGlossary } from "./glossary.ts";
import { drop, takeOptions } from "./lines.ts";
import {
  openCode,
  openListTable,
  openMath,
  openOnly,
  openPicture,
  openPlayer,
  openRaw,
  openValueTable,
} from "./parts.ts";
import { openRest } from "./rest.ts";

/** MyST: directives, in fences of back quotes or of colons. */

// Each box that stands in a fence is read again for the code in it, and so are those within: so often at most.
const MOST_READINGS = 8;

/** What a directive becomes, in place; of others than these, boxes of a colon and code of a back quote are left. */
const DIRECTIVES: { names: RegExp; open: (fence: Fence, text: Reading) => void }[] = [
  { names: /^(?:code|code-block|code-cell|sourcecode)$/, open: openCode },
  { names: /^math$/, open: openMath },
  { names: /^(?:figure|image)$/, open: openPicture },
  { names: /^list-table$/, open: openListTable },
  { names: /^csv-table$/, open: openValueTable },
  { names: /^(?:video|audio|youtube|vimeo|iframe)$/, open: openPlayer },
  { names: /^raw$/, open: openRaw },
  {
    names: /^(?:toctree|tableofcontents|contents)$/,
    open: (...at) => drop("table of contents taken out", ...at),
  },
  {
    names: /^(?:include|literalinclude|bibliography|index)$/,
    open: (...at) => drop("part of another file taken out", ...at),
  },
  {
    names:
      /^(?:admonition|attention|caution|danger|dropdown|epigraph|error|hint|important|note|pull-quote|seealso|sidebar|tip|topic|warning)$/,
    open: openBox,
  },
  { names: /^(?:table|tab-item|card|grid-item-card|margin|aside)$/, open: openBox },
  { names: /^(?:tab-set|grid|grid-item|div)$/, open: openWordless },
  { names: /^only$/, open: openOnly },
  { names: /^(?:(?:prf|proof):[a-z]{4,20}|exercise|solution)$/, open: openProved },
  { names: /^glossary$/, open: openGlossary },
  { names: /^eval-rst$/, open: openRest },
  { names: /^(?:versionadded|versionchanged|deprecated)$/, open: openVersion },
];

/** Reads them where they are code to Markdown, before anything else is read; what is no code then is taken out of `isCode`. */
export function openFences(lines: string[], isCode: CodeLines, hidesCode: boolean, report: Report): void {
  const openWithin = (outer: Reading, inner: string[]) =>
    readFences({ ...outer, lines: inner, isCode: codeLines(inner.join("\n")) }, hidesCode);
  readFences({ lines, isCode, report, left: MOST_READINGS * lines.length, openWithin }, hidesCode);
}

function readFences(text: Reading, hidesCode: boolean): void {
  const { lines, isCode } = text;
  const ends: Ends = new Map();
  dropHiddenBoxes(text);
  const hidesChunks = hidesCode || hidesAllChunks(text);
  for (let start = 0; start < lines.length; start++) {
    const fence = fenceAt(text, start, ends);
    if (!fence) continue;
    const directive = DIRECTIVES.find(({ names }) => names.test(fence.name));
    if (directive) directive.open(fence, text);
    else if (isHiddenChunk(fence, text, hidesChunks)) drop("code that is not shown taken out", fence, text);
    else if (fence.marks[0] !== ":") openTitled(fence, text);
    else if (fence.name) takeOptions(fence, text);
    if (isCode.has(start)) start = fence.end;
  }
}
