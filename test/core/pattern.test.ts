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
  ['**', '', true],
  ['a**c', 'abc', true],
  ['ab*ba', 'aba', false],
  ['*a*a*', 'ba', false],
  ['*ab*ab', 'cab', false],
  ['a\nb*', 'a\nb\nc', true],
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

test.each([
  ['*'.repeat(12).concat('zz'), 'z'.repeat(100_000).concat('y')],
  ['*'.repeat(100_000).concat('zz'), 'y'.repeat(100_000)],
  ['*a*a*a*b', 'a'.repeat(100_000)],
  [`${'*a'.repeat(1000)}*b`, 'a'.repeat(100_000)],
  ['*a*a*a*b*c', `${'a'.repeat(50_000)}c`],
])('a hostile pattern is told from a long text at once (%#)', (pattern, value) => {
  const fits = matching(pattern);
  const start = performance.now();
  expect(fits(value)).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});

// The definition, letter by letter.
function fitsByDefinition(pattern: string, value: string): boolean {
  if (pattern === '') return value === '';
  const [sign = '', rest] = [pattern[0], pattern.slice(1)];
  if (sign !== '*') return value.startsWith(sign) && fitsByDefinition(rest, value.slice(1));
  return Array.from({ length: value.length + 1 }, (_, skipped) => value.slice(skipped)).some((left) =>
    fitsByDefinition(rest, left),
  );
}

test('over all short texts, what fits is what fits letter by letter', () => {
  const text = (signs: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...signs), maxLength });
  fc.assert(
    fc.property(text('ab*', 6), text('ab', 8), (pattern, value) => {
      expect(matching(pattern)(value)).toBe(fitsByDefinition(pattern, value));
    }),
    { numRuns: 3000 },
  );
});
