/** Bytes: D1 takes no larger value, and no larger row (its limits page). */
export const MOST_OF_D1 = 2_000_000;

/** Bytes of one value that is written. The rest is for what stands beside it in a row. */
export const MOST_BOUND = MOST_OF_D1 - 100_000;
