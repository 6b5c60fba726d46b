import type { Context } from "hono";
import { v5 as uuid } from "uuid";
import { type Publication, readPublication } from "../publication.ts";
import { checkSlug } from "../slug.ts";
import { guardStore } from "../store/index.ts";
import { RENDERER_VERSION } from "../syndicate/index.ts";

/** What wrangler.toml binds to the worker. */
export interface Bindings {
  DB: D1Database;
  publication: unknown;
  PUBLISH_TOKEN?: string;
  /** Where media are stored; without it pictures beside articles stay where they are. */
  MEDIA?: R2Bucket;
}

export type App = { Bindings: Bindings };
export type AppContext = Context<App>;

/** What there is of it where nobody asks: when cron calls. */
export type Surroundings = Pick<AppContext, "env"> & {
  executionCtx: Pick<ExecutionContext, "waitUntil">;
};

interface Site {
  publication: Publication;
  /** 8 hex digits: what documents look like depends on the renderer and the settings, and on nothing else. */
  renderer: string;
}

const sites = new WeakMap<object, Site>();

/** The settings, checked once. Throws a SettingsError. */
export function siteOf(context: Surroundings): Site {
  const settings = context.env.publication as object;
  const known = sites.get(settings);
  if (known) return known;
  const publication = readPublication(settings);
  const { ask: _, ...shown } = publication; // who is asked shows in no document
  const site = {
    publication,
    renderer: uuid(JSON.stringify([RENDERER_VERSION, shown]), publication.key).slice(0, 8),
  };
  sites.set(settings, site);
  return site;
}

const stores = new WeakMap<D1Database, D1Database>();

/** The store of this worker, whose failures are all StoreUnavailable. */
export function storeOf({ env }: Surroundings): D1Database {
  const known = stores.get(env.DB);
  if (known) return known;
  const store = guardStore(env.DB);
  stores.set(env.DB, store);
  return store;
}

/** The slug in a request's address. Throws a Problem (400) where its last part is none. */
export function slugOf(context: AppContext): string {
  return checkSlug(context.req.param("slug") ?? "");
}
