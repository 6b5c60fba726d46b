import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unstable_splitSqlQuery } from "wrangler";
import { readSettings } from "../../src/cli/options.ts";
import { writeWorker } from "../../src/cli/worker/write.ts";
import { freePort } from "../live/start.ts";
import type { Row, Sql } from "./fill.ts";

/** The built worker in the bare runtime: no development server, no proxy. */
export interface Bench {
  dateline: string;
  /** A worker that serves the same bytes from memory. */
  bare: string;
  /** Milliseconds of processor time that the runtime has used. */
  usedCpu(): number;
  /** SQL, past the worker. */
  sql(statements: string[]): Promise<void>;
  stop(): void;
}

export const TOKEN = "a-token-for-benches";

export async function startBench(): Promise<Bench> {
  const folder = buildWorker();
  const [dateline, bare, d1] = [await freePort(), await freePort(), await freePort()];
  const child = runWorkerd(folder, capnp({ folder, dateline, bare, d1 }));
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const sql = async (statements: string[]) => void (await runSql(at(d1), statements));
  try {
    await untilUp(`${at(dateline)}/robots.txt`, child);
    await sql(migrations());
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return {
    dateline: at(dateline),
    bare: at(bare),
    usedCpu: () => usedCpu(child.pid!),
    sql,
    stop: () => child.kill("SIGKILL"),
  };
}

// Nanoseconds on a processor, of each thread (Documentation/scheduler/sched-stats.rst of Linux).
function usedCpu(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const used = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return used.reduce((sum, one) => sum + one, 0) / 1e6;
}

/** A new folder with what the runtime needs: the worker as it is deployed, and the benches' own. */
export function buildWorker(): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  writeWorker(folder);
  for (const name of ["bare.js", "d1-object.js"]) copyFileSync(join("test/bench", name), join(folder, name));
  return folder;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** The runtime, over a folder of `buildWorker`, which goes when it ends. */
export function runWorkerd(folder: string, config: string, flags: string[] = []): ChildProcess {
  const file = join(folder, "config.capnp");
  writeFileSync(file, config);
  const { default: workerd } = createRequire(import.meta.url)("workerd") as { default: string };
  const child = spawn(workerd, ["serve", "--experimental", ...flags, file], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A bench leaves nothing behind, also when it is stopped.
  const giveUp = () => {
    child.once("exit", () => process.exit(1));
    child.kill("SIGKILL");
  };
  for (const signal of SIGNALS) process.once(signal, giveUp);
  child.once("exit", () => {
    for (const signal of SIGNALS) process.off(signal, giveUp);
    rmSync(folder, { recursive: true, force: true });
  });
  return child;
}

function capnp({
  folder,
  dateline,
  bare,
  d1,
}: {
  folder: string;
  dateline: number;
  bare: number;
  d1: number;
}): string {
  const publication = JSON.stringify(JSON.stringify(readSettings(`http://127.0.0.1:${dateline}`)));
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "dateline", worker = (${asWorker(builtModules(folder))}, bindings = [
      (name = "DB", wrapped = (moduleName = "cloudflare-internal:d1-api", innerBindings = [(name = "fetcher", service = "d1")])),
      (name = "publication", json = ${publication}), (name = "PUBLISH_TOKEN", text = "${TOKEN}")])),
    (name = "bare", worker = (${asWorker(["bare.js"])}, bindings = [(name = "DATELINE", service = "dateline")])),
    (name = "d1", worker = (${asWorker(["d1-object.js"])},
      bindings = [(name = "OBJECT", durableObjectNamespace = "D1Object")],
      durableObjectNamespaces = [(className = "D1Object", uniqueKey = "d1", enableSql = true)],
      durableObjectStorage = (localDisk = "disk"))),
    (name = "disk", disk = (path = "${folder}", writable = true)),
  ],
  sockets = [
    (name = "dateline", address = "127.0.0.1:${dateline}", http = (), service = "dateline"),
    (name = "bare", address = "127.0.0.1:${bare}", http = (), service = "bare"),
    (name = "d1", address = "127.0.0.1:${d1}", http = (), service = "d1"),
  ],
);
`;
}

/** The built worker in a folder of `buildWorker`: what starts, and the parts that it loads. */
export function builtModules(folder: string): string[] {
  return ["worker.js", ...readdirSync(folder).filter((name) => name.endsWith(".part.js"))];
}

/** In the runtime's own words, a worker of these modules, of which the first one starts. */
export function asWorker(modules: string[]): string {
  const list = modules.map((name) => `(name = "${name}", esModule = embed "${name}")`);
  return `modules = [${list.join(", ")}], compatibilityDate = "2026-10-01"`;
}

export async function untilUp(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the runtime ended with ${child.exitCode}`);
    const isUp = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("the runtime did not start");
}

/** Runs statements in one transaction, past the worker; gives the rows of each. */
export async function runSql(url: string, statements: Parameters<Sql>[0]): Promise<Row[][]> {
  const queries = statements.map((one) => (typeof one === "string" ? { sql: one } : one));
  const answer = (await (
    await fetch(`${url}/query`, { method: "POST", body: JSON.stringify(queries) })
  ).json()) as { error: string } | { results: Row[] }[];
  if ("error" in answer) throw new Error(answer.error);
  return answer.map(({ results }) => results);
}

export function migrations(): string[] {
  const folder = "src/store/migrations";
  const files = readdirSync(folder).sort();
  return files.flatMap((name) => unstable_splitSqlQuery(readFileSync(join(folder, name), "utf8")));
}
