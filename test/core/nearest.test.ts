import { expect, test } from 'vitest';
import { nearest, suggestion } from '../../mock-server/core/nearest.ts';

test('a slip of the pen is known by the word that is fewest letters away', () => {
  expect(nearest('rset', ['refuse', 'reset', 'restore'])).toBe('reset');
  expect(nearest('no-dta', ['no-site', 'no-data'])).toBe('no-data');
  expect(nearest('publishedConsumptoin', ['publishedInjection', 'publishedConsumption'])).toBe('publishedConsumption');
});

test('a word that only begins is known by the first that begins so', () => {
  expect(nearest('published', ['contractData', 'publishedConsumption'])).toBe('publishedConsumption');
});

test('a word that is like no other brings the whole list', () => {
  expect(nearest('elephant', ['reset', 'page'])).toBeUndefined();
  expect(suggestion('elephant', ['reset', 'page'], 'faults')).toBe('The faults are: reset, page.');
  expect(suggestion('x', [], 'events')).toBe('There are no events.');
});
