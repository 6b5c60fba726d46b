import {
  type ChildNode,
  type Element,
  elementsOf,
  isComment,
  isElement,
  isTag,
  neighbour,
  type ParentNode,
  removeElement,
  replaceElement,
  Text,
  wordsOf,
} from "../dom.ts";
import { isLazy } from "./images.ts";
import type { Step, Work } from "./work.ts";

// Elements that no reader shows, and that must never be taken for text (HTML, "metadata content" and scripting).
const UNSEEN = [
  "script",
  "style",
  "template",
  "head",
  "title",
  "meta",
  "link",
  "base",
  "object",
  "embed",
  "applet",
  "param",
  "canvas",
  "map",
  "area",
  "dialog",
  "datalist",
  "noembed",
  "noframes",
  "frameset",
];

// Controls and drawings: a feed cannot carry them, and their words are not sentences. The words go on the report.
const CONTROLS = ["select", "textarea", "button", "svg", "math", "progress", "meter", "xmp", "plaintext"];

/** Takes out what a browser does not show or a reader cannot: comments, scripts, styles, hidden parts, controls. */
export const removeUnseen: Step = (work) => {
  removeComments(work, work.body);
  for (const element of elementsOf(work.body)) {
    if (element.name === "noscript") openNoscript(element);
    else if (element.name === "input") replaceInput(work, element);
    else if (UNSEEN.includes(element.name)) remove(work, element);
    else if (CONTROLS.includes(element.name) || isHidden(element)) removeWithWords(work, element);
  }
};

function removeComments({ report }: Work, root: ParentNode): void {
  const visit = (parent: ParentNode) => {
    for (const child of [...parent.children] as ChildNode[]) {
      if (isTag(child)) visit(child);
      else if (isComment(child)) {
        removeElement(child);
        report.change("unseen", "comment taken out", child.data);
      } else if (child.type !== "text") removeElement(child); // doctypes, processing instructions, CDATA
    }
  };
  visit(root);
}

function remove({ report }: Work, element: Element): void {
  removeElement(element);
  report.change("unseen", `<${element.name}> taken out`);
}

function removeWithWords({ report }: Work, element: Element): void {
  removeElement(element);
  const words = wordsOf(element);
  if (words) report.removal("unseen", `<${element.name}> taken out`, words);
  else report.change("unseen", `<${element.name}> taken out`);
}

function isHidden({ name, attribs }: Element): boolean {
  if ("hidden" in attribs && attribs.hidden !== "until-found") return name !== "details";
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style ?? "");
}

/** The picture inside is the twin of a lazy one beside it, or the only one there is. */
function openNoscript(element: Element): void {
  const picture = elementsOf(element, "img")[0];
  const twin = [neighbour(element, "prev"), neighbour(element, "next")].find(
    (node) => isElement(node, "img") && isLazy(node),
  );
  if (picture && isElement(twin)) replaceElement(twin, picture);
  if (picture && !twin) replaceElement(element, picture);
  else removeElement(element);
}

/** Task lists: a reader shows no form, but knows the two signs. */
function replaceInput(work: Work, element: Element): void {
  if (element.attribs.type?.toLowerCase() !== "checkbox") remove(work, element);
  else replaceElement(element, new Text("checked" in element.attribs ? "☑" : "☐"));
}
