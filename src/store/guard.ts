import { Problem } from "../problem.ts";
import { MOST_OF_D1 } from "./bounds.ts";

/** The store does not answer. What was acknowledged before is safe; try again later. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

// Milliseconds. D1 gives up on a query after 30 s (its limits page); who waits for it is told before that.
const PATIENCE = 10_000;

// Answers that are about what was asked, not about the store.
const REFUSAL = /constraint failed/; // goes on as it is: somebody else was first
const TOO_BIG = /SQLITE_TOOBIG|string or blob too big/;
// Of a database as large as its plan lets it be (500 MB on the free one), and of an account that holds as much as it may.
const FULL = /exceeded maximum db size|maximum account storage limit|SQLITE_FULL/i;

/**
 * The same database, whose failures, silence among them, are all StoreUnavailable; what it refuses is not, and what is too
 * large for it is a Problem (413), as it is when there is no room left (507). A statement is made when it runs: that may fail, too.
 */
export function guardStore(db: D1Database): D1Database {
  const makers = new WeakMap<object, () => D1PreparedStatement>();
  const statement = (sql: string, values: unknown[]): D1PreparedStatement => {
    const make = () => db.prepare(sql).bind(...values);
    const guarded = {
      bind: (...bound: unknown[]) => statement(sql, bound),
      first: () => attempt(() => make().first()),
      all: () => attempt(() => make().all()),
      run: () => attempt(() => make().run()),
    };
    makers.set(guarded, make);
    return guarded as unknown as D1PreparedStatement;
  };
  const batch = (statements: D1PreparedStatement[]) =>
    attempt(() => db.batch(statements.map((one) => makers.get(one)!())));
  return { prepare: (sql: string) => statement(sql, []), batch } as unknown as D1Database;
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await inTime(work(), PATIENCE);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (REFUSAL.test(message)) throw error;
    if (TOO_BIG.test(message)) throw tooBig();
    if (FULL.test(message)) throw storeFull(`The store takes no more (${message})`);
    throw new StoreUnavailable(message, { cause: error });
  }
}

function tooBig(): Problem {
  return new Problem(
    413,
    "too-large-for-the-store",
    `Part of the article is larger than the ${MOST_OF_D1.toLocaleString("en")} bytes of a row of the store: split the article, or shorten its fields.`,
  );
}

/** What can be done about it; `found` says how full it is. */
export function storeFull(found: string): Problem {
  return new Problem(
    507,
    "store-full",
    `${found}: purge old articles (DELETE /articles/{slug}?purge), or move the publication to a larger database.`,
  );
}

/** The answer, unless it takes longer than so many milliseconds. Throws StoreUnavailable. */
export function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreUnavailable(`no answer within ${milliseconds} ms`)),
      milliseconds,
    );
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
