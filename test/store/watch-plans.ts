import { env } from "cloudflare:workers";
import { afterAll, expect } from "vitest";
import { explained, faultsOf } from "./plan.ts";

/**
 * Every statement that the worker puts to the database in any test is kept, and its plan judged after the file's last
 * test: a new statement is covered by the test of what it is for.
 */

const prototype = Object.getPrototypeOf(env.DB) as D1Database;
const { prepare } = prototype;
const statements = new Set<string>();

prototype.prepare = function (this: D1Database, sql: string) {
  if (new Error().stack?.includes("/src/store/")) statements.add(sql);
  return prepare.call(this, sql);
};

/** The statements so far. */
export const statementsSeen = () => [...statements];

export async function planOf(sql: string): Promise<string[]> {
  const { sql: question, params } = explained(sql);
  const { results } = await prepare
    .call(env.DB, question)
    .bind(...params)
    .all<{ detail: string }>();
  return results.map(({ detail }) => detail);
}

afterAll(async () => {
  for (const sql of statements) {
    const plan = await planOf(sql);
    expect(faultsOf(plan), `the plan of\n${sql}\nis\n${plan.join("\n")}\nand wrong is`).toEqual([]);
  }
});
