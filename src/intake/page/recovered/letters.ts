import {
  type Document,
  type Element,
  isElement,
  isText,
  type ParentNode,
  type Text,
} from "../../../html/index.ts";

/** What a page shows as one run of letters, to look for texts in that are written a little otherwise. */

// What people see nothing of.
const UNSEEN = ["head", "script", "style", "template", "noscript", "nav"];
const MOST_LETTERS = 400_000;

/** The letters of a page, without space, signs and digits, in which descriptions differ from what is shown. */
export interface Letters {
  all: string;
  nodes: Text[];
  /** Where each of them begins. */
  starts: number[];
}

/** Without what is left out; of a very long page the beginning. */
export function readLetters(document: Document, isLeftOut: (element: Element) => boolean): Letters {
  const letters: Letters = { all: "", nodes: [], starts: [] };
  const pieces: string[] = [];
  let length = 0;
  const read = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (length > MOST_LETTERS) return;
      if (isText(child)) {
        const own = lettersOf(child.data);
        if (!own) continue;
        letters.nodes.push(child);
        letters.starts.push(length);
        pieces.push(own);
        length += own.length;
      } else if (isElement(child) && !UNSEEN.includes(child.name) && !isLeftOut(child)) read(child);
    }
  };
  read(document);
  letters.all = pieces.join("");
  return letters;
}

/** The letters of a text, small and without space, signs and digits. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, "");
}

/** The text that holds the letter at a position: the last that begins there or before. */
export function nodeAt({ starts, nodes }: Letters, position: number): Text {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return nodes[low]!;
}
