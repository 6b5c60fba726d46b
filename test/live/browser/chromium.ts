import { type Browser, chromium } from "playwright-core";

// Debian's; CI installs it (`.ci/run`).
const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

// No request leaves the machine, whatever a page or the browser itself wants: names do not resolve.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
}
