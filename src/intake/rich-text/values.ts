import { AUDIO, PICTURE, VIDEO } from "../../media/index.ts";
import { plainName } from "./node.ts";

/** What a text in a field is: an address, words, or a setting, by its name and by what it looks like. */

export const FILE = /\.(?:pdf|zip|docx?|xlsx?|pptx?|epub|csv|txt|gz|odt)(?:[?#]|$)/i;
const ADDRESS = /^(?:https?:\/\/|\/)\S+$/i;
// Prose is a capital and a second word, five words, a character beyond ASCII, an element's end, or a letter with a mark of a
// sentence's end behind it; `fade in up` is a setting.
const PROSE = /^["“‘«¿¡]?\p{Lu}\S*\s+\S|\S(?:\s+\S+){4}|[^\p{ASCII}]|<\/|[a-z][.!?]$/u;

// Said to programs, or to other editors: plain names, and how those of others begin and end.
const SETTINGS = new Set(
  (
    "id key uid uuid slug type component nodetype blocktype blockname internalname sys linktype fieldtype relationto format " +
    "version direction indent mode locale language rel target style styles css class classes classname theme variant " +
    "layout size sizes width height align alignment textalign color markdefs marks meta metadata seo contenttypeid " +
    "cachedurl publisheddate createdby updatedby proppath intent canonical canonicalurl spacing animation container anchor " +
    "background aspectratio slicetype slicelabel typehandle acffclayout"
  ).split(" "),
);
const OF_PROGRAMS =
  /^_|^(?:font|border|margin|padding|internal|admin|private|tracking|gtm|analytics|data|aria)(?:$|[A-Z_-])|[a-z](?:I[dD]s?|_ids?|Color|_color|Class|Classes|Alignment|Style|At|_at|Alt|_alt)$/;

/** Whether a field is of no interest to who reads the article. */
export function isSetting(name: string): boolean {
  return OF_PROGRAMS.test(name) || SETTINGS.has(plainName(name));
}

/** Words for who reads, and no setting. */
export function isProse(text: string): boolean {
  return PROSE.test(text);
}

/** A web address, or one on its own site. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** The address of a picture, of film, sound or a document. */
export function isMediaAddress(text: string): boolean {
  return isAddress(text) && [PICTURE, VIDEO, AUDIO, FILE].some((ending) => ending.test(text));
}
