import type { ChildNode, Element, ParentNode } from "domhandler";
import { classAmong } from "./class-tokens.ts";
import { wordsOf } from "./lines.ts";
import { createElement, type Replacements, replaceAll } from "./rewrite.ts";
import { ancestorsOf, elementsOf } from "./walk.ts";

/** What somebody said, with a name and a job below it, in boxes (Elementor): a quotation. */

interface Kind {
  text: string;
  name: string;
  job?: string;
  /** What stands below it and goes. */
  control?: string;
}

const KINDS: Record<string, Kind> = {
  "elementor-testimonial-wrapper": {
    text: "elementor-testimonial-content",
    name: "elementor-testimonial-name",
    job: "elementor-testimonial-job",
  },
  "elementor-testimonial": {
    text: "elementor-testimonial__text",
    name: "elementor-testimonial__name",
    job: "elementor-testimonial__title",
  },
  "elementor-blockquote": {
    text: "elementor-blockquote__content",
    name: "elementor-blockquote__author",
    control: "elementor-blockquote__tweet-button",
  },
};

export const TESTIMONIAL_CLASSES = Object.keys(KINDS);
const kindAmong = classAmong(TESTIMONIAL_CLASSES);

/** Each becomes a quotation, with who said it and what he is on lines of their own. Returns the words of controls. */
export function openTestimonials(root: ParentNode): { quotations: number; left: string[] } {
  const replaced: Replacements = new Map();
  const left: string[] = [];
  for (const box of elementsOf(root, "div", "blockquote")) {
    const parts = kindAmong(box) && partsOf(box);
    if (!parts) continue;
    if (parts.control) left.push(wordsOf(parts.control));
    replaced.set(box, [quotationOf(parts)]);
  }
  replaceAll(root, replaced);
  return { quotations: replaced.size, left: left.filter(Boolean) };
}

interface Parts {
  text: Element;
  image?: Element;
  name: Element;
  job?: Element;
  control?: Element;
}

/** Undefined where it holds anything else, or stands in another. */
function partsOf(box: Element): Parts | undefined {
  const kind = KINDS[kindAmong(box) ?? ""];
  if (!kind || ancestorsOf(box).some(kindAmong)) return undefined;
  const within = elementsOf(box);
  const among = classAmong(Object.values(kind));
  const part = (name: string | undefined) => name && within.find((element) => among(element) === name);
  const [text, name] = [part(kind.text), part(kind.name)];
  if (!text || !name) return undefined;
  const [job, control] = [part(kind.job) || undefined, part(kind.control) || undefined];
  const image = within.find((one) => one.name === "img" && !ancestorsOf(one).includes(text));
  const said = [text, name, job, control].flatMap((one) => (one ? wordsOf(one) : []));
  return lettersOf(wordsOf(box)) === lettersOf(said.join(""))
    ? { text, image, name, job, control }
    : undefined;
}

function lettersOf(text: string): string {
  return text.replace(/\s+/g, "");
}

function quotationOf({ text, image, name, job }: Parts): Element {
  const below: ChildNode[] = [createElement("cite", {}, [inLine(name)])];
  if (job && wordsOf(job)) below.push(createElement("br"), inLine(job));
  return createElement("blockquote", {}, [
    createElement("div", {}, text.children),
    ...(image ? [createElement("p", {}, [image])] : []),
    createElement("p", {}, below),
  ]);
}

function inLine(part: Element): Element {
  const { href } = part.attribs;
  const isLink = part.name === "a" && href !== undefined;
  return createElement(isLink ? "a" : "span", isLink ? { href } : {}, part.children);
}
