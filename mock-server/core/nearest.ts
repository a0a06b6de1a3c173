/**
 * The word of a list that a slip of the pen comes from, or that begins so; undefined when none is near.
 *
 * @example
 * nearest('rset', ['reset', 'refuse']); // 'reset'
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let found: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of words) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (steps >= least) continue;
    found = candidate;
    least = steps;
  }
  return found ?? begunBy(word, words);
}

/** `Did you mean "reset"?`, or the whole list: the end of a message about an unknown word. */
export function suggestion(word: string, words: Iterable<string>, called: string): string {
  const known = [...words];
  const found = nearest(word, known);
  if (found !== undefined) return `Did you mean "${found}"?`;
  return known.length === 0 ? `There are no ${called}.` : `The ${called} are: ${known.join(', ')}.`;
}

function begunBy(word: string, words: Iterable<string>): string | undefined {
  if (word.length < 3) return undefined;
  for (const candidate of words) if (candidate.toLowerCase().startsWith(word.toLowerCase())) return candidate;
  return undefined;
}

// Letters to put in, leave out or change (Levenshtein); `limit` when there are as many or more.
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    before = line;
  }
  return Math.min(before[other.length] ?? limit, limit);
}
