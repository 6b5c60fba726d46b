/**
 * What is wrong with a query plan: reading or sorting what grows with the store. Judged are the lines of
 * `EXPLAIN QUERY PLAN`, which do not depend on what is stored as long as nobody runs ANALYZE.
 */

// Of these the number of rows never grows.
const FIXED_TABLES = ["publication", "counts"];

// Tables that a function makes of what the request brought, or FTS5's look-up by row id or by words (`q`).
const FUNCTIONS = /^SCAN \S+(?: EXISTS)? VIRTUAL TABLE INDEX (?:1:|0:=|0:M\d)/;

/** The lines of a plan that read a whole table, or sort. None for a plan of index searches. */
export function faultsOf(plan: string[]): string[] {
  const made = plan.flatMap((line) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(line)?.[1] ?? []);
  return plan.filter((line) => {
    if (/TEMP B-TREE|AUTOMATIC/.test(line)) return true;
    const scanned = /^SCAN (\(subquery-\d+\)|\S+)/.exec(line)?.[1];
    if (scanned === undefined || FUNCTIONS.test(line) || line === "SCAN CONSTANT ROW") return false;
    return ![...FIXED_TABLES, ...made].includes(scanned);
  });
}

/** The question to put to the database, with nothing bound. */
export function explained(sql: string): { sql: string; params: null[] } {
  const numbered = [...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number));
  const count = numbered.length ? Math.max(...numbered) : sql.split("?").length - 1;
  return { sql: `EXPLAIN QUERY PLAN ${sql}`, params: Array<null>(count).fill(null) };
}
