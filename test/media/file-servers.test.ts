import { describe, expect, it } from "vitest";
import { FileServers } from "../../src/media/index.ts";
import { refusalOf } from "../../src/media/public-address.ts";

/** A server of files, in a function: what it was asked, and what it answers to each method. */
function serverOf(answer: (address: string, method: string) => Response | Promise<Response>) {
  const asked: string[] = [];
  const servers = new FileServers((async (address: string, { method, headers, redirect }: RequestInit) => {
    if (redirect !== "manual") throw new Error("a redirect would be followed unchecked");
    const range = (headers as Record<string, string>).Range;
    asked.push([method, address, range].filter(Boolean).join(" "));
    return answer(address, method!);
  }) as typeof fetch);
  return { servers, asked };
}

const FILE = "https://example.org/a.mp3";
const headers = (values: Record<string, string>, status = 200) =>
  new Response(null, { status, headers: values });

describe("the servers of files", () => {
  it("are asked by HEAD for size and type", async () => {
    const { servers, asked } = serverOf(() =>
      headers({ "Content-Length": "1234", "Content-Type": "Audio/MPEG; charset=binary" }),
    );
    expect(await servers.ask([FILE])).toEqual([{ bytes: 1234, type: "audio/mpeg" }]);
    expect(asked).toEqual([`HEAD ${FILE}`]);
  });

  it.each([
    ["refuses HEAD", () => headers({}, 405)],
    ["says no length to it", () => headers({ "Content-Type": "audio/mpeg" })],
    ["compresses", () => headers({ "Content-Length": "99", "Content-Encoding": "gzip" })],
  ])("are asked for one byte where one %s", async (_, head) => {
    const { servers, asked } = serverOf((__, method) =>
      method === "HEAD"
        ? head()
        : headers(
            { "Content-Range": "bytes 0-0/1234", "Content-Length": "1", "Content-Type": "audio/mpeg" },
            206,
          ),
    );
    expect(await servers.ask([FILE])).toEqual([{ bytes: 1234, type: "audio/mpeg" }]);
    expect(asked).toEqual([`HEAD ${FILE}`, `GET ${FILE} bytes=0-0`]);
  });

  const typeAlone = () => headers({ "Content-Type": "audio/mpeg" });
  it.each([
    ["answers 416", () => headers({}, 416)],
    ["answers 500", () => headers({}, 500)],
    ["has a page there", () => headers({ "Content-Type": "text/html" })],
    ["says nothing", () => headers({})],
    ["cannot be reached", () => Promise.reject(new TypeError("refused"))],
    ["is silent", () => Promise.reject(new DOMException("late", "TimeoutError"))],
    ["sends inside", () => headers({ Location: "http://10.0.0.1/" }, 302)],
  ])("are believed what they said to HEAD where one %s when it is asked for a byte", async (_, second) => {
    const { servers } = serverOf((__, method) => (method === "HEAD" ? typeAlone() : second()));
    expect(await servers.ask([FILE])).toEqual([{ type: "audio/mpeg" }]);
  });

  it.each([
    ["refuses HEAD", () => headers({}, 405)],
    ["says only a type to HEAD", typeAlone],
  ])("have size and type put together where one %s", async (_, head) => {
    const whole = () => headers({ "Content-Range": "bytes 0-0/1234", "Content-Type": "audio/mpeg" }, 206);
    const { servers } = serverOf((__, method) => (method === "HEAD" ? head() : whole()));
    expect(await servers.ask([FILE])).toEqual([{ bytes: 1234, type: "audio/mpeg" }]);
    const bare = serverOf((__, method) =>
      method === "HEAD" ? typeAlone() : headers({ "Content-Length": "5" }),
    );
    expect(await bare.servers.ask([FILE])).toEqual([{ bytes: 5, type: "audio/mpeg" }]);
  });

  it("are asked again later where there was no request left for the second way", async () => {
    const { servers } = serverOf(typeAlone);
    const answers = await servers.ask(
      Array.from({ length: 41 }, (_, index) => `https://example.org/${index}`),
    );
    expect(answers.filter((answer) => "unasked" in answer).length).toBeGreaterThan(20);
    expect(answers[0]).toEqual({ type: "audio/mpeg" });
  });

  it("are never read from, also where they send the whole", async () => {
    let wasCancelled = false;
    const cancel = () => {
      wasCancelled = true;
    };
    const body = new ReadableStream({ cancel });
    const { servers } = serverOf((_, method) =>
      method === "HEAD" ? headers({}, 405) : new Response(body, { headers: { "Content-Length": "1234" } }),
    );
    expect(await servers.ask([FILE])).toEqual([{ bytes: 1234 }]);
    expect(wasCancelled).toBe(true);
  });

  it.each([
    ["answers 404", () => headers({}, 404), "its server answers 404"],
    [
      "has a page there",
      () => headers({ "Content-Type": "text/html", "Content-Length": "9" }),
      "a page answers",
    ],
    ["cannot be reached", () => Promise.reject(new TypeError("refused")), "cannot be reached"],
    ["is silent", () => Promise.reject(new DOMException("late", "TimeoutError")), "does not answer in time"],
    ["sends to itself for ever", () => headers({ Location: FILE }, 302), "elsewhere more than 3 times"],
    ["sends nowhere", () => headers({ Location: "https://[" }, 302), "an address that is none"],
    [
      "sends inside",
      () => headers({ Location: "http://169.254.169.254/latest" }, 302),
      "in a private network",
    ],
    ["sends to a file", () => headers({ Location: "file:///etc/passwd" }, 302), "not one of the web"],
  ])("are told of where one %s", async (_, answer, fault) => {
    const { servers, asked } = serverOf(answer);
    expect(await servers.ask([FILE])).toEqual([{ fault: expect.stringContaining(fault) }]);
    expect(asked.every((one) => one.includes("https://example.org/"))).toBe(true);
  });

  it("are followed to where the file is", async () => {
    const { servers, asked } = serverOf((address) =>
      address === FILE ? headers({ Location: "/b.mp3" }, 301) : headers({ "Content-Length": "5" }),
    );
    expect(await servers.ask([FILE])).toEqual([{ bytes: 5 }]);
    expect(asked).toEqual([`HEAD ${FILE}`, "HEAD https://example.org/b.mp3"]);
  });

  it("are asked a few at a time, and no more than a request may", async () => {
    let open = 0;
    let most = 0;
    const { servers, asked } = serverOf(async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open--;
      return headers({ "Content-Length": "5" });
    });
    const addresses = Array.from({ length: 50 }, (_, index) => `https://example.org/${index}.mp3`);
    const answers = await servers.ask(addresses);
    expect([most, asked.length]).toEqual([6, 40]);
    expect(answers[0]).toEqual({ bytes: 5 });
    expect(answers.at(-1)).toEqual({ fault: expect.stringContaining("too much"), unasked: true });
    expect(await servers.ask([FILE])).toEqual([
      { fault: expect.stringContaining("too much"), unasked: true },
    ]);
  });
});

describe("an address that must not be asked", () => {
  it.each([
    "http://localhost/a",
    "http://LOCALHOST./a",
    "http://printer/a",
    "http://nas.local/a",
    "http://db.internal/a",
    "http://router.home.arpa/a",
    "http://127.0.0.1/a",
    "http://127.1/a",
    "http://2130706433/a",
    "http://0x7f000001/a",
    "http://0x7f.1/a",
    "http://0177.0.0.1/a",
    "http://１２７.０.０.１/a",
    "http://127.0.0.1./a",
    "http://127.0.0.1../a",
    "http://localhost../a",
    "http://0.0.0.0/a",
    "http://10.0.0.1/a",
    "http://172.16.5.4/a",
    "http://192.168.1.1/a",
    "http://169.254.169.254/a",
    "http://100.64.0.1/a",
    "http://198.18.0.1/a",
    "http://224.0.0.1/a",
    "http://255.255.255.255/a",
    "http://[::1]/a",
    "http://[::]/a",
    "http://[fe80::1]/a",
    "http://[fd00::1]/a",
    "http://[::ffff:127.0.0.1]/a",
    "http://[::ffff:8.8.8.8]/a",
    "http://[::127.0.0.1]/a",
    "http://[4000::1]/a",
    "http://[64:ff9b::7f00:1]/a",
    "http://[2002:7f00:1::]/a",
    "http://[2001:db8::1]/a",
    "http://example.org:22/a",
    "http://example.org:6379/a",
    "http://user:password@example.org/a",
    "ftp://example.org/a",
    "file:///etc/passwd",
    "gopher://example.org/",
    "not an address",
  ])("is %s", (address) => {
    expect(refusalOf(address)).toBeTypeOf("string");
  });

  it("is a name of nothing but dots, however many they are", { timeout: 2000 }, () => {
    expect(refusalOf(`https://${".".repeat(400_000)}x/a`)).toBe("its server's name is too long for one");
  });

  it.each([
    "https://example.org/a.mp3",
    "http://example.org:8080/a.mp3",
    "https://8.8.8.8/a.mp3",
    "https://[2606:4700::1111]/a.mp3",
    "https://münchen.de/a.mp3",
    "https://localhost.example.com/a.mp3",
  ])("is not %s", (address) => {
    expect(refusalOf(address)).toBeUndefined();
  });
});
