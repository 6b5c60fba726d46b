import { styleText } from "node:util";
import { renderPlainly } from "../normalize/plain-rendering.ts";
import { accountForWords, type WordAccount } from "../normalize/word-account.ts";
import type { Prepared } from "../prepare.ts";
import { Problem } from "../problem.ts";
import type { Publication } from "../publication.ts";
import { rfc3339 } from "../syndicate/index.ts";
import { type ContentFile, readContent } from "./content.ts";
import { readOptions, readSettings, run, UserError } from "./options.ts";
import { placeOf } from "./print.ts";
import { readWithFiles } from "./read.ts";

/** `npm run check`: reads and cleans without publishing, and says what would change. Ends with 1 when something is refused. */

const USAGE = "npm run check -- [--json] DIR|FILE…";

type Checked =
  | { file: ContentFile; problem: Problem }
  | { file: ContentFile; prepared: Prepared; words?: WordAccount };

async function check(): Promise<number> {
  const { values, positionals } = readOptions({ json: { type: "boolean", default: false } }, USAGE);
  const files = await readContent(positionals.length ? positionals : ["content"]);
  if (!files.length)
    throw new UserError(
      `No articles there: they end in .md, .markdown, .html, .htm, .txt or .json.\nUsage: ${USAGE}`,
    );
  const publication = readSettings();
  const checked: Checked[] = [];
  for (const file of files) {
    checked.push(await checkFile(file, publication));
    console.log(values.json ? JSON.stringify(asJson(checked.at(-1)!)) : asLines(checked.at(-1)!));
  }
  const refused = checked.filter((one) => "problem" in one).length;
  if (!values.json) printWords(checked);
  if (!values.json) console.log(`\n${checked.length - refused} ready to publish, ${refused} refused`);
  return refused ? 1 : 0;
}

/** Nothing is lost: what came in is in the clean bodies, or on the report. */
function printWords(checked: Checked[]): void {
  const accounts = checked.flatMap((one) => ("words" in one && one.words ? [one.words] : []));
  const sum = (count: (words: WordAccount) => number) =>
    accounts.reduce((total, words) => total + count(words), 0);
  const missing = sum((words) => words.missing.length);
  console.log(
    `\n${sum((words) => words.in)} words in, ${sum((words) => words.out)} out, ${sum((words) => words.reported)} reported as taken out, ${sum((words) => words.added)} added, ${missing} missing`,
  );
}

async function checkFile(file: ContentFile, publication: Publication): Promise<Checked> {
  try {
    const { prepared } = await readWithFiles(file, publication, Date.now());
    const plain = await renderPlainly(file.submission);
    const words =
      plain === undefined ? undefined : accountForWords(plain, prepared.article.text, prepared.report.items);
    return { file, prepared, words };
  } catch (error) {
    if (error instanceof Problem) return { file, problem: error };
    throw error;
  }
}

function asLines(checked: Checked): string {
  const { path } = checked.file;
  if ("problem" in checked)
    return `${styleText("red", "✗")} ${placeOf(path, checked.problem)}\n  ${checked.problem.message}`;
  const { article, report, isDraft } = checked.prepared;
  const head = `${styleText("green", "✓")} ${path}${isDraft ? " (draft: not published)" : ""}\n  ${article.title} · ${article.authors.map(({ name }) => name).join(", ") || "no author"} · ${rfc3339(article.published)}`;
  const lines = report.items.map(
    ({ step, kind, what, count, from, sample }) =>
      `${step}: ${what}${count > 1 ? ` ×${count}` : ""}${kind === "guess" ? ` (guessed from ${from})` : ""}${sample ? styleText("dim", ` ${sample}`) : ""}`,
  );
  return [head, ...lines.map((line) => `    ${line}`)].join("\n");
}

function asJson(checked: Checked): object {
  if ("problem" in checked)
    return { file: checked.file.path, slug: checked.file.slug, problem: checked.problem };
  const { words } = checked;
  const { article, report, isDraft } = checked.prepared;
  const { id, slug, url, title, authors, tags, language } = article;
  return {
    file: checked.file.path,
    slug,
    id,
    url,
    title,
    authors,
    tags,
    language,
    published: rfc3339(article.published),
    updated: rfc3339(article.updated),
    draft: isDraft,
    words,
    report: report.items,
  };
}

await run(check);
