import assert from "node:assert/strict";
import { type Row, type Sql, slugOf, tablesOf, word } from "./fill.ts";

/** That a filled store is as if everything in it had been published. Throws where it is not. */

// Of these columns the values differ from article to article: that they are of the right kind is compared.
const VARYING = /^(?:number|article|id|revision|moved|place|published|updated|digest|content|whole|gzip)$/;

/** Holds an article that was filled in against one that was published, table by table. */
export async function compareArticles(sql: Sql, filled: number, published: number): Promise<void> {
  assert.deepEqual(await shapeOf(sql, filled), await shapeOf(sql, published));
}

async function shapeOf(sql: Sql, n: number): Promise<Record<string, Row[]>> {
  const tables = await tablesOf(sql);
  const [[row]] = (await sql([`SELECT article FROM slugs WHERE slug = '${slugOf(n)}'`])) as [
    [{ article: number }],
  ];
  const shapes: Record<string, Row[]> = {};
  for (const [table, columns] of tables) {
    const key = table === "articles" ? "number" : "article";
    if (!columns.some(({ name }) => name === key)) continue;
    const [rows] = await sql([`SELECT * FROM ${table} WHERE ${key} = ${row.article}`]);
    shapes[table] = rows!.map((one) => shapeOfRow(one, n));
  }
  const [found] = await sql([
    `SELECT rowid FROM search WHERE search MATCH 'title: "${word(n)}" text: "${word(n)}"'`,
  ]);
  assert.deepEqual(found, [{ rowid: row.article }]);
  return shapes;
}

function shapeOfRow(row: Row, n: number): Row {
  const shape = ([name, value]: [string, unknown]) => {
    if (!VARYING.test(name)) return [name, String(value).replaceAll(word(n), "N")];
    return [name, typeof value === "string" ? value.replace(/[0-9a-f]/g, "f") : typeof value];
  };
  return Object.fromEntries(Object.entries(row).map(shape));
}

/** Heads, places and counts agree with the articles, in the whole store. */
export async function checkSums(sql: Sql): Promise<void> {
  const [feeds, publication, states, counts] = await sql([
    `SELECT f.number, f.head = max(m.revision) AS head, f.moved = max(m.moved) AS moved, f.arrivals = count(*) AS arrivals,
       f.arrivals = count(DISTINCT m.place) AS places, f.arrivals = max(m.place) AS last, min(m.place) AS first
     FROM feeds f JOIN memberships m ON m.feed = f.number GROUP BY f.number`,
    `SELECT p.revision = max(a.revision) AS revision, count(*) = count(DISTINCT a.revision) AS revisions,
       (SELECT count(*) FROM search) = sum(a.state = 'live') AS search FROM publication p, articles a`,
    "SELECT state, count(*) AS articles FROM articles GROUP BY state ORDER BY state",
    "SELECT state, articles FROM counts WHERE articles > 0 ORDER BY state",
  ]);
  for (const { number: _, ...sums } of feeds!)
    assert.deepEqual(sums, { head: 1, moved: 1, arrivals: 1, places: 1, last: 1, first: 1 });
  assert.deepEqual(publication, [{ revision: 1, revisions: 1, search: 1 }]);
  assert.deepEqual(counts, states);
}
