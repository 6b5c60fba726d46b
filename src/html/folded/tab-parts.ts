import type { Element } from "domhandler";
import { hasClassOf } from "../class-tokens.ts";
import { lineOf } from "../lines.ts";
import { elementsOf, holds, isElement } from "../walk.ts";
import { controlledBy } from "./targets.ts";

/** What a set of tabs is made of, by its roles (WAI-ARIA), by where its links lead, and by the classes of systems. */

/** Boxes whose own children are the labels. */
const LISTS = [
  "nav-tabs", // Bootstrap
  "nav-pills",
  "tabs", // Foundation, VitePress, jQuery Tools
  "tabs-nav",
  "tab-nav", // Relearn
  "tab-bar",
  "tab-list",
  "tabs-list",
  "tab", // W3Schools
  "ui-tabs-nav", // jQuery UI
  "uk-tab", // UIkit
  "vc_tta-tabs-list", // WPBakery
  "et_pb_tabs_controls", // Divi
  "kt-tabs-title-list", // Kadence
  "uagb-tabs__panel", // Spectra
  "su-tabs-nav", // Shortcodes Ultimate
  "tabbed-labels", // MkDocs Material
  "tabbed-set", // the same, before: label and panel by turns
  "sd-tab-set", // sphinx-design: by turns
  "book-tabs", // Hugo Book: by turns
];
const LABELS = ["label", "li", "button", "a", "span"];
const LONGEST_LABEL = 100;
const IN_PANELS = ["p", "ul", "ol", "table", "pre", "blockquote"];
const TOGGLES = ["tab", "pill", "list"]; // Bootstrap's `data-toggle`
/** Elements of their own: GeeksforGeeks. */
const [LABEL_ELEMENT, PANEL_ELEMENT] = ["gfg-tab", "gfg-panel"];

const PANELS = [
  "tab-pane", // Bootstrap
  "tab-panel",
  "tabs-panel", // Foundation
  "tab-content", // Relearn
  "tabcontent", // W3Schools
  "tabbed-block", // MkDocs Material
  "tabbed-content", // the same, before
  "sd-tab-content", // sphinx-design
  "book-tabs-content", // Hugo Book
  "vc_tta-panel", // WPBakery
  "et_pb_tab", // Divi
  "kt-tab-inner-content", // Kadence
  "uagb-tabs__body-container", // Spectra
  "su-tabs-pane", // Shortcodes Ultimate
];
/** Boxes whose own children are the panels. */
const PANEL_BOXES = [
  "blocks", // VitePress
  "uk-switcher", // UIkit
];

const isCalledList = hasClassOf(LISTS);
const isCalledLikePanel = hasClassOf(PANELS);
const isPanelBox = hasClassOf(PANEL_BOXES);

/** Signs of a body that may hold tabs. */
export const TAB_CLASSES = LISTS;
export const TAB_ELEMENTS = [LABEL_ELEMENT];

/** A link that leads elsewhere is no label, whatever the list around it is called. */
export function isTabLabel(element: Element): boolean {
  if (isNamedLabel(element)) return isShort(element);
  const isListed = LABELS.includes(element.name) && isList(element.parent as Element | null);
  return isListed && isShort(element) && ![element, ...elementsOf(element, "a")].some(leadsAway);
}

function isNamedLabel({ name, attribs }: Element): boolean {
  const toggles = attribs["data-toggle"] ?? attribs["data-bs-toggle"] ?? "";
  return attribs.role === "tab" || name === LABEL_ELEMENT || TOGGLES.includes(toggles);
}

/** Others call a whole answer so, with its question (Ultimate Addons for Gutenberg). */
function isShort(element: Element): boolean {
  return lineOf(element, LONGEST_LABEL) !== undefined && !holds(element, ...IN_PANELS);
}

function isList(list: Element | null): boolean {
  if (!isElement(list)) return false;
  if (isCalledList(list)) return true;
  // jQuery UI, as it is written: `<div id="tabs"><ul><li><a href="#first">`.
  return list.name === "ul" && isElement(list.parent) && /^tabs/i.test(list.parent.attribs.id ?? "");
}

function leadsAway({ attribs }: Element): boolean {
  return attribs.href !== undefined && !/^(?:#|javascript:|$)/i.test(attribs.href);
}

/** The id of the panel that a label shows. */
export function targetOf(label: Element): string | undefined {
  const controls = [label, ...elementsOf(label, "a", "button")];
  return controls.map(controlledBy).find((id) => id !== undefined);
}

/** By its role: whatever is in it. */
export function isNamedPanel({ name, attribs }: Element): boolean {
  return attribs.role === "tabpanel" || name === PANEL_ELEMENT;
}

/** By its class: if it holds others, it is the box of them. */
export function isCalledPanel(element: Element): boolean {
  const { parent } = element;
  return isCalledLikePanel(element) || (isElement(parent) && isPanelBox(parent));
}
