import { describe, expect, it } from "vitest";
import { writeRulesPage } from "../../src/cli/rules/page.ts";
import { readSteps, sentenceOf } from "../../src/cli/rules/sentences.ts";

/** The page on cleaning is what the rules say; `npm run rules` writes it again. */

const raw = import.meta.glob<string>(["../../src/normalize/**/*.ts", "../../src/intake/**/*.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const sources = Object.fromEntries(
  Object.entries(raw).map(([path, text]) => [path.replace("../../", ""), text]),
);
const [page] = Object.values(
  import.meta.glob<string>("../../src/normalize/README.md", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

describe("src/normalize/README.md", () => {
  it("says what the rules say: else run npm run rules", () => {
    expect(page).toBe(writeRulesPage(sources));
  });

  it("has every step of the list, in its order", () => {
    const steps = readSteps(sources);
    expect(steps.length).toBeGreaterThan(30);
    expect(steps[0]!.title).toBe("Identify");
    expect(steps.at(-1)!.title).toBe("Limit fields");
    for (const { sentence } of steps) expect(sentence).toMatch(/^\S.{15,}[.:)]$/s);
  });

  it("is not written without a sentence for a step", () => {
    const list = 'const STEPS: Step[] = [\n  where(["a", "b"], drawMaps), // behind this, that, others\n];\n';
    const file = "src/normalize/index.ts";
    const of = (above: string) => ({
      [file]: list,
      "src/normalize/maps.ts": `${above}export const drawMaps: Step = 1;`,
    });
    expect(() => readSteps(of(""))).toThrow("drawMaps has no sentence");
    expect(() => readSteps(of("// A map.\n"))).toThrow("drawMaps has no sentence");
    expect(readSteps(of("/** A map becomes a picture. */\n"))).toEqual([
      { title: "Draw maps", sentence: "A map becomes a picture.", reports: [] },
    ]);
    expect(() => sentenceOf(sources, "noSuchThing", "src/")).toThrow("noSuchThing");
  });
});
