import { LinkifyIt } from "linkify-it";
import {
  type ChildNode,
  createElement,
  elementsOf,
  hasAncestor,
  isElement,
  isText,
  joinTexts,
  type Replacements,
  replaceAll,
  rewrite,
  setChildren,
  Text,
} from "../../html/index.ts";
import { frameOf } from "../../players.ts";
import type { Step } from "../work.ts";
import { resolve } from "./resolve.ts";
import { removeTracking } from "./tracking.ts";

// As in Markdown: what has a scheme is an address, `README.md` is none.
const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false });
const SCHEMES = ["http:", "https:", "mailto:"];
const SIGN = /:\/\/|mailto:/i;
// What they say is not for clicking.
const KEPT = ["a", "pre", "code"];

/** Plain text only: web addresses become links, which few readers make of them. */
export const linkAddresses: Step = ({ draft, body, report }) => {
  if (draft.format !== "text") return;
  rewrite(body, (node) => {
    if (!isText(node) || !SIGN.test(node.data) || hasAncestor(node, ...KEPT)) return node;
    const linked = linkText(node.data);
    if (linked.length > 1 || isElement(linked[0]))
      report.change("links", "web address in the text made a link", node.data.trim());
    return linked;
  });
};

const TYPED_IN = ["html", "page", "wordpress", "ghost"];
const BARE_ADDRESS = /^https?:\/\/[^\s<>"]{4,500}$/;

/**
 * An address alone in its paragraph: the player where it is known, as WordPress's editor takes it, and a link. In plain
 * text and in Markdown an address is a link and no more.
 */
export const openBareAddresses: Step = ({ body, draft, report }) => {
  if (!TYPED_IN.includes(draft.format)) return;
  const replaced: Replacements = new Map();
  for (const block of elementsOf(body, "p")) {
    joinTexts(block);
    const [only, ...others] = block.children;
    const text = only && !others.length && isText(only) ? only.data.trim() : "";
    const href = BARE_ADDRESS.test(text) ? resolve(text, text) : undefined;
    if (!href) continue;
    const frame = frameOf(href);
    setChildren(block, [createElement("a", { href: removeTracking(href) }, [text])]);
    if (frame) replaced.set(block, [createElement("iframe", { src: frame }), block]);
    report.change("embeds", "bare address made what it stood for", text);
  }
  replaceAll(body, replaced);
};

function linkText(text: string): ChildNode[] {
  const pieces: ChildNode[] = [];
  let done = 0;
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    const href = resolve(url, url, SCHEMES);
    if (!href) continue;
    if (index > done) pieces.push(new Text(text.slice(done, index)));
    pieces.push(createElement("a", { href: removeTracking(href) }, [text.slice(index, lastIndex)]));
    done = lastIndex;
  }
  return done < text.length ? [...pieces, new Text(text.slice(done))] : pieces;
}
