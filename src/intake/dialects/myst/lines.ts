import { dropLines, type Fence, type Text } from "../fences.ts";

/** The lines of a directive: those of its options, those within it, and what is put in their place. */

const OPTION = /^\s*:([\w-]{1,40}):(?:[ \t]+(?![ \t])(.*))?$/;
// `{code-cell}` has them as YAML as well, between two of these.
const FENCE_OF_YAML = /^\s*---\s*$/;
const OPTION_OF_YAML = /^\s*([\w-]{1,40}):(?:[ \t]+(?![ \t])(.*))?$/;

/** Takes the options below the line that opens a directive. */
export function takeOptions({ start, end }: Fence, { lines, report }: Text): Record<string, string> {
  const options: Record<string, string> = {};
  const isYaml = FENCE_OF_YAML.test(lines[start + 1]!);
  const first = isYaml ? start + 2 : start + 1;
  let at = first;
  for (; at < end; at++) {
    const [, key, value = ""] = (isYaml ? OPTION_OF_YAML : OPTION).exec(lines[at]!) ?? [];
    if (!key) break;
    options[key] = value.trim();
  }
  if (isYaml) at = at < end && FENCE_OF_YAML.test(lines[at]!) ? at + 1 : start + 1;
  report.removal("dialects", "directive of MyST replaced", lines.slice(start, at).join("\n"));
  lines.fill("", start + 1, at);
  return options;
}

/** Without the fence itself. */
export function innerLines({ start, end }: Fence, { lines }: Text): string[] {
  return lines.slice(start + 1, end);
}

/** Puts Markdown in the place of the whole directive. */
export function replace({ start, end, indent }: Fence, { lines, isCode }: Text, inner: string[]): void {
  lines.fill("", start, end + 1);
  lines[start] = `\n${indent}${inner.join("\n").trim()}\n`;
  for (let at = start; at <= end; at++) isCode.delete(at);
}

/** Takes a directive out, and reports its words. */
export function drop(what: string, { start, end }: Fence, text: Text): void {
  dropLines(what, text, start, end + 1);
}
