import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium } from "./chromium.ts";
import { WebReader } from "./web-reader.ts";
import { Witness } from "./witness.ts";

/** The judge is judged: unclean pages, each of which has to be found out by what it does. */

const ORIGIN = "http://unclean.example";

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openChromium();
  context = await browser.newContext();
});
afterAll(() => browser?.close());

async function faultsOf(body: string, policy?: string): Promise<string[]> {
  const witness = await Witness.open(context, ORIGIN);
  const headers = policy ? { "Content-Security-Policy": policy } : undefined;
  await witness.page.route(`${ORIGIN}/`, (route) =>
    route.fulfill({
      contentType: "text/html",
      headers,
      body: `<!doctype html><title>Unclean</title>${body}`,
    }),
  );
  const faults = await witness.visit("/");
  await witness.page.close();
  return faults;
}

describe("a witness sees", () => {
  it.each([
    ["a script", "<script>1</script>", "<script>"],
    ["a script run", "<script>1</script>", `a script of ${ORIGIN}/`],
    [
      "a foreign script",
      "<script src=https://evil.example/a.js></script>",
      "a request: script https://evil.example/a.js",
    ],
    ["a handler", "<p onclick=1>x</p>", "<p onclick>"],
    ["a handler run by a click", "<p onclick=1>x</p>", `a script of ${ORIGIN}/`],
    ["a handler run by a picture of ours that fails", "<img src=/x onerror=alert(2)>", "a dialog: 2"],
    ["a handler run by a picture that loads", "<img src=https://a.example/x onload=alert(3)>", "a dialog: 3"],
    ["a handler run by any event", "<details ontoggle=alert(4)>x</details>", "a dialog: 4"],
    ["a handler in SVG", "<svg><a onfocusin=alert(5)><text>x</text></a></svg>", "a dialog: 5"],
    ["a script in a frame", '<iframe srcdoc="<script>1</script>"></iframe>', "a script of about:srcdoc"],
    ["a link that is a script", '<a href="java&#10;script:alert(6)">x</a>', "a dialog: 6"],
    ["a link of a scheme that is not on the list", '<a href="vbscript:1">x</a>', "a link to vbscript:"],
    ["a window", "<script>open('https://evil.example/')</script>", "open()"],
    ["a socket", "<script>new WebSocket('wss://evil.example/')</script>", "WebSocket()"],
    [
      "a foreign style sheet",
      "<link rel=stylesheet href=//evil.example/a.css>",
      "a request: stylesheet http://evil.example/a.css",
    ],
    [
      "a beacon",
      "<script>navigator.sendBeacon('//evil.example/')</script>",
      "a request: ping http://evil.example/",
    ],
    ["an unknown frame", "<iframe src=//evil.example/></iframe>", "a request: document http://evil.example/"],
    [
      "a frame of a host like a player's",
      "<iframe src=https://www.youtube.com.evil.example/></iframe>",
      "a frame of https://www.youtube.com.evil.example/",
    ],
    [
      "a refresh",
      '<meta http-equiv=refresh content="0;url=//evil.example/">',
      "a navigation: http://evil.example/",
    ],
    [
      "a form",
      "<form action=//evil.example/><button>x</button></form>",
      "a navigation: http://evil.example/?",
    ],
    ["something in an object", "<object data=//evil.example/></object>", "http://evil.example/"],
  ])("%s", async (_, body, expected) => {
    expect((await faultsOf(body)).join("\n")).toContain(expected);
  });

  it("what a page's policy stops", async () => {
    const faults = await faultsOf("<p style='color: red'>x</p>", "default-src 'none'");
    expect(faults.join("\n")).toContain("the policy stopped style-src-attr");
  });

  it("nothing in a clean page with pictures, media, players and links", async () => {
    const clean = `<p id=a>x <a href="https://a.example/">y</a> <a href="mailto:a@b.example">z</a> <a href="#a">a</a></p>
      <img src="https://a.example/a.png" alt=""><video src="https://a.example/a.mp4" controls></video>
      <iframe src="https://www.youtube.com/embed/abcdefgh"></iframe>`;
    expect(await faultsOf(clean)).toEqual([]);
  });
});

describe("a web reader sees", () => {
  it.each([
    ["a handler", "<img src=https://a.example/x onload=alert(1)>", "a dialog: 1"],
    ["a relative address", '<img src="/x.png" alt="">', "a request: image http://web-reader.example/x.png"],
    [
      "an attribute that is not on the list",
      "<p style='color: red'>x</p>",
      'DOMPurify takes out <p style="color: red">',
    ],
    ["an attribute of another element", "<p href='https://a.example/'>x</p>", "DOMPurify takes out <p href="],
    ["an element that is not on the list", "<form>x</form>", "DOMPurify takes out <FORM>"],
    ["a scheme that is not on the list", "<a href='ftp://a.example/'>x</a>", "DOMPurify takes out <a href="],
    ["an id that hides a property", "<p id=cookie>x</p>", "DOMPurify takes out <p id="],
  ])("%s", async (_, html, expected) => {
    const reader = await WebReader.open(context);
    expect((await reader.read(html)).join("\n")).toContain(expected);
  });

  it("the entries of all three formats, each text once", async () => {
    const reader = await WebReader.open(context);
    const rss = `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
      <description>summary</description><content:encoded><![CDATA[<p>rss</p>]]></content:encoded></item></channel></rss>`;
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>&lt;p>same&lt;/p></content></entry></feed>';
    const json = JSON.stringify({ items: [{ content_html: "<p>same</p>" }] });
    expect(await reader.entriesOf({ rss, atom, json })).toEqual(["<p>same</p>", "<p>rss</p>", "summary"]);
  });
});
