import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import {
  ADDRESS_ATTRIBUTES,
  ALLOWED_ELEMENTS,
  ALLOWED_EVERYWHERE,
  LINK_SCHEMES,
  SHOWN_SCHEMES,
} from "../../src/normalize/allowed-elements.ts";
import { PLAYER_HOSTS } from "../../src/players.ts";

/** What a second parser, a browser's, finds in a clean body that should not be there. */

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

export function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const visit = (node: Node) => {
    if ("tagName" in node) faults.push(...faultsOfElement(node));
    else if (node.nodeName === "#comment") faults.push("a comment");
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html));
  if (!html.isWellFormed()) faults.push("a lone surrogate");
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(html)) faults.push("a control character");
  return faults;
}

function faultsOfElement({ tagName, attrs, namespaceURI }: Element): string[] {
  const allowed = ALLOWED_ELEMENTS[tagName];
  if (!allowed || namespaceURI !== "http://www.w3.org/1999/xhtml") return [`<${tagName}>`];
  return attrs.flatMap(({ name, value }) => {
    if (!allowed.includes(name) && !ALLOWED_EVERYWHERE.includes(name)) return [`<${tagName} ${name}>`];
    return isGoodValue(tagName, name, value) ? [] : [`<${tagName} ${name}="${value}">`];
  });
}

function isGoodValue(tagName: string, name: string, value: string): boolean {
  if (name === "srcset")
    return value.split(", ").every((candidate) => /^https?:\/\/\S+( \d+(\.\d+)?[wx])?$/.test(candidate));
  if (!ADDRESS_ATTRIBUTES.includes(name)) return true;
  if (!URL.canParse(value)) return false;
  if (tagName === "iframe") return PLAYER_HOSTS.includes(new URL(value).hostname);
  const schemes = name === "href" ? LINK_SCHEMES : SHOWN_SCHEMES;
  return schemes.includes(new URL(value).protocol.slice(0, -1));
}
