import { DurableObject } from "cloudflare:workers";

/**
 * D1 for benches: the protocol that the runtime's D1 binding speaks, on a Durable Object's SQLite, with nothing of a
 * development server around it.
 */
export class D1Object extends DurableObject {
  rowsRead = 0;
  rowsWritten = 0;
  statements = new Set();

  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/account") return Response.json(this.account());
    const asked = await request.json();
    const asObjects = searchParams.get("resultsFormat") !== "ROWS_AND_COLUMNS";
    try {
      const queries = Array.isArray(asked) ? asked : [asked];
      const results = this.ctx.storage.transactionSync(() => queries.map((query) => this.run(query, asObjects)));
      return Response.json(results);
    } catch (error) {
      return Response.json({ success: false, error: error.message });
    }
  }

  /** What was asked since the last time. */
  account() {
    const { rowsRead, rowsWritten, statements } = this;
    Object.assign(this, { rowsRead: 0, rowsWritten: 0, statements: new Set() });
    return { rowsRead, rowsWritten, statements: [...statements] };
  }

  run({ sql, params = [] }, asObjects) {
    const values = params.map((value) => (Array.isArray(value) ? new Uint8Array(value) : value));
    const cursor = this.ctx.storage.sql.exec(sql, ...values);
    const columns = cursor.columnNames;
    const rows = [...cursor.raw()].map((row) => row.map((value) => (value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value)));
    this.statements.add(sql);
    this.rowsRead += cursor.rowsRead;
    this.rowsWritten += cursor.rowsWritten;
    const results = asObjects ? rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]]))) : { columns, rows };
    return { success: true, results, meta: { duration: 0, size_after: this.ctx.storage.sql.databaseSize, rows_read: cursor.rowsRead, rows_written: cursor.rowsWritten } };
  }
}

export default {
  fetch: (request, env) => env.OBJECT.get(env.OBJECT.idFromName("d1")).fetch(request),
};
