import { describe, expect, it } from "vitest";
import { read, refusal } from "./reading.ts";

/** Pages that a browser saved into one file, as Chrome writes them. */

const HEAD = [
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://news.example/pump",
  "Subject: The pump",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----Boundary--x----"',
  "",
  "",
].join("\n");

const PICTURE =
  "------Boundary--x----\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://news.example/p.png\n\niVBORw0KGgo=\n";

function archived(headers: string, body: string): string {
  return `${HEAD}${PICTURE}------Boundary--x----\n${headers}\n\n${body}\n------Boundary--x------\n`;
}

const TEXT = "The old pump at the market was painted green on Monday, and half of the town came to see it.";
const PAGE = `<!DOCTYPE html><html><head><title>The pump</title></head><body><article><h1>The pump</h1><p>${TEXT} Ä.</p><p><a href="/more">More of it</a> is to come, and what else the mayor said about pumps.</p></article></body></html>`;
const bytes = [...new TextEncoder().encode(PAGE)];
const base64 = btoa(String.fromCharCode(...bytes)).replace(/(.{76})/g, "$1\n");
const quoted = PAGE.replaceAll("=", "=3D")
  .replaceAll("Ä", "=C3=84")
  .replace(/(.{70}[^=]{3})/g, "$1=\n");

describe("a page in an archive", () => {
  it.each([
    ["in base64", "base64", base64],
    ["as quoted-printable", "quoted-printable", quoted],
    ["as it is", "8bit", PAGE],
  ])("is read %s, under any type, and by its own address", async (_, encoding, body) => {
    const headers = `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\nContent-Location: https://news.example/pump`;
    for (const lines of [archived(headers, body), archived(headers, body).replaceAll("\n", "\r\n")])
      for (const type of ["multipart/related", "application/x-mimearchive", "text/html", ""]) {
        const draft = await read(lines, type);
        expect(draft).toMatchObject({ format: "page", page: { title: "The pump" } });
        expect(draft.body).toContain(TEXT);
        expect(draft.body).toContain("Ä.");
        expect(JSON.stringify(draft)).toContain("https://news.example/pump");
      }
  });

  it("is found within other parts, and refused where there is none", async () => {
    const inner = `Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\nNo.\n--in\nContent-Type: text/html\n\n${PAGE}\n--in--`;
    const [head, body] = [inner.slice(0, inner.indexOf("\n\n")), inner.slice(inner.indexOf("\n\n") + 2)];
    expect((await read(archived(head, body), "multipart/related")).body).toContain(TEXT);
    const problem = await refusal(`${HEAD}${PICTURE}`, "multipart/related");
    expect(problem).toMatchObject({ status: 422, kind: "no-page-in-archive" });
    expect(await refusal("", "multipart/related")).toMatchObject({ kind: "no-page-in-archive" });
  });
});
