import { isRecord } from "../../../record.ts";
import { readText, wordOf } from "../../loose.ts";
import { type Node, plainName } from "../node.ts";

/** Wix's Ricos: what a node knows stands in a field that is named after its type, `imageData` of an `IMAGE`. As nodes of a tree. */

// Wix's own files are often named by an id alone.
const MEDIA = "https://static.wixstatic.com/media/";

/** A document, or its nodes. */
export function isRicos(value: unknown): value is Node | unknown[] {
  const isRicosNode = (node: unknown) =>
    isRecord(node) && Array.isArray(node.nodes) && isRecord(node[dataName(node)]);
  return nodesWithin(value).some(isRicosNode);
}

/** Its nodes in the words that most trees use. */
export function nodesOfRicos(value: Node | unknown[]): Node[] {
  return nodesWithin(value).filter(isRecord).map(nodeOf);
}

function nodesWithin(value: unknown): unknown[] {
  const nodes = isRecord(value) ? value.nodes : value;
  return Array.isArray(nodes) ? nodes : [];
}

/** `imageData` of an `IMAGE`, `codeBlockData` of a `CODE_BLOCK`. */
function dataName({ type }: Node): string {
  const name = wordOf(type).toLowerCase();
  return `${name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())}Data`;
}

function nodeOf(node: Node): Node {
  const own = opened(node[dataName(node)]);
  const { type } = node;
  if (plainName(wordOf(type)) === "text") return leafOf(isRecord(own) ? own : {});
  const children = nodesOfRicos(node);
  const isCaption = ({ type }: Node) => type === "CAPTION";
  const caption = children.filter(isCaption).flatMap(({ children }) => children as Node[]);
  return {
    ...(isRecord(own) && own),
    ...(caption.length && { caption }),
    type,
    children: children.filter((child) => !isCaption(child)),
  };
}

/** `src: {"id": "…"}` and `link: {"url": "…"}` as addresses. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (!isRecord(value)) return value;
  const { src, link } = value;
  const fields = Object.entries(value).map(([name, inner]) => [name, opened(inner)]);
  const id = isRecord(src) ? readText(src.id) : undefined;
  return {
    ...Object.fromEntries(fields),
    ...(isRecord(src) && { src: readText(src.url) ?? (id && MEDIA + id) }),
    ...(isRecord(link) && { link: readText(link.url) ?? link }),
  };
}

/** `{"text": "…", "decorations": [{"type": "BOLD"}, {"type": "LINK", "linkData": {"link": {"url": "…"}}}]}` */
function leafOf({ text, decorations }: Node): Node {
  const marks = (Array.isArray(decorations) ? decorations : [])
    .filter(isRecord)
    .map((mark) => ({ type: mark.type, data: mark[dataName(mark)] }));
  return { text: wordOf(text), marks };
}
