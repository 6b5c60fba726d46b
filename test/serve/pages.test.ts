import { beforeAll, describe, expect, it } from "vitest";
import { showBody, showBodyOfMany } from "../../src/serve/pages/shown-body.ts";
import { get, markdown, publish, URL_OF_SITE } from "../front-door.ts";

beforeAll(() => publish("shown", markdown({ title: "Shown", date: "2026-01-01", tags: "[news]" })));

const navigated = { "Sec-Fetch-Dest": "document" };
const policyOf = (answer: Response) => answer.headers.get("Content-Security-Policy")!;

describe("a page", () => {
  it.each(["/", "/rss.xml", "/tags/news/feed", "/articles/shown", "/articles/nothing"])(
    "%s allows nothing that is inline, and says what it is",
    async (path) => {
      const answer = await get(path, { ...navigated, Accept: "text/html" });
      expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
      expect(policyOf(answer)).toContain("default-src 'none'");
      expect(policyOf(answer)).not.toContain("unsafe");
      expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(answer.headers.get("Referrer-Policy")).toBe("strict-origin-when-cross-origin");
    },
  );

  it("says what is wrong to a browser in a page, and to a program in JSON", async () => {
    const page = await get("/articles/nothing", { Accept: "text/html" });
    expect([page.status, page.headers.get("Vary")]).toEqual([404, "Accept"]);
    expect(await page.text()).toContain("There is no article at “nothing”.".replaceAll(/[“”]/g, "&quot;"));
    expect((await get("/articles/nothing", { Accept: "*/*" })).headers.get("Content-Type")).toBe(
      "application/problem+json",
    );
  });

  it("may run the one script where there is an address to copy, and none elsewhere", async () => {
    const feed = await get("/rss.xml", navigated);
    const [, path] = /<script src="([^"]+)"/.exec(await feed.text())!;
    expect(policyOf(feed)).toContain(`script-src ${URL_OF_SITE}${path}`);
    expect((await get(path!)).headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(policyOf(await get("/articles/shown"))).not.toContain("script-src");
  });

  it("links to a style sheet that may be kept for ever", async () => {
    const [, path] = /rel="stylesheet" href="([^"]+)"/.exec(await (await get("/articles/shown")).text())!;
    const { headers } = await get(path!);
    expect(headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(headers.get("Cache-Control")).toContain("immutable");
  });
});

describe("what is attached to an article", () => {
  const URL = "https://example.org/a.mp3?x=1&y=2";
  const pageWith = async (slug: string, body: string, fields: Record<string, string> = {}) => {
    await publish(
      slug,
      markdown({ title: slug, attachments: `[{ url: "${URL}", bytes: 5 }]`, ...fields }, body),
    );
    return (await get(`/articles/${slug}`)).text();
  };
  const player = `<audio src="${URL.replace("&", "&amp;")}" controls></audio>`;

  it("has one player, in the body or below it", async () => {
    const inBody = await pageWith("in-body", player);
    expect([inBody.match(/<audio/g)?.length, inBody.includes("Attached")]).toEqual([1, false]);
    const below = await pageWith("below", "Text.");
    expect([below.match(/<audio/g)?.length, below.includes("Attached")]).toEqual([1, true]);
  });

  it("has a player where the text only quotes its address", async () => {
    const plain = { attachments: '[{ url: "https://example.org/b.mp3", bytes: 5 }]' };
    expect(await pageWith("quoted", '`"https://example.org/b.mp3"`', plain)).toContain("<audio");
  });

  it("has its transcript, whoever plays it, unless the body links to it", async () => {
    const transcript = "https://example.org/a.vtt?x=1&y=2";
    const link = `href="${transcript.replace("&", "&amp;")}"`;
    const linksOn = (page: string) => page.split(link).length - 1;
    expect(linksOn(await pageWith("played", player, { transcript }))).toBe(1);
    expect(linksOn(await pageWith("heard", "Text.", { transcript }))).toBe(1);
    const linked = await pageWith("linked", `${player}\n\n<p><a ${link}>Words</a></p>`, { transcript });
    expect([linksOn(linked), linked.includes("Attached")]).toEqual([1, false]);
  });
});

describe("a shown body", () => {
  it("scrolls what is wide in itself, within reach of the keyboard", () => {
    expect(showBody('<table id="a"><tbody></tbody></table><pre class="x">y</pre>')).toBe(
      '<div class="wide" role="group" aria-label="Table" tabindex="0"><table id="a"><tbody></tbody></table></div><pre tabindex="0" class="x">y</pre>',
    );
  });

  it("names a player that has no name, and keeps the name of one that has", () => {
    const player = '<iframe src="https://www.youtube.com/embed/abcdefgh"></iframe>';
    expect(showBody(player)).toContain('title="Player of www.youtube.com"');
    const named = player.replace(" src", ' title="A talk" src');
    expect(showBody(named)).toBe(named);
  });

  it.each([
    "https://player.vimeo.com/video/1?title=0&amp;byline=0",
    "https://player.vimeo.com/video/1#a-title=",
  ])("takes no part of an address for the name of a player: %s", (address) => {
    expect(showBody(`<iframe src="${address}"></iframe>`)).toContain('title="Player of player.vimeo.com"');
  });

  it.each([
    'src="https://a.example/a?alt=media"',
    'src="https://a.example/a" title="an alt=&quot;&quot; of old"',
  ])("takes nothing else for a description: %s", (attributes) => {
    expect(showBody(`<img ${attributes}>`)).toBe(`<img alt="" ${attributes}>`);
    expect(showBody(`<img ${attributes} alt="A">`)).toBe(`<img ${attributes} alt="A">`);
  });

  it("takes a picture that nobody described for decoration", () => {
    expect(showBody('<img src="https://a.example/a.png">')).toBe(
      '<img alt="" src="https://a.example/a.png">',
    );
  });

  it("fetches pictures and players of many entries only when they come into sight", () => {
    const html = '<img alt="x" src="https://a.example/a.png">';
    expect(showBodyOfMany(html)).toBe('<img loading="lazy" alt="x" src="https://a.example/a.png">');
  });
});
