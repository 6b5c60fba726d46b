/**
 * Numbers from 0 to 1, the same for the same seed everywhere: Numerical Recipes' linear congruential generator, enough
 * for picking.
 */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
