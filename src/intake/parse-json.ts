import { type ParseError, parse as parseTolerantly, printParseErrorCode } from "jsonc-parser";
import { DEEPEST } from "../html/index.ts";
import { Problem } from "../problem.ts";

/** What JSON.parse makes of it. Throws a Problem (422) with line and column, counted from the line it begins on. */
export function parseJson(text: string, firstLine = 1): unknown {
  if (isTooDeep(text))
    throw new Problem(
      422,
      "nested-too-deep",
      `The JSON is nested deeper than ${DEEPEST}: take out the wrappers.`,
    );
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line: below, column, reason } = firstFault(text);
    const line = firstLine - 1 + below;
    throw new Problem(
      422,
      "broken-json",
      `The JSON is broken at line ${line}, column ${column}: ${reason}.`,
      { line, column },
    );
  }
}

/** Asked before anything costly runs: what walks over values, `firstFault` among it, goes as deep on the stack as they do. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) index += character === "\\" ? 1 : 0;
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** JSON.parse does not always say where; a parser that goes on after a fault does. */
function firstFault(text: string): { line: number; column: number; reason: string } {
  const faults: ParseError[] = [];
  parseTolerantly(text, faults, { disallowComments: true, allowTrailingComma: false });
  const offset = faults[0]?.offset ?? text.length;
  const name = faults[0] ? printParseErrorCode(faults[0].error) : "EndOfFileExpected";
  const lines = text.slice(0, offset).split("\n");
  const reason = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return { line: lines.length, column: lines.at(-1)!.length + 1, reason };
}
