import { type AnyNode, type Element, isElement } from "../../html/index.ts";

/** Two columns that are called by their sides: one has the heading and the article, the other what the site has beside it. */

// [of the article, beside it], as parts of a class or an id.
const SIDES: [string, string][] = [
  ["left", "right"],
  ["links", "rechts"],
  ["linke", "rechte"],
  ["gauche", "droite"],
  ["izquierda", "derecha"],
  ["sinistra", "destra"],
];

/** Such a column beside the one that holds the heading; a part that lies below the heading may well have columns too. */
export function columnsBeside(heading: Element | undefined): Element[] {
  const columns: Element[] = [];
  for (let node: AnyNode | null = heading ?? null; node; node = node.parent) {
    const wanted = isElement(node) ? counterparts(node) : [];
    if (!wanted.length) continue;
    for (let next = node.next; next; next = next.next)
      if (isElement(next) && namesOf(next).some((name) => wanted.includes(name))) columns.push(next);
  }
  return columns;
}

/** What the column on the other side is called, where an element is called by its own. */
function counterparts(column: Element): string[] {
  return namesOf(column).flatMap((name) =>
    SIDES.filter(([own]) => name.includes(own)).map(([own, other]) => name.replace(own, other)),
  );
}

// Longer lists of names are a machine's.
const MOST_NAMES = 20;

function namesOf({ attribs }: Element): string[] {
  const names = `${attribs.id ?? ""} ${attribs.class ?? ""}`.trim().toLowerCase();
  return names.split(/\s+/, MOST_NAMES);
}
