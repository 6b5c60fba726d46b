import { isTag, isText, type ParentNode } from "../html/index.ts";

/**
 * What a body came with, looked through once: `name` of its elements, `.token` of their classes and ids in lower case,
 * `@name` of their attributes, `#` for what is neither element nor text (comments, doctypes).
 */
export type Signs = Set<string>;

/** Of a whole body, in one walk. */
export function signsOf(root: ParentNode): Signs {
  const signs: Signs = new Set();
  look(root, signs);
  return signs;
}

function look(parent: ParentNode, signs: Signs): void {
  for (const child of parent.children) {
    if (isText(child)) continue;
    if (!isTag(child)) signs.add("#");
    else {
      signs.add(child.name);
      for (const name in child.attribs) signs.add(`@${name}`);
      if (child.attribs.class) addTokens(child.attribs.class, signs);
      if (child.attribs.id) addTokens(child.attribs.id, signs);
    }
    if ("children" in child) look(child, signs);
  }
}

function addTokens(value: string, signs: Signs): void {
  for (const token of value.toLowerCase().split(/\s+/)) signs.add(`.${token}`);
}

/** Classes and ids as signs. */
export function classSigns(tokens: string[]): string[] {
  return tokens.map((token) => `.${token.toLowerCase()}`);
}
