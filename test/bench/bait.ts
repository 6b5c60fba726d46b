import { readSubmission } from "../../src/intake/index.ts";
import { normalize } from "../../src/normalize/index.ts";
import type { Publication } from "../../src/publication.ts";
import { Report } from "../../src/report.ts";
import { CARRIERS, CARRIERS_OF_PAIRS } from "./carriers.ts";
import { type Pump, pairsOf, pumpsOf } from "./pumps.ts";
import { HONEST, type Shape } from "./shapes.ts";

/**
 * Bait for every regular expression that cleaning runs over a sample of each format, those of the libraries too: text
 * that gets as far as one of its repetitions, goes on in it for ever, and then does not match; with a piece of its own,
 * and with pairs of them where these cost the pattern alone more. A new rule is covered as soon as it is used.
 */
export async function baits(publication: Publication): Promise<Shape[]> {
  const patterns = [...(await patternsInUse(publication))];
  const [alone, pairs] = [once(patterns.flatMap(pumpsOf)), once(patterns.flatMap(pairsOf))];
  return [
    ...alone.flatMap((pump) => CARRIERS.map((carry) => carry(pump))),
    ...pairs.flatMap((pump) => CARRIERS_OF_PAIRS.map((carry) => carry(pump))),
  ];
}

function once(pumps: Pump[]): Pump[] {
  return [...new Map(pumps.map((pump) => [JSON.stringify(pump), pump])).values()];
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
    for (const { type, write } of [...HONEST, ...SAMPLES, ...PLACES])
      await clean(type, write(20_000), publication);
  } finally {
    Object.assign(RegExp.prototype, plain);
  }
  return new Set(used.values());
}

const WORDS: Pump = { before: "", again: "some words ", after: "", pattern: "" };
const PLACES = CARRIERS_OF_PAIRS.map((carry) => carry(WORDS));

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
