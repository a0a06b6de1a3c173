import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedPark, listedPark } from '../../mock-server/core/park.ts';

const parkOf = (ids: readonly string[]) => listedPark(ids.map((id) => ({ id })));

test('several parks are one: each point is found at its place and by its name, and listed from behind any other', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(sizes, (counts) => {
      const ids = counts.map((count, park) => Array.from({ length: count }, (_, place) => `${park}-${place}`));
      const whole = joinedPark(ids.map(parkOf));
      const all = ids.flat();
      expect(whole.size).toBe(all.length);
      expect([...whole.points()].map(({ id }) => id)).toEqual(all);
      for (const [place, id] of all.entries()) {
        expect(whole.at(place)).toEqual({ id });
        expect(whole.find(id)).toEqual({ id });
        expect(whole.indexOf(id)).toBe(place);
        expect([...whole.points(id)].map((point) => point.id)).toEqual(all.slice(place + 1));
      }
      expect(whole.find('nobody')).toBeUndefined();
      expect(whole.indexOf('nobody')).toBe(-1);
      expect(whole.at(all.length)).toBeUndefined();
    }),
  );
});
