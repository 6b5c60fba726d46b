import { expect, it } from "vitest";
import { isPage } from "../../src/intake/detect.ts";
import { Problem } from "../../src/problem.ts";
import { type Cleaned, clean, cleanAgain } from "./cleaning.ts";
import { PAYLOADS } from "./payloads.ts";
import { faultsOf } from "./second-parser.ts";

const quoted = JSON.stringify;

// Payloads that are whole pages are for the tests of pages.
// The same payload in every place that a publisher fills in, in each of the four shapes.
const SHAPES: [type: string, write: (payload: string) => string][] = [
  ["text/markdown", (p) => `${frontMatter(p)}\nText.\n\n${p}\n\n- ${p}\n\n[x](${p}) ![y](<${p}>)\n`],
  [
    "text/html",
    (p) => `${frontMatter(p)}<p>Text.</p>${p}<p title="${p}">${p}</p><table><tr><td>${p}</table>`,
  ],
  ["text/plain", (p) => `${frontMatter(p)}Text.\n\n${p}\n`],
  [
    "application/json",
    (p) => quoted({ ...fieldsOf(p), content_html: `<p>Text.</p>${p}<a href="${p}">x</a>` }),
  ],
  ["application/json", (p) => quoted({ ...fieldsOf(p), content_text: `Text. ${p}` })],
  ["application/json", (p) => quoted({ ...fieldsOf(p), type: "text/markdown", body: `Text.\n\n${p}` })],
];

function fieldsOf(payload: string) {
  return {
    title: `T ${payload}`,
    author: { name: payload || "A", url: payload, avatar: payload },
    tags: [payload],
    summary: payload,
    image: payload,
    url: payload,
    language: payload,
    attachments: [{ url: payload, mime_type: payload, title: payload }],
  };
}

function frontMatter(payload: string): string {
  const lines = Object.entries(fieldsOf(payload)).map(([name, value]) => `${name}: ${quoted(value)}`);
  return `---\n${lines.join("\n").replaceAll("\u007f", "")}\n---\n`;
}

it.each(SHAPES.map(([type, write], index) => ({ type, write, index })))(
  "nothing of a payload is left in $type ($index)",
  { timeout: 120_000 },
  async ({ type, write }) => {
    const faults: string[] = [];
    for (const payload of PAYLOADS.filter((one) => !isPage(one))) {
      const cleaned = await cleanOrRefuse(write(payload), type);
      if (!cleaned) continue;
      const found = [...faultsOf(cleaned.article.html), ...faultsOfFields(cleaned)];
      const again = await cleanAgain(cleaned);
      if (again.article.html !== cleaned.article.html) found.push("changed when cleaned again");
      if (found.length) faults.push(`${payload.slice(0, 200)}: ${found[0]}`);
    }
    expect(faults).toEqual([]);
  },
);

async function cleanOrRefuse(source: string, type: string): Promise<Cleaned | undefined> {
  try {
    return await clean(source, type);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Addresses of fields are ones that a reader may fetch, and lines are lines. */
function faultsOfFields({ article }: Cleaned): string[] {
  const addresses = [
    article.url,
    article.image,
    ...article.authors.flatMap(({ url, avatar }) => [url, avatar]),
    ...article.attachments.map(({ url }) => url),
  ].filter((address) => address !== undefined);
  const lines = [article.title, ...article.tags, ...article.authors.map(({ name }) => name)];
  return [
    ...addresses.filter((address) => !/^https?:\/\//.test(address)),
    ...lines.filter((line) => /[\u0000-\u001f\uFFFE\uFFFF]/.test(line) || !line.isWellFormed()),
  ];
}
