import type { BrowserContext, CDPSession, Frame, Page, Request, Route } from "playwright-core";
import { LINK_SCHEMES } from "../../../src/normalize/allowed-elements.ts";
import { PLAYER_HOSTS } from "../../../src/players.ts";

/**
 * A page that is watched: every script that is parsed, dialog, window, request and navigation that nobody asked for is a
 * fault. Nothing leaves the machine: foreign pictures and players are answered here, everything else is stopped.
 */

// Event handlers are looked for by loading as well as by failing: foreign pictures load, those of ours are missing.
const PICTURE = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

// A script of our own pages: from a file of its own, whose name has the hash of what is in it.
const OWN_SCRIPT = /^\/[a-z-]+\.[0-9a-f]{8}\.js$/;

const LISTS = JSON.stringify({ schemes: LINK_SCHEMES, players: PLAYER_HOSTS });

export class Witness {
  private readonly seen: string[] = [];
  private going = "";

  private constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly owns: (path: string) => boolean,
  ) {}

  /** `origin`: the site that is looked at; `owns`: what its pages may ask it for. */
  static async open(
    context: BrowserContext,
    origin: string,
    owns: (path: string) => boolean = () => true,
  ): Promise<Witness> {
    const page = await context.newPage();
    const witness = new Witness(page, origin, owns);
    await page.addInitScript({ path: "test/live/browser/in-page.js" });
    await page.route("**/*", (route) => witness.judge(route));
    page.on("dialog", (dialog) => {
      witness.seen.push(`a dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on("popup", (popup) => {
      witness.seen.push(`a window: ${popup.url()}`);
      return popup.close();
    });
    witness.watchScripts(await context.newCDPSession(page));
    return witness;
  }

  /** Scripts, handlers included, carry the address of their page; what the tests themselves bring in has no scheme. */
  private watchScripts(debugging: CDPSession): void {
    debugging.on("Debugger.scriptParsed", ({ url }) => {
      const isOwn =
        !URL.canParse(url) || (url.startsWith(this.origin) && OWN_SCRIPT.test(new URL(url).pathname));
      if (!isOwn) this.seen.push(`a script of ${url}`);
    });
    void debugging.send("Debugger.enable");
    void debugging.send("Debugger.setSkipAllPauses", { skip: true });
  }

  private async judge(route: Route): Promise<void> {
    const request = route.request();
    const { protocol, hostname, origin, pathname } = new URL(request.url());
    if (isNavigation(request, this.page.mainFrame())) return this.judgeNavigation(route);
    if (origin === this.origin && this.owns(pathname)) return route.continue();
    const type = request.resourceType();
    const isOverHttp = /^https?:$/.test(protocol) && origin !== this.origin;
    if (isOverHttp && type === "image") return route.fulfill({ contentType: "image/gif", body: PICTURE });
    if (isOverHttp && type === "document" && PLAYER_HOSTS.includes(hostname))
      return route.fulfill({ contentType: "text/html", body: "" });
    if (!isOverHttp || !["media", "texttrack"].includes(type))
      this.seen.push(`a request: ${type} ${request.url()}`);
    return route.abort();
  }

  /** 204 leaves the page as it is. */
  private judgeNavigation(route: Route): Promise<void> {
    const url = route.request().url();
    if (url === this.going) return route.continue();
    this.seen.push(`a navigation: ${url}`);
    return route.fulfill({ status: 204 });
  }

  /** What is wrong with a page of the worker, with every handler provoked and everything clicked on. */
  async visit(path: string): Promise<string[]> {
    this.going = new URL(path, this.origin).href;
    await this.page.goto(this.going, { waitUntil: "load" });
    this.going = "";
    return this.faults();
  }

  /** What is wrong with the page as it is now, and was since it was asked last. */
  async faults(): Promise<string[]> {
    await this.page.evaluate(`dateline.provoke(${LISTS})`);
    const found = await this.page.evaluate<string[]>(
      `[...dateline.faultsOfTree(${LISTS}), ...dateline.ran.splice(0)]`,
    );
    return [...found, ...this.seen.splice(0)];
  }
}

function isNavigation(request: Request, main: Frame): boolean {
  return request.isNavigationRequest() && request.frame() === main;
}
