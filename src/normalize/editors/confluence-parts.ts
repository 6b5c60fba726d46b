import {
  type ChildNode,
  createElement,
  type Element,
  firstElements,
  isComment,
  isElement,
  isTag,
  isText,
  type ParentNode,
  Text,
  wordsOf,
} from "../../html/index.ts";
import type { Report } from "../../report.ts";
import { table } from "../../text.ts";

/** Links, pictures, tasks, signs and days of Confluence (Atlassian, "Confluence Storage Format"). */

/** What stands in the text, by the name of its element. */
export const CONFLUENCE_PARTS = table<(element: Element, report: Report) => ChildNode[]>({
  "ac:link": openLink,
  "ac:image": openImage,
  "ac:task-list": ({ children }) => [createElement("ul", {}, children)],
  "ac:task": openTask,
  "ac:emoticon": ({ attribs, children }) => [new Text(emoticonOf(attribs)), ...children],
  "ac:placeholder": () => [],
});

const TARGETS = ["ri:page", "ri:blog-post", "ri:attachment", "ri:url", "ri:user", "ri:space"];

const TASK_PARTS = ["ac:task-id", "ac:task-uuid", "ac:task-status", "ac:task-body"];

// What Confluence's own emoticons look like, of which only the newer editor says it (Atlassian, "Confluence Storage
// Format", Emoticons).
const EMOTICONS =
  "smile 🙂 sad 🙁 cheeky 😛 laugh 😀 wink 😉 thumbs-up 👍 thumbs-down 👎 information ℹ️ tick ✅ cross ❌ warning ⚠️ " +
  "plus ➕ minus ➖ question ❓ light-on 💡 light-off 💡 yellow-star ⭐ red-star ⭐ green-star ⭐ blue-star ⭐ heart ❤️ " +
  "broken-heart 💔";
const EMOTICON = new Map([...EMOTICONS.matchAll(/(\S+) (\S+)/g)].map(([, name, sign]) => [name, sign]));

// An HTML parser takes `<![CDATA[…]]>` for a comment.
const CHARACTER_DATA = /^\[CDATA\[([\s\S]*?)(?:\]\])?$/;

/** What stands in CDATA sections, and text, also where it was written as markup. */
export function characterData({ children }: ParentNode): string {
  return children
    .map((child) => {
      if (isComment(child)) return CHARACTER_DATA.exec(child.data)?.[1] ?? "";
      if (isText(child)) return child.data;
      return isTag(child) ? characterData(child) : "";
    })
    .join("");
}

function emoticonOf({ "ac:emoji-fallback": sign, "ac:name": name = "" }: Element["attribs"]): string {
  return sign || EMOTICON.get(name) || (name && `:${name}:`);
}

/** A day that the editor of Confluence has put in is shown as it is written; any other element stays. */
export function openTime(element: Element): Element | ChildNode[] {
  const { datetime } = element.attribs;
  if (element.name !== "time" || !datetime || wordsOf(element)) return element;
  return [createElement("time", { datetime }, [datetime])];
}

/** To a page or a person of the site, whose address only it knows: the words; and what a link without an end swallowed. */
function openLink(link: Element, report: Report): ChildNode[] {
  const [plain] = firstElements(link, 1, "ac:plain-text-link-body");
  const [rich] = firstElements(link, 1, "ac:link-body");
  const [target] = firstElements(link, 1, ...TARGETS);
  const { "ri:content-title": title, "ri:filename": file, "ri:value": url } = target?.attribs ?? {};
  const person = target && personOf(target, report);
  const words = rich
    ? rich.children
    : [new Text((plain && characterData(plain)) || (title ?? file ?? url ?? person ?? ""))];
  const anchor = link.attribs["ac:anchor"];
  const rest = [...(target?.children ?? []), ...link.children].filter(
    (child) => child !== plain && child !== rich && child !== target,
  );
  const href = url ?? file ?? (anchor && !title ? `#${anchor}` : undefined);
  return [...(href ? [createElement("a", { href }, words)] : words), ...rest];
}

function personOf({ name, attribs }: Element, report: Report): string | undefined {
  if (name === "ri:space") return attribs["ri:space-key"];
  if (name !== "ri:user") return undefined;
  const { "ri:username": person = "" } = attribs;
  // The cloud has numbers of its own for people.
  if (!person)
    report.change("macros", "person whom only Confluence can name left out", attribs["ri:account-id"]);
  return `@${person || "…"}`;
}

/** A file beside the page, or a picture of somebody else's. */
function openImage(image: Element): ChildNode[] {
  const [file] = firstElements(image, 1, "ri:attachment", "ri:url");
  const src = file?.attribs["ri:filename"] ?? file?.attribs["ri:value"];
  const [caption] = firstElements(image, 1, "ac:caption");
  const rest = [...(file?.children ?? []), ...image.children].filter(
    (child) => child !== caption && child !== file,
  );
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
  const rest = task.children.filter((child) => !isElement(child, ...TASK_PARTS) && !isBlank(child));
  const apart = rest.map((child) => createElement("div", {}, [child]));
  return [createElement("li", {}, [box, ...(body?.children ?? []), ...apart])];
}

function isBlank(node: ChildNode): boolean {
  return isText(node) && !node.data.trim();
}
