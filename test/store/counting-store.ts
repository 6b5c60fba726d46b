/** A database that counts the rows which are read and written for what is asked of it. */
export class CountingStore {
  rowsRead = 0;
  rowsWritten = 0;

  constructor(private readonly db: D1Database) {}

  prepare(sql: string) {
    return this.statement(this.db.prepare(sql));
  }

  async batch(statements: { whole: D1PreparedStatement }[]): Promise<D1Result[]> {
    const results = await this.db.batch(statements.map(({ whole }) => whole));
    for (const { meta } of results) this.count(meta);
    return results;
  }

  private statement(whole: D1PreparedStatement) {
    const all = async () => {
      const result = await whole.all();
      this.count(result.meta);
      return result;
    };
    return {
      whole,
      bind: (...values: unknown[]) => this.statement(whole.bind(...values)),
      all,
      run: all,
      first: async () => (await all()).results[0] ?? null,
    };
  }

  private count({ rows_read, rows_written }: D1Meta): void {
    this.rowsRead += rows_read;
    this.rowsWritten += rows_written;
  }
}
