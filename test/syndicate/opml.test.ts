import { expect, it } from "vitest";
import type { FeedName } from "../../src/store/index.ts";
import { writeOpml } from "../../src/syndicate/index.ts";
import { publication } from "../normalize/cleaning.ts";

const feeds = ["one", "two", "three"].map((key): FeedName => ({ kind: "tag", key, label: key }));

it("says in its title that there are more feeds than it holds", () => {
  const cut = writeOpml(publication, feeds, 2);
  expect(cut).toContain("<title>Tests: the 2 feeds with the most articles</title>");
  expect(cut).toContain("/tags/two/rss.xml");
  expect(cut).not.toContain("/tags/three/rss.xml");
  expect(writeOpml(publication, feeds, 3)).toContain("<title>Tests</title>");
});
