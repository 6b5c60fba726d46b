import { isRecord } from "../../../record.ts";
import type { Report } from "../../../report.ts";
import { readText, wordOf } from "../../loose.ts";
import { renderMarkdown } from "../../markdown/index.ts";
import { isTree } from "../detect.ts";
import { kindOf } from "../kinds.ts";
import type { Node } from "../node.ts";
import { nodesOfPrismic } from "./ranges.ts";

/** Components of Apple News Format: texts in Markdown, or with links over ranges of them. As nodes of a tree. */

/** A list in which one has a `role` and no `type`. */
export function isAppleNews(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some(isComponent) && isTree(value);
}

function isComponent(value: unknown): value is Node {
  return isRecord(value) && typeof value.role === "string" && !("type" in value);
}

/** Additions that are no links over a text are on the report. */
export function nodesOfAppleNews(components: unknown[], report: Report): Node[] {
  return components.filter(isRecord).map((component): Node => {
    const { text, format, additions } = component;
    const isPlain = typeof text === "string" && (format === undefined || format === "none");
    const links = (Array.isArray(additions) ? additions : []).filter(isRecord);
    const shown = isPlain ? links.filter(isLink) : [];
    for (const lost of links.filter((one) => !shown.includes(one)))
      report.change("rich-text", "addition of a component left out", readText(lost.URL) ?? wordOf(lost.type));
    if (typeof text === "string" && format === "markdown") return nodeOfMarkdown(component, text);
    return shown.length ? nodeWithLinks(component, shown) : component;
  });
}

function isLink({ type, URL, rangeStart }: Node): boolean {
  return type === "link" && readText(URL) !== undefined && typeof rangeStart === "number";
}

/** A heading has one line. */
function nodeOfMarkdown(component: Node, text: string): Node {
  const kind = kindOf(component);
  if (kind === "heading")
    return { ...component, text: renderMarkdown(text, "").replace(/^<p>|<\/p>\s*$/g, "") };
  const words = { type: "markdown", text };
  return kind === "quote" ? { role: component.role, children: [words] } : words;
}

function nodeWithLinks({ role, text }: Node, links: Node[]): Node {
  const spans = links.map(({ URL, rangeStart: offset, rangeLength: length }) => ({
    type: "link",
    url: URL,
    offset,
    length,
  }));
  return nodesOfPrismic([{ type: role, text, spans }])[0]!;
}
