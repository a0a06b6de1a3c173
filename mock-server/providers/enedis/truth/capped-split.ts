import { splitExactly } from '../../../core/split.ts';

/**
 * Splits a whole total by weights into whole parts of which none is beyond a cap; what is beyond it goes to the others,
 * by their weights. A total too large for the cap is spread evenly instead.
 *
 * @example
 * splitCapped(10, [8, 1, 1], 6); // 6, 2, 2
 */
export function splitCapped(total: number, weights: ArrayLike<number>, cap: number): Float64Array {
  const parts = partsOf(total, weights);
  if (greatestOf(parts) <= cap) return parts;
  const count = weights.length;
  if (total >= cap * count) return differences(splitExactly(total, new Float64Array(count).fill(1)));
  return differences(splitExactly(total, filled(total, weights, cap)));
}

// Exact shares: what is full stays at the cap, and its surplus is shared out among the rest, until nothing is beyond.
function filled(total: number, weights: ArrayLike<number>, cap: number): Float64Array {
  const shares = Float64Array.from(weights);
  const full = new Uint8Array(shares.length);
  for (;;) {
    let left = total;
    let weight = 0;
    for (let i = 0; i < shares.length; i += 1) {
      if (full[i]) left -= cap;
      else weight += shares[i] ?? 0;
    }
    // nothing else has a weight: the surplus is spread evenly
    if (weight === 0) return spread(shares, full, left);
    const scale = left / weight;
    let beyond = false;
    for (let i = 0; i < shares.length; i += 1) {
      if (full[i]) continue;
      shares[i] = (shares[i] ?? 0) * scale;
      if ((shares[i] ?? 0) <= cap) continue;
      shares[i] = cap;
      full[i] = 1;
      beyond = true;
    }
    if (!beyond) return shares;
  }
}

function spread(shares: Float64Array, full: Uint8Array, left: number): Float64Array {
  const others = full.reduce((count, flag) => count + (flag ? 0 : 1), 0);
  return shares.map((share, i) => (full[i] ? share : left / others));
}

// The differences of `splitExactly`, without its running sums: small arrays of floats are dear, and a year has thousands.
function partsOf(total: number, weights: ArrayLike<number>): Float64Array {
  const count = weights.length;
  const parts = new Float64Array(count);
  let whole = 0;
  for (let i = 0; i < count; i += 1) whole += weights[i] ?? 0;
  let sum = 0;
  let before = 0;
  for (let i = 0; i < count; i += 1) {
    sum += weights[i] ?? 0;
    const upTo = sum === whole ? total : Math.floor((total * sum) / whole);
    parts[i] = upTo - before;
    before = upTo;
  }
  return parts;
}

function differences(cumulated: Float64Array): Float64Array {
  const parts = new Float64Array(cumulated.length - 1);
  for (let i = 0; i < parts.length; i += 1) parts[i] = (cumulated[i + 1] ?? 0) - (cumulated[i] ?? 0);
  return parts;
}

function greatestOf(parts: Float64Array): number {
  let greatest = 0;
  for (let i = 0; i < parts.length; i += 1) if ((parts[i] ?? 0) > greatest) greatest = parts[i] ?? 0;
  return greatest;
}
