import type { Draft } from "../../article.ts";
import { holds, type ParentNode, wordsOf, writeHtml } from "../../html/index.ts";
import type { Report } from "../../report.ts";
import { readChosen } from "./chosen.ts";
import { type BodyReader, type Drawn, readData } from "./data/index.ts";
import { readFacts } from "./facts/index.ts";
import { listWords, reportLeftOut } from "./recovered/left-out.ts";
import { parsePage } from "./shadow-roots.ts";
import { restoreLinks } from "./web-archive.ts";
import { type Read, readWhole } from "./whole.ts";

/** A web page, saved as it was: its article, and what it says of itself. The report says where each was found. */
export async function readPage(saved: string, reader: BodyReader, report: Report): Promise<Draft> {
  const html = restoreLinks(saved, report);
  const document = parsePage(html, report); // first: it refuses what would cost the extractor dearly
  const facts = readFacts(document); // before preparing, which takes out scripts and the head
  const base = facts.elements.find(({ name }) => name === "base")?.attribs.href;
  const words = listWords(document);
  const whole = readWhole(facts, report);
  const shown = whole ?? (await readChosen(html, facts, report));
  const wordsShown = wordsOf(shown.root.children);
  const asShown = { words: wordsShown, title: shown.page.title };
  const drawn = await readData(html, facts, asShown, reader, report);
  const { root, from, confidence, page } = drawn ? withDrawn(shown, drawn) : shown;
  if (!drawn && !wordsShown && !holdsMedia(root)) report.change("page", BLANK);
  report.guess("page", "article found", from, confidence);
  reportLeftOut(words, root, page, report);
  return { format: drawn?.format ?? "page", body: writeHtml(root.children), fields: {}, page, base };
}

const BLANK = "no article found: where scripts draw it, save the page from a browser once it is shown";

function holdsMedia(root: ParentNode): boolean {
  return holds(root, "img", "picture", "video", "audio", "iframe");
}

/** What the page says of itself comes first, but for the title, of which the site's name is no part in its data. */
function withDrawn({ page }: Read, { root, from, fields }: Drawn): Read {
  return { root, from, confidence: 0.7, page: { ...fields, ...page, title: fields.title ?? page.title } };
}
