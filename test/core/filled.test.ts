import { expect, test } from 'vitest';
import { filled, withTexts } from '../../mock-server/core/filled.ts';

const values: Record<string, string> = { right: '42' };
const stands = (name: string) => values[name];

test('a name in braces is replaced by what stands for it, all other braces stay', () => {
  expect(filled('/rights/{right}?{other}={}&x={ }', stands)).toBe('/rights/42?{other}={}&x={ }');
});

test('names are replaced in every text of a value, and nothing else is changed', () => {
  const value = { id: '{right}', by: ['of {right}', 7, null], deep: { is: true, '{right}': '{other}' } };
  expect(filled(value, stands)).toEqual({ id: '42', by: ['of 42', 7, null], deep: { is: true, '{right}': '{other}' } });
});

test('a text that becomes nothing is left out of its list or object', () => {
  expect(withTexts({ a: ['x', 'y', 1], b: 'x', c: {} }, (text) => (text === 'x' ? undefined : text))).toEqual({
    a: ['y', 1],
    c: {},
  });
});
