import { expect, it } from "vitest";
import { cleanFile } from "./cleaning.ts";

// One oddity a pair: NAME.in.* and the body it becomes (NAME.out.html), or the fields that matter (NAME.out.json).
const files = import.meta.glob<string>("../fixtures/normalize/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

for (const [path, source] of Object.entries(files).filter(([path]) => path.includes(".in."))) {
  const name = path.replace(/\.in\.\w+$/, "");
  const [body, fields] = [files[`${name}.out.html`], files[`${name}.out.json`]];
  it(name.split("/").pop()!.replaceAll("-", " "), async () => {
    const { article, report } = await cleanFile(path, source);
    expect(body ?? fields, "a fixture needs an answer").toBeDefined();
    if (body !== undefined) expect(article.html).toBe(body.trim());
    if (fields !== undefined)
      expect({ ...withDates(article), report: report.items }).toMatchObject(JSON.parse(fields, reportLines));
  });
}

function withDates(article: { published: number; updated: number }) {
  return {
    ...article,
    published: new Date(article.published).toISOString(),
    updated: new Date(article.updated).toISOString(),
  };
}

/** `"report": [{…}]` in an answer: each of these is on the report, whatever else is. */
function reportLines(key: string, value: unknown): unknown {
  return key === "report"
    ? expect.arrayContaining((value as object[]).map((item) => expect.objectContaining(item)))
    : value;
}
