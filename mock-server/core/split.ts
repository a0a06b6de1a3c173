/**
 * Splits a whole total by weights into whole parts that add up to it exactly, and returns the running sums:
 * `cumulated[i]` is what the first i parts hold together, so `cumulated[0]` is 0 and the last is the total.
 *
 * Each part is at most one unit away from its exact share, a weight of zero gets nothing (unless all are zero: then
 * the first part gets all), and any sum of neighbours is one subtraction.
 *
 * @example
 * splitExactly(10, [1, 1, 1]); // [0, 3, 6, 10]
 */
export function splitExactly(total: number, weights: ArrayLike<number>): Float64Array {
  const cumulated = new Float64Array(weights.length + 1);
  let whole = 0;
  for (let i = 0; i < weights.length; i += 1) whole += weights[i] ?? 0;
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    sum += weights[i] ?? 0;
    // a quotient of floats may end a hair below the total: once all weight is spent, nothing is left for what follows
    cumulated[i + 1] = sum === whole ? total : Math.floor((total * sum) / whole);
  }
  return cumulated;
}
