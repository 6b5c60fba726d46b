import render from "dom-serializer";
import { type AnyNode, type Document, DomHandler, type Element } from "domhandler";
import { textContent } from "domutils";
import { Parser } from "htmlparser2";
import { Problem } from "../problem.ts";
import type { Report } from "../report.ts";
import { endedBy, OpenFormatting } from "./missing-ends.ts";
import { textNodesOf } from "./walk.ts";

/** HTML -> a tree -> HTML. */

/** Deeper nesting than this is an attack or an accident; the libraries cost its square, or run out of stack. */
export const DEEPEST = 256;

// Nothing of what is in them is shown: one without an end swallows what follows.
const SWALLOWERS = new Set("iframe noembed noframes script style template title".split(" "));

/** The parser looks through all that it holds open for each end tag. */
const MOST_OPEN = 4096;

class ShallowHandler extends DomHandler {
  lastComment = "";
  private readonly formatting = new OpenFormatting();
  /** How many elements the parser holds open, and at which of these depths one is open in the tree. */
  private depth = 0;
  private readonly open: number[] = [];
  private readonly report: Report | undefined;

  constructor(report: Report | undefined) {
    super();
    this.report = report;
  }

  override oncomment(data: string): void {
    this.lastComment = data;
    super.oncomment(data);
  }

  /** Of an end tag that is missing it is said with `isImplied`. */
  override onclosetag(...[name, isImplied]: [name?: string, isImplied?: boolean]): void {
    this.depth--;
    if (this.open.at(-1) !== this.depth) return; // it was left out, or ended before
    const element = this.tagStack.at(-1) as Element;
    const words = this.report && isImplied && SWALLOWERS.has(name!) ? writtenIn(element) : "";
    if (words) {
      this.report?.removal("unseen", `what <${name}> without an end swallowed taken out`, words);
      element.children = [];
    }
    this.closeInnermost();
  }

  private closeInnermost(): void {
    this.open.pop();
    this.formatting.closes(this.tagStack.at(-1) as Element);
    super.onclosetag();
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    for (let ended = endedBy(name, this.tagStack as Element[]); ended > 0; ended--) this.closeInnermost();
    if (this.formatting.saysMore(name, attributes)) {
      super.onopentag(name, attributes);
      this.formatting.opens(this.tagStack.at(-1) as Element);
      this.open.push(this.depth);
    }
    this.depth++;
    if (this.tagStack.length > DEEPEST || this.depth > MOST_OPEN)
      throw new Problem(
        422,
        "nested-too-deep",
        `Elements are nested deeper than ${DEEPEST} (<${name}>): take out the wrappers.`,
      );
  }
}

// Elements of XML dialects (Confluence, Evernote, Word), and those whose content no reader is shown as text: MDX and XHTML
// end them in the tag itself, which HTML does not know. The rest of the article would be inside.
const ENDS_ITSELF = /^(?:[a-z][\w-]*:.*|en-\w+|audio|button|canvas|iframe|object|time|video)$/;

/** One piece of text after the other, never joined to one word. */
function writtenIn(element: Element): string {
  const pieces = textNodesOf(element).map(({ data }) => data);
  return pieces.join(" ").trim();
}

/** htmlparser2 (12.0.0) has this as an option for all elements or none, which its two parts keep for themselves. */
class DialectParser extends Parser {
  override onselfclosingtag(end: number): void {
    const parser = this as unknown as { tagname: string; tokenizer: Option } & Option;
    const isEmpty = ENDS_ITSELF.test(parser.tagname);
    parser.recognizeSelfClosing = parser.tokenizer.recognizeSelfClosing = isEmpty;
    super.onselfclosingtag(end);
  }
}

interface Option {
  recognizeSelfClosing: boolean;
}

/**
 * Parses a fragment or a page. On the report, if there is one, is what has no end and is taken out for it. Throws a Problem
 * (422) as soon as it is nested deeper than 256.
 */
export function parseHtml(html: string, report?: Report): Document {
  const handler = new ShallowHandler(report);
  const end = startOfTornTag(html) ?? html.length;
  const whole = html.slice(0, end);
  new DialectParser(handler, { decodeEntities: true }).end(whole);
  if (handler.lastComment.trim() && whole.endsWith(`<!--${handler.lastComment}`))
    report?.removal("unseen", "comment without an end taken out", handler.lastComment);
  if (end < html.length) report?.removal("unseen", "tag that the end tears taken out", html.slice(end));
  return handler.root;
}

/** The text that a text with entities stands for; what looks like a tag in it stays as it is. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? textContent(parseHtml(text.replaceAll("<", "&lt;"))) : text;
}

// Their text goes on to their own end tag: what looks like another is text.
const TEXT_ONLY =
  /<(script|style|textarea|title|xmp|iframe(?![^<>]{0,2000}\/>)|noembed|noframes|plaintext)\b/gi;

/**
 * A tag that the end tears is none (HTML, "eof-in-tag"); htmlparser2 (12.0.0) makes text of its last character, or of half
 * of it. Within what is text only it is left, unless such a half would come of it.
 */
function startOfTornTag(html: string): number | undefined {
  const start = html.lastIndexOf("<");
  const isTorn = start > html.lastIndexOf(">") && /^<\/?[a-z]/i.test(html.slice(start, start + 3));
  return isTorn && (/[\uDC00-\uDFFF]$/.test(html) || !isWithinText(html)) ? start : undefined;
}

function isWithinText(html: string): boolean {
  const last = [...html.matchAll(TEXT_ONLY)].at(-1);
  return last !== undefined && !html.slice(last.index).toLowerCase().includes(`</${last[1]!.toLowerCase()}`);
}

/** Writes a tree as HTML: entities only where they are needed. */
export function writeHtml(nodes: AnyNode | AnyNode[]): string {
  return render(nodes, { encodeEntities: "utf8" });
}
