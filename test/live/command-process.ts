import { type ChildProcess, spawn } from "node:child_process";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A command of the project as a process of its own, and a worker that a test plays for it. */

/** Without tsx's own process around it: a signal goes to the command. */
export function started(command: string, ...words: string[]): ChildProcess {
  return startedWith("x", command, ...words);
}

/** The same, with a token of its own. */
export function startedWith(token: string, command: string, ...words: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", `src/cli/${command}.ts`, ...words], {
    env: { ...process.env, PUBLISH_TOKEN: token, NO_COLOR: "1" },
  });
}

/** All that it prints until it ends. */
export async function saidBy(child: ChildProcess): Promise<string> {
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (data) => (said += String(data)));
  await new Promise((done) => child.once("close", done));
  return said;
}

export async function whileListening<T>(server: Server, work: (url: string) => Promise<T>): Promise<T> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const result = await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  return result;
}
