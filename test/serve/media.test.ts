import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/digest.ts";
import type { Receipt } from "../../src/publish.ts";
import { get, items, lines, markdown, publish, put, request, send, URL_OF_SITE } from "../front-door.ts";
import { DRAWING, latin1, putFile, RED, store } from "../media/files.ts";
import { sendUnder } from "../other-bindings.ts";

const OTHER_HASH = "0".repeat(64);

describe("PUT /media/{hash}/{name}", () => {
  it("stores a file under the hash of its bytes, and says where", async () => {
    const hash = await sha256(RED);
    const answer = await putFile(hash, "red.png", RED);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      path: `/media/${hash}/red.png`,
      url: `${URL_OF_SITE}/media/${hash}/red.png`,
      type: "image/png",
    });
    expect((await putFile(hash, "red.png", RED)).status).toBe(200);
  });

  it("refuses bytes that are not those of the hash, and stores nothing", async () => {
    const answer = await putFile(OTHER_HASH, "red.png", RED);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining(OTHER_HASH) });
    expect((await get(`/media/${OTHER_HASH}/red.png`)).status).toBe(404);
  });

  it("refuses what is of no known type, whatever its name says", async () => {
    const page = latin1("<!doctype html><script>alert(1)</script>");
    const answer = await putFile(await sha256(page), "page.png", page);
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ known: expect.arrayContaining(["image/png"]) });
  });

  it.each([
    ["a hash that is none", "abc", "red.png"],
    ["a hidden name", OTHER_HASH, ".red.png"],
    ["a name with a space", OTHER_HASH, "r d.png"],
    ["a path for a name", OTHER_HASH, "../red.png"],
  ])("refuses %s", async (_, hash, name) => {
    expect((await putFile(hash, name, RED)).status).toBe(400);
  });

  it("wants the token, the length, and no more than a request can hold", async () => {
    const path = `/media/${OTHER_HASH}/red.png`;
    expect((await request("PUT", path, {}, RED)).status).toBe(401);
    expect((await send("PUT", path)).status).toBe(411);
    const large = await send("PUT", path, { "Content-Length": "100000001" }, RED);
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ detail: expect.stringContaining("100000000 are the most") });
  });

  it("takes names of any script", async () => {
    const path = await store("Übersicht-図.png", RED);
    const answer = await get(path);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(RED);
  });
});

describe("DELETE /media/{hash}/{name}", () => {
  it("takes a file back, with the token alone, and again is no harm", async () => {
    const path = await store("taken-back.png", RED);
    expect((await request("DELETE", path)).status).toBe(401);
    expect((await get(path)).status).toBe(200);
    for (const _ of [1, 2]) expect((await send("DELETE", path)).status).toBe(204);
    expect((await get(path)).status).toBe(404);
  });

  it("is for what could be a file's address", async () => {
    for (const path of [`/media/${"a".repeat(2000)}/a.png`, `/media/${OTHER_HASH}/..%2Fa.png`])
      expect((await send("DELETE", path)).status).toBe(400);
  });
});

describe("POST /media", () => {
  it("says which of many are not stored", async () => {
    const hash = await sha256(RED);
    await store("known.png", RED);
    const body = JSON.stringify([`${hash}/known.png`, `${hash}/other.png`]);
    const answer = await send("POST", "/media", {}, body);
    expect(await answer.json()).toEqual({ missing: [`${hash}/other.png`] });
  });

  it("wants the token, and a list", async () => {
    expect((await request("POST", "/media", {}, "[]")).status).toBe(401);
    for (const body of ["{}", "[1]", "no JSON", `["${"a".repeat(2000)}"]`, `["${OTHER_HASH}/a/b"]`])
      expect((await send("POST", "/media", {}, body)).status).toBe(422);
  });
});

describe("GET /media/{hash}/{name}", () => {
  it("sends a file that never changes, open to every page", async () => {
    const answer = await get(await store("red.png", RED));
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(RED);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": "73",
      "cache-control": "public, max-age=31536000, immutable",
      etag: `"${await sha256(RED)}"`,
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      "access-control-allow-origin": "*",
    });
  });

  it("says as much to HEAD, and 304 to who has it", async () => {
    const path = await store("red.png", RED);
    const head = await request("HEAD", path);
    expect([head.status, head.headers.get("Content-Length"), await head.text()]).toEqual([200, "73", ""]);
    const etag = head.headers.get("ETag")!;
    expect((await get(path, { "If-None-Match": `"x", W/${etag}` })).status).toBe(304);
    expect((await get(path, { "If-None-Match": '"x"' })).status).toBe(200);
    expect((await get(path, { "If-Match": '"x"' })).status).toBe(412);
  });

  it.each([
    ["bytes=0-0", "bytes 0-0/73", 0, 1],
    ["bytes=1-8", "bytes 1-8/73", 1, 9],
    ["bytes=70-", "bytes 70-72/73", 70, 73],
    ["bytes=70-900", "bytes 70-72/73", 70, 73],
    ["bytes=-5", "bytes 68-72/73", 68, 73],
    ["bytes=-900", "bytes 0-72/73", 0, 73],
  ])("sends the part that %s asks for", async (range, said, start, end) => {
    const answer = await get(await store("red.png", RED), { Range: range });
    expect([answer.status, answer.headers.get("Content-Range")]).toEqual([206, said]);
    expect(answer.headers.get("Content-Length")).toBe(String(end - start));
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(RED.slice(start, end));
  });

  it.each(["bytes=73-", "bytes=900-1000", "bytes=-0"])("answers 416 to %s", async (range) => {
    const answer = await get(await store("red.png", RED), { Range: range });
    expect([answer.status, answer.headers.get("Content-Range")]).toEqual([416, "bytes */73"]);
  });

  it("sends no part to HEAD, for which ranges are not made", async () => {
    const path = await store("red.png", RED);
    for (const Range of ["bytes=0-9", "bytes=900-"]) {
      const { status, headers } = await request("HEAD", path, { Range });
      expect([status, headers.get("Content-Length"), headers.get("Content-Range")]).toEqual([
        200,
        "73",
        null,
      ]);
    }
  });

  it.each(["bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=a-b", "bytes= 0 - 1"])(
    "sends the whole for %s, which it may ignore",
    async (range) => {
      const answer = await get(await store("red.png", RED), { Range: range });
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 73]);
    },
  );

  it("sends a part only of the file that the client has", async () => {
    const path = await store("red.png", RED);
    const etag = `"${await sha256(RED)}"`;
    expect((await get(path, { Range: "bytes=0-0", "If-Range": etag })).status).toBe(206);
    expect((await get(path, { Range: "bytes=0-0", "If-Range": '"other"' })).status).toBe(200);
  });

  it("lets no drawing run anything", async () => {
    const { headers } = await get(await store("drawing.svg", DRAWING));
    expect(headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
    expect(headers.get("Content-Security-Policy")).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("knows nothing that is not stored, also under a stored file's hash", async () => {
    await store("red.png", RED);
    for (const path of [`/media/${await sha256(RED)}/other.png`, "/media/abc/red.png", "/media/"])
      expect((await get(path)).status).toBe(404);
  });
});

const FILES = async () => ({
  "pics/red.png": { url: await store("red.png", RED), type: "image/png", bytes: 73, width: 3, height: 2 },
  "gone.png": { fault: "there is no such file" },
});

async function putForm(slug: string, article: string | File, media: object): Promise<Response> {
  const form = new FormData();
  form.append("article", article);
  form.append("media", JSON.stringify(media));
  return send("PUT", `/articles/${slug}`, {}, form);
}

async function bodyOf(slug: string): Promise<string> {
  return ((await (await get(`/articles/${slug}.json`)).json()) as { html: string }).html;
}

describe("an article with files beside it", () => {
  const text = markdown(
    { title: "Beside", date: "2026-01-01", image: "pics/red.png" },
    "![A red one](pics/red.png#x) ![Gone](gone.png) [as a file](pics/red.png) [page](pics/)\n\n<img src='pics/red.png' width=30 srcset='pics/red.png 2x'>",
  );

  it("shows them from where they are stored, with their sizes, and reports what is missing", async () => {
    const files = await FILES();
    const article = new File([text], "2026-01-01-beside.md", { type: "text/markdown" });
    const answer = await putForm("beside", article, files);
    expect(answer.status).toBe(201);
    const { report } = (await answer.json()) as Receipt;
    const url = URL_OF_SITE + files["pics/red.png"].url;
    const html = await bodyOf("beside");
    expect(html).toContain(`<img src="${url}#x" alt="A red one" width="3" height="2" />`);
    expect(html).toContain(`<a href="${url}">as a file</a>`);
    expect(html).toContain(`<img src="${url}" width="30" srcset="${url} 2x" height="20" />`);
    expect(html).toContain(`${URL_OF_SITE}/articles/gone.png`);
    expect(html).toContain(`${URL_OF_SITE}/articles/pics/`);
    expect(report).toContainEqual(
      expect.objectContaining({
        step: "media",
        what: "left at its address: there is no such file",
        sample: "gone.png",
      }),
    );
    expect(await (await get("/articles/beside.json")).json()).toMatchObject({ image: url });
    const source = await send("GET", "/articles/beside/source");
    expect([await source.text(), source.headers.get("Content-Type")]).toEqual([text, "text/markdown"]);
    expect(source.headers.get("Content-Disposition")).toContain("2026-01-01-beside.md");
  });

  it("does not show as stored what is not, by whichever way it is named", async () => {
    const url = `/media/${"0".repeat(64)}/nowhere.png`;
    const media = { "nowhere.png": { url } };
    const form = await putForm("nowhere-form", "# Nowhere\n\n![A map](nowhere.png)", media);
    const item = JSON.stringify({ title: "Nowhere", content_html: '<img src="nowhere.png">', media });
    const reports = [
      ((await form.json()) as Receipt).report,
      (await publish("nowhere-json", item, "application/json")).report,
    ];
    const left = { step: "media", what: "left at its address: it is not stored", sample: "nowhere.png" };
    for (const report of reports) expect(report).toContainEqual(expect.objectContaining(left));
    for (const slug of ["nowhere-form", "nowhere-json"]) expect(await bodyOf(slug)).not.toContain("/media/");
  });

  it("is unchanged when it comes again, and another one when a file is another", async () => {
    const files = await FILES();
    const article = () => new File([text], "again.md", { type: "text/markdown" });
    const list = async () =>
      (
        (await (await send("GET", "/articles?since=0")).json()) as {
          articles: { slug: string; sourceSha256: string }[];
        }
      ).articles.find(({ slug }) => slug === "again")!.sourceSha256;
    await putForm("again", article(), files);
    const before = await list();
    expect(await (await putForm("again", article(), files)).json()).toMatchObject({ outcome: "unchanged" });
    expect(await list()).toBe(before);
    const other = { ...files, "pics/red.png": { url: await store("drawing.svg", DRAWING) } };
    expect(await (await putForm("again", article(), other)).json()).toMatchObject({ outcome: "updated" });
    expect(await list()).not.toBe(before);
  });

  it("may be JSON that says where they are, alone or on a line of many", async () => {
    const files = await FILES();
    const item = (slug: string) =>
      JSON.stringify({
        slug,
        title: slug,
        date_published: "2026-01-01",
        content_html: '<p><img src="pics/red.png"></p>',
        attachments: [{ url: "pics/red.png" }],
        media: {
          ...files,
          "evil.png": { url: "https://example.org/evil.png" },
          "long.png": { url: `/media/${OTHER_HASH}/${"a".repeat(960)}` }, // more than a bucket takes
        },
      });
    const { report } = await publish("json-files", item("json-files"), "application/json");
    expect(report).toContainEqual(expect.objectContaining({ step: "media", sample: "evil.png", count: 2 }));
    const answer = await send(
      "POST",
      "/articles",
      { "Content-Type": "application/x-ndjson" },
      item("line-files"),
    );
    expect(await lines(answer)).toContain('"outcome":"created"');
    const url = URL_OF_SITE + files["pics/red.png"].url;
    for (const slug of ["json-files", "line-files"])
      expect(await bodyOf(slug)).toContain(`<img src="${url}"`);
    const feed = (await items()) as unknown as { title: string; attachments: object[] }[];
    expect(feed.find(({ title }) => title === "json-files")!.attachments).toEqual([
      { url, mime_type: "image/png", size_in_bytes: 73 },
    ]);
  });

  it("says what is wrong with a form", async () => {
    const detail = async (answer: Response) => [
      answer.status,
      ((await answer.json()) as { detail: string }).detail,
    ];
    expect(
      await detail(await putForm("bad-form", text, { a: { url: "https://example.org/a.png" } })),
    ).toEqual([422, expect.stringContaining("names no media address for a")]);
    for (const media of [[1], "x", null])
      expect(await detail(await putForm("bad-form", text, media as object))).toEqual([
        422,
        expect.stringContaining("an object"),
      ]);
    const form = new FormData();
    form.append("other", "x");
    expect(await detail(await send("PUT", "/articles/bad-form", {}, form))).toEqual([
      422,
      expect.stringContaining("has no part article"),
    ]);
    const type = { "Content-Type": "multipart/form-data; boundary=x" };
    expect((await send("PUT", "/articles/bad-form", type, "no form")).status).toBe(422);
  });

  it("stays as it is when it names them by HTTP alone", async () => {
    const { report } = await publish("bare", markdown({ title: "Bare" }, "![Red](pics/red.png)"));
    expect(await bodyOf("bare")).toContain(`${URL_OF_SITE}/articles/pics/red.png`);
    expect(report).toContainEqual(expect.objectContaining({ what: "relative address made absolute" }));
    expect(report.filter(({ step }) => step === "media")).toEqual([]);
  });
});

it("the page of an article has what is attached, to hear or to fetch", async () => {
  const attachments = [
    { url: "https://example.org/talk.mp3", bytes: 5_650_889, seconds: 1834.6, title: "The <talk>" },
    { url: "https://example.org/paper.pdf", bytes: 1200 },
    { url: "https://example.org/shown.png", bytes: 1200 },
  ];
  const body = '<p>Text.</p><img src="https://example.org/shown.png">';
  const item = { title: "Attached", content_html: body, attachments };
  await publish("attached", JSON.stringify(item), "application/json");
  const page = await (await get("/articles/attached", { Accept: "text/html" })).text();
  expect(page).toContain('src="https://example.org/talk.mp3" aria-label="The &lt;talk&gt;"');
  expect(page).toContain('<a href="https://example.org/talk.mp3">The &lt;talk&gt;</a> (30:35, 5.7 MB)');
  expect(page).toContain('<a href="https://example.org/paper.pdf">paper.pdf</a> (2 KB)');
  expect(page.match(/shown\.png/g)).toHaveLength(1);
});

it("without a bucket says so, and publishes all the same", async () => {
  const ask = (method: string, path: string, body?: string) =>
    sendUnder({ MEDIA: undefined }, method, path, body);
  const answer = await ask("POST", "/media", "[]");
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("[[r2_buckets]]") });
  expect((await ask("GET", `/media/${OTHER_HASH}/red.png`)).status).toBe(404);
  expect((await ask("PUT", "/articles/no-bucket", "# Text")).status).toBe(201);
});

describe("a picture inside the text", () => {
  const bytes = new Uint8Array(600);
  bytes.set(RED);
  const address = `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;

  it.each([
    ["HTML", `<h1>Pasted</h1><p>Text.</p><p><img src="${address}" alt="Red"></p>`, "text/html"],
    [
      "HTML of Word, wrapped",
      `<h1>Pasted</h1><p>Text.</p><img src='${address.replace("png;", "png;charset=utf-8;").replaceAll("A", "A\n")}' alt="Red">`,
      "text/html",
    ],
    [
      "HTML with references",
      `<h1>Pasted</h1><p>Text.</p><img src="${address.replaceAll("+", "&#43;")}" alt="Red">`,
      "text/html",
    ],
    [
      "Markdown of Google Docs",
      `# Pasted\n\nText. ![Red][image1]\n\n[image1]: <${address}>\n`,
      "text/markdown",
    ],
  ])("is stored and served: %s", async (name, source, type) => {
    const { report } = await publish(`pasted-${name.length}`, source, type);
    expect(report).toContainEqual(
      expect.objectContaining({
        what: "picture inside the text stored as a file",
        sample: "image/png, 600 bytes",
      }),
    );
    const entry = (await items()).find(({ title }) => title === "Pasted")!;
    const [, path] =
      /<img src="http:\/\/localhost:8787(\/media\/[^"]+)" alt="Red"/.exec(entry.content_html) ?? [];
    expect(path).toBe(`/media/${await sha256(bytes)}/picture.png`);
    const answer = await get(path!);
    expect(answer.headers.get("Content-Type")).toBe("image/png");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it("is not stored when the article is refused", async () => {
    const other = `data:image/png;base64,${btoa(String.fromCharCode(...bytes, 1))}`;
    const refused = await put("stale-picture", `<h1>A</h1><img src="${other}">`, "text/html", {
      "If-Match": '"1"',
    });
    expect(refused.status).toBe(412);
    const hash = await sha256(new Uint8Array([...bytes, 1]));
    expect((await get(`/media/${hash}/picture.png`)).status).toBe(404);
  });

  it.each([
    [
      "holds the place of one that is loaded later",
      `<img src="${address}" data-src="https://example.org/a.png">`,
    ],
    ["is too small to be one", `<img src="data:image/gif;base64,${btoa("GIF89a")}">`],
    [
      "is none, whatever its address says",
      `<img src="data:image/png;base64,${btoa("<script>".repeat(100))}">`,
    ],
    ["is cut off", `<img src="${address.slice(0, -7)}">`],
  ])("is not stored when it %s", async (name, image) => {
    const { report } = await publish(
      `pasted-${name.length}-not`,
      `<h1>Not</h1><p>Text. ${image}</p>`,
      "text/html",
    );
    expect(report.map(({ what }) => what)).not.toContain("picture inside the text stored as a file");
  });
});

describe("names that every object knows", () => {
  it.each(["constructor", "__proto__", "toString"])("are no files beside them: %s", async (name) => {
    const { report } = await publish(
      `with-${name.toLowerCase()}`.replaceAll("_", ""),
      `# Odd\n\n![Odd](${name})`,
    );
    expect(report.filter(({ step }) => step === "media")).toEqual([]);
  });
});
