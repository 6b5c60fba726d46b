import {
  type ChildNode,
  createElement,
  elementsOf,
  isText,
  type ParentNode,
  setChildren,
  Text,
  textContent,
} from "../../html/index.ts";
import type { Step } from "../work.ts";
import { BOXES, isBlock } from "./bare-texts.ts";

const EMPTY_LINE = /\n[ \t]*\n\s*/;
// Lines that a program wrapped are of such a length, all but the last.
const WRAPPED_LINE = [50, 100] as const;
const STORED_SO = ["html", "wordpress"];

/**
 * A body that a system stored before it made paragraphs of it (WordPress's classic editor, Movable Type): an empty line
 * ends a paragraph, and a line break is one. Where most words have their paragraphs, empty lines are nothing.
 */
export const makeBareParagraphs: Step = ({ draft, body, report, signs }) => {
  if (!STORED_SO.includes(draft.format)) return;
  const parents = [body, ...elementsOf(body, ...BOXES)].filter((parent) => parent.children.some(isText));
  const bare = parents.flatMap(runsOf).filter((run) => EMPTY_LINE.test(textContent(run).trim()));
  const inParagraphs = signs.has("p") ? textContent(elementsOf(body, "p")).length : 0;
  if (!bare.length || textContent(bare.flat()).length < inParagraphs) return;
  const keepsLines = !signs.has("br");
  for (const parent of new Set(bare.map(([first]) => first!.parent!))) splitRuns(parent, keepsLines);
  report.guess("text", "empty lines made paragraphs", "the lack of paragraphs", 0.8);
};

/** What stands between blocks. */
function runsOf({ children }: ParentNode): ChildNode[][] {
  const runs: ChildNode[][] = [[]];
  for (const child of children) {
    if (isBlock(child)) runs.push([]);
    else runs.at(-1)!.push(child);
  }
  return runs.filter((run) => run.length);
}

function splitRuns(parent: ParentNode, keepsLines: boolean): void {
  const made: ChildNode[] = [];
  let run: ChildNode[] = [];
  const close = () => {
    const isEmpty = run.every((node) => isText(node) && !node.data.trim());
    made.push(...(isEmpty ? run : [createElement("p", {}, paragraphOf(run, keepsLines))]));
    run = [];
  };
  for (const child of parent.children) {
    if (isBlock(child)) {
      close();
      made.push(child);
    } else if (!isText(child)) run.push(child);
    else {
      child.data.split(EMPTY_LINE).forEach((part, index) => {
        if (index) {
          close();
          made.push(new Text("\n"));
        }
        if (part) run.push(new Text(part));
      });
    }
  }
  close();
  setChildren(parent, made);
}

/** Without the line breaks around it, which the paragraph now is. */
function paragraphOf(run: ChildNode[], keepsLines: boolean): ChildNode[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first && isText(first)) first.data = first.data.trimStart();
  if (last && isText(last)) last.data = last.data.trimEnd();
  return keepsLines ? run.flatMap(withBreaks) : run;
}

/** Lines as they were typed, unless a program broke them. */
function withBreaks(node: ChildNode): ChildNode[] {
  const lines = isText(node) ? node.data.split("\n") : [];
  const [shortest, longest] = WRAPPED_LINE;
  const isWrapped = lines.slice(0, -1).every(({ length }) => length >= shortest && length <= longest);
  if (lines.length < 2 || isWrapped) return [node];
  return lines.flatMap((line, index) => {
    const text = line ? [new Text(line)] : [];
    return index && index < lines.length - (line ? 0 : 1) ? [createElement("br"), ...text] : text;
  });
}
