import {
  boxesAtEnd,
  type Document,
  type Element,
  elementsOf,
  isAnsweredWithin,
  isCitedMail,
  isElement,
} from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import { FURNITURE_CLASSES, type FurnitureClass } from "./classes.ts";

/** What is called furniture by its class or its id. */

export const FURNITURE_SIGNS = classSigns(FURNITURE_CLASSES.flatMap(({ tokens }) => tokens));

const MOST_BOXES = 4;

/** Elements of a body that go, each whole, and what they are; of those within others the outer ones. */
export function findByClass(body: Document): Map<Element, string> {
  const elements = elementsOf(body);
  const classes = classesOf(elements);
  const ending = boxesAtEnd(
    body,
    elements.filter((element) => classes.get(element)?.atEnd && !isAnsweredWithin(element)),
  );
  const found = new Map<Element, string>();
  const within = new Set<Element>();
  for (const element of elements) {
    const known = classes.get(element);
    const isInside = within.has(element.parent as Element);
    const goes = known && (!known.atEnd || ending.has(element));
    if (isInside || goes) within.add(element);
    if (goes && !isInside) found.set(element, known.name);
  }
  return found;
}

/** Of each element that has one, or that stands around another which says so. */
function classesOf(elements: Element[]): Map<Element, FurnitureClass> {
  const classes = new Map<Element, FurnitureClass>();
  for (const element of elements) {
    const known = classOf(element);
    const box = known?.around ? boxAround(element, known.around) : element;
    if (known && box) classes.set(box, known);
  }
  return classes;
}

function boxAround(element: Element, name: string): Element | undefined {
  let box: Element["parent"] = element;
  for (let level = 0; level < MOST_BOXES && isElement(box); level++) {
    if (box.name === name) return box;
    box = box.parent;
  }
  return undefined;
}

const QUOTED_MAIL = FURNITURE_CLASSES.find(({ tokens }) => tokens.includes("moz-cite-prefix"));

function classOf(element: Element): FurnitureClass | undefined {
  const { attribs } = element;
  if (isCitedMail(element)) return QUOTED_MAIL;
  if (!attribs.class && !attribs.id) return undefined;
  const tokens = new Set(`${attribs.class ?? ""} ${attribs.id ?? ""}`.toLowerCase().split(/\s+/));
  return FURNITURE_CLASSES.find((entry) => entry.tokens.some((token) => tokens.has(token)));
}
