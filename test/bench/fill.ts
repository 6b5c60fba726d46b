/**
 * A store of any size in minutes: articles that were published for real are copied by SQL, with everything that a publish
 * writes. Columns and tables are read from the schema, so that a migration is followed without anybody remembering it.
 */

export type Row = Record<string, unknown>;
/** Runs statements in one transaction; gives the rows of each. */
export type Sql = (statements: (string | { sql: string; params: unknown[] })[]) => Promise<Row[][]>;

const AT_ONCE = 50_000;
const FIRST_MOMENT = 1_000_000_000_000; // 2001-09-09
const MINUTE = 60_000;

/** The number of an article, wherever its texts name it. */
export const word = (n: number) => String(n).padStart(7, "0");
export const slugOf = (n: number) => `article-${word(n)}`;
/** Unix milliseconds. */
export const publishedOf = (n: number) => FIRST_MOMENT + n * MINUTE;

/** The submission of an article, as Markdown: in the feeds of one of ten tags, of one of ten authors, and of a language. */
export const submissionOf = (n: number, text = "A short text") => `---
title: Article ${word(n)}
date: ${new Date(publishedOf(n)).toISOString()}
author: Author ${n % 10}
tags: [tag ${n % 10}]
---

${text}, number ${word(n)}.
`;

// What is not a copy of the template's row.
const OWN: Record<string, string> = {
  number: "copies.number",
  article: "copies.number",
  id: "printf('urn:uuid:%08x-0000-5000-8000-%012x', (n * 2654435761) & 4294967295, n)", // as scattered as real ones
  revision: "copies.revision",
  moved: "copies.moved",
  published: `${FIRST_MOMENT} + n * ${MINUTE}`,
  updated: `${FIRST_MOMENT} + n * ${MINUTE}`,
  digest: "printf('%08x%056x', (n * 2654435761) & 4294967295, n)",
  content: "printf('%064x', n)",
  whole: "printf('%064x', n)",
};

/** Copies the articles with the numbers 0 to `templates` - 1, by turns, to the numbers `first` to `size` - 1. */
export async function fill(sql: Sql, templates: number, size: number, first = templates): Promise<void> {
  const tables = await tablesOf(sql);
  for (let from = first; from < size; from += AT_ONCE)
    await sql(await copyStatements(sql, tables, templates, from, Math.min(size, from + AT_ONCE) - 1));
}

type Tables = Map<string, { name: string; type: string }[]>;

/** Tables and their columns; not the full text index, which is no ordinary table. */
export async function tablesOf(sql: Sql): Promise<Tables> {
  const [names] = await sql(["SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"]);
  const columns = await sql(names!.map(({ name }) => `PRAGMA table_info(${name})`));
  return new Map(names!.map(({ name }, index) => [name, columns[index]])) as Tables;
}

async function copyStatements(sql: Sql, tables: Tables, templates: number, from: number, to: number) {
  const [[known]] = (await sql([
    "SELECT revision, moved, (SELECT max(number) FROM articles) AS number FROM publication",
  ])) as [[{ revision: number; moved: number; number: number }]];
  const copies = `WITH RECURSIVE counted (n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM counted WHERE n < ${to}),
    copies AS (SELECT n, ${known.number - from + 1} + n AS number, ${known.revision - from + 1} + n AS revision,
        ${known.moved - from + 1} + n AS moved, s.article AS template, printf('%07d', n % ${templates}) AS word, printf('%07d', n) AS own
      FROM counted JOIN slugs s ON s.slug = 'article-' || printf('%07d', n % ${templates}))`;
  const copied = (table: string, key: string) => {
    const names = tables.get(table)!.map(({ name }) => name);
    const values = tables.get(table)!.map(({ name, type }) => valueIn(name, type));
    return `INSERT INTO ${table} (${names.join(", ")}) ${copies} SELECT ${values.join(", ")}
      FROM copies JOIN ${table} t ON t.${key} = template ORDER BY n`;
  };
  const ofArticles = [...tables.keys()].filter(
    (name) => name !== "memberships" && tables.get(name)!.some((column) => column.name === "article"),
  );
  return [
    copied("articles", "number"),
    ...ofArticles.map((name) => copied(name, "article")),
    `INSERT INTO search (rowid, title, text) ${copies}
     SELECT copies.number, replace(a.fields->>'title', word, own), replace(t.text, word, own)
     FROM copies JOIN articles a ON a.number = template JOIN texts t ON t.article = template ORDER BY n`,
    `INSERT INTO memberships (feed, article, published, id, bytes, revision, moved, gone, place) ${copies}
     SELECT feed, copies.number, ${OWN.published}, ${OWN.id}, bytes, copies.revision, copies.moved, gone,
       arrivals + row_number() OVER (PARTITION BY feed ORDER BY n)
     FROM copies JOIN memberships t ON t.article = template JOIN feeds ON feeds.number = t.feed`,
    `UPDATE feeds SET head = (SELECT max(revision) FROM memberships WHERE feed = feeds.number),
       moved = (SELECT max(moved) FROM memberships WHERE feed = feeds.number),
       arrivals = (SELECT max(place) FROM memberships WHERE feed = feeds.number)`,
    `UPDATE publication SET revision = revision + ${to - from + 1}, moved = moved + ${to - from + 1}`,
  ];
}

function valueIn(name: string, type: string): string {
  return OWN[name] ?? (type === "TEXT" ? `replace(t.${name}, word, own)` : `t.${name}`);
}
