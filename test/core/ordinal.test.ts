import { expect, test } from 'vitest';
import { ordinal } from '../../mock-server/core/ordinal.ts';

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [10, '10th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [20, '20th'],
  [21, '21st'],
  [111, '111th'],
  [122, '122nd'],
])('%i is counted as %s', (count, told) => {
  expect(ordinal(count)).toBe(told);
});
