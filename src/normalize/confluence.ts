import {
  type ChildNode,
  createElement,
  type Element,
  firstElements,
  isComment,
  isElement,
  isText,
  type ParentNode,
  rewrite,
  Text,
  wordsOf,
} from "../html/index.ts";
import type { Report } from "../report.ts";
import { table } from "../text.ts";
import type { Step } from "./work.ts";

/** Pages of Confluence as its editor and its REST API have them (Atlassian, "Confluence Storage Format"). */

type Open = (macro: Macro) => ChildNode[];

interface Macro {
  name: string;
  parameters: Map<string, string>;
  /** What it holds, and what stands behind it: it may have been written without an end. */
  children: ChildNode[];
  /** Text that is no markup. */
  plain: string;
}

const MACROS = table<Open>({
  code: openCode,
  noformat: openCode,
  info: openPanel,
  note: openPanel,
  tip: openPanel,
  warning: openPanel,
  panel: openPanel,
  expand: openExpand,
  status: ({ parameters, children }) => [new Text(parameters.get("title") ?? ""), ...children],
});

const PARTS = table<(element: Element) => ChildNode[]>({
  "ac:link": openLink,
  "ac:image": openImage,
  "ac:task-list": ({ children }) => [createElement("ul", {}, children)],
  "ac:task": openTask,
  "ac:emoticon": ({ attribs, children }) => [new Text(attribs["ac:emoji-fallback"] ?? ""), ...children],
  "ac:placeholder": () => [],
});

export const CONFLUENCE_SIGNS = ["ac:structured-macro", "ac:macro", ...Object.keys(PARTS)];

/** Macros, links, pictures and tasks become what Confluence shows for them; of a macro that it computes, nothing is left. */
export const openMacros: Step = ({ body, report }) => {
  rewrite(body, (node) => {
    if (!isElement(node)) return node;
    if (node.name !== "ac:structured-macro" && node.name !== "ac:macro")
      return PARTS[node.name]?.(node) ?? node;
    const macro = readMacro(node);
    const made = MACROS[macro.name]?.(macro) ?? openUnknown(macro);
    reportParameters(macro, made, report);
    return made;
  });
};

function readMacro({ attribs, children }: Element): Macro {
  const macro: Macro = { name: attribs["ac:name"] ?? "", parameters: new Map(), children: [], plain: "" };
  for (const child of children) {
    const name = isElement(child) ? child.name : "";
    if (name === "ac:parameter")
      macro.parameters.set((child as Element).attribs["ac:name"] ?? "", wordsOf(child));
    else if (name === "ac:plain-text-body") macro.plain += characterData(child as Element);
    else if (name === "ac:rich-text-body")
      macro.children = macro.children.concat((child as Element).children);
    else macro.children.push(child);
  }
  return macro;
}

/** Of a macro that a site or a plug-in has made: what it holds, as it was typed. */
function openUnknown({ plain, children }: Macro): ChildNode[] {
  return plain.trim() ? [createElement("pre", {}, [plain]), ...children] : children;
}

/** What it computes with is no text of the article. */
function reportParameters({ name, parameters }: Macro, made: ChildNode[], report: Report): void {
  const shown = wordsOf(made);
  const hidden = [...parameters.values()].filter((words) => words && !shown.includes(words));
  if (hidden.length)
    report.removal("macros", `parameters of the macro ${name.slice(0, 40)} taken out`, hidden.join(" "));
  else report.change("macros", "macro of Confluence made plain", name);
}

// An HTML parser takes `<![CDATA[…]]>` for a comment.
const CHARACTER_DATA = /^\[CDATA\[([\s\S]*?)(?:\]\])?$/;

function characterData({ children }: ParentNode): string {
  return children
    .map((child) =>
      isComment(child) ? (CHARACTER_DATA.exec(child.data)?.[1] ?? "") : isText(child) ? child.data : "",
    )
    .join("");
}

function openCode(macro: Macro): ChildNode[] {
  const language = macro.parameters.get("language");
  const named: Record<string, string> = language ? { class: `language-${language}` } : {};
  const code = createElement("pre", {}, [createElement("code", named, [macro.plain])]);
  return [...labelOf(macro), code, ...macro.children];
}

function openPanel(macro: Macro): ChildNode[] {
  return [createElement("blockquote", {}, [...labelOf(macro), ...macro.children])];
}

function labelOf({ parameters }: Macro): ChildNode[] {
  const title = parameters.get("title");
  return title ? [createElement("p", {}, [createElement("strong", {}, [title])])] : [];
}

function openExpand({ parameters, children }: Macro): ChildNode[] {
  const summary = createElement("summary", {}, [parameters.get("title") ?? "…"]);
  return [createElement("details", {}, [summary, ...children])];
}

/** To a page or a person of the site, whose address only it knows: the words; and what a link without an end swallowed. */
function openLink(link: Element): ChildNode[] {
  const [plain] = firstElements(link, 1, "ac:plain-text-link-body");
  const [rich] = firstElements(link, 1, "ac:link-body");
  const [target] = firstElements(link, 1, "ri:page", "ri:blog-post", "ri:attachment", "ri:url");
  const { "ri:content-title": title, "ri:filename": file, "ri:value": url } = target?.attribs ?? {};
  const words = rich
    ? rich.children
    : [new Text((plain && characterData(plain)) || (title ?? file ?? url ?? ""))];
  const anchor = link.attribs["ac:anchor"];
  const rest = (target ?? link).children.filter(
    (child) => child !== plain && child !== rich && child !== target,
  );
  const href = url ?? file ?? (anchor && !title ? `#${anchor}` : undefined);
  return [...(href ? [createElement("a", { href }, words)] : words), ...rest];
}

/** A file beside the page, or a picture of somebody else's. */
function openImage(image: Element): ChildNode[] {
  const [file] = firstElements(image, 1, "ri:attachment", "ri:url");
  const src = file?.attribs["ri:filename"] ?? file?.attribs["ri:value"];
  const [caption] = firstElements(image, 1, "ac:caption");
  const rest = (file ?? image).children.filter((child) => child !== caption && child !== file);
  if (!src) return [...(caption?.children ?? []), ...rest];
  const { "ac:alt": alt = "", "ac:width": width, "ac:height": height } = image.attribs;
  const picture = createElement("img", { src, alt, ...(width && { width }), ...(height && { height }) });
  if (!caption) return [picture, ...rest];
  return [createElement("figure", {}, [picture, createElement("figcaption", {}, caption.children)]), ...rest];
}

function openTask(task: Element): ChildNode[] {
  const [status] = firstElements(task, 1, "ac:task-status");
  const [body] = firstElements(task, 1, "ac:task-body");
  const box = status && wordsOf(status) === "complete" ? "☑ " : "☐ ";
  return [createElement("li", {}, [box, ...(body?.children ?? [])])];
}
