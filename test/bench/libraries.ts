import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sanitizeHtml from "sanitize-html";
import { readSubmission } from "../../src/intake/index.ts";
import { renderMarkdown } from "../../src/intake/markdown/index.ts";
import { normalize } from "../../src/normalize/index.ts";
import { SANITIZER_OPTIONS } from "../../src/normalize/sanitize.ts";
import { Problem } from "../../src/problem.ts";
import type { Publication } from "../../src/publication.ts";
import { Report } from "../../src/report.ts";
import { printTable } from "./figures.ts";

/** The way of an article against the libraries on it alone: markdown-it and sanitize-html, as they are configured here. */
const ROUNDS = 12;
const CORPUS = process.env.CORPUS ?? "../shared/corpus/markdown"; // beside the project, on some machines
const FOLDERS = existsSync(CORPUS) ? [CORPUS] : ["content", "test/fixtures/normalize"];

interface Case {
  type: string;
  source: string;
  alone: () => unknown;
}

export async function compareWithLibraries(publication: Publication): Promise<void> {
  const bodies = FOLDERS.flatMap(markdownFiles).map((file) => withoutFrontMatter(readFileSync(file, "utf8")));
  const sanitize = (html: string) => sanitizeHtml(html, SANITIZER_OPTIONS);
  const markdown = bodies.map((source) => ({
    type: "text/markdown",
    source,
    alone: () => sanitize(renderMarkdown(source, "bench")),
  }));
  const html = bodies.map((body) => {
    const source = `<p>First.</p>${renderMarkdown(body, "bench")}`;
    return { type: "text/html", source, alone: () => sanitize(source) };
  });
  console.log(`\nAgainst the libraries alone: ${bodies.length} articles, milliseconds for all of them`);
  printTable(
    ["shape", "ours", "libraries", "ratio"],
    [
      await compare("Markdown, against markdown-it and sanitize-html", markdown, publication),
      await compare("HTML fragments, against sanitize-html", html, publication),
    ],
  );
}

/** Of each case the fastest round counts, on both sides, in turns. */
async function compare(name: string, cases: Case[], publication: Publication): Promise<string[]> {
  const best = cases.map(() => ({ ours: Number.POSITIVE_INFINITY, alone: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, each] of cases.entries()) {
      const fastest = best[index]!;
      fastest.ours = Math.min(fastest.ours, await timed(() => clean(each, publication)));
      fastest.alone = Math.min(fastest.alone, await timed(each.alone));
    }
  const ours = best.reduce((sum, each) => sum + each.ours, 0);
  const alone = best.reduce((sum, each) => sum + each.alone, 0);
  return [name, ours.toFixed(0), alone.toFixed(0), (ours / alone).toFixed(2)];
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function clean({ type, source }: Case, publication: Publication): Promise<void> {
  const report = new Report();
  const bytes = new TextEncoder().encode(source);
  try {
    const draft = await readSubmission({ bytes, type, slug: "bench" }, report);
    normalize(draft, { publication, slug: "bench", now: 0 }, report);
  } catch (error) {
    if (!(error instanceof Problem)) throw error; // refused: it costs what it costs
  }
}

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(folder, name));
}

function withoutFrontMatter(source: string): string {
  return source.replace(/^---\n[\s\S]*?\n---\n/, "");
}
