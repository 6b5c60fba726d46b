import type { Draft, Submission } from "../../article.ts";
import { isElement, parseHtml, rewrite } from "../../html/index.ts";
import { detectKind, isMarkup, isPage, type Kind } from "../../intake/detect.ts";
import { splitFrontMatter } from "../../intake/heads/front-matter.ts";
import { textOfSubmission } from "../../intake/index.ts";
import { readJson } from "../../intake/json/index.ts";
import { renderMarkdown } from "../../intake/markdown/index.ts";
import { plainText } from "../../normalize/plain-text.ts";
import { Report } from "../../report.ts";

// A browser shows nothing of these.
const INVISIBLE = ["script", "style", "template", "head", "title", "iframe", "noembed", "noframes"];

/**
 * The text that a plain rendering of a submission shows, with nothing taken out and nothing understood but CommonMark,
 * GFM and HTML: against it the words of the clean body are counted. Undefined for a whole page, of which most goes.
 */
export async function renderPlainly(submission: Submission): Promise<string | undefined> {
  const { text, kind } = textOfSubmission(submission);
  if (kind !== "json") return render(kind, text);
  const readBody = async (type: string, body: string) => draftOf(render(detectKind(type, body), body));
  const draft = await readJson(text, readBody, new Report());
  return isPage(draft.body) ? undefined : visibleText(draft.body);
}

function render(kind: Kind, source: string): string | undefined {
  const { body } = splitFrontMatter(source);
  if (kind === "markdown") return visibleText(renderMarkdown(body, "plain"));
  if (kind === "text" && !isMarkup(body)) return body;
  return isPage(body) ? undefined : visibleText(body);
}

function draftOf(body = ""): Draft {
  return { format: "json", body, fields: {}, page: {} };
}

function visibleText(html: string): string {
  const body = parseHtml(html);
  rewrite(body, (node) => (isElement(node, ...INVISIBLE) ? [] : node));
  return plainText(body);
}
