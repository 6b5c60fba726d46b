import type { Article, Draft } from "../article.ts";
import { parseHtml } from "../html/index.ts";
import type { Report } from "../report.ts";
import { table } from "../text.ts";
import { linkAddresses, openBareAddresses } from "./addresses.ts";
import { keepAllowed } from "./allowed.ts";
import { dropUnusedAnchors, prefixAnchors, removeSelfLinks } from "./anchors.ts";
import { findAttachments } from "./attachments.ts";
import { findAuthors } from "./authors.ts";
import { makeBareParagraphs } from "./bare-paragraphs.ts";
import { arrangeBlocks, wrapBareTexts } from "./blocks.ts";
import { removeRepeatedCaptions } from "./captions.ts";
import { CARD_SIGNS, openCards } from "./cards/index.ts";
import { removeIllegalCharacters } from "./characters.ts";
import { tidyCode } from "./code.ts";
import { CONFLUENCE_SIGNS, openMacros } from "./confluence.ts";
import { findDates } from "./dates.ts";
import { dropPlainDirection, setDirection } from "./direction.ts";
import { FRAME_SIGNS, keepKnownPlayers } from "./embeds.ts";
import { removeEmpty, removeOuterRules } from "./empty.ts";
import { describeEpisode } from "./episode.ts";
import { EVERNOTE_SIGNS, readEvernote } from "./evernote.ts";
import { tieCaptions } from "./figures.ts";
import { removeFurniture, removeFurnitureLines } from "./furniture.ts";
import { readGoogleDocs } from "./google-docs.ts";
import { splitHeadLines } from "./head-lines.ts";
import { levelHeadings } from "./headings.ts";
import { identify } from "./identity.ts";
import { IMAGE_SIGNS, makeImagesPlain } from "./images.ts";
import { findLanguage } from "./language.ts";
import { readLastChange } from "./last-change.ts";
import { openLayoutTables } from "./layout-tables.ts";
import { limitFields } from "./limits.ts";
import { readLineBreaks } from "./line-breaks.ts";
import { resolveLinks } from "./links.ts";
import { MATH_SIGNS, makeMathPlain } from "./math.ts";
import { mendNesting } from "./nesting.ts";
import { openNoscripts } from "./noscript.ts";
import { joinNoteNumbers, raiseNoteSigns } from "./note-signs.ts";
import { nestQuillLists, QUILL_SIGNS } from "./quill.ts";
import { finishBody } from "./sanitize.ts";
import { keepScriptEmbeds, SCRIPT_EMBED_SIGNS } from "./script-embeds.ts";
import { signsOf } from "./signs.ts";
import { readStyles } from "./styles.ts";
import { findSummary } from "./summary.ts";
import { findTags } from "./tags.ts";
import { removeTextBoxes } from "./text-boxes.ts";
import { removeComments } from "./text-comments.ts";
import { removeControls } from "./text-controls.ts";
import { removeAboveHeadline } from "./text-head.ts";
import { shapeText } from "./text-shape.ts";
import { findTitle } from "./title.ts";
import { removeUnseen, UNSEEN_SIGNS } from "./unseen.ts";
import { makeWordLists, WORD_SIGNS } from "./word-lists.ts";
import { type Circumstances, type DateOrigin, type Step, type Work, where } from "./work.ts";

export { wholeSecond } from "./date-text.ts";
export { findEmbedded } from "./embedded-files.ts";

// The order matters. `where` leaves a step out when the body came without a sign of what it is about.
const STEPS: Step[] = [
  identify, // first: the base of every address comes from it
  where(CONFLUENCE_SIGNS, openMacros), // before comments go, which its code looks like
  where(EVERNOTE_SIGNS, readEvernote), // by styles, too
  where(MATH_SIGNS, makeMathPlain), // before its script is taken out
  where(SCRIPT_EMBED_SIGNS, keepScriptEmbeds), // before the scripts are
  where(["noscript"], openNoscripts), // before what is not seen is taken out: the picture inside is
  where(UNSEEN_SIGNS, removeUnseen), // before anything reads the text: scripts and comments are not text
  removeIllegalCharacters,
  where(["@style"], readStyles), // before styles are taken off
  where(WORD_SIGNS, makeWordLists), // by classes and styles
  readGoogleDocs, // by classes
  where(QUILL_SIGNS, nestQuillLists), // by classes; before code is, of which it makes some
  where(["pre", "code"], tidyCode), // by classes, too
  makeBareParagraphs, // before furniture and players, which are seen by their lines
  where(CARD_SIGNS, openCards), // by their classes, as furniture is found
  readLastChange, // before furniture, which it is
  removeTextBoxes, // before furniture, of which some of their lines are
  removeControls, // before furniture, which proves them
  removeFurniture, // before classes are taken off; in text before the title: an ad slot may stand above it
  where(IMAGE_SIGNS, tieCaptions),
  where(IMAGE_SIGNS, makeImagesPlain), // before links: it moves addresses into the attributes that are resolved there
  where(FRAME_SIGNS, keepKnownPlayers),
  resolveLinks,
  findAttachments,
  describeEpisode, // of what is attached
  prefixAnchors, // after links: an address on this page is recognized by its resolved form
  keepAllowed, // after every step that reads attributes which no reader gets
  mendNesting, // after it, which takes wrappers off
  removeSelfLinks, // after it: of a link in a link only the words in front are its own
  where(["@dir"], dropPlainDirection), // before boxes that have a direction are kept for it
  where(["table"], openLayoutTables), // before blocks are arranged, of what they hold
  removeEmpty, // before blocks are arranged around what is empty
  arrangeBlocks, // from here on every line stands in a block of its own
  readLineBreaks,
  removeFurnitureLines,
  removeAboveHeadline, // before lines are set apart: a menu is a block
  splitHeadLines, // before the title, which is the first line
  findTitle, // takes the first heading out of the body
  removeComments, // of the title
  removeRepeatedCaptions, // before headings are guessed: a caption is a short line, too
  findAuthors, // takes the byline out
  findDates, // after the byline: the dateline opens what is now the first paragraph
  findLanguage,
  findTags,
  shapeText, // plain text only: what is left between paragraphs are headings
  linkAddresses, // after everything that reads lines of text
  dropUnusedAnchors,
  wrapBareTexts, // before lines are looked at again: a byline may have stood below one in an element around both
  removeFurnitureLines, // again: title and byline stood between some of them
  removeEmpty, // after everything that may have emptied something
  removeOuterRules,
  joinNoteNumbers,
  wrapBareTexts, // after everything that took a block out: one line break is left between its neighbours
  openBareAddresses, // now every line stands in a block of its own
  raiseNoteSigns, // now what stands right behind a word is known
  levelHeadings, // of the headings that are left
  setDirection,
  finishBody, // one serialization, and sanitize-html's pass over it, last
  findSummary,
  limitFields, // last of all: every field is there
];

/** A normalized article, not stored yet, and what publishing has to know of its dates. */
export interface Normalized {
  article: Omit<Article, "revision">;
  publishedFrom: DateOrigin;
  updatedSaid: boolean;
  /** The relative addresses that a file beside the article may answer. */
  localNames: string[];
  /** The addresses of the pictures inside the text that it shows. */
  embedded: string[];
}

/**
 * Draft -> Article. Every step says in the report what it changed and what it guessed.
 * Throws a Problem (422) when the body is nested too deeply, or when there is neither title nor body; (413) when the
 * clean body is larger than the store takes.
 */
export function normalize(draft: Draft, circumstances: Circumstances, report: Report): Normalized {
  const body = parseHtml(draft.body, report);
  const work: Work = {
    ...circumstances,
    draft,
    report,
    body,
    signs: signsOf(body),
    base: "",
    localFiles: table({ ...draft.localFiles, ...circumstances.localFiles }),
    localNames: new Set(),
    shownEmbedded: new Set(),
    article: emptyArticle(),
    publishedFrom: "first publishing",
    updatedSaid: false,
  };
  for (const step of STEPS) step(work);
  const { article, publishedFrom, updatedSaid, localNames, shownEmbedded } = work;
  return { article, publishedFrom, updatedSaid, localNames: [...localNames], embedded: [...shownEmbedded] };
}

function emptyArticle(): Work["article"] {
  return {
    id: "",
    slug: "",
    url: "",
    title: "",
    html: "",
    text: "",
    summary: "",
    authors: [],
    tags: [],
    language: "",
    published: 0,
    updated: 0,
    attachments: [],
  };
}
