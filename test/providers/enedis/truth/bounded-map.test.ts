import { expect, test } from 'vitest';
import { BoundedMap } from '../../../../mock-server/providers/enedis/truth/bounded-map.ts';

test('a bounded map never holds more than it may, and forgets first what was not asked for the longest', () => {
  const map = new BoundedMap<string>(3);
  const made: string[] = [];
  const ask = (key: string) =>
    map.of(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) expect(ask(key)).toBe(key.toUpperCase());
  expect(made).toEqual(['a', 'b', 'c', 'd', 'b']);
  for (let nth = 0; nth < 1000; nth += 1) ask(String(nth));
  expect(map.size).toBe(3);
});
