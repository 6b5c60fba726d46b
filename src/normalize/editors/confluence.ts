import {
  type ChildNode,
  createElement,
  type Element,
  firstElements,
  isElement,
  rewrite,
  Text,
  wordsOf,
} from "../../html/index.ts";
import type { Report } from "../../report.ts";
import { table } from "../../text.ts";
import type { Step } from "../work.ts";
import { CONFLUENCE_PARTS, characterData, openTime } from "./confluence-parts.ts";
import { accountingFor } from "./lost-words.ts";

/** Pages of Confluence as its editor and its REST API have them (Atlassian, "Confluence Storage Format"). */

type Open = (macro: Macro) => ChildNode[];

interface Macro {
  name: string;
  parameters: Map<string, string>;
  /** What it holds: of one that is left without an end and without a slash, what follows it. */
  children: ChildNode[];
  /** Text that is no markup. */
  plain: string;
  /** The names of files beside the page that it shows. */
  files: string[];
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

export const CONFLUENCE_SIGNS = ["ac:structured-macro", "ac:macro", ...Object.keys(CONFLUENCE_PARTS)];

/** Macros, links, pictures and tasks become what Confluence shows for them; of a macro that it computes, nothing is left. */
export const openMacros: Step = accountingFor("macros", ({ body, report }) => {
  rewrite(body, (node) => {
    if (!isElement(node)) return node;
    if (node.name !== "ac:structured-macro" && node.name !== "ac:macro")
      return CONFLUENCE_PARTS[node.name]?.(node, report) ?? openTime(node);
    const macro = readMacro(node);
    const made = MACROS[macro.name]?.(macro) ?? openUnknown(macro);
    reportParameters(macro, made, report);
    return made;
  });
});

function readMacro({ attribs, children }: Element): Macro {
  const macro: Macro = {
    name: attribs["ac:name"] ?? "",
    parameters: new Map(),
    children: [],
    plain: "",
    files: [],
  };
  for (const child of children) {
    const name = isElement(child) ? child.name : "";
    if (name === "ac:parameter") readParameter(child as Element, macro);
    else if (name === "ac:plain-text-body") macro.plain += characterData(child as Element);
    else if (name === "ac:rich-text-body")
      macro.children = macro.children.concat((child as Element).children);
    else macro.children.push(child);
  }
  return macro;
}

function readParameter(parameter: Element, { parameters, files }: Macro): void {
  parameters.set(parameter.attribs["ac:name"] ?? "", wordsOf(parameter));
  for (const { attribs } of firstElements(parameter, 1, "ri:attachment"))
    if (attribs["ri:filename"]) files.push(attribs["ri:filename"]);
}

/** Of a macro that a site or a plug-in has made: the files that it shows, and what it holds, as it was typed. */
function openUnknown({ plain, children, files }: Macro): ChildNode[] {
  const links = files.map((file) => createElement("p", {}, [createElement("a", { href: file }, [file])]));
  return [...links, ...(plain.trim() ? [createElement("pre", {}, [plain])] : []), ...children];
}

/** What it computes with is no text of the article. */
function reportParameters({ name, parameters }: Macro, made: ChildNode[], report: Report): void {
  const shown = wordsOf(made);
  const hidden = [...parameters.values()].filter((words) => words && !shown.includes(words));
  if (hidden.length)
    report.removal("macros", `parameters of the macro ${name.slice(0, 40)} taken out`, hidden.join(" "));
  else report.change("macros", "macro of Confluence made plain", name);
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
