/** What steps and rules say of themselves: the doc comment above each, where it is defined. */

/** Path below the project -> text, of every file under src/normalize and src/intake. */
export type Sources = Record<string, string>;

export interface StepSentence {
  /** `Remove empty`. */
  title: string;
  sentence: string;
  /** The names that its lines on the report go by. */
  reports: string[];
}

const STEPS_FOLDER = "src/normalize/";
const STEPS_FILE = `${STEPS_FOLDER}index.ts`;

/** The steps as the list has them; one that comes twice is told once, where it first comes. */
export function readSteps(sources: Sources): StepSentence[] {
  const [, body = ""] = /const STEPS: Step\[\] = \[\n([\s\S]*?)\n\];/.exec(sources[STEPS_FILE] ?? "") ?? [];
  const names = [...body.matchAll(/^\s*(?:\w+\([^()]*, )?(\w+)\)?,/gm)].map(([, name]) => name!);
  if (!names.length) throw new Error(`${STEPS_FILE} has no list of steps that can be read.`);
  return [...new Set(names)].map((name) => ({
    title: inWords(name),
    sentence: sentenceOf(sources, name, STEPS_FOLDER),
    reports: reportsOf(sources, name),
  }));
}

/** The doc comment right above what is called so in a folder, as one line. Throws an Error when there is none. */
export function sentenceOf(sources: Sources, name: string, folder: string): string {
  for (const path of Object.keys(sources)) {
    const comment = path.startsWith(folder) && commentAbove(sources[path]!, name);
    if (comment) return comment;
  }
  throw new Error(`${name} has no sentence: write a doc comment right above it.`);
}

function commentAbove(source: string, name: string): string | undefined {
  const at = new RegExp(`^(?:export )?(?:async )?(?:const|function) ${name}\\b`, "m").exec(source)?.index;
  const before = at === undefined ? "" : source.slice(0, at);
  if (!before.endsWith("*/\n")) return undefined;
  return before
    .slice(before.lastIndexOf("/**") + 3, -3)
    .replace(/^\s*\* ?/gm, "")
    .replace(/\s+/g, " ")
    .replace(/Throws a Problem/g, "Refuses")
    .trim();
}

function reportsOf(sources: Sources, name: string): string[] {
  const path = Object.keys(sources).find(
    (file) => file.startsWith(STEPS_FOLDER) && commentAbove(sources[file]!, name),
  );
  const names = [...sources[path!]!.matchAll(/\.(?:change|removal|guess)\(\s*"([a-z]+)"/g)].map(
    ([, step]) => step!,
  );
  return [...new Set(names)];
}

/** `removeEmpty` as `Remove empty`. */
function inWords(name: string): string {
  const words = name.replace(/([A-Z])/g, " $1").toLowerCase();
  return words[0]!.toUpperCase() + words.slice(1);
}
