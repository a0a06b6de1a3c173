import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent, ConsentAct } from '../../../mock-server/providers/enedis/consents/consent.ts';
import { consentMachine, isLive } from '../../../mock-server/providers/enedis/consents/consent-machine.ts';
import { consentAt } from '../../../mock-server/providers/enedis/consents/consent-state.ts';

const given: Consent = {
  id: 'app|1|1',
  clientId: 'app',
  meteringPointId: '1',
  tenancy: 0,
  givenAt: 1000,
  endsAt: 9000,
  initial: false,
  happenings: [],
};

const with_ = (...happenings: [ConsentAct, number][]): Consent => ({
  ...given,
  happenings: happenings.map(([event, at]) => ({ event, at })),
});

const moves = (...instants: number[]) => instants.map((at) => ({ at, day: 0 }));

describe('a consent', () => {
  test('holds from the instant it is given until its term (enedis.md 1.4)', () => {
    expect(consentAt(given, [], 1000).state).toBe('given');
    expect(consentAt(given, [], 8999).state).toBe('given');
    expect(consentAt(given, [], 9000)).toEqual({ state: 'expired', by: { event: 'termEnds', at: 9000 } });
  });

  test('ends when the customer revokes it, or the operator ends it (enedis.md 1.4)', () => {
    expect(consentAt(with_(['customerRevokes', 5000]), [], 4999).state).toBe('given');
    expect(consentAt(with_(['customerRevokes', 5000]), [], 5000).state).toBe('revoked');
    expect(consentAt(with_(['operatorEnds', 5000]), [], 5000).state).toBe('expired');
  });

  test('stays as it ended: a revoked consent does not expire, nor move out', () => {
    expect(consentAt(with_(['customerRevokes', 5000]), moves(6000), 20_000).state).toBe('revoked');
  });

  test('ends when its holder moves out, not when an earlier one did (enedis.md 1.4)', () => {
    expect(consentAt(given, moves(5000), 5000).state).toBe('movedOut');
    expect(consentAt({ ...given, tenancy: 1 }, moves(500), 5000).state).toBe('given');
    expect(consentAt({ ...given, tenancy: 1 }, moves(500, 5000), 5000).state).toBe('movedOut');
    // given in the very instant in which the one before moved out
    expect(consentAt({ ...given, tenancy: 1 }, moves(1000), 1000).state).toBe('given');
  });

  test('waits while new terms are to be accepted, and goes on then (enedis.md 8.9)', () => {
    const asked = with_(['customerAskedForTerms', 2000], ['customerAcceptsTerms', 3000]);
    expect([1999, 2000, 3000].map((now) => consentAt(asked, [], now).state)).toEqual(['given', 'awaitsTerms', 'given']);
    expect(consentAt(with_(['customerAskedForTerms', 2000]), [], 9000).state).toBe('expired');
  });

  test('has one table of steps, whose ends are ends', () => {
    for (const [state, steps] of Object.entries(consentMachine)) {
      expect(Object.keys(steps).length > 0).toBe(isLive(state as keyof typeof consentMachine));
    }
  });

  test('stands where it stood however often it is looked at, and wherever the clock was in between', () => {
    const acts = ['customerRevokes', 'customerAskedForTerms', 'customerAcceptsTerms', 'operatorEnds'] as const;
    const happening = fc.record({ event: fc.constantFrom(...acts), at: fc.integer({ min: 1000, max: 12_000 }) });
    const instants = fc.array(fc.integer({ min: 1000, max: 12_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 6 }), instants, (recorded, looks) => {
        const happenings = [...recorded].sort((one, another) => one.at - another.at);
        const consent = { ...given, happenings };
        const before = looks.map((now) => consentAt(consent, [], now).state);
        expect([...looks].reverse().map((now) => consentAt(consent, [], now).state)).toEqual(before.reverse());
        const inOrder = [...looks].sort((one, another) => one - another);
        const live = inOrder.map((now) => isLive(consentAt(consent, [], now).state));
        expect(live, 'once ended, it never comes back').toEqual([...live].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
