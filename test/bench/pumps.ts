import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Texts that keep a regular expression busy: how to get to one of its repetitions, what to repeat, and what ends it. */
export interface Pump {
  before: string;
  again: string;
  after: string;
  pattern: string;
}

// A pattern of many words has hundreds of pieces, and the square of them in pairs.
const MOST_PIECES = 10;
const MOST_WAYS = 4;
// What no pattern takes, and what ends a line for `.` and `$` only.
const ENDS = ["\u0001", "\u2028x"];

/** For each repetition of a pattern without an end of its own: its own piece, over and over. */
export function pumpsOf(pattern: RegExp): Pump[] {
  return repetitionsIn(pattern).map(([before, again]) => ({
    before,
    again,
    after: "",
    pattern: nameOf(pattern),
  }));
}

/**
 * Pairs of a pattern's pieces, which find neighbours that part one stretch in more than one way (`\s*#*\s*$`): they are
 * many, so that only those are left that cost the pattern alone more than their length.
 */
export function pairsOf(pattern: RegExp): Pump[] {
  const repetitions = repetitionsIn(pattern);
  if (!repetitions.length) return [];
  const ways = [...new Set(["", ...repetitions.map(([before]) => before)])].slice(0, MOST_WAYS);
  const pieces = piecesOf(pattern);
  const pairs = new Set(pieces.flatMap((one) => pieces.map((other) => (one === other ? one : one + other))));
  return ways.flatMap((before) => {
    const found = [...pairs].flatMap((again) =>
      ENDS.map((after) => ({ before, again, after, pattern: nameOf(pattern) })),
    );
    const dear = found.find((pump) => costsMoreThanItsLength(pattern, pump));
    return dear ? [dear] : [];
  });
}

export function pumped({ before, again, after }: Pump, length: number): string {
  return `${before}${again.repeat(Math.max(1, Math.floor(length / again.length)))}${after}`;
}

// From so short that what doubles with each piece comes to an end, up to where the square is told from chance.
const LENGTHS = [16, 24, 36, 54, 128, 512, 2000, 8000];
const DEAR = 0.4; // milliseconds; looking once through the longest takes a tenth of it
const MORE = 8; // times as dear at four times the length

function costsMoreThanItsLength(pattern: RegExp, pump: Pump): boolean {
  let last = Number.POSITIVE_INFINITY;
  for (const length of LENGTHS) {
    const text = pumped(pump, length);
    let cost = costOf(pattern, text);
    if (cost > DEAR && cost > MORE * last)
      cost = Math.min(cost, costOf(pattern, text), costOf(pattern, text));
    if (cost > DEAR && cost > MORE * last) return true;
    last = cost;
  }
  return false;
}

/** As `replace` runs it, over all of the text. */
function costOf(pattern: RegExp, text: string): number {
  const before = performance.now();
  text.replace(pattern, "");
  return performance.now() - before;
}

type Repetition = [before: string, again: string];

function repetitionsIn(pattern: RegExp): Repetition[] {
  const found: Repetition[] = [];
  const visit = (node: AST.Node, before: string): void => {
    if (node.type === "Quantifier" && node.max === Number.POSITIVE_INFINITY)
      found.push([before, sample(node.element) || "a"]);
    if (node.type === "Quantifier") visit(node.element, before);
    else if ("alternatives" in node)
      for (const alternative of node.alternatives as AST.Node[]) visit(alternative, before);
    else if (node.type === "Alternative")
      node.elements.reduce((so, element) => {
        visit(element, so);
        return so + sample(element);
      }, before);
  };
  visit(treeOf(pattern), "");
  return found;
}

/** What each part of a pattern takes, the parts of parts as well, each once: those that are repeated come first. */
function piecesOf(pattern: RegExp): string[] {
  const [repeated, others]: [Set<string>, Set<string>] = [new Set(), new Set()];
  const visit = (node: AST.Node): void => {
    if (node.type === "Quantifier") {
      repeated.add(sample(node.element));
      visit(node.element);
    } else if ("alternatives" in node) for (const one of node.alternatives as AST.Node[]) visit(one);
    else if (node.type === "Alternative") {
      others.add(sample(node));
      for (const element of node.elements) visit(element);
    } else others.add(sample(node));
  };
  visit(treeOf(pattern));
  return [...new Set([...repeated, ...others])].filter(Boolean).slice(0, MOST_PIECES);
}

function treeOf({ source, flags }: RegExp): AST.Pattern {
  return new RegExpParser({ ecmaVersion: 2024 }).parseLiteral(`/${source}/${flags}`).pattern;
}

function nameOf(pattern: RegExp): string {
  return `${pattern}`.slice(0, 60);
}

/** A short text that a part of a pattern matches. */
function sample(node: AST.Node): string {
  if (node.type === "Character") return String.fromCodePoint(node.value);
  if (node.type === "Quantifier") return node.min ? sample(node.element).repeat(node.min) : "";
  if (node.type === "CharacterSet") return { space: " ", digit: "1" }[node.kind as string] ?? "a";
  if (node.type === "CharacterClass") return sampleOfClass(node);
  if (node.type === "Alternative") return node.elements.map(sample).join("");
  if (node.type === "Group" || node.type === "CapturingGroup") return sample(node.alternatives[0]!);
  return "";
}

function sampleOfClass({ negate, elements }: AST.CharacterClass): string {
  if (negate) return "a";
  const [first] = elements;
  if (first?.type === "CharacterClassRange") return String.fromCodePoint(first.min.value);
  return first ? sample(first) : "a";
}
