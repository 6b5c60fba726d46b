import { type Pump, pumped } from "./pumps.ts";
import type { Shape } from "./shapes.ts";

/** Where bait is put. */

/** At the beginning of what is read, and within it, where nothing trims it. */
function baitsOf(pump: Pump, bytes: number): { bait: string; within: string } {
  const bait = pumped(pump, bytes / 8);
  return { bait, within: `x${bait}x` };
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

/** What a page says of itself, and what stands around its article. */
function inPage(pump: Pump): Shape {
  return {
    name: `page: ${pump.pattern}`,
    type: "text/html",
    write: (bytes) => {
      const text = baitsOf(pump, bytes).bait.replaceAll("<", "&lt;");
      const value = text.replaceAll('"', "&quot;");
      const metas = ["author", "article:tag", "keywords", "og:title", "og:image", "article:published_time"];
      const head = metas.map((name) => `<meta property="${name}" content="${value}">`).join("");
      const lines = `<p class="byline">By ${text}</p><p class="date">3 May 2024 ${text}</p><time>${text}</time>`;
      const words = "<p>Whole sentences, with commas, that are long enough to be an article.</p>".repeat(9);
      return `<!doctype html><html><head><title>A title | ${text}</title>${head}</head><body><article class="${value}"><h1>A title</h1>${lines}${words}<p>${text}</p></article><a rel="tag" href="/t">${text}</a></body></html>`;
    },
  };
}

/** In each kind of line that dialects have in their boxes, tables and tags. */
function inBoxes(pump: Pump): Shape {
  return {
    name: `boxes: ${pump.pattern}`,
    type: "text/markdown",
    write: (bytes) => BOXES.map((box) => box.replaceAll("BAIT", baitsOf(pump, bytes).bait)).join("\n\n"),
  };
}

// A pattern for whole lines wants the bait to be one, with nothing in front.
const BOXES = [
  "First.",
  "::box\n---\ntitle: BAIT\n---\nx\n::",
  "::box\n---\ntitle: x\nBAIT\n---\nx\n::",
  "```{code-cell}\n---\nclass: x\nBAIT\n---\nx\n```",
  "```{note} BAIT\n:class: x\nBAIT\n\nx\n```",
  "```{list-table}\n* - x\n  - BAIT\nBAIT\n```",
  "```{csv-table}\nBAIT\n```",
  "```{eval-rst}\n.. note:: x\n\nBAIT\n```",
  "# Title {#BAIT",
  "# Title BAIT",
  ":::{.callout-BAIT\nx\n:::",
  "BAIT\nx\n:::",
  "```js\n{% raw %}\nBAIT\n```",
  "[caption]BAIT[/caption]",
];

export const CARRIERS = [inHtml, inMarkdown, inText];
export const CARRIERS_OF_PAIRS = [...CARRIERS, inPage, inBoxes];
