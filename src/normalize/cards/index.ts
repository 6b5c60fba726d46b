import { type ChildNode, type Element, isTag, type ParentNode, rewrite } from "../../html/index.ts";
import { accountingFor } from "../editors/lost-words.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";
import { openAdmonition, openAdmonitionTable, openImageBlock, openSourceLink } from "./boxes.ts";
import { openCounter } from "./counters.ts";
import { openBareLink, openCaptioned } from "./froala.ts";
import { openBookmark, openCallout, openFile, openGallery, openPlayer, openToggle } from "./ghost.ts";
import { openEmbed, openLightbox, openLinkCard, openMixtape, openOnebox } from "./links.ts";
import { openNoteInLine, openNoteOfLatex, openToggleOfNote } from "./notes.ts";
import { openBox } from "./parts.ts";
import { openEpisode, openEpisodeLinks } from "./powerpress.ts";
import {
  dropLabel,
  openComment,
  openFormula,
  openMention,
  openPictures,
  openPost,
  openPostCard,
} from "./substack.ts";
import { openDrawnPost, openDrawnPostCard } from "./substack-drawn.ts";
import { openFormulaOfQuill, openQuote, openTicked, openTitle, openUnticked } from "./texts.ts";
import { openTooltip } from "./tooltips.ts";
import { openAttachment, openFileOfTrix, openPictureOfTrix } from "./trix.ts";

/** The cards of editors (Ghost, WordPress, Substack, Medium) as HTML that every reader shows. */

/** Undefined for what only bears the name of a card. */
type Open = (card: Element) => ChildNode[] | undefined;

/** The class of a card, its role or component in square brackets, or its element in angle ones -> what makes it plain. Ghost: koenig's kg-default-nodes; WordPress: its block library;
 * Notion, Medium: their exports; Substack: its posts; Word: its styles; boxes of documentation: Docusaurus, MkDocs,
 * Sphinx, GitHub, AsciiDoc; Discourse: what its posts hold; Rails: the
 * attachments of Trix; LaTeXML, Modern Footnotes, MCI Footnotes, Tufte CSS, Quarto, Distill: notes; rustdoc: links to its source; Elementor: counters; Quill: formulas; Froala: what Embedly draws; PowerPress: episodes. W3Schools, WAI-ARIA: tooltips. */
export const CARDS: Record<string, Open> = {
  "kg-bookmark-card": openBookmark,
  "kg-gallery-card": openGallery,
  "kg-audio-card": openPlayer,
  "kg-video-card": openPlayer,
  "kg-file-card": openFile,
  "kg-toggle-card": openToggle,
  "kg-product-card": openBox,
  "kg-callout-card": openCallout,
  "wp-block-embed": openEmbed,
  "wp-block-file": openFile,
  "wp-block-pullquote": openQuote,
  bookmark: openLinkCard,
  pullquote: openQuote,
  "graf--mixtapeEmbed": openMixtape,
  MsoTitle: openTitle,
  MsoQuote: openQuote,
  MsoIntenseQuote: openQuote,
  "checkbox-on": openTicked,
  "checkbox-off": openUnticked,
  admonition: openAdmonition,
  "theme-admonition": openAdmonition,
  "markdown-alert": openAdmonition,
  callout: openAdmonition,
  admonitionblock: openAdmonitionTable,
  imageblock: openImageBlock,
  onebox: openOnebox,
  "lightbox-wrapper": openLightbox,
  "attachment--preview": openPictureOfTrix,
  "attachment--file": openFileOfTrix,
  "<action-text-attachment>": openAttachment,
  ltx_note: openNoteOfLatex,
  "modern-footnotes-footnote__note": openNoteInLine,
  footnote_tooltip: openNoteInLine,
  sidenote: openNoteInLine,
  marginnote: openNoteInLine,
  "margin-aside": openNoteInLine,
  "<d-footnote>": openNoteInLine,
  "margin-toggle": openToggleOfNote,
  "sidenote-toggle": openToggleOfNote,
  "elementor-counter-number": openCounter,
  "mention-wrap": openMention,
  "latex-rendered": openFormula,
  tweet: openPost,
  "twitter-embed": openPost,
  comment: openComment,
  "digest-post-embed": openPostCard,
  "embedded-post-wrap": openPostCard,
  "[data-component-name=DigestPostEmbed]": openDrawnPostCard,
  "[data-component-name=Twitter2ToDOM]": openDrawnPost,
  "ql-formula": openFormulaOfQuill,
  src: openSourceLink,
  "fr-embedly": openBareLink,
  "fr-img-caption": openCaptioned,
  "image-gallery-embed": openPictures,
  "hide-text": dropLabel,
  powerpress_player: openEpisode,
  powerpress_links: openEpisodeLinks,
  "tooltip-text": openTooltip,
  tooltiptext: openTooltip,
  "tooltip-content": openTooltip,
  tooltip__content: openTooltip,
  tooltip__text: openTooltip,
  "[role=tooltip]": openTooltip,
};

export const CARD_SIGNS = Object.keys(CARDS).flatMap((name) =>
  name.startsWith("<")
    ? [name.slice(1, -1)]
    : name.startsWith("[")
      ? [`@${name.slice(1, name.indexOf("="))}`]
      : classSigns([name]),
);
// Each looks through what is in it: nobody puts so many into each other who means what he writes.
const DEEPEST = 8;

/** A card of an editor becomes plain HTML that every reader can show; of cards within others the inner ones first. */
export const openCards: Step = accountingFor(
  "cards",
  ({ body, report }) => {
    const cards = new Map<ChildNode, string>();
    collect(body, 0, cards);
    rewrite(body, (node) => {
      const name = cards.get(node);
      const made = name === undefined ? undefined : CARDS[name]!(node as Element);
      if (!made) return node;
      report.change("cards", "card made plain", name);
      return made;
    });
  },
  "words of a card's buttons taken out",
);

// Substack's name of what drew an element.
const COMPONENT = "data-component-name";

/** Which elements are cards. */
function collect(parent: ParentNode, depth: number, cards: Map<ChildNode, string>): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    const name = depth < DEEPEST ? cardOf(child) : undefined;
    if (name !== undefined) cards.set(child, name);
    collect(child, depth + (name === undefined ? 0 : 1), cards);
  }
}

function cardOf({ name, attribs }: Element): string | undefined {
  const tokens = [
    ...(attribs.class?.split(/\s+/) ?? []),
    `[role=${attribs.role}]`,
    `[${COMPONENT}=${attribs[COMPONENT]}]`,
    `<${name}>`,
  ];
  return tokens.find((token) => Object.hasOwn(CARDS, token));
}
