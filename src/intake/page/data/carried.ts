import { type Document, type Element, elementsOf, textContent } from "../../../html/index.ts";
import { parseIfJson } from "../../../record.ts";
import { isTooDeep } from "../../parse-json.ts";
import { hydrate } from "./hydrate.ts";

/** The data that a page carries for its scripts. Each value is as JSON says it; what is no JSON is passed over. */

// `__NEXT_DATA__`, Gatsby, Astro, Discourse and others; Nuxt says where each value stands in one long list. JSON-LD is what
// the page says of itself.
const DATA_TYPE = /^application\/(?!ld\+)(?:[\w.-]+\+)?json\b/i;
const NUXT = "__NUXT_DATA__";

// `window.__INITIAL_STATE__ = {…}`, `window["__APOLLO_STATE__"] = {…}`, `self.__DATA__ = JSON.parse("…")`, Arc's
// `Fusion.globalContent={…}`, `var article = {…}`.
const STATE =
  /\b(?:(?:window|self|globalThis|Fusion)(?:\.[\w$]{1,60}|\["[\w$]{1,60}"\])|(?:var|let|const)\s{1,9}[\w$]{1,60})\s{0,9}=\s{0,9}(?:(?=[{[])|(JSON\.parse\(\s{0,9}(?=")))/g;
const STRING = /"(?:[^"\\]|\\[\s\S])*"/y;
const MOST_STATES = 20;

// Inertia's `data-page`, Steam's `data-partnereventstore`.
const SHORTEST_ATTRIBUTE = 200;

/** Lists and records: of each script that is data, what programs assign, and what attributes hold. */
export function carriedData(document: Document): unknown[] {
  const scripts = elementsOf(document, "script").filter(({ attribs }) => attribs.src === undefined);
  const [data, programs] = [scripts.filter(isData), scripts.filter((script) => !isData(script))];
  const values = [
    ...data.map(valueIn),
    ...programs.flatMap((script) => statesIn(textContent(script))),
    ...elementsOf(document).flatMap(valuesInAttributes),
  ];
  return values.filter((value) => typeof value === "object" && value !== null);
}

function isData({ attribs }: Element): boolean {
  return DATA_TYPE.test(attribs.type?.trim() ?? "");
}

function valueIn(script: Element): unknown {
  const value = parsed(textContent(script));
  return script.attribs.id === NUXT && Array.isArray(value) ? hydrate(value) : value;
}

function valuesInAttributes({ attribs }: Element): unknown[] {
  return Object.values(attribs)
    .filter((value) => value.length > SHORTEST_ATTRIBUTE && /^\s*[{[]/.test(value))
    .map(parsed);
}

/** What is assigned in a program, where it is written as JSON. Each costs no more than one way to the program's end. */
function statesIn(program: string): unknown[] {
  const found: unknown[] = [];
  STATE.lastIndex = 0;
  for (let state = STATE.exec(program); state && found.length < MOST_STATES; state = STATE.exec(program)) {
    const at = STATE.lastIndex;
    const text = state[1] ? stringAt(program, at) : objectAt(program, at);
    found.push(parsed(text));
    STATE.lastIndex = at + text.length + 1;
  }
  return found;
}

/** The JSON inside a string, which is written as JSON writes strings. */
function stringAt(program: string, at: number): string {
  STRING.lastIndex = at;
  const inner = parsed(STRING.exec(program)?.[0] ?? "");
  return typeof inner === "string" ? inner : "";
}

/** From an opening bracket to the one that closes it; all of the rest where none does. */
function objectAt(program: string, at: number): string {
  let depth = 0;
  for (let end = at; end < program.length; end++) {
    const sign = program[end]!;
    if (sign === '"') {
      STRING.lastIndex = end;
      if (!STRING.test(program)) break;
      end = STRING.lastIndex - 1;
    } else if (sign === "{" || sign === "[") depth++;
    else if ((sign === "}" || sign === "]") && --depth === 0) return program.slice(at, end + 1);
  }
  return program.slice(at);
}

/** Undefined for a program, which is no data. */
function parsed(text: string): unknown {
  return isTooDeep(text) ? undefined : parseIfJson(text);
}
