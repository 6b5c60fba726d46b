import { expect, inject, it } from "vitest";
import { Problem } from "../../src/problem.ts";
import { type Cleaned, clean, cleanAgain } from "./cleaning.ts";
import { mutate, randomOf } from "./mutations.ts";
import { faultsOf } from "./second-parser.ts";

const { cases, seed } = inject("fuzz");

// The time is bounded, too: what hangs on one case runs into the limit of the whole.
it(`${cases} cases of seed ${seed} leave nothing that a second parser objects to, and do not change again`, {
  timeout: 60_000 + cases * 20,
}, async () => {
  const random = randomOf(seed);
  const faults: string[] = [];
  for (let index = 0; index < cases; index++) {
    const [source, isMarkdown] = [mutate(random), random() < 0.25];
    const cleaned = await cleanOrRefuse(source, isMarkdown);
    if (!cleaned) continue;
    const found = faultsOf(cleaned.article.html);
    if ((await cleanAgain(cleaned)).article.html !== cleaned.article.html)
      found.push("changes when cleaned again");
    if (found.length) faults.push(`${found[0]}: ${JSON.stringify(source)}`);
  }
  expect(faults).toEqual([]);
});

async function cleanOrRefuse(source: string, isMarkdown: boolean): Promise<Cleaned | undefined> {
  try {
    return isMarkdown
      ? await clean(`---\ntitle: T\n---\n${source}`, "text/markdown")
      : await clean(JSON.stringify({ title: "T", content_html: source }), "application/json");
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
