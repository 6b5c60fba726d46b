import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { WordAccount } from "../../src/cli/check/word-account.ts";

/** `npm run check`, as a person and as a program see it. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-check-"));
});

function save(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function check(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "check", "--", ...words], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, lines: stdout.split("\n"), stdout, stderr };
}

interface Line {
  file: string;
  slug: string;
  problem?: { detail: string };
  words: WordAccount | null;
  report: { step: string; line?: number }[];
}

const DATED = "---\ntitle: A title\ndate: 2026-01-01\nauthor: Ada\n---\n";

describe("a line a finding", () => {
  it("with the line of a removed text, an element, an attribute, and a field that is wrong", () => {
    const path = save(
      "a.md",
      '---\ntitle: A title\nlang: en\ndate: someday\n---\n\nA sentence of the text.\n\nTweet this\n\n```\n<iframe src="https://example.net/x"></iframe>\n<i style="x">\n```\n\n<iframe src="https://example.net/x"></iframe>\n\nWith <b style="color: red">style</b>.\n',
    );
    const { lines } = check(path);
    expect(lines).toContain(`${path}:9: furniture: share row taken out 2 words "Tweet this"`);
    expect(lines).toContainEqual(expect.stringContaining(`${path}:4: dates: date ignored`));
    expect(lines).toContainEqual(expect.stringContaining(`${path}:18: allowed: attribute style taken out`));
  });

  it("without a line where none is sure, and guesses marked as such", () => {
    const path = save("b.md", "Words and words, twice: words and words, twice.\n\nMore.\n");
    const { lines } = check(path);
    expect(lines).toContain(`${path}: dates: date of publishing (guess from first publishing, 10 % sure)`);
    const twice = save(
      "c.md",
      `${DATED}\n[one](/same) and [two](/same)\n\n<i class=x>a</i> \`<i class=x>\`\n`,
    );
    expect(check(twice).lines).toContainEqual(
      expect.stringContaining(`${twice}:7: links: relative address made absolute (2) "/same"`),
    );
    const code = save("d.md", `${DATED}\n[one](/same) and \`(/same)\`\n`);
    expect(check(code).lines).toContainEqual(expect.stringContaining(`${code}: links: relative`));
  });

  it("sorted by file and line, errors among them with line and column; ends with 1", () => {
    const good = save(
      "b.txt",
      "A title\n\nBy Ada Lovelace\n\nPorto, March 3, 2026—A text of some length here.\n",
    );
    const bad = save("a.md", "---\ntitle: A\ntags: [a\n---\n\nText.\n");
    const { status, lines, stdout } = check(folder);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(new RegExp(`^${bad}:\\d+:\\d+: error: `));
    const numbers = lines
      .filter((line) => line.startsWith(good))
      .map((line) => Number(/:(\d+): /.exec(line)?.[1] ?? 0));
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(stdout).toContain("1 ready to publish, 1 refused");
    expect(stdout).not.toContain("\u001B"); // no colours outside a terminal
  });

  it("of a folder only what is worth a look; --verbose all of it, --quiet what is refused", () => {
    save("a.md", `${DATED}\nA [link](/x) in a sentence.\n`);
    save("b.md", `${DATED}\nText.\n\nTweet this\n`);
    const normal = check(folder);
    expect(normal.status).toBe(0);
    expect(normal.stdout).not.toContain('"/x"');
    expect(normal.stdout).toMatch(/rule +articles +changes +words\n/);
    expect(normal.stdout).toMatch(/links: relative address made absolute +1 +1 +0\n/);
    expect(normal.stdout).toMatch(/furniture: share row taken out +1 +1 +2\n/);
    expect(check("--verbose", folder).stdout).toContain('"/x"');
    expect(check("--quiet", folder).stdout).toBe("2 ready to publish\n");
  });
});

describe("--json", () => {
  it("is an object a line, whose sum of words closes", () => {
    save("a.md", `${DATED}\nA [link](/x).\n\nTweet this\n`);
    save("b.html", "<html><body><article><p>A page of a site, and its text.</p></article></body></html>");
    const found = check("--json", folder)
      .lines.filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
    expect(found.map(({ file }) => file)).toEqual([join(folder, "a.md"), join(folder, "b.html")]);
    expect(found[0]!.words).toEqual({ in: 4, out: 2, reported: 2, added: 0, missing: [], closes: true });
    expect(found[0]!.report).toContainEqual(expect.objectContaining({ step: "furniture", line: 9 }));
    expect(found[1]!.words).toBeNull();
  });

  it("closes the sum of words that a tag is part of", () => {
    save("wiki.md", `${DATED}\nSee [[Page]]s, [[Other|label]]ed, un{{< x >}}done.\n`);
    const [{ words }] = check("--json", folder)
      .lines.filter(Boolean)
      .map((line) => JSON.parse(line)) as [Line];
    expect(words).toMatchObject({ missing: [], closes: true });
  });

  const corpora = ["markdown", "text", "cms"].map((name) => `../shared/corpus/${name}`);
  for (const path of ["content", ...corpora.filter((path) => existsSync(path))])
    it(`closes the sum of ${path}`, () => {
      const found = check("--json", path)
        .lines.filter(Boolean)
        .map((line) => JSON.parse(line) as Line);
      expect(found).not.toEqual([]);
      for (const { file, words } of found)
        if (words) {
          expect([file, words.missing]).toEqual([file, []]);
          expect(words.in + words.added).toBe(words.out + words.reported);
        }
    });
});

describe("the slug of a file", () => {
  const checkAll = () =>
    check("--json", folder)
      .lines.filter(Boolean)
      .map((line) => JSON.parse(line) as Line);

  it.each([
    ["with a comment behind it", "---\nslug: my-post # keep this\n---\n"],
    ["in TOML, with a comment", '+++\nslug = "my-post" # keep\n+++\n'],
    ["below 8 KB of other fields", `---\nsummary: ${"word ".repeat(2000)}\nslug: my-post\n---\n`],
    ["in a table of Hugo's", '+++\n[params]\nslug = "my-post"\n+++\n'],
    ["without fences", "Title: A title\nDate: 2026-01-01\nSlug: my-post\n\n"],
  ])("is the one of its front matter, %s", (_, head) => {
    save("file.md", `${head}\nText.\n`);
    expect(checkAll()).toMatchObject([{ slug: "my-post" }]);
  });

  it("is the one of its name where the front matter says none, and no word of the text", () => {
    save("file.md", "---\ntitle: A title\n---\n\nText.\n\nslug: my-post\n");
    expect(checkAll()).toMatchObject([{ slug: "file" }]);
  });

  it("stays open where the front matter is broken, which is told as it is", () => {
    save("a.md", "---\nslug: same\ntags: [a\n---\n\nText.\n");
    save("b.md", "---\nslug: same\n---\n\nText.\n");
    const [broken, whole] = checkAll();
    expect(broken).toMatchObject({
      slug: "",
      problem: { detail: expect.stringContaining("is broken at line") },
    });
    expect(whole).toMatchObject({ slug: "same", words: { missing: [] } });
  });
});

describe("a file with nothing in it", () => {
  it.each(["", " \n\r\n", "\uFEFF\n", "\0\0\0\0"])("is refused, and has no slug: %j", (text) => {
    save("a.md", text);
    const { status, lines } = check("--json", folder);
    expect(status).toBe(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      slug: "",
      problem: { detail: expect.stringContaining("There is nothing in this file") },
    });
  });
});

describe("a link to a folder", () => {
  it("is refused by name, and what is behind it is not read; an underscore leaves it out", () => {
    mkdirSync(join(folder, "real"));
    save("real/a.md", `${DATED}\nText.\n`);
    symlinkSync("real", join(folder, "linked"));
    symlinkSync(".", join(folder, "_circle"));
    const { status, lines } = check("--quiet", folder);
    expect(status).toBe(1);
    expect(lines[0]).toContain(`${join(folder, "linked")}: error: This is a link to a folder`);
    expect(lines.slice(1)).toEqual(["1 ready to publish, 1 refused", ""]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["a link that leads nowhere", "/no/such/file.md", "ENOENT"],
    ["a link to itself", "unreadable.md", "ELOOP"],
    ["one that the system does not give out", "/proc/self/mem", "EIO"],
  ])("is refused with what to mend, and the others go on: %s", (_, target, reason) => {
    save("good.md", `${DATED}\nText.\n`);
    symlinkSync(target, join(folder, "unreadable.md"));
    const { status, stdout, stderr } = check(folder);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(new RegExp(`unreadable\\.md: error: This cannot be read \\(${reason}`));
    expect(stdout).toContain("1 ready to publish, 1 refused");
  });
});

it("says what is wrong with its words", () => {
  expect(check("no-such-folder")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("no-such-folder"),
  });
  expect(check(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining("No articles there") });
  expect(check("--loud").stderr).toContain("Usage: npm run check");
  const { stderr } = check(save("notes.toml", "a = 1"));
  expect(stderr).toMatch(/notes\.toml is no article: they end in \.md, .*\.json\./);
});

describe("files and folders", () => {
  it("that are named twice are read once", () => {
    const path = save("a.md", `${DATED}\nText.\n`);
    const { status, stdout } = check("--quiet", folder, path, join(folder, ".", "a.md"));
    expect([status, stdout]).toEqual([0, "1 ready to publish\n"]);
  });

  it("that cannot be read are refused one by one, and the others go on", () => {
    save("good.md", `${DATED}\n![A map](map.png)\n`);
    symlinkSync("nowhere.md", join(folder, "link.md"));
    symlinkSync("nowhere.png", join(folder, "map.png"));
    const { status, lines } = check("--verbose", folder);
    expect(status).toBe(1);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /link\.md: error: This cannot be read \(.+\): let it be read, or take it out of the folder\./,
      ),
    );
    expect(lines).toContainEqual(expect.stringContaining("there is no such file"));
    expect(lines).toContain("1 ready to publish, 1 refused");
  });

  it("that nobody may read are refused and named, also on the way to a picture; the others go on", () => {
    // A path that is too long for the system, made from within: there is no other one for an administrator.
    const name = "n".repeat(250);
    const script = `for i in $(seq 17); do mkdir ${name} && cd ${name} || exit 1; done`;
    expect(spawnSync("bash", ["-c", script], { cwd: folder }).status).toBe(0);
    save("good.md", `${DATED}\n![A map](${`${name}/`.repeat(17)}map.png)\n`);
    const { status, stdout, stderr } = check("--verbose", folder);
    spawnSync("rm", ["-r", name], { cwd: folder });
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/n: error: This cannot be read \(ENAMETOOLONG/);
    expect(stdout).toContain("left at its address: it cannot be read (ENAMETOOLONG)");
    expect(stdout).toContain("1 ready to publish, 1 refused");
  });

  it("may be a part of the content folder: files beside articles are found from its root", () => {
    const { status, stdout } = check("--json", "content/notes");
    const found = stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line & { slug: string; url: string });
    expect(status).toBe(0);
    expect(found.map(({ slug }) => slug)).toContain("one-revision-number");
    expect(found.every(({ file }) => file.startsWith("content/notes/"))).toBe(true);
    const whole = check("--json", "content").lines.filter((line) =>
      line.startsWith('{"file":"content/notes/'),
    );
    expect(stdout.split("\n").filter(Boolean)).toEqual(whole);
  });

  it("may be a subfolder of any other: its own files, and no slug of the folder's", () => {
    mkdirSync(join(folder, "posts", "walk"), { recursive: true });
    save("posts/walk/index.md", `${DATED}\n![A map](map.png)\n`);
    save("posts/walk/map.png", "no picture");
    save("other.md", `${DATED}\nText.\n`);
    const { lines } = check("--json", join(folder, "posts"));
    const found = lines.filter(Boolean).map((line) => JSON.parse(line) as Line & { slug: string });
    expect(found.map(({ slug }) => slug)).toEqual(["walk"]);
    expect(JSON.stringify(found[0]!.report)).not.toContain("there is no such file");
  });
});

describe("--help", () => {
  it("prints how the command is called, and is no error", () => {
    const { status, stdout } = check("--help");
    expect([status, stdout]).toEqual([0, expect.stringContaining("Usage: npm run check -- ")]);
  });
});
