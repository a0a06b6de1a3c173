import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matching } from '../../mock-server/core/pattern.ts';

test.each([
  ['publishedConsumption', 'publishedConsumption', true],
  ['publishedConsumption', 'publishedConsumption2', false],
  ['published*', 'publishedInjection', true],
  ['*Curve*', 'consumptionLoadCurveV4', true],
  ['*', '', true],
  ['a*', 'ba', false],
  ['GI*4', 'GI999054', true],
  ['a.c', 'abc', false],
  ['(*', '(anything', true],
])('%s against %s: %s', (pattern, value, fits) => {
  expect(matching(pattern)(value)).toBe(fits);
});

test('whatever is put in the place of the stars fits, line feeds and signs of patterns too', () => {
  const part = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('*', ''));
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.array(fc.string(), { minLength: 4 }),
      (parts, put) => {
        const value = parts.map((text, nth) => (nth === 0 ? text : `${put[nth - 1] ?? ''}${text}`)).join('');
        expect(matching(parts.join('*'))(value)).toBe(true);
      },
    ),
  );
});
