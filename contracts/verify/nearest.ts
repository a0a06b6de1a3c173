/**
 * How far two words are apart: insertions, deletions and replacements of a letter.
 *
 * @example
 * distance('date_deb', 'date_debut'); // 2
 */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The word that was probably meant; undefined when none is near. Case, `_` and `-` do not count. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const wanted = plain(word);
  const ranked = words
    .map((one) => ({ one, apart: apartOf(wanted, plain(one)) }))
    .sort((left, right) => left.apart - right.apart);
  const [best] = ranked;
  return best && best.apart <= Math.max(2, wanted.length / 3) ? best.one : undefined;
}

// A word that holds the other, such as "volume" and "volume_brut", is nearer than its letters say.
function apartOf(wanted: string, word: string): number {
  const [short, long] = wanted.length < word.length ? [wanted, word] : [word, wanted];
  return short.length >= 4 && long.includes(short) ? 2 : distance(wanted, word);
}

const plain = (word: string): string => word.toLowerCase().replace(/[_-]/g, '');
