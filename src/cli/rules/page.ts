import { limits } from "./limits.ts";
import { readSteps, type Sources } from "./sentences.ts";
import { furniture, pages, summary } from "./what-goes.ts";
import { dialects } from "./what-is-read.ts";
import { addresses, cards, elements, embeds, pictures } from "./what-stays.ts";

/** The page on cleaning, written from the rules themselves: `npm run rules` writes it, and a test fails when it lags. */

/** Throws an Error that names the step that has no sentence. */
export function writeRulesPage(sources: Sources): string {
  const sections = [
    introduction(),
    steps(sources),
    elements(),
    addresses(),
    pictures(),
    embeds(),
    cards(sources),
    furniture(),
    pages(),
    dialects(sources),
    summary(),
    limits(),
  ];
  return `${sections.join("\n\n")}\n`;
}

function introduction(): string {
  return `# What cleaning does

<!-- Written by \`npm run rules\` from the rules themselves. Do not edit: the sentences stand beside the rules. -->

Every article goes through the same steps, once, when it is published. Each step writes down what it changed: see it
before publishing with \`npm run check\`, afterwards at \`/articles/{slug}/report\`. Whatever words a step takes out are on the
report in full, and the submission is kept as it came, so nothing is lost for good.

[The steps](#the-steps-in-their-order) · [What stays](#what-stays) · [Addresses](#addresses) ·
[Pictures](#pictures) · [Players and embeds](#players-and-embeds) · [Cards](#cards-of-editors) ·
[Furniture](#furniture) · [Whole pages](#whole-web-pages) · [Dialects](#dialects-of-markdown) · [Summary](#the-summary) ·
[Limits](#limits)`;
}

function steps(sources: Sources): string {
  const items = readSteps(sources).map(({ title, sentence, reports }, index) => {
    const names = reports.length ? ` *On the report: ${reports.join(", ")}.*` : "";
    return `${index + 1}. **${title}.** ${sentence}${names}`;
  });
  return `## The steps, in their order\n\n${items.join("\n")}`;
}
