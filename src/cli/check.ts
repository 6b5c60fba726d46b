import { Problem } from "../problem.ts";
import type { Publication } from "../publication.ts";
import { rfc3339 } from "../syndicate/index.ts";
import { type Checked, findingsOf, type Level, printChecked } from "./check/output.ts";
import { Places } from "./check/places.ts";
import { renderPlainly } from "./check/plain-rendering.ts";
import { printSummary, Summary } from "./check/summary.ts";
import { accountForWords } from "./check/word-account.ts";
import type { ContentFile } from "./content/file.ts";
import { ARTICLE_ENDINGS, readContent } from "./content/index.ts";
import { readWithFiles } from "./content/read.ts";
import { printUnknownSettings, readOptions, readSettings, run, UserError } from "./options.ts";

/**
 * `npm run check`: reads and cleans without publishing, and says like a linter what would change. Ends with 1 when
 * something is refused, or when a word is gone that no line of the report names.
 */

const USAGE = "npm run check -- [--quiet | --verbose | --json] [DIR|FILE…]";

async function check(): Promise<number> {
  const { json, quiet, verbose, files } = await readCommand();
  printUnknownSettings();
  const publication = readSettings();
  const summary = new Summary();
  const level = levelOf(quiet, verbose || files.length === 1);
  for (const file of files.sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const checked = await checkFile(file, publication);
    summary.add(checked);
    if (json) console.log(JSON.stringify(asJson(checked)));
    else printChecked(checked, level);
  }
  if (!json) printSummary(summary, level);
  return summary.refused || summary.missing ? 1 : 0;
}

/** Throws a UserError where there is nothing to check. */
async function readCommand() {
  const { values, positionals } = readOptions(
    {
      json: { type: "boolean", default: false },
      quiet: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
    },
    USAGE,
    { takesWords: true },
  );
  const files = await readContent(positionals.length ? positionals : ["content"]);
  if (!files.length)
    throw new UserError(`No articles there: they end in ${ARTICLE_ENDINGS}.\nUsage: ${USAGE}`);
  return { ...(values as Record<"json" | "quiet" | "verbose", boolean>), files };
}

function levelOf(isQuiet = false, isVerbose = false): Level {
  if (isQuiet) return "quiet";
  return isVerbose ? "verbose" : "normal";
}

async function checkFile(file: ContentFile, publication: Publication): Promise<Checked> {
  try {
    const { prepared } = await readWithFiles(file, publication, Date.now());
    const plain = await renderPlainly(file.submission);
    const words =
      plain === undefined ? undefined : accountForWords(plain, prepared.article.text, prepared.report.items);
    return { file, prepared, words, findings: findingsOf(prepared, new Places(file.submission)) };
  } catch (error) {
    if (error instanceof Problem) return { file, problem: error };
    throw error;
  }
}

/** A line of `--json`: what README.md says of it. */
function asJson(checked: Checked): object {
  const { path, slug } = checked.file;
  if ("problem" in checked) return { file: path, slug, problem: checked.problem };
  const { article, isDraft } = checked.prepared;
  const { id, url, title, summary, authors, tags, language } = article;
  return {
    file: path,
    slug,
    id,
    url,
    title,
    summary,
    authors,
    tags,
    language,
    published: rfc3339(article.published),
    updated: rfc3339(article.updated),
    draft: isDraft,
    words: checked.words ?? null,
    report: checked.findings,
  };
}

await run(check);
