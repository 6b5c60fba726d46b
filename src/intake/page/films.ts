import {
  createElement,
  type Element,
  elementsOf,
  hasClassOf,
  namedIn,
  setChildren,
  textContent,
  wordsOf,
} from "../../html/index.ts";
import { frameOf } from "../../players.ts";
import { parseIfJson } from "../../record.ts";
import { readText } from "../loose.ts";
import type { Facts } from "./facts/index.ts";

/** The page of a film on YouTube: the player, what is said of it, and what is said in it where the page shows that. */

// Of others the page's own text says more than what is for programs.
const PLAYER = /^https:\/\/www\.youtube(?:-nocookie)?\.com\//;

const TYPE = /^VideoObject$/;
const OG_TYPE = /^video(?:\.|$)/;
// YouTube's data have all of it, where what is for programs is cut.
const IN_DATA = /"shortDescription":("(?:[^"\\]|\\.){1,10000}")/;
const DESCRIPTIONS = ["og:description", "description"];

/** What a site makes of each thing that is said in a film. */
interface Line {
  element: string;
  words: (part: Element) => boolean;
  witness: string;
}

const LINES: Line[] = [
  {
    element: "transcript-segment-view-model",
    words: ({ attribs }) => attribs.role === "text",
    witness: "2026",
  },
  {
    element: "ytd-transcript-segment-renderer",
    words: hasClassOf(["segment-text"]),
    witness: "until 2025",
  },
];
// A paragraph ends with a sentence behind so many letters, or anyway.
const [LONG, LONGEST] = [400, 1200];

interface Film {
  root: Element;
  from: string;
  about: Record<string, never>;
}

/** In a box of its own; undefined for any other page. */
export function openFilm(facts: Facts): Film | undefined {
  const frame = isFilm(facts)
    ? facts.addresses.map(frameOf).find((one) => one && PLAYER.test(one))
    : undefined;
  const body = facts.elements.find(({ name }) => name === "body");
  if (!frame || !body) return undefined;
  const said = [...linesOf(describe(facts)), ...paragraphs(transcript(facts))];
  const root = createElement("div", {}, [
    createElement("iframe", { src: frame }),
    ...said.map((line) => createElement("p", {}, [line])),
  ]);
  setChildren(body, [...body.children, root]);
  return { root, from: "the page's film", about: {} };
}

function isFilm({ article, meta }: Facts): boolean {
  const types = [article["@type"]].flat().map(String);
  return types.some((type) => TYPE.test(type)) || OG_TYPE.test(meta.get("og:type")?.[0] ?? "");
}

/** The longest. */
function describe({ elements, article, meta }: Facts): string {
  const data = namedIn(elements, "script").map((script) => IN_DATA.exec(textContent(script))?.[1]);
  const found = [
    ...data.map((json) => readText(parseIfJson(json ?? ""))),
    readText(article.description),
    ...DESCRIPTIONS.map((name) => meta.get(name)?.[0]),
  ];
  return found.reduce<string>((longest, one = "") => (one.length > longest.length ? one : longest), "");
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function transcript({ elements }: Facts): string[] {
  for (const { element, words } of LINES) {
    const lines = namedIn(elements, element);
    if (lines.length) return lines.map((line) => wordsOf(elementsOf(line).filter(words)));
  }
  return [];
}

function paragraphs(lines: string[]): string[] {
  const found: string[] = [];
  let isFull = true;
  for (const line of lines.filter(Boolean)) {
    if (isFull) found.push(line);
    else found[found.length - 1] += ` ${line}`;
    const { length } = found.at(-1)!;
    isFull = length > LONGEST || (length > LONG && /[.!?…]$/.test(line));
  }
  return found;
}
