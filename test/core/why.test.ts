import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../mock-server/core/refusal.ts';
import { whyRefused } from '../../mock-server/core/why.ts';
import { fakeProvider } from './fake-provider.ts';

const provider = fakeProvider({ causes: { 'thing-unknown': 'No thing has this id.' } });
const why = (reason: string, detail: Record<string, unknown> = {}) => whyRefused(provider, new Refusal(reason, detail));

describe('why a call was refused', () => {
  test.each([
    ['second', '2026-01-15T13:03:08Z', 2, 'quota q of 1: 2nd call in 14:03:07'],
    ['hour', '2026-01-15T14:00:00Z', 11, 'quota q of 1: 11th call in the hour from 14:00'],
    ['day', '2026-01-15T23:00:00Z', 103, 'quota q of 1: 103rd call on 2026-01-15'],
    ['day', '2026-03-29T22:00:00Z', 21, 'quota q of 1: 21st call on 2026-03-29'],
  ])('a quota of a %s tells which call it was, in the time of Paris', (window, resetsAt, hits, told) => {
    const detail = { quota: 'q', limit: 1, hits, window, resetsAt: Date.parse(resetsAt) };
    expect(why('quota-exceeded', detail)).toBe(told);
  });

  test('a quota that groups operations names the group', () => {
    const detail = {
      quota: 'perHour',
      limit: 5,
      hits: 6,
      window: 'hour',
      resetsAt: Date.parse('2026-01-15T14:00:00Z'),
    };
    expect(why('quota-exceeded', { ...detail, group: 'metering' })).toBe(
      'quota perHour of 5 for metering: 6th call in the hour from 14:00',
    );
  });

  test('an expired token tells when, and how long it lived', () => {
    const expiredAt = new Date('2026-01-15T12:00:00Z');
    const lived = (seconds: number) => ({ expiredAt, issuedAt: new Date(expiredAt.getTime() - seconds * 1000) });
    expect(why('token-expired', { expiredAt })).toBe('the token expired on 2026-01-15 at 13:00:00');
    expect(why('token-expired', lived(14_399))).toBe(
      'the token expired on 2026-01-15 at 13:00:00 (4 h after it was issued)',
    );
    expect(why('token-expired', lived(12_600))).toContain('(3.5 h after');
    expect(why('token-expired', lived(120))).toContain('(2 min after');
    expect(why('token-expired', lived(5))).toContain('(5 s after');
  });

  test('the provider’s cause is told with the ids and instants of the case', () => {
    const detail = { meteringPointId: '09999999900617', revokedAt: new Date('2026-07-01T10:00:00Z') };
    expect(why('thing-unknown', detail)).toBe(
      'No thing has this id (metering point 09999999900617, revoked at 2026-07-01 12:00:00)',
    );
    expect(why('thing-unknown')).toBe('No thing has this id.');
  });

  test('a reason without a cause is told in its own words', () => {
    expect(why('access-right-revoked')).toBe('access right revoked');
  });

  test('what is no id, instant or known word of a detail stays inside', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom('clientSecret', 'echo', 'body', 'tokenId', 'secretAt', 'codeId'),
        (text, name) => {
          expect(why('thing-unknown', { [name]: text })).toBe('No thing has this id.');
        },
      ),
    );
  });

  test('a detail that is no text, number or instant is left out', () => {
    expect(why('thing-unknown', { thingId: { a: 1 }, since: new Date(Number.NaN), until: undefined })).toBe(
      'No thing has this id.',
    );
  });
});
