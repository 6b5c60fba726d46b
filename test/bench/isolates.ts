import { readSettings } from "../../src/cli/options.ts";
import { freePort } from "../live/start.ts";
import type { Sql } from "./fill.ts";
import {
  asWorker,
  buildWorker,
  builtModules,
  migrations,
  runSql,
  runWorkerd,
  TOKEN,
  untilUp,
} from "./workerd.ts";

/** A store, and isolates of the built worker on it that know nothing of each other. */
export interface Store {
  isolates: string[];
  sql: Sql;
  /** What the isolates have asked of the store since the last call. */
  account(): Promise<Account>;
}

export interface Account {
  rowsRead: number;
  rowsWritten: number;
  statements: string[];
}

export interface Runtime {
  stores: Store[];
  stop(): void;
}

/** So many stores with so many isolates each, in one bare runtime. */
export async function startIsolates(
  stores: number,
  isolates: number,
  { flags = [], v8Flags = [] }: { flags?: string[]; v8Flags?: string[] } = {},
): Promise<Runtime> {
  const folder = buildWorker();
  const indexes = Array.from({ length: stores }, (_, store) => store);
  const ports = await Promise.all(
    indexes.map(async () => ({
      d1: await freePort(),
      isolates: await Promise.all(Array.from({ length: isolates }, freePort)),
    })),
  );
  const services = ports.map((port, store) => servicesOf(folder, store, port));
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${services.map(({ workers }) => workers).join("")}
    (name = "disk", disk = (path = "${folder}", writable = true)),
  ],
  sockets = [${services.map(({ sockets }) => sockets).join("")}
  ],
  v8Flags = ${JSON.stringify(v8Flags)},
);
`;
  const child = runWorkerd(folder, config, flags);
  const stop = () => void child.kill("SIGKILL");
  try {
    await untilUp(`${at(ports[0]!.isolates[0]!)}/robots.txt`, child);
    for (const { d1 } of ports) await runSql(at(d1), migrations());
  } catch (error) {
    stop();
    throw error;
  }
  return { stores: ports.map(storeAt), stop };
}

const at = (port: number) => `http://127.0.0.1:${port}`;

interface Ports {
  d1: number;
  isolates: number[];
}

function storeAt({ d1, isolates }: Ports): Store {
  return {
    isolates: isolates.map(at),
    sql: (statements) => runSql(at(d1), statements),
    account: async () => (await fetch(`${at(d1)}/account`)).json() as Promise<Account>,
  };
}

function servicesOf(
  folder: string,
  store: number,
  { d1, isolates }: Ports,
): { workers: string; sockets: string } {
  const publication = JSON.stringify(JSON.stringify(readSettings("http://localhost:8787")));
  const names = isolates.map((_, index) => `dateline-${store}-${index}`);
  const dateline = asWorker(builtModules(folder));
  const socket = (name: string, port: number) =>
    `\n    (name = "${name}", address = "127.0.0.1:${port}", http = (), service = "${name}"),`;
  const workers = names.map(
    (name) => `
    (name = "${name}", worker = (${dateline}, bindings = [
      (name = "DB", wrapped = (moduleName = "cloudflare-internal:d1-api", innerBindings = [(name = "fetcher", service = "d1-${store}")])),
      (name = "publication", json = ${publication}), (name = "PUBLISH_TOKEN", text = "${TOKEN}")])),`,
  );
  const d1Worker = `
    (name = "d1-${store}", worker = (${asWorker(["d1-object.js"])},
      bindings = [(name = "OBJECT", durableObjectNamespace = "D1Object")],
      durableObjectNamespaces = [(className = "D1Object", uniqueKey = "d1-${store}", enableSql = true)],
      durableObjectStorage = (localDisk = "disk"))),`;
  return {
    workers: [...workers, d1Worker].join(""),
    sockets: [...names.map((name, index) => socket(name, isolates[index]!)), socket(`d1-${store}`, d1)].join(
      "",
    ),
  };
}
