/**
 * Splits a whole total by weights into whole parts that add up to it exactly, and returns the running sums:
 * `cumulated[i]` is what the first i parts hold together, so `cumulated[0]` is 0 and the last is the total.
 *
 * Each part is at most one unit away from its exact share, and any sum of neighbours is one subtraction.
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
    cumulated[i + 1] = whole > 0 ? Math.floor((total * sum) / whole) : 0;
  }
  // sums of floats may end a hair off the whole: the last running sum is the total by definition
  if (weights.length > 0) cumulated[weights.length] = total;
  return cumulated;
}
