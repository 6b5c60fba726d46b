import { expect, it } from "vitest";
import { items, lines, send } from "../front-door.ts";

/** Places in a feed have no gaps and no doubles, whatever one batch brings together. */

const PAGE = 25; // half of the setting `entries`

/** One request, an article a number; `edit` tells the times apart. */
async function post(numbers: number[], edit: number, tags: (n: number) => string[]): Promise<void> {
  const submissions = numbers.map((n) =>
    JSON.stringify({
      slug: `n-${n}`,
      title: `Number ${n}, edit ${edit}`,
      content_html: "<p>Text.</p>",
      date_published: "2026-01-01",
      tags: tags(n),
    }),
  );
  const headers = { "Content-Type": "application/x-ndjson" };
  expect(await lines(await send("POST", "/articles", headers, submissions.join("\n")))).not.toContain(
    "problem",
  );
}

const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

it("closed pages are full, also when a batch mixes new articles, edits, and articles that come back", async () => {
  await post(from(0, 20), 1, () => ["a"]);
  await post([3, ...from(20, 10), 7, ...from(30, 5)], 2, (n) => (n === 7 ? [] : ["a", "b"])); // 7 leaves the tag
  await post([...from(35, 12), 7, 3, ...from(47, 5)], 3, () => ["a"]); // and comes back to its old place
  for (const feed of ["", "/tags/a"]) {
    for (const page of [1, 2]) {
      const entries = await items(`${feed}/archive/${page}/feed.json`);
      expect(entries.map(({ title }) => Number(/\d+/.exec(title)![0])).sort((a, b) => a - b)).toEqual(
        from((page - 1) * PAGE, PAGE),
      );
    }
  }
});
