import { expect, it } from "vitest";
import { clean } from "./cleaning.ts";

// What the URL parser changes, refuses or leaves, in every place where it may stand.
const HOSTS = [
  "example.org",
  "a-b.example.org",
  "xn--a.org",
  "1.2.org",
  "127.1",
  "example.0x7f",
  "EXAMPLE.org",
  "a_b.org",
];
const PATHS = [
  "",
  "/",
  "/a/b.c",
  "/.",
  "/a/../b",
  "/%2e%2e/b",
  "/.well-known/x",
  "//",
  "/a'b",
  "/é",
  "/a b",
  "/a|b",
  "/%zz",
];
const ENDS = ["", "?", "?a=b&c=%20d", "?a='b'", "?é", "#", "#a/b?c", "#a'b c", ":80", "@x"];

it("every address is what the URL parser makes of it, though most are not given to it", async () => {
  const given = HOSTS.flatMap((host) =>
    PATHS.flatMap((path) => ENDS.map((end) => `https://${host}${path}${end}`)),
  );
  const source = given.map((address) => `<p><a href="${address}">${address.length} characters</a> long</p>`);
  const { article } = await clean(`<p>Addresses:</p>${source.join("")}`, "text/html");
  const links = [...article.html.matchAll(/href="([^"]*)"/g)].map(([, href]) =>
    href!.replaceAll("&amp;", "&"),
  );
  expect(links).toEqual(given.flatMap((address) => (URL.canParse(address) ? [new URL(address).href] : [])));
});
