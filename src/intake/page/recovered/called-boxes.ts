import { type Element, isElement, wordsOf } from "../../../html/index.ts";
import { hasSentence, linkShare } from "../prose.ts";

/** Boxes of a page, by what they are called: of the article, or none of it. */

// What documentation calls a box that speaks to the reader beside the text.
const CALLOUT =
  /(?:^|[\s_-])(?:callout|admonition|markdown-alert|note|tip|hint|info|warning|caution)(?=[\s_-]|$)/i;

/** Is it called so, and says something? */
export function isCallout(element: Element): boolean {
  return CALLOUT.test(element.attribs.class ?? "") && wordsOf(element) !== "";
}

// These are never anything else (Sphinx, MkDocs, Obsidian, GitHub, Bootstrap): they are the article's at its end, too.
const ADMONITION =
  /(?:^|[\s_-])(?:callout|admonition|markdown-alert|alert-(?:info|warning|danger|success|note|tip))(?=[\s_-]|$)/i;

// Of the site's alerts none is left by now.
const ROLES = ["alert", "note"];

/** By its name or its role; a box of links is none. */
export function isAdmonition(element: Element): boolean {
  const { class: name = "", role = "" } = element.attribs;
  const isCalled = isElement(element, "div", "aside") && (ADMONITION.test(name) || ROLES.includes(role));
  return isCalled && wordsOf(element) !== "" && linkShare(element) < 0.5;
}

// What is said in what there is to hear or see (podcasts, BBC Sounds, W3C).
const TRANSCRIPT = /(?:^|[\s_-])transcri(?:pt|ption|pcion|pción)(?=[\s_-]|$)/i;

/** The words of a recording belong to it wherever they stand below it. */
export function isTranscript(element: Element): boolean {
  const { class: name = "", id = "" } = element.attribs;
  return TRANSCRIPT.test(`${name} ${id}`) && hasSentence(element) && linkShare(element) < 0.5;
}

// How long it takes and for how many it is (WP Recipe Maker, Tasty Recipes, Mediavine Create).
const RECIPE_FACTS =
  /(?:^|[\s_-])(?:recipes?|mv-create)[_-](?:\w{1,30}-)?(?:meta|times?|servings|yield|details)(?=[\s_-]|$)/i;

/** What a recipe says of itself in words that are no sentences. */
export function isRecipeFacts(element: Element): boolean {
  return (
    RECIPE_FACTS.test(element.attribs.class ?? "") && /\d/.test(wordsOf(element)) && linkShare(element) < 0.5
  );
}

// Notes at the end, as Wikidot, WordPress plugins, Pandoc, org-mode and DPUB-ARIA name them.
const NOTES =
  /(?:^|[\s_-])(?:footnotes?|endnotes?|fussnoten|fußnoten|notes-de-bas|doc-endnotes?)(?=[\s_-]|$)/i;
const MOST_LINKED = 0.7;

/** Notes belong to the article wherever they stand behind it. */
export function isNotes(element: Element): boolean {
  const { class: name = "", id = "", role = "" } = element.attribs;
  return NOTES.test(`${name} ${id} ${role}`) && wordsOf(element) !== "" && linkShare(element) < MOST_LINKED;
}

// Boxes that sites put into articles with a sentence or two of their own are shorter, or called something like this.
const SHORTEST_SECTION = 150;
const NO_SECTION =
  /(?:^|[\s_-])(?:meta|footer|promo|widget|caption|credit|sidebar|note|notice|info|contact|about|bio|disclaimer|sponsor\w*|subscri\w*|foot)(?=[\s_-]|$)/i;

/** A box with text of its own, which is called nothing else. */
export function isSection(element: Element): boolean {
  const { class: name = "", id = "" } = element.attribs;
  return (
    wordsOf(element).length >= SHORTEST_SECTION && hasSentence(element) && !NO_SECTION.test(`${name} ${id}`)
  );
}

const CAPTION =
  /(?:^|[\s_-])(?:image|img|photo|picture)[_-]?(?:caption|credit)s?(?=[\s_-]|$)|(?:^|\s)caption(?=\s|$)/i;

/** Words to a picture, which say so. */
export function isCaption(element: Element): boolean {
  return CAPTION.test(element.attribs.class ?? "") && wordsOf(element) !== "";
}

// A file to take along, and links that writers put into their text as buttons (WordPress).
const LINKS = /(?:^|\s)wp-block-(?:file|buttons)(?=\s|$)/;

/** Nothing but links, which whoever wrote the article put there. */
export function isBlockOfLinks(element: Element): boolean {
  return LINKS.test(element.attribs.class ?? "") && wordsOf(element) !== "";
}

// Divi, Elementor, Yoast SEO.
const ACCORDION = /(?:^|[\s_-])(?:accordion|faqs?|et_pb_toggle)(?=[\s_-]|$)/i;

/** Questions with answers of a word or two, in what the page itself calls the article's text. */
export function isAccordion(element: Element): boolean {
  return ACCORDION.test(element.attribs.class ?? "");
}
