import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settled } from "./articles.ts";
import type { Running } from "./start.ts";
import { put, retract, startTorture, temporary } from "./torture.ts";

/** Every kind of document that Dateline serves, held against the schemas of its standard (test/live/schemas). */

const FILES = ["rss.xml", "atom.xml", "feed.json"] as const;
type File = (typeof FILES)[number];

// Below this path, with this query.
const DOCUMENTS: [what: string, path: string, query?: string][] = [
  ["everything", ""],
  ["a tag", "/tags/torture"],
  ["a tag with signs", "/tags/c%2B%2B"],
  ["a tag in another script", "/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E"],
  ["an author", "/authors/ines-duarte"],
  ["a language", "/languages/he"],
  ["a page of the past", "/archive/1"],
  ["a page of a tag's past", "/tags/many/archive/1"],
  ["a selection", "", "?tag=torture&limit=3"],
  ["a selection that finds nothing", "", "?q=nothingofthesort"],
  ["an empty feed", "/tags/gone"],
];
const KINDS = [...DOCUMENTS.map(([what]) => what), "a delta"];

// What each schema has to refuse: a change to a good document.
const NOT_ATOM: [why: string, schema: string, from: string | RegExp, to: string][] = [
  ["an entry without an id", "rfc4287.rnc", /(<entry[\s\S]*?)<id>.*?<\/id>/, "$1"],
  ["a date in prose", "rfc4287.rnc", /<updated>.*?<\/updated>/, "<updated>yesterday</updated>"],
  ["two titles", "rfc4287.rnc", "<title>", "<title>One</title><title>"],
  ["a link to nowhere", "rfc4287.rnc", /<link rel="self"[^>]*>/, '<link rel="self"/>'],
  ["a relative address", "dateline.rnc", /href="http:\/\/[^"]*"/, 'href="/rss.xml"'],
  [
    "a tombstone without its time",
    "dateline.rnc",
    "</generator>",
    '</generator><at:deleted-entry ref="urn:x:1"/>',
  ],
  [
    "a mark of history with words in it",
    "dateline.rnc",
    "</generator>",
    "</generator><fh:archive>yes</fh:archive>",
  ],
];

let running: Running;
let faults: Map<string, Map<string, string[]>>;
const documents = new Map<string, string>();
const of = (what: string, file: File) => documents.get(`${what} ${file}`)!;

beforeAll(async () => {
  running = await startTorture();
  for (let number = 0; number < 30; number++) await put(running, `many-${number}`, article("many", number));
  await put(running, "gone", article("gone", 0));
  await retract(running, "gone");
  for (const [what, path, query = ""] of DOCUMENTS)
    for (const file of FILES) documents.set(`${what} ${file}`, await fetched(`${path}/${file}${query}`, 200));
  const addresses = FILES.map((file) => `/${file}`);
  await settled(running, addresses);
  const tags = new Map<File, string>();
  for (const file of FILES) tags.set(file, await tagOf(file));
  const delta = async (file: File) =>
    documents.set(`a delta ${file}`, await fetched(`/${file}`, 226, tags.get(file)));
  await put(running, "many-30", article("many", 30));
  await settled(running, addresses);
  await delta("rss.xml");
  await delta("feed.json");
  // Only Atom can say what was taken back.
  await retract(running, "many-29");
  await settled(running, addresses);
  await delta("atom.xml");
  faults = new Map(["rfc4287.rnc", "dateline.rnc"].map((schema) => [schema, jing(schema, atomFor(schema))]));
});
afterAll(() => running.stop());

/** Every Atom document, and the broken ones that this schema has to refuse. */
function atomFor(schema: string): Map<string, string> {
  const broken = NOT_ATOM.filter(([, judge]) => judge === schema);
  return new Map([
    ...KINDS.map((what) => [what, of(what, "atom.xml")] as const),
    ...broken.map(([why, , from, to]) => [why, mangled("atom.xml", from, to)] as const),
  ]);
}

function mangled(file: File, from: string | RegExp, to: string): string {
  const whole = of("a tag with signs", file);
  const broken = whole.replace(from, to);
  if (broken === whole) throw new Error(`${from} is not in ${file}`);
  return broken;
}

function article(tag: string, number: number) {
  const date_published = new Date(Date.UTC(2026, 4, 1) + number * 1000).toISOString();
  return { title: `Number ${number}`, date_published, tags: [tag], content_html: "<p>Text.</p>" };
}

async function fetched(path: string, status: number, tag?: string): Promise<string> {
  const headers: HeadersInit = tag ? { "A-IM": "feed", "If-None-Match": tag } : {};
  const answer = await fetch(running.url + path, { headers });
  if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.text();
}

async function tagOf(file: File): Promise<string> {
  return (await fetch(`${running.url}/${file}`)).headers.get("ETag")!;
}

/** What xmllint complains of; namespaces it only warns of, which still ends with 0. */
function xmllint(xml: string): string {
  return spawnSync("xmllint", ["--noout", "--nonet", "-"], { input: xml, encoding: "utf8" }).stderr;
}

/** What jing finds in Atom documents, by a schema of test/live/schemas: the faults of each. Java starts once for all. */
function jing(schema: string, atom: Map<string, string>): Map<string, string[]> {
  const folder = temporary("atom");
  const files = [...atom].map(([what, xml], index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, xml);
    return { what, file };
  });
  const words = ["-c", `test/live/schemas/${schema}`, ...files.map(({ file }) => file)];
  const { stdout, error } = spawnSync("jing", words, { encoding: "utf8" });
  if (error) throw error;
  const lines = stdout.split("\n");
  return new Map(files.map(({ what, file }) => [what, lines.filter((line) => line.startsWith(`${file}:`))]));
}

const isJsonFeed = formats
  .default(new Ajv({ allErrors: true }))
  .compile(JSON.parse(readFileSync("test/live/schemas/json-feed-1.1.schema.json", "utf8")));

describe.each(KINDS)("%s", (what) => {
  it.each(["rss.xml", "atom.xml"] as const)("is well-formed, with its namespaces: %s", (file) => {
    expect(xmllint(of(what, file))).toBe("");
  });

  it.each([
    ["by the grammar of RFC 4287", "rfc4287.rnc"],
    ["with the extensions of RFC 5005 and RFC 6721, every address absolute", "dateline.rnc"],
  ])("is Atom %s", (_, schema) => {
    expect(faults.get(schema)!.get(what)).toEqual([]);
  });

  it("is JSON Feed 1.1", () => {
    isJsonFeed(JSON.parse(of(what, "feed.json")));
    expect(isJsonFeed.errors).toBeNull();
  });
});

it("are the documents that they should be", () => {
  expect(of("an empty feed", "atom.xml")).not.toContain("<entry");
  expect(of("an empty feed", "atom.xml")).toContain("<at:deleted-entry");
  expect(of("a selection that finds nothing", "atom.xml")).not.toContain("<entry");
  expect(of("a page of the past", "atom.xml")).toContain("<fh:archive");
  expect(of("a delta", "atom.xml").match(/<entry/g)).toHaveLength(1);
  expect(of("a delta", "atom.xml")).toContain("<at:deleted-entry");
  expect(of("a tag", "rss.xml").length).toBeGreaterThan(400_000);
});

describe("what is broken is refused", () => {
  it.each([
    ["an unclosed element", "</feed>", ""],
    ["a prefix without a namespace", "</feed>", "<no:such/></feed>"],
  ])("by xmllint: %s", (_, from, to) => {
    expect(xmllint(mangled("atom.xml", from, to))).not.toBe("");
  });

  it.each(NOT_ATOM)("by the schemas of Atom: %s", (why, schema) => {
    expect(faults.get(schema)!.get(why)).not.toEqual([]);
  });

  it.each([
    ["an older version", "version/1.1", "version/1"],
    ["an unknown name", '"items"', '"colour": "red", "items"'],
    ["a date in prose", /"date_published": "[^"]*"/, '"date_published": "yesterday"'],
    ["a relative address", /"url": "http[^"]*"/, '"url": "/articles/x"'],
    ["an item without an id", /("items": \[\s*\{\s*)"id": "[^"]*",/, "$1"],
  ])("by the schema of JSON Feed: %s", (_, from, to) => {
    expect(isJsonFeed(JSON.parse(mangled("feed.json", from, to)))).toBe(false);
  });
});
