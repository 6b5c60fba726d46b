import { escapeHtml } from "../../text.ts";
import { captionIn, inFigure } from "./captions.ts";
import { kindOf } from "./kinds.ts";
import { childrenOf, type Node, type Reading } from "./node.ts";
import { placesOf, textAt } from "./places.ts";
import { tag } from "./raw.ts";

/** Texts that stay as they are, white space and all. */

/** Its language as CommonMark has it, for the highlighters of readers. */
export function writeCode(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const own = rawOf(node, "code") || rawOf(node, "value");
  const code =
    own ||
    childrenOf(node)
      .map(codeOf)
      .join(isLines(childrenOf(node)) ? "\n" : "");
  const language = textAt(places, "language", "lang");
  const shown = `<pre>${tag("code", { class: language && `language-${language}` })}${escapeHtml(code)}</code></pre>`;
  return inFigure(shown, captionIn(places, reading));
}

function isLines(nodes: Node[]): boolean {
  return nodes.every((node) => kindOf(node) !== "text" && kindOf(node) !== "break");
}

/** The text of a node as it is, its line breaks as such. */
function codeOf(node: Node): string {
  const text = [node.text, node.value].find((value) => typeof value === "string");
  if (text !== undefined) return text;
  return kindOf(node) === "break" ? "\n" : childrenOf(node).map(codeOf).join("");
}

/** The text below the first of these names, white space and all. */
export function rawOf(node: Node, ...names: string[]): string {
  for (const place of placesOf(node))
    for (const name of names) if (typeof place[name] === "string") return place[name];
  return "";
}
