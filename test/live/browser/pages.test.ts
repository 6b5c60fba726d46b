import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Running } from "../start.ts";
import { openChromium } from "./chromium.ts";
import { newVisitor, startSite } from "./site.ts";

/** Pages as people see them: at the width of a phone and of a desk, by day and by night, with a keyboard alone. */

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const PAGES = [
  "/",
  "/rss.xml",
  "/feed.json",
  "/feed",
  "/tags/pages/atom.xml",
  "/authors/ada-lovelace/feed",
  "/languages/ar/rss.xml",
  "/rss.xml?tag=pages&q=table",
  "/tags/c++/rss.xml?lang=ar",
  "/archive/1/rss.xml",
  "/articles/everything",
  "/articles/right-to-left",
  "/articles/everything/review",
  "/articles/right-to-left/review",
  "/articles/nothing-here",
  "/articles/other-0",
];

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

let running: Running;
let browser: Browser;

beforeAll(async () => {
  [running, browser] = await Promise.all([startSite(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

/** Violations of all of axe's rules, each with the first element that it is about. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
  );
}

describe.each([
  { name: "a phone by day", viewport: PHONE, colorScheme: "light" as const },
  { name: "a phone by night", viewport: PHONE, colorScheme: "dark" as const },
  { name: "a desk by day", viewport: DESK, colorScheme: "light" as const },
  { name: "a desk by night", viewport: DESK, colorScheme: "dark" as const },
])("on $name", ({ viewport, colorScheme }) => {
  it.each(PAGES)("axe finds nothing on %s, and nothing is wider than the screen", async (path) => {
    const page = await open(path, { viewport, colorScheme }, AXE);
    expect(await page.title()).not.toMatch(/Not authorized/);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});

async function open(path: string, options: BrowserContextOptions = {}, script?: string): Promise<Page> {
  const httpCredentials = { username: "anybody", password: running.token }; // given when they are asked for
  const context = await newVisitor(browser, running, { httpCredentials, ...options });
  if (script) await context.addInitScript({ path: script });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

it("axe finds what is wrong", async () => {
  const page = await open("/", {}, AXE);
  await page.evaluate("document.querySelector('main').innerHTML = '<img src=x><p style=color:#ccc>grey</p>'");
  expect((await faultsOf(page)).join()).toMatch(/image-alt.*page-has-heading-one/);
  await page.context().close();
});

describe("a feed's address in a browser", () => {
  it.each([
    ["/rss.xml", "/rss.xml", "/rss.xml"],
    ["/atom.xml", "/atom.xml", "/rss.xml"],
    ["/feed", "/rss.xml", "/rss.xml"],
    ["/tags/pages/feed.json", "/tags/pages/feed.json", "/tags/pages/rss.xml"],
    ["/authors/ada-lovelace/rss.xml", "/authors/ada-lovelace/rss.xml", "/authors/ada-lovelace/rss.xml"],
    ["/languages/ar/atom.xml", "/languages/ar/atom.xml", "/languages/ar/rss.xml"],
    ["/rss.xml?tag=pages&tag=c%2B%2B", "/rss.xml?tag=pages&tag=c%2B%2B", "/rss.xml?tag=pages&tag=c%2B%2B"],
    ["/archive/1/atom.xml", "/atom.xml", "/rss.xml"],
  ])("%s gives %s to copy, and %s to readers", async (path, address, forReaders) => {
    const page = await open(path);
    expect(await page.getByLabel(/^Address/).inputValue()).toBe(running.url + address);
    const links = await page
      .getByRole("list", { name: "Subscribe with" })
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toContain(`feed:${running.url}${forReaders}`);
    expect(links).toContain(
      `https://feedly.com/i/subscription/feed/${encodeURIComponent(running.url + forReaders)}`,
    );
    await page.context().close();
  });

  it("copies the address, and says so", async () => {
    const page = await open("/rss.xml", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Copied.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`${running.url}/rss.xml`);
    await page.context().close();
  });

  it("needs no script: there is no button then, and the address can be selected", async () => {
    const page = await open("/rss.xml", { javaScriptEnabled: false });
    expect(await page.getByRole("button").count()).toBe(0);
    const address = page.getByLabel(/^Address/);
    await address.focus();
    await page.keyboard.press("Control+A");
    expect(await address.inputValue()).toBe(`${running.url}/rss.xml`);
    await page.context().close();
  });

  it("shows the entries of the feed, each with its whole body", async () => {
    const { items } = (await (await fetch(`${running.url}/feed.json`)).json()) as {
      items: { title: string; content_html: string }[];
    };
    const page = await open("/feed.json");
    expect(await page.locator(".entries h3").allInnerTexts()).toEqual(items.map(({ title }) => title));
    expect(await page.locator(".entries .body").count()).toBe(items.length);
    const second = page.locator(".entries > li").nth(1);
    expect(await second.locator(".body").isVisible()).toBe(false);
    await second.getByText("The whole article").click();
    expect(await second.locator(".body").isVisible()).toBe(true);
    await page.context().close();
  });

  it("leads into the past, and back", async () => {
    const page = await open("/rss.xml");
    const seen: string[] = [];
    const link = (name: string) => page.getByRole("link", { name });
    const follow = (name: string) => Promise.all([page.waitForEvent("load"), link(name).click()]);
    while (await link("Older articles").count()) {
      await follow("Older articles");
      seen.push(new URL(page.url()).pathname);
    }
    expect(seen).toEqual(["/archive/2/rss.xml", "/archive/1/rss.xml"]);
    await follow("The newest articles");
    expect(new URL(page.url()).pathname).toBe("/rss.xml");
    await page.context().close();
  });
});

describe("with a keyboard alone", () => {
  it("the first thing is a way past the header", async () => {
    const page = await open("/rss.xml");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the text" });
    expect(await skip.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("address");
    await page.context().close();
  });

  it.each(["/", "/rss.xml", "/articles/everything"])(
    "everything on %s that can be used is reached, in the order in which it stands, and seen to be",
    async (path) => {
      const page = await open(path);
      const expected = await page.evaluate<string[]>(`${USABLE}.map((element) => element.outerHTML)`);
      await page.evaluate(NOTE_FOCUS);
      let seen: Focused[] = [];
      for (let left = 2 * expected.length; seen.length < expected.length && left > 0; left--) {
        await page.keyboard.press("Tab");
        seen = await page.evaluate<Focused[]>("focused");
      }
      const reached = seen.slice(0, expected.length);
      for (const { html, outline } of reached) expect(outline, html.slice(0, 200)).toMatch(/^solid [1-9]/);
      expect(reached.map(({ html }) => html)).toEqual(expected);
      await page.context().close();
    },
  );
});

// What a keyboard should get to: links, controls, what opens, what scrolls. What players do is theirs.
const USABLE = `[...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((element) => element.checkVisibility())`;

interface Focused {
  html: string;
  outline: string;
}

// The page itself notes what gets the focus: out of a player, which is a process of its own, it comes some time
// after the key (a look in between sees the player, and at the next key misses what came after it), or comes twice.
const NOTE_FOCUS = `
  var focused = [];
  let last;
  document.addEventListener("focusin", ({ target }) => {
    if (target === last || target.matches("iframe, audio")) return;
    last = target;
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    focused.push({ html: target.outerHTML, outline: outlineStyle + " " + outlineWidth });
  })`;

it("what is wide scrolls in itself", async () => {
  const page = await open("/articles/everything", { viewport: PHONE });
  for (const wide of ["pre", ".wide"])
    expect(
      await page.locator(wide).evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
    ).toBe(true);
  const picture = await page.getByAltText("A wide picture").boundingBox();
  expect(picture!.width).toBeLessThan(PHONE.width);
  await page.context().close();
});

it("a review has both texts side by side at a desk, and one under the other on a phone", async () => {
  for (const viewport of [DESK, PHONE]) {
    const page = await open("/articles/everything/review", { viewport });
    const [left, right] = await page.locator(".sides tbody tr").first().locator("td").all();
    const [one, other] = [(await left!.boundingBox())!, (await right!.boundingBox())!];
    if (viewport === DESK) expect(other.x).toBeGreaterThanOrEqual(one.x + one.width);
    else expect(other.y).toBeGreaterThanOrEqual(one.y + one.height);
    await page.context().close();
  }
});
