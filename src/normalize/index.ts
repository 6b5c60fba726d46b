import type { Article, Draft } from "../article.ts";
import { parseHtml } from "../html/index.ts";
import type { Report } from "../report.ts";
import { table } from "../text.ts";
import { keepAllowed } from "./allowed.ts";
import { arrangeBlocks, turnOutLinks } from "./blocks/arrange.ts";
import { makeBareParagraphs } from "./blocks/bare-paragraphs.ts";
import { wrapBareTexts } from "./blocks/bare-texts.ts";
import { CELL_LABEL_SIGNS, removeCellLabels } from "./blocks/cell-labels.ts";
import { dropPlainDirection, setDirection } from "./blocks/direction.ts";
import { removeEmpty, removeOuterRules } from "./blocks/empty.ts";
import { levelHeadings, openDrawnHeadings, ROLE_SIGNS, readRoles } from "./blocks/headings.ts";
import { openLayoutTables } from "./blocks/layout-tables.ts";
import { readLineBreaks } from "./blocks/line-breaks.ts";
import { mendNesting } from "./blocks/nesting.ts";
import { foldWhiteSpace } from "./blocks/white-space.ts";
import { CARD_SIGNS, openCards } from "./cards/index.ts";
import { dropRepeatedNotes, NOTES_IN_LINE_SIGNS } from "./cards/repeated-notes.ts";
import { openAllTestimonials, TESTIMONIAL_SIGNS } from "./cards/testimonials.ts";
import { CONFLUENCE_SIGNS, openMacros } from "./editors/confluence.ts";
import { EVERNOTE_SIGNS, readEvernote } from "./editors/evernote.ts";
import { readGoogleDocs } from "./editors/google-docs.ts";
import { nestQuillLists, QUILL_SIGNS } from "./editors/quill.ts";
import { breakStyledLines } from "./editors/styled-lines.ts";
import { readStyles } from "./editors/styles.ts";
import { makeWordLists, WORD_SIGNS } from "./editors/word-lists.ts";
import { joinWordLists, WORD_ONLINE_SIGNS } from "./editors/word-online-lists.ts";
import { FRAME_DOCUMENT_SIGNS, openFrameDocuments } from "./embeds/frame-documents.ts";
import { FRAME_SIGNS, keepKnownPlayers } from "./embeds/players.ts";
import { keepScriptEmbeds, SCRIPT_EMBED_SIGNS } from "./embeds/script-embeds.ts";
import { findAttachments } from "./fields/attachments.ts";
import { findAuthors } from "./fields/authors.ts";
import { findDates } from "./fields/dates.ts";
import { describeEpisode } from "./fields/episode.ts";
import { identify } from "./fields/identity.ts";
import { findLanguage } from "./fields/language.ts";
import { limitFields } from "./fields/limits.ts";
import { findSummary } from "./fields/summary.ts";
import { findTags } from "./fields/tags.ts";
import { findTitle } from "./fields/title.ts";
import { escapeAddresses } from "./fields/uris.ts";
import { removeFurniture, removeFurnitureLines } from "./furniture/index.ts";
import { rememberRules } from "./furniture/lines.ts";
import { removeShareRows } from "./furniture/share-rows.ts";
import { splitHeadLines } from "./head/lines.ts";
import { removeIllegalCharacters } from "./inline/characters.ts";
import { CODE_SIGNS, tidyCode } from "./inline/code.ts";
import { MATH_SIGNS, makeMathPlain } from "./inline/math.ts";
import { DRAWN_NOTE_SIGNS, joinNoteNumbers, raiseNoteSigns, takeOutDrawnNotes } from "./inline/note-signs.ts";
import { partPieces } from "./inline/set-apart.ts";
import { matchAnchors, prefixAnchors } from "./links/anchors.ts";
import { linkAddresses, openBareAddresses } from "./links/bare-addresses.ts";
import { HIDDEN_MAIL_SIGNS, openHiddenMailLinks, showHiddenMail } from "./links/hidden-mail.ts";
import { resolveLinks } from "./links/resolve.ts";
import { removeSelfLinks } from "./links/self-links.ts";
import { BACKGROUND_SIGNS, openBackgrounds } from "./pictures/backgrounds.ts";
import { removeRepeatedCaptions } from "./pictures/captions.ts";
import { tieEmphasis } from "./pictures/emphasized-captions.ts";
import { gatherCaptions } from "./pictures/figure-words.ts";
import { tieCaptions } from "./pictures/figures.ts";
import { IMAGE_SIGNS, makeImagesPlain } from "./pictures/images.ts";
import { openNoscripts } from "./pictures/noscript.ts";
import { openPictureLists } from "./pictures/picture-lists.ts";
import { finishBody } from "./sanitize.ts";
import { signsOf } from "./signs.ts";
import { FOLDED_SIGNS, openAllFolds, openAllSpoilers, openAllTabs, SPOILERS, TAB_SIGNS } from "./tabs.ts";
import { removeAboveHeadline } from "./text/above-headline.ts";
import { removeTextBoxes } from "./text/boxes.ts";
import { removeComments } from "./text/comments.ts";
import { removeControls } from "./text/controls.ts";
import { readLastChange } from "./text/last-change.ts";
import { shapeText } from "./text/shape.ts";
import { removeUnseen, UNSEEN_SIGNS } from "./unseen.ts";
import { type Circumstances, type DateOrigin, type Step, type Work, where } from "./work.ts";

export { findEmbedded } from "./embeds/embedded-files.ts";
export { wholeSecond } from "./fields/date-text.ts";

// The order matters. `where` leaves a step out when the body came without a sign of what it is about.
const STEPS: Step[] = [
  identify, // first: the base of every address comes from it
  where(FRAME_DOCUMENT_SIGNS, openFrameDocuments), // before anything looks at what is in the body
  where(CONFLUENCE_SIGNS, openMacros), // before comments go, which its code looks like
  where(EVERNOTE_SIGNS, readEvernote), // by styles, too
  where(MATH_SIGNS, makeMathPlain), // before its script is taken out
  where(SCRIPT_EMBED_SIGNS, keepScriptEmbeds), // before the scripts are
  where(["noscript"], openNoscripts), // before what is not seen is taken out: the picture inside is
  where(DRAWN_NOTE_SIGNS, takeOutDrawnNotes), // before its buttons are, and paragraphs end where its boxes stand
  where(TAB_SIGNS, openAllTabs), // before what is hidden is taken out, and buttons are
  where(SPOILERS, openAllSpoilers), // the same
  where(FOLDED_SIGNS, openAllFolds), // the same
  where(UNSEEN_SIGNS, removeUnseen), // before anything reads the text: scripts and comments are not text
  removeIllegalCharacters,
  where(HIDDEN_MAIL_SIGNS, showHiddenMail), // before anything reads the text
  where(["@href"], openHiddenMailLinks), // the same
  where(["@style"], breakStyledLines), // before emphasis is read, which takes some styles off
  where(["@style"], readStyles), // before styles are taken off
  where(WORD_SIGNS, makeWordLists), // by classes and styles
  where(WORD_ONLINE_SIGNS, joinWordLists), // by attributes
  readGoogleDocs, // by classes
  where(QUILL_SIGNS, nestQuillLists), // by classes; before code is, of which it makes some
  where(CODE_SIGNS, tidyCode), // by classes, too
  where(ROLE_SIGNS, readRoles), // before lines are looked at
  makeBareParagraphs, // before furniture and players, which are seen by their lines
  where(TESTIMONIAL_SIGNS, openAllTestimonials), // by their classes, as cards are
  where(NOTES_IN_LINE_SIGNS, dropRepeatedNotes), // before cards put what is left into the line
  where(CARD_SIGNS, openCards), // by their classes, as furniture is found
  where(CELL_LABEL_SIGNS, removeCellLabels), // by attributes
  readLastChange, // before furniture, which it is
  removeTextBoxes, // before furniture, of which some of their lines are
  removeControls, // before furniture, which proves them
  removeFurniture, // before classes are taken off; in text before the title: an ad slot may stand above it
  where(["span", "a"], partPieces), // before classes are taken off, and spans with them
  where(["@href"], removeShareRows), // before captions and images: some are nothing but pictures
  where(BACKGROUND_SIGNS, openBackgrounds), // before captions are tied to them
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
  matchAnchors, // after everything that took out a heading or a line
  wrapBareTexts, // before lines are looked at again: a byline may have stood below one in an element around both
  removeFurnitureLines, // again: title and byline stood between some of them
  where(["@href"], removeShareRows), // again: what was empty stood beside some of their links
  removeEmpty, // after everything that may have emptied something
  removeOuterRules,
  joinNoteNumbers,
  wrapBareTexts, // after everything that took a block out: one line break is left between its neighbours
  readLineBreaks, // again: of the paragraphs that this made
  where(IMAGE_SIGNS, openDrawnHeadings), // now no word goes any more; before links are turned out of paragraphs
  where(["@href"], turnOutLinks), // after everything that took a block out
  where(["a"], partPieces), // again: what stood between some of them has gone
  where(IMAGE_SIGNS, tieEmphasis), // now nothing goes from beside a picture any more
  where(["dl"], openPictureLists), // the same; before captions are gathered, which may stand below
  where(["figure"], gatherCaptions), // the same
  openBareAddresses, // now every line stands in a block of its own
  raiseNoteSigns, // now what stands right behind a word is known
  levelHeadings, // of the headings that are left
  setDirection,
  foldWhiteSpace, // after everything that reads lines
  finishBody, // one serialization, and sanitize-html's pass over it, last
  findSummary,
  escapeAddresses, // after everything that compares addresses with those in the text
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
    ruleFor: rememberRules(),
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
