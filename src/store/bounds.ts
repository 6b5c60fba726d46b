// D1 binds no value of more than 2,000,000 bytes (its limits page).
export const MOST_BOUND = 1_900_000;
