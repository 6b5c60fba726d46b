import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

/** `npm start`, running. */
export interface Running {
  url: string;
  token: string;
  /** What it has printed so far. */
  output(): string;
  /** Waits until it has printed something. */
  printed(text: string | RegExp): Promise<void>;
  stop(): Promise<void>;
  /** Without any warning (SIGKILL). */
  kill(): Promise<void>;
}

const TOKEN = "a-token-for-live-tests";

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Starts it as the README says, and waits for its addresses. */
export async function npmStart(options: {
  port: number;
  content: string;
  state: string;
  flags?: string[];
}): Promise<Running> {
  const { port, content, state, flags = [] } = options;
  const words = [
    "start",
    "--",
    "--port",
    String(port),
    "--content",
    content,
    "--state",
    state,
    "--offline",
    ...flags,
  ];
  const child = spawn("npm", words, {
    env: { ...process.env, PUBLISH_TOKEN: TOKEN },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (output += data.toString()));
  const running: Running = {
    url: `http://localhost:${port}`,
    token: TOKEN,
    output: () => output,
    printed: (text) =>
      until(() => {
        if (typeof text === "string" ? output.includes(text) : text.test(output)) return true;
        if (child.exitCode === null) return false;
        throw new Error(`npm start ended with ${child.exitCode}:\n${output}`);
      }),
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
  };
  await running.printed("Ctrl-C stops");
  return running;
}

/** Looks again every so many milliseconds; `isSo` may throw. */
export async function until(isSo: () => boolean | Promise<boolean>, every = 20): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, every));
}

/** Is it so in the end? How long it takes is for a bench to say; after so many milliseconds it is not. */
export async function soon(
  isSo: () => Promise<boolean>,
  { within = 10_000, every = 25 } = {},
): Promise<boolean> {
  const end = Date.now() + within;
  let isSoNow = false;
  await until(async () => {
    isSoNow = await isSo();
    return isSoNow || Date.now() > end;
  }, every);
  return isSoNow;
}

/** Ends the whole group: npm, tsx, the runtime. Again is no harm. */
async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    process.kill(-child.pid!, signal);
  });
}
