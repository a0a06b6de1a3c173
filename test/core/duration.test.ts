import { describe, expect, test } from 'vitest';
import { millisecondsOf } from '../../mock-server/core/duration.ts';
import { SetupError } from '../../mock-server/core/refusal.ts';

describe('a duration', () => {
  test.each([
    ['PT1.5S', 1500],
    ['PT0S', 0],
    ['PT15M', 900_000],
    ['PT1H30M', 5_400_000],
    ['P1D', 86_400_000],
    ['P1DT1S', 86_401_000],
    ['-PT1S', -1000],
  ])('%s is %d milliseconds, a day of 24 hours', (text, ms) => {
    expect(millisecondsOf(text)).toBe(ms);
  });

  test.each(['', 'P', '2', '2s', 'tomorrow', 'P2W', 'P1M', 'P1Y', 'P1.5D'])(
    '"%s" is refused with one that works',
    (text) => {
      expect(() => millisecondsOf(text)).toThrow(SetupError);
      expect(() => millisecondsOf(text)).toThrow(`"${text}" is no duration of days or less; write for instance "PT2S"`);
    },
  );
});
