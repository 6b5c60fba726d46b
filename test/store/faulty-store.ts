/** What happens to a statement, or to the answer of a call with several. */
export type Fault = "throws" | "hangs" | "is slow" | "is lost";

export const SLOW = 3000;

/** Asked before each statement, with its number since the store was made; undefined for no fault. */
type Choose = (statement: number) => Fault | undefined;

/**
 * A real database, and what can happen on the way to it: a statement fails (and with it the batch that it stands in), no
 * answer comes, a slow one, or one that is lost after everything was done.
 */
export class FaultyStore {
  /** How many statements were asked for. */
  asked = 0;

  constructor(
    private readonly db: D1Database,
    private readonly choose: Choose,
  ) {}

  prepare(sql: string) {
    return this.statement(this.db.prepare(sql));
  }

  batch(statements: { whole: D1PreparedStatement }[]): Promise<D1Result[]> {
    return this.run(
      statements.map(({ whole }) => whole),
      (wholes) => this.db.batch(wholes),
    );
  }

  private statement(whole: D1PreparedStatement) {
    const run = <T>(how: (one: D1PreparedStatement) => Promise<T>) => this.run([whole], ([one]) => how(one!));
    return {
      whole,
      bind: (...values: unknown[]) => this.statement(whole.bind(...values)),
      all: () => run((one) => one.all()),
      run: () => run((one) => one.run()),
      first: () => run((one) => one.first()),
    };
  }

  private async run<T>(
    wholes: D1PreparedStatement[],
    how: (wholes: D1PreparedStatement[]) => Promise<T>,
  ): Promise<T> {
    const faults = wholes.map(() => this.choose(this.asked++));
    if (faults.includes("hangs")) return new Promise<never>(() => {});
    if (faults.includes("is slow")) await new Promise((resolve) => setTimeout(resolve, SLOW));
    const answer = await how(
      wholes.map((whole, index) => (faults[index] === "throws" ? this.broken() : whole)),
    );
    if (faults.includes("is lost")) throw new Error("Network connection lost.");
    return answer;
  }

  private broken(): D1PreparedStatement {
    return this.db.prepare("SELECT json('broken')");
  }
}
