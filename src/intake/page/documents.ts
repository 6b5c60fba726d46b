import {
  type AnyNode,
  type Element,
  elementsOf,
  isElement,
  namedIn,
  rewrite,
  wordsOf,
} from "../../html/index.ts";
import { CITED, findAnswered, HEAD_OF_OUTLOOK, says } from "../answered-mail.ts";
import type { Facts } from "./facts/index.ts";

/** Whole documents that are no pages of a site: what programs for writing and mail save, and what makes pages of one file. */

interface Kind {
  from: string;
  /** What the program calls itself in `<meta name="generator">`, or what a page was made from. */
  generator?: RegExp;
  /** An attribute of `<html>` or `<body>`, as `name=value`. */
  attribute?: RegExp;
  /** What of it is no text of the document: an attribute of its box, as `name=value`. */
  without?: RegExp;
  /** What says who wrote it and when: it is read, and is no text either. */
  about?: RegExp;
  /** The mail that was answered, where only such a document marks it so. */
  answered?: RegExp;
  /** The head of the mail that was answered: all that follows it is that mail. */
  head?: RegExp;
}

const WITHOUT_COMMENTS = /^(?:style=\s*mso-element:\s*comment-list|class=msocommentreference$)/i;

const KINDS: Kind[] = [
  {
    from: "Outlook",
    generator: /^microsoft word.{0,40}\(filtered medium\)/i, // of a mail; a document is `filtered`
    without: WITHOUT_COMMENTS,
    head: HEAD_OF_OUTLOOK,
  },
  {
    from: "Word or Outlook",
    generator: /^(?:microsoft (?:word|outlook)|word\.document)/i,
    attribute: /^xmlns:w=urn:schemas-microsoft-com:office:word$/,
    without: WITHOUT_COMMENTS,
  },
  {
    from: "LibreOffice",
    generator: /^(?:libreoffice|openoffice|staroffice|apache openoffice)|openoffice\.org\/odf2xhtml$/i,
    without: /^title=(?:header|footer)$/,
  },
  { from: "Pandoc", generator: /^pandoc$/i, without: /^role=doc-toc$/, about: /^class=(?:author|date)$/ },
  {
    from: "Org",
    generator: /^org[ -]?mode$/i,
    without: /^(?:id=(?:table-of-contents|preamble)|role=doc-toc)$/,
    about: /^id=postamble$/,
  },
  {
    from: "Asciidoctor",
    generator: /^asciidoctor/i,
    without: /^id=(?:toc|footer)$/,
    about: /^class=details$/,
  },
  { from: "Google Docs", attribute: /^class=(?:\S{1,20} ){0,9}doc-content(?: |$)/ },
  { from: "Cocoa", generator: /^cocoa html writer/i },
  {
    from: "Apple Mail",
    attribute: /^style=.{0,100}-webkit-(?:nbsp-mode|line-break)\s*:/,
    answered: CITED,
  },
  { from: "EPUB", attribute: /^xmlns:epub=/ },
  // Mailchimp, MJML, Stripo, Klaviyo and other templates, for the drawings that Outlook wants.
  {
    from: "a program for newsletters",
    attribute: /^xmlns:[ov]=urn:schemas-microsoft-com:(?:office:office|vml)$/,
    without: /^(?:class|id)=(?:[\w-]+ )*(?:template|mcn)?-?(?:pre-?header|footer|follow|social)/i,
  },
];

// Neither a title nor a heading of the first level says that it is a page: what Outlook on the web sends.
const MAIL: Kind = { from: "a mail" };
const UNTITLED: Kind = { ...MAIL, head: /^id=divRplyFwdMsg$/ };

interface Written {
  root: Element;
  from: string;
  /** The parts that say who wrote it and when. */
  about: Element[];
}

/** The body of such a document, without what its program put there, and which that is; undefined for a page of a site. */
export function openDocument(facts: Facts): Written | undefined {
  const frame = namedIn(facts.elements, "html", "body");
  const root = frame.find(({ name }) => name === "body");
  if (!root || isPageOfSite(facts)) return undefined;
  const known = kindOf(facts, frame);
  const isTitled = namedIn(facts.elements, "title", "h1").some((element) => wordsOf(element));
  const kind = known ?? (isTitled ? MAIL : UNTITLED);
  const gone = findAnswered(root, says(kind.answered), says(kind.head));
  if (!known && !gone.size) return undefined;
  const { from, without, about } = kind;
  const half = wordsOf(root).length / 2;
  if (!half) return undefined;
  const isLeftOut = (node: AnyNode) =>
    isElement(node) && (gone.has(node) || (says(without)(node) && wordsOf(node).length < half));
  rewrite(root, (node) => (isLeftOut(node) ? [] : node));
  return { root, from, about: about ? elementsOf(root).filter(says(about)) : [] };
}

/** What it shows as its title: the paragraph that Word or Google Docs calls so, or the only heading of the first level. */
export function titleShown(root: Element): string | undefined {
  const titles = elementsOf(root, "p").filter(isTitle);
  const shown = titles.length ? titles : elementsOf(root, "h1");
  return shown.length === 1 ? wordsOf(shown[0]!) || undefined : undefined;
}

function isTitle({ attribs: { class: name = "", id = "" } }: Element): boolean {
  return name === "MsoTitle" || (id.startsWith("h.") && name.split(" ").includes("title"));
}

/** A page around it, or what a page says of itself in its head; a chapter of an EPUB has parts of a kind, a document may list its own. */
function isPageOfSite({ elements, meta, canonical }: Facts): boolean {
  if (canonical !== undefined || [...meta.keys()].some((name) => name.startsWith("og:"))) return true;
  return namedIn(elements, "nav", "main", "aside", "form", "footer").some(
    ({ attribs }) => !attribs["epub:type"] && attribs.role !== "doc-toc",
  );
}

function kindOf({ meta }: Facts, frame: Element[]): Kind | undefined {
  const programs = ["generator", "progid", "dcterms.source"].flatMap((name) => meta.get(name) ?? []);
  const attributes = frame.flatMap(attributesOf);
  return KINDS.find(
    ({ generator, attribute }) =>
      programs.some((name) => generator?.test(name)) || attributes.some((said) => attribute?.test(said)),
  );
}

function attributesOf({ attribs }: Element): string[] {
  return Object.entries(attribs).map(([name, value]) => `${name}=${value}`);
}
