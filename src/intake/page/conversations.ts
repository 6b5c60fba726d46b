import type { DraftFields } from "../../article.ts";
import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  holds,
  isTag,
  type ParentNode,
  type Replacements,
  replaceAll,
  setChildren,
  Text,
  textContent,
  wordsOf,
} from "../../html/index.ts";
import { trim } from "../../record.ts";
import type { Facts } from "./facts/index.ts";

/** Conversations with a program that writes, as its site shows them: what was asked is quoted, what was answered is the text. */

/** The element, or one of its attributes and what that says. */
type Mark = { element: string } | { attribute: string; says: RegExp };

interface Kind {
  from: string;
  asked: Mark;
  answered: Mark;
}

const KINDS: Kind[] = [
  {
    from: "ChatGPT",
    asked: { attribute: "data-message-author-role", says: /^user$/ },
    answered: { attribute: "data-message-author-role", says: /^assistant$/ },
  },
  {
    from: "Claude",
    asked: { attribute: "data-testid", says: /^user-message$/ },
    answered: { attribute: "class", says: /(?:^|\s)font-claude-(?:response|message)(?=\s|$)/ },
  },
  {
    from: "Perplexity",
    asked: { attribute: "class", says: /(?:^|\s)select-text(?=\s|$)/ },
    answered: { attribute: "id", says: /^markdown-content-\d+$/ },
  },
  {
    from: "Gemini",
    asked: { attribute: "class", says: /(?:^|\s)query-text(?=\s|$)/ },
    answered: { element: "message-content" },
  },
];
// A source of Perplexity's, of which a script makes a link.
const SOURCE = "data-pplx-citation-url";

interface Conversation {
  root: Element;
  from: string;
  about: DraftFields;
}

/** All turns, in a box of their own; undefined for any other page. */
export function openConversation({ document, elements, headTitle = "" }: Facts): Conversation | undefined {
  for (const { from, asked, answered } of KINDS) {
    if (!elements.some((element) => isMarked(element, answered))) continue;
    const turns = turnsIn(document, asked, answered);
    const last = turns.findLastIndex((turn) => isMarked(turn, answered));
    if (!isMarked(turns[0], asked) || last < 1) continue;
    const root = createElement("div");
    const shown = turns
      .slice(0, last + 1)
      .flatMap((turn) => (isMarked(turn, asked) ? quoted(turn) : told(turn)));
    const replaced: Replacements = new Map(turns.map((turn, index) => [turn, index ? [] : [root]]));
    replaceAll(document, replaced);
    setChildren(root, shown);
    return { root, from, about: trim({ title: titleWithout(headTitle, from) }) };
  }
  return undefined;
}

/** The outermost ones that say something. */
function turnsIn(parent: ParentNode, ...marks: Mark[]): Element[] {
  return parent.children.filter(isTag).flatMap((child) => {
    if (!marks.some((mark) => isMarked(child, mark))) return turnsIn(child, ...marks);
    return wordsOf(child) ? [child] : [];
  });
}

function isMarked(element: Element | undefined, mark: Mark): boolean {
  if (!element) return false;
  if ("element" in mark) return element.name === mark.element;
  const said = element.attribs[mark.attribute];
  return said !== undefined && mark.says.test(said);
}

/** Its lines are shown as they were typed. */
function quoted(turn: Element): ChildNode[] {
  const lines = holds(turn, "p", "ul", "ol", "pre", "img") ? turn.children : typedLines(turn);
  return [createElement("blockquote", {}, lines)];
}

function typedLines(turn: Element): Element[] {
  const text = textContent(turn).split(/\n+/);
  return text.filter((line) => line.trim()).map((line) => createElement("p", {}, [line.trim()]));
}

function told(turn: Element): ChildNode[] {
  for (const source of elementsOf(turn)) if (source.attribs[SOURCE]) makeLink(source);
  return turn.children;
}

function makeLink(source: Element): void {
  const href = source.attribs[SOURCE]!;
  const named = elementsOf(source, "span").find((part) => wordsOf(part)) ?? source;
  if (!/^https?:/i.test(href)) return;
  source.name = "a";
  source.attribs = { href };
  setChildren(source, [new Text(wordsOf(named))]);
}

/** `ChatGPT - Title`, `Title — Claude`; nothing where it says no more than who answered. */
function titleWithout(title: string, from: string): string | undefined {
  const sides = new RegExp(`^${from}(?:\\s*[-–—|]\\s*|$)|\\s+[-–—|]\\s*${from}$`, "i");
  return title.trim().replace(sides, "") || undefined;
}
