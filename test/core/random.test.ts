import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, noiseAt, seededRandom } from '../../mock-server/core/random.ts';

const draws = (source: { next(): number }, count = 20): number[] => Array.from({ length: count }, () => source.next());

/** How far counts in equal buckets are from even: about the number of buckets when draws are uniform. */
function chiSquare(values: Iterable<number>, buckets: number): number {
  const counts = new Array<number>(buckets).fill(0);
  let total = 0;
  for (const value of values) {
    const bucket = Math.floor(value * buckets);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    total += 1;
  }
  const fair = total / buckets;
  return counts.reduce((sum, count) => sum + (count - fair) ** 2 / fair, 0);
}

function* noise(key: number, positions: number): Generator<number> {
  for (let position = 0; position < positions; position += 1) yield noiseAt(key, position);
}

describe('chance with a name', () => {
  test('the same seed and labels give the same draws', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (seed, labels) => {
        const source = () => labels.reduce((from, label) => from.fork(label), seededRandom(seed));
        expect(draws(source())).toEqual(draws(source()));
      }),
    );
  });

  test('the first draws of a seed never change from one release to the next', () => {
    const day = seededRandom(7).fork('09000000000013').fork('2026-01-15');
    expect(draws(day, 3)).toMatchInlineSnapshot(`
      [
        0.5004432944115251,
        0.03323493804782629,
        0.9431355183478445,
      ]
    `);
    expect(noiseAt(keyOf('seed', 'meter'), 20_468)).toMatchInlineSnapshot(`0.7172996292356402`);
  });

  test('a number and its text are the same seed and the same label', () => {
    expect(draws(seededRandom(7))).toEqual(draws(seededRandom('7')));
    expect(draws(seededRandom(7).fork(12))).toEqual(draws(seededRandom(7).fork('12')));
  });

  test('a fork does not depend on what was drawn before it, nor do draws depend on forks', () => {
    const untouched = seededRandom('a');
    const drawn = seededRandom('a');
    draws(drawn, 100);
    expect(draws(drawn.fork('x'))).toEqual(draws(untouched.fork('x')));
    const forked = seededRandom('a');
    draws(forked.fork('x'));
    forked.fork('y');
    expect(draws(forked)).toEqual(draws(seededRandom('a')));
  });

  test('other seeds, labels and orders of labels give other draws', () => {
    const sources = [
      seededRandom('a'),
      seededRandom('b'),
      seededRandom('a').fork(''),
      seededRandom('a').fork('a'),
      seededRandom('a').fork('b'),
      seededRandom('a').fork('a').fork('b'),
      seededRandom('a').fork('b').fork('a'),
      seededRandom('a').fork('ab'),
      seededRandom('a').fork('ab').fork(''),
      seededRandom('').fork('a'),
    ];
    expect(new Set(sources.map((source) => draws(source, 4).join())).size).toBe(sources.length);
  });

  test('every draw lies in [0, 1), and whole numbers reach both ends', () => {
    const source = seededRandom('ends');
    for (const value of draws(source, 10_000)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    }
    const dice = new Set(Array.from({ length: 200 }, () => source.int(1, 6)));
    expect([...dice].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(source.int(5, 5)).toBe(5);
    expect(Array.from({ length: 50 }, () => source.int(-1, 1))).toContain(-1);
  });
});

describe('chance with random access', () => {
  const buckets = 64;
  // the chance of a uniform source going over this is under one in a million, and the keys are fixed
  const tooUneven = 130;

  test.each(['', 'wattif', 'meter 1', 'meter 2', '09000000000013'])('is even over positions (key of "%s")', (word) => {
    expect(chiSquare(noise(keyOf(word), 64_000), buckets)).toBeLessThan(tooUneven);
  });

  test('is even over keys at one position', () => {
    const values = Array.from({ length: 64_000 }, (_, meter) => noiseAt(keyOf('wattif', meter), 20_468));
    expect(chiSquare(values, buckets)).toBeLessThan(tooUneven);
  });

  test('neighbours in time and neighbouring meters do not move together', () => {
    const pairs = { days: 0, meters: 0 };
    const count = 50_000;
    for (let i = 0; i < count; i += 1) {
      const here = noiseAt(keyOf('m', 1), i) - 0.5;
      pairs.days += here * (noiseAt(keyOf('m', 1), i + 1) - 0.5);
      pairs.meters += here * (noiseAt(keyOf('m', 2), i) - 0.5);
    }
    // a correlation of 1 would give count / 12
    expect(Math.abs(pairs.days / (count / 12))).toBeLessThan(0.02);
    expect(Math.abs(pairs.meters / (count / 12))).toBeLessThan(0.02);
  });

  test('positions before zero and far away are as good as any', () => {
    const values = Array.from({ length: 64_000 }, (_, i) => noiseAt(keyOf('far'), i - 32_000));
    expect(chiSquare(values, buckets)).toBeLessThan(tooUneven);
    expect(noiseAt(keyOf('far'), 2 ** 31 - 1)).toBeLessThan(1);
  });

  test('words are kept apart in a key', () => {
    expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
    expect(keyOf('ab')).not.toBe(keyOf('a', 'b'));
    expect(keyOf('a', 'b')).not.toBe(keyOf('b', 'a'));
    expect(keyOf('x', 1)).toBe(keyOf('x', '1'));
  });
});
