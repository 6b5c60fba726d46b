import { type ChildProcess, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { saidBy, started, whileListening } from "./command-process.ts";

/** What the commands say about their words, about the settings, and about an address that is no worker. */

const TSX = resolve("node_modules/.bin/tsx");
const GONE = "http://127.0.0.1:1"; // nothing listens there

function run(command: string, words: string[], cwd = ".") {
  const { status, stdout, stderr } = spawnSync(TSX, [resolve(`src/cli/${command}.ts`), ...words], {
    cwd,
    timeout: 30_000, // what takes the words after all would run for ever
    encoding: "utf8",
    env: { ...process.env, PUBLISH_TOKEN: "x", NO_COLOR: "1" },
  });
  return { status, stdout, stderr, said: stdout + stderr };
}

/** In another process: this one answers. */
function saidOf(command: string, url: string, ...words: string[]): Promise<string> {
  return saidBy(started(command, "--to", url, ...words));
}

describe("words that a command does not take", () => {
  it.each([
    ["publish", ["--to", GONE, "content"]],
    ["publish", ["https://feeds.example.org"]],
    ["renormalize", ["--to", GONE, "slug"]],
    ["start", ["9000"]],
    ["rules", ["here"]],
  ])("npm run %s -- %j: named, with the usage", (command, words) => {
    const { status, stderr } = run(command, words);
    expect(status).toBe(1);
    expect(stderr).toContain(`'${words.at(-1)}'`);
    expect(stderr).toMatch(/Usage: npm (run|start)/);
    expect(stderr).not.toContain("    at ");
  });

  it.each([
    "foo",
    "localhost:8787",
    "ftp://example.org",
    "https://feeds.example.org/rss.xml",
    "https://feeds.example.org/?q=a",
  ])("--to %s: what it takes instead", (to) => {
    for (const command of ["publish", "renormalize"])
      expect(run(command, ["--to", to]).stderr).toContain(
        `--to takes the address of a worker, such as https://feeds.example.org, not ${to}.`,
      );
  });

  it("--since with nothing behind it is no revision", () => {
    for (const since of ["", "1.5", "1e3"])
      expect(run("renormalize", ["--to", GONE, "--since", since]).stderr).toContain(
        "--since takes a revision",
      );
  });

  it("rules --help prints the usage, and writes nothing", () => {
    const before = statSync("src/normalize/README.md").mtimeMs;
    expect(run("rules", ["--help"])).toMatchObject({ status: 0, stdout: "Usage: npm run rules\n" });
    expect(statSync("src/normalize/README.md").mtimeMs).toBe(before);
  });
});

describe("settings", () => {
  it("that nobody reads are named by every command that reads them", () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-settings-"));
    const settings = readFileSync("wrangler.toml", "utf8")
      .replace(/^title = .*$/m, '$&\ntitel = "x"')
      .replace(/^authors = .*$/m, 'authors = [{ name = "Ada", emial = "ada@example.org" }]');
    writeFileSync(join(folder, "wrangler.toml"), settings);
    mkdirSync(join(folder, "content"));
    copyFileSync("content/guide/writing-articles.md", join(folder, "content/a.md"));
    for (const [command, ...words] of [["publish", "--to", GONE], ["renormalize", "--to", GONE], ["check"]])
      expect(run(command!, words, folder).stderr).toContain("there is no setting titel: did you mean title?");
    expect(run("check", [], folder).stderr).toContain(
      "no setting authors.emial: did you mean authors.email?",
    );
  });

  it("that are not there: where to be", () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-nowhere-"));
    writeFileSync(join(folder, "a.md"), "# A");
    const { status, stderr } = run("check", ["a.md"], folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^✗ There is no wrangler\.toml here/);
  });
});

it("settings that cannot be read are told in a line", () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-unreadable-"));
  mkdirSync(join(folder, "wrangler.toml"));
  writeFileSync(join(folder, "a.md"), "# A");
  const { status, stderr } = run("check", ["a.md"], folder);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^✗ wrangler\.toml cannot be read: EISDIR/);
  expect(stderr).not.toContain("    at ");
});

it("a picture that is deleted while it is sent refuses its article, and the others go on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-changing-"));
  const picture = join(folder, "dot.gif");
  writeFileSync(picture, Buffer.from("R0lGODlhAQABAAAAACw=", "base64"));
  writeFileSync(join(folder, "a.md"), "# A\n\n![A dot](dot.gif)\n");
  writeFileSync(join(folder, "b.md"), "# B\n\nText.\n");
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (data) => (body += String(data)));
    request.on("end", () => {
      const receipt = { slug: "b", url: "", revision: 1, outcome: "created", report: [] };
      const answers: Record<string, object> = {
        GET: { revision: 0, articles: [], next: null },
        PUT: receipt,
      };
      if (request.method === "POST") rmSync(picture);
      const answer = answers[request.method!] ?? { missing: JSON.parse(body) };
      response.end(JSON.stringify(answer));
    });
  });
  const said = await whileListening(server, (url) => saidOf("publish", url, "--content", folder));
  expect(said).toContain("dot.gif changed while it was sent");
  expect(said).toContain("1 created, 1 refused");
});

describe("the token", () => {
  it.each([
    ["a last line without its end", "OTHER=secret"],
    ["a place for it that is empty", "PUBLISH_TOKEN=\n"],
    ["nothing", ""],
  ])("that is minted is the one that is kept, beside %s", async (_, before) => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-token-"));
    writeFileSync(join(folder, ".dev.vars"), before);
    const minted = minting(folder);
    expect(minted).toMatchObject({ isNew: true });
    expect(minting(folder)).toEqual({ token: minted.token, isNew: false });
    const kept = parseEnv(readFileSync(join(folder, ".dev.vars"), "utf8"));
    expect(kept).toEqual({ ...parseEnv(before), PUBLISH_TOKEN: minted.token });
  });

  it("may hold a # without quotes, as in a shell", () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-token-"));
    writeFileSync(join(folder, ".dev.vars"), "A=1\nPUBLISH_TOKEN=abc#def\nB=2 # b\n");
    expect(minting(folder)).toEqual({ token: "abc#def", isNew: false });
  });

  it.each([
    "export PUBLISH_TOKEN=mine\n",
    "PUBLISH_TOKEN='mine' # a comment\r\n",
    "PUBLISH_TOKEN=' mine '",
    "PUBLISH_TOKEN=mine # a comment\n",
  ])("is read as a shell reads it: %j", (variables) => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-token-"));
    writeFileSync(join(folder, ".dev.vars"), variables);
    expect(minting(folder)).toEqual({ token: "mine", isNew: false });
  });

  it.each(["geheim\nzwei", "gehe im", "gehéim", "geheim\u007f"])(
    "that no header takes is refused before anything is sent, and is not quoted: %j",
    (token) => {
      const folder = mkdtempSync(join(tmpdir(), "dateline-token-"));
      writeFileSync(join(folder, ".dev.vars"), `PUBLISH_TOKEN="${token}"\n`);
      const publish = (own: string) =>
        spawnSync(TSX, [resolve("src/cli/publish.ts"), "--to", GONE], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, PUBLISH_TOKEN: own, NO_COLOR: "1" },
        });
      for (const [own, place] of [
        [token, "the environment"],
        ["", ".dev.vars"],
      ] as const) {
        const { status, stdout, stderr } = publish(own);
        expect([status, stdout]).toEqual([1, ""]);
        expect(stderr).toContain(`✗ PUBLISH_TOKEN in ${place} is no token`);
        expect(stderr).not.toMatch(/gehe|zwei/);
      }
    },
  );

  function minting(folder: string): { token: string; isNew: boolean } {
    const script = `import { publishToken } from ${JSON.stringify(resolve("src/cli/token.ts"))};
      console.log(JSON.stringify(publishToken()));`;
    const file = join(folder, "mint.mts");
    writeFileSync(file, script);
    const env = { ...process.env, PUBLISH_TOKEN: "" };
    return JSON.parse(spawnSync(TSX, [file], { cwd: folder, encoding: "utf8", env }).stdout);
  }
});

describe("an address that is no worker", () => {
  async function answering(
    answer: { status: number; headers: Record<string, string>; body: string },
    work: (url: string) => Promise<void>,
  ): Promise<void> {
    const server = createServer((_, response) => {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await whileListening(server, work);
  }

  const PAGE = "<!DOCTYPE html>\n<html><head><title>Shop</title></head><body><p>Buy</p></body></html>";
  const HTML = { "Content-Type": "text/html" };

  it.each([
    [404, HTML, "answered 404, and not as Dateline does: is it the address of a worker?"],
    [200, HTML, "answered 200, and not as Dateline does: is it the address of a worker?"],
    [502, HTML, "answered 502, and not as Dateline does"],
    [503, HTML, "error 1102): what was asked takes more of the processor", "error code: 1102"],
    [429, HTML, "error 1015): it got too many requests", "<title>Access denied | Error 1015</title>"],
    [
      301,
      { Location: "https://feeds.example.org/articles?since=0" },
      "leads to https://feeds.example.org: take that for --to.",
    ],
  ])("%s: said in a line (%s, %s)", (status, headers, sentence, body = PAGE) =>
    answering({ status, headers: headers as Record<string, string>, body }, async (url) => {
      for (const command of ["publish", "renormalize"]) {
        const said = await saidOf(command, url);
        expect(said).toContain(sentence);
        expect(said).not.toMatch(/<html| {4}at /);
      }
    }),
  );

  it.each([
    ["a file cannot be read", (folder: string) => symlinkSync("nowhere.md", join(folder, "link.md"))],
    ["a file is empty", (folder: string) => writeFileSync(join(folder, "a.md"), "\n")],
    ["a link leads to a folder", (folder: string) => symlinkSync(tmpdir(), join(folder, "linked"))],
  ])("prunes nothing while %s: its slug may be in there", (_, prepare) => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-prune-"));
    prepare(folder);
    const articles = [{ slug: "mine", revision: 1, state: "live", sourceSha256: "x" }];
    const body = JSON.stringify({ revision: 1, articles, next: null });
    return answering({ status: 200, headers: {}, body }, async (url) => {
      const said = await saidOf("publish", url, "--prune", "--content", folder);
      expect(said).toContain("1 refused");
      expect(said).toContain("Nothing is retracted");
      expect(said).not.toContain("it is retracted");
    });
  });

  it.each([
    ["that goes away", "does not answer", (response: ServerResponse) => response.destroy(), 2],
    ["and Ctrl-C", "Interrupted.", (_: ServerResponse, child: ChildProcess) => child.kill("SIGINT"), 3],
  ] as const)(
    "%s ends publishing with what was done, and how to go on",
    async (_, sentence, end, created) => {
      const folder = mkdtempSync(join(tmpdir(), "dateline-gone-"));
      for (const day of [1, 2, 3, 4])
        writeFileSync(join(folder, `a${day}.md`), `---\ndate: 2026-01-0${day}\n---\n\n# A\n\nText.\n`);
      writeFileSync(join(folder, "broken.md"), "---\ntags: [a\n---\n\nText.\n");
      const receipt = { outcome: "created", url: "http://x.example/articles/a", report: [] };
      let sent = 0;
      let child: ChildProcess | undefined;
      const server = createServer(async ({ method }, response) => {
        response.setHeader("Content-Type", "application/json");
        if (method !== "PUT") return response.end('{"revision":0,"articles":[],"next":null,"missing":[]}');
        if (++sent === 3) end(response, child!);
        // A signal and an answer that come together are heard in either order.
        if (sent === 3) await setTimeout(1_000);
        return response.end(JSON.stringify(receipt));
      });
      await whileListening(server, async (url) => {
        child = started("publish", "--to", url, "--content", folder);
        const said = await saidBy(child);
        expect(said).toContain(`${created} created, 1 refused`);
        expect(said).toContain("broken.md:2");
        expect(said).toContain(sentence);
        expect(said).toContain("Run it again: what is published is not sent again.");
      });
      expect(sent).toBe(3);
    },
  );

  it("says of a worker without later changes that there are none", () =>
    answering(
      { status: 200, headers: {}, body: JSON.stringify({ revision: 9, articles: [], next: null }) },
      async (url) => {
        expect(await saidOf("renormalize", url)).toContain("No articles are published there.");
        expect(await saidOf("renormalize", url, "--since", "9")).toContain(
          "Nothing has changed after revision 9.",
        );
      },
    ));
});
