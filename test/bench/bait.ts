import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { readSubmission } from "../../src/intake/index.ts";
import { normalize } from "../../src/normalize/index.ts";
import type { Publication } from "../../src/publication.ts";
import { Report } from "../../src/report.ts";
import { HONEST, type Shape } from "./shapes.ts";

/**
 * Bait for every regular expression that cleaning runs over a sample of each format, those of the libraries too: text
 * that gets as far as one of its repetitions, goes on in it for ever, and then does not match. A new rule is covered
 * as soon as it is used.
 */
export async function baits(publication: Publication): Promise<Shape[]> {
  const texts = new Set(
    [...(await patternsInUse(publication))].flatMap(pumpsOf).map((pump) => JSON.stringify(pump)),
  );
  return [...texts].flatMap((text) => CARRIERS.map((carry) => carry(JSON.parse(text) as Pump)));
}

interface Pump {
  before: string;
  again: string;
  pattern: string;
}

const METHODS = [
  "exec",
  "test",
  Symbol.replace,
  Symbol.match,
  Symbol.matchAll,
  Symbol.search,
  Symbol.split,
] as const;

async function patternsInUse(publication: Publication): Promise<Set<RegExp>> {
  const used = new Map<string, RegExp>();
  const plain = Object.fromEntries(METHODS.map((name) => [name, RegExp.prototype[name]]));
  for (const name of METHODS)
    Object.assign(RegExp.prototype, {
      [name](this: RegExp, ...given: unknown[]) {
        used.set(`${this}`, this);
        return (plain[name as string] as (...all: unknown[]) => unknown).apply(this, given);
      },
    });
  try {
    for (const { type, write } of [...HONEST, ...SAMPLES]) await clean(type, write(20_000), publication);
  } finally {
    Object.assign(RegExp.prototype, plain);
  }
  return new Set(used.values());
}

// What the honest samples have nothing of.
const SAMPLES: Pick<Shape, "type" | "write">[] = [
  ...[
    "A title\n=====\n\nBy Ada\nPublished: 12:01 EST, 3 March 2024 | Updated: 14:30\n\n$ npm i\n\n* a\n  1. b\n\n> a\n>> b\n\na  b\n-- --\nc  d\n\nhttps://example.com/x",
    "One line. ".repeat(200),
  ].map((text) => ({ type: "text/plain", write: () => text })),
  ...[
    '$x_1$ and $$y^2$$\n\n$$\na\n$$\n\n::: note A title\nx\n:::\n\n!!! tip "T"\n    x\n\n[[toc]]\n\n*[A]: B\n\n<Box a={1}>\nx\n</Box>\n\nTerm\n: Text',
    '{% highlight js %}\nx\n{% endhighlight %}\n\n```{note} T\n:class: x\n\ny\n```\n\n```js title="x"\ny\n```\n\n[a]{.b} [c][d]{.e}\n\n<iframe src=x />',
    '{% img left /a.png %}\n{{< figure src=a.png caption="a *b*" >}}\n\nTue Mar 3 10:00:00 CET 2026',
  ].map((source) => ({ type: "text/markdown", write: () => source })),
  ...[
    "<p>By Ada</p><p>Advertisement</p><img data-src=x srcset='a 1x'><iframe src=https://www.youtube.com/embed/abcdefgh></iframe>",
    "<script src=https://x/y.js></script><blockquote class=instagram-media cite=https://x/y></blockquote>[caption]x[/caption]",
    "Bare.\n\nParagraphs [vc_row]x[/vc_row].\n\nhttps://youtu.be/abcdefghijk",
    "<p>• a<br>• b<br><br>***</p><p class=MsoListParagraph style='mso-list:l0 level1'>· x</p><div class='highlight-source-js'><pre class='brush: php'><span class=ln>1</span>x</pre></div><table class=tr-caption-container><tr><td><img src=a.png></td></tr><tr><td class=tr-caption>x</td></tr></table><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
  ].map((html) => ({ type: "text/html", write: () => html })),
];

async function clean(type: string, source: string, publication: Publication): Promise<void> {
  const report = new Report();
  const bytes = new TextEncoder().encode(source);
  const draft = await readSubmission({ bytes, type, slug: "bench" }, report);
  normalize(draft, { publication, slug: "bench", now: 0 }, report);
}

/** For each repetition of a pattern without an end of its own: how to get there, and what to repeat. */
function pumpsOf(pattern: RegExp): Pump[] {
  const parser = new RegExpParser({ ecmaVersion: 2024 });
  const { pattern: root } = parser.parseLiteral(`/${pattern.source}/${pattern.flags}`);
  const pumps: Pump[] = [];
  const visit = (node: AST.Node, before: string): void => {
    if (node.type === "Quantifier" && node.max === Number.POSITIVE_INFINITY)
      pumps.push({ before, again: sample(node.element) || "a", pattern: `${pattern}`.slice(0, 60) });
    if (node.type === "Quantifier") visit(node.element, before);
    else if ("alternatives" in node)
      for (const alternative of node.alternatives as AST.Node[]) visit(alternative, before);
    else if (node.type === "Alternative")
      node.elements.reduce((so, element) => {
        visit(element, so);
        return so + sample(element);
      }, before);
  };
  visit(root, "");
  return pumps;
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

/** At the beginning of what is read, and within it, where nothing trims it. */
function baitsOf({ before, again }: Pump, bytes: number): { bait: string; within: string } {
  const pumped = again.repeat(Math.max(1, Math.floor(bytes / 8 / again.length)));
  return { bait: before + pumped, within: `x${before}${pumped}x` };
}

/** In every place that a pattern may read: text, attributes, the fields beside the body. */
function inHtml(pump: Pump): Shape {
  return {
    name: pump.pattern,
    type: "application/json",
    write: (bytes) => {
      const { bait, within } = baitsOf(pump, bytes);
      const attribute = bait.replaceAll('"', "&quot;");
      const html = `<p>${bait}\u0000</p><a href="${attribute}" class="${attribute}">x</a><img src="${attribute}" style="${attribute}">`;
      const text = bait.replaceAll("<", "&lt;");
      return JSON.stringify({
        title: bait,
        summary: bait,
        author: within,
        content_html: `${html}<p>${text}</p>`,
      });
    },
  };
}

/** With a tag of a dialect below it, so that all of it is looked through for others. */
function inMarkdown(pump: Pump): Shape {
  return {
    name: `Markdown: ${pump.pattern}`,
    type: "text/markdown",
    write: (bytes) => {
      const { bait, within } = baitsOf(pump, bytes);
      return `First.\n\n${bait}\u0001\n\n${within}\n\n# ${within}\n\n{{< ${within.slice(0, 1900)}}}\n\n{{x}}\n`;
    },
  };
}

function inText(pump: Pump): Shape {
  return {
    name: `text: ${pump.pattern}`,
    type: "text/plain",
    write: (bytes) => {
      const { bait, within } = baitsOf(pump, bytes);
      return `First.\n\n${bait}\u0001\n\n${within}\n\nBy ${within}\n\nLast.\n`;
    },
  };
}

const CARRIERS = [inHtml, inMarkdown, inText];
