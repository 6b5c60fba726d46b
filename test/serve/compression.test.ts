import { beforeAll, expect, it, vi } from "vitest";
import { get } from "../front-door.ts";
import { dayOf, publishMany } from "./many.ts";

beforeAll(() => publishMany(60, "many", dayOf));

/** The first who asks gets it plain: it is compressed behind that answer. */
async function compressed(accepted = "gzip"): Promise<Response> {
  return vi.waitFor(async () => {
    const answer = await get("/rss.xml", { "Accept-Encoding": accepted });
    expect(answer.headers.get("Content-Encoding")).toBe("gzip");
    return answer;
  });
}

it("compresses after the first answer, under a tag of its own that still matches", async () => {
  const answer = await compressed();
  const plain = await get("/rss.xml");
  expect(answer.headers.get("ETag")).toBe(plain.headers.get("ETag")!.replace(/"$/, '-gzip"'));
  expect((await get("/rss.xml", { "If-None-Match": answer.headers.get("ETag")! })).status).toBe(304);
});

it.each(["gzip;q=0", "gzip; q = 0", 'gzip;q="0"', "gzip-foo", "x-gzip", "*", "br"])(
  "does not compress for who accepts %s",
  async (accepted) => {
    await compressed();
    const answer = await get("/rss.xml", { "Accept-Encoding": accepted });
    expect(answer.headers.get("Content-Encoding")).toBeNull();
  },
);

it.each(["br, GZIP", "gzip;q=0.5, br;q=0.1", "deflate;q=0, gzip"])(
  "compresses for who accepts %s",
  async (accepted) => {
    await compressed(accepted);
  },
);
