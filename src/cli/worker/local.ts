import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { UserError } from "../options.ts";

const MIGRATIONS = "src/store/migrations";
const HOST = "127.0.0.1";
const START_TIMEOUT = 60_000;

// No statistics, no look-up of a placeholder request, no banner: nothing leaves the machine, nothing is in the way.
// To be set before wrangler is loaded.
const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_LOG: "warn",
  WRANGLER_WRITE_LOGS: "false",
};

export interface LocalWorker {
  url: string;
  stop(): Promise<void>;
}

type StartWorkerOptions = Parameters<typeof import("wrangler").unstable_startWorker>[0];

interface LocalSettings {
  port: number;
  state: string;
  token: string;
  publication: object;
}

/** Runs the worker on an embedded D1 under `state`. Throws a UserError when the port is taken. */
export async function startLocalWorker(settings: LocalSettings): Promise<LocalWorker> {
  const { port, state } = settings;
  await refuseTakenPort(port); // with a port taken the runtime would hang, not fail
  Object.assign(process.env, QUIET, process.env.WRANGLER_LOG && { WRANGLER_LOG: process.env.WRANGLER_LOG });
  const wrangler = await import("wrangler");
  await migrate(wrangler, state);
  const worker = await wrangler.unstable_startWorker(workerOptions(settings));
  await worker.ready;
  const url = `http://${HOST}:${port}`;
  await untilHealthy(url);
  return { url, stop: () => worker.dispose() };
}

function workerOptions({ port, state, token, publication }: LocalSettings): StartWorkerOptions {
  return {
    config: "wrangler.toml",
    bindings: {
      publication: { type: "json", value: JSON.parse(JSON.stringify(publication)) },
      PUBLISH_TOKEN: { type: "secret_text", value: token },
    },
    dev: {
      remote: false,
      server: { hostname: HOST, port },
      inspector: false,
      watch: true,
      logLevel: "warn",
      persist: state,
    },
  };
}

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken`
          : `Port ${port} cannot be used (${error.message})`;
      reject(
        new UserError(
          `${reason}: stop what listens there, or choose another one with npm start -- --port ${port + 1}`,
        ),
      );
    });
    probe.listen(port, HOST, () => probe.close(() => resolve()));
  });
}

/** `ready` comes before the worker answers, and also when it never will. Throws a UserError. */
async function untilHealthy(url: string): Promise<void> {
  const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(START_TIMEOUT) }).catch(
    (error: Error) => {
      throw new UserError(
        `The worker did not start within ${START_TIMEOUT / 1000} s (${error.message}): WRANGLER_LOG=debug npm start tells why.`,
      );
    },
  );
  if (!answer.ok) throw new UserError(`The worker started, but is not well: ${await answer.text()}`);
}

/** Applies the migrations that the embedded D1 has not seen, in the table that wrangler keeps for it. */
async function migrate(wrangler: typeof import("wrangler"), state: string): Promise<void> {
  const proxy = await wrangler.getPlatformProxy<{ DB: D1Database }>({
    configPath: "wrangler.toml",
    persist: { path: join(state, "v3") },
  });
  const { DB } = proxy.env;
  await DB.exec(
    "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const { results } = await DB.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  for (const name of readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith(".sql") && !applied.has(file))
    .sort()) {
    const statements = wrangler.unstable_splitSqlQuery(readFileSync(join(MIGRATIONS, name), "utf8"));
    await DB.batch([
      ...statements.map((sql) => DB.prepare(sql)),
      DB.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
  await proxy.dispose();
}
