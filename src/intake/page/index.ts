import type { Draft, Report } from "../../article.ts";
import { elementsOf, parseHtml, writeHtml } from "../../dom.ts";
import { unwrapAgain, wrapBareText } from "./bare-text.ts";
import { chooseElements } from "./extract.ts";
import { readFacts } from "./facts.ts";
import { fallbackPart } from "./fallback.ts";
import { readPageFields } from "./fields.ts";
import { findLeads } from "./lead.ts";
import { removeLeftovers } from "./leftovers.ts";
import { preparePage } from "./prepare.ts";
import { keepChosen } from "./recover.ts";

/** A web page, saved as it was: its article, and what it says of itself. The report says where each was found. */
export async function readPage(html: string, report: Report): Promise<Draft> {
  const document = parseHtml(html); // first: it refuses what would cost the extractor dearly
  const base = elementsOf(document, "base")[0]?.attribs.href;
  const facts = readFacts(document); // before preparing, which takes out scripts and the head
  preparePage(document);
  const wrapped = wrapBareText(document);
  const chosen = await chooseElements(document);
  const { fields: page, landmarks } = readPageFields(facts, chosen, report);
  for (const lead of chosen ? findLeads(landmarks) : [])
    for (const element of [lead, ...elementsOf(lead)]) chosen!.add(element);
  const body = chosen ? keepChosen(document, chosen) : fallbackPart(document);
  unwrapAgain(wrapped);
  removeLeftovers(body.root, page.authors ?? []);
  report.guess("page", "article found", chosen ? "Readability" : body.from, chosen ? 0.8 : 0.4);
  return { format: "page", body: writeHtml(body.root.children), fields: {}, page, base };
}
