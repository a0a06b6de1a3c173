import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, parisDateTime, parseDay } from '../../../../mock-server/core/paris.ts';
import type { AccessRight, RightAct } from '../../../../mock-server/providers/grdf/rights/access-right.ts';
import {
  type AccessRightState,
  accessRightMachine,
  isLive,
} from '../../../../mock-server/providers/grdf/rights/access-right-machine.ts';
import { standingAt, stateAt } from '../../../../mock-server/providers/grdf/rights/access-right-state.ts';
import { batchOn } from '../../../../mock-server/providers/grdf/rights/nightly-batch.ts';
import { rightOf } from './rights-world.ts';

const batch = { hour: 2, minute: 54, second: 14 };
const hour = 3_600_000;
const day = 24 * hour;
const paris = (text: string) => Date.parse(`${text.replace(' ', 'T')}+02:00`);

describe('a right waits for its holder', () => {
  test('created 2021-07-05 19:55:34, a person’s right is refused 2021-07-09 02:54:14 (adict.md 3.3, FROMONT)', () => {
    const right = rightOf({ createdAt: paris('2021-07-05 19:55:34') });
    expect(stateAt(right, paris('2021-07-09 02:54:13'), batch)).toBe('toValidate');
    const { state, by } = standingAt(right, paris('2021-07-09 02:54:14'), batch);
    expect(state).toBe('refused');
    expect(parisDateTime(by?.at ?? 0)).toBe('2021-07-09 02:54:14');
  });

  test('a legal entity that stays silent for two days has agreed (adict.md 3.3)', () => {
    const right = rightOf({ holderName: '', holderCompany: 'BabaTech', createdAt: paris('2021-07-05 19:55:34') });
    expect(stateAt(right, paris('2021-07-08 02:54:13'), batch)).toBe('toValidate');
    expect(stateAt(right, paris('2021-07-08 02:54:14'), batch)).toBe('active');
  });

  test('a declaration before the batch of its own night counts its days from that night', () => {
    const right = rightOf({ createdAt: paris('2021-07-05 01:00:00') });
    expect(stateAt(right, paris('2021-07-08 02:54:14'), batch)).toBe('refused');
  });

  test('the night of the spring change, which has no 02:54, runs its batch an hour later', () => {
    const right = rightOf({ createdAt: Date.parse('2026-03-25T18:00:00Z') });
    const { by } = standingAt(right, Date.parse('2026-03-30T00:00:00Z'), batch);
    expect(parisDateTime(by?.at ?? 0)).toBe('2026-03-29 03:54:14');
  });

  test('who holds the contract, or consents in Client Connect, has an active right at once (adict.md 3.3)', () => {
    const { createdAt } = rightOf();
    expect(stateAt(rightOf({ role: 'holderOfSupply' }), createdAt, batch)).toBe('active');
    expect(stateAt(rightOf({ role: 'holderOfInjection' }), createdAt, batch)).toBe('active');
    expect(stateAt(rightOf({ journey: 'clientConnect' }), createdAt, batch)).toBe('active');
  });

  test('an answer in the very second of the batch still counts', () => {
    const createdAt = paris('2021-07-05 19:55:34');
    const at = paris('2021-07-09 02:54:14');
    const right = rightOf({ createdAt, happenings: [{ event: 'holderAccepts', at }] });
    expect(stateAt(right, at + day, batch)).toBe('active');
  });
});

describe('a right ends', () => {
  const createdAt = Date.parse('2026-01-15T08:00:00Z');
  const accepted = { event: 'holderAccepts', at: createdAt + hour } as const;

  test('in the night after its last day (adict.md 3.3)', () => {
    const endsOn = parseDay('2026-06-30') ?? 0;
    const right = rightOf({ createdAt, endsOn, happenings: [accepted] });
    expect(stateAt(right, paris('2026-07-01 02:54:13'), batch)).toBe('active');
    expect(standingAt(right, paris('2026-07-01 02:54:14'), batch)).toMatchObject({
      state: 'obsolete',
      by: { event: 'termEnds' },
    });
  });

  test.for([
    ['thirdPartyRevokes', 'revoked'],
    ['holderRevokes', 'revoked'],
    ['operatorRevokes', 'revoked'],
    ['holderMovesOut', 'obsolete'],
    ['gasContractEnds', 'obsolete'],
    ['operatorMakesObsolete', 'obsolete'],
    ['operatorAsksRecheck', 'toRecheck'],
  ] as const)('when %s an active right is %s (adict.md 3.3)', ([event, state]) => {
    const at = createdAt + day;
    const right = rightOf({ createdAt, happenings: [accepted, { event, at }] });
    expect(stateAt(right, at - 1, batch)).toBe('active');
    expect(stateAt(right, at, batch)).toBe(state);
  });

  test('a right to be checked again is active once the holder accepts', () => {
    const recheck = { event: 'operatorAsksRecheck', at: createdAt + day } as const;
    const again = { event: 'holderAccepts', at: createdAt + 2 * day } as const;
    expect(stateAt(rightOf({ createdAt, happenings: [accepted, recheck, again] }), again.at, batch)).toBe('active');
  });
});

describe('whatever happens', () => {
  const acts = [
    'holderAccepts',
    'holderRefuses',
    'holderRevokes',
    'thirdPartyRevokes',
    'operatorRevokes',
    'operatorAsksRecheck',
    'holderMovesOut',
    'gasContractEnds',
    'operatorMakesObsolete',
  ] as const satisfies readonly RightAct[];
  const createdAt = Date.parse('2026-01-15T08:00:00Z');
  const instant = fc.integer({ min: 0, max: 20 * day }).map((after) => createdAt + after);
  const rights: fc.Arbitrary<AccessRight> = fc
    .record({
      happenings: fc.uniqueArray(fc.record({ event: fc.constantFrom(...acts), at: instant }), {
        maxLength: 12,
        selector: ({ at }) => at,
      }),
      holderCompany: fc.constantFrom('', 'BabaTech'),
      endsOn: fc.option(fc.integer({ min: 0, max: 15 }).map((days) => dayAt(createdAt) + days)),
      role: fc.constantFrom('authorisedForSupply', 'holderOfSupply', 'authorisedForInjection', 'holderOfInjection'),
    })
    .map((change) => rightOf({ createdAt, ...change }));

  test('looking twice, or earlier in between, gives the same state', () => {
    fc.assert(
      fc.property(rights, fc.array(instant, { minLength: 2, maxLength: 8 }), (right, instants) => {
        const before = structuredClone(right);
        const first = instants.map((at) => stateAt(right, at, batch));
        const again = instants
          .toReversed()
          .map((at) => stateAt(right, at, batch))
          .reverse();
        expect(again).toEqual(first);
        expect(right).toEqual(before);
      }),
    );
  });

  test('a refused, revoked or obsolete right never lives again', () => {
    fc.assert(
      fc.property(rights, instant, instant, (right, one, other) => {
        const earlier = stateAt(right, Math.min(one, other), batch);
        if (!isLive(earlier)) expect(stateAt(right, Math.max(one, other), batch)).toBe(earlier);
      }),
    );
  });

  test('every change of state is a step of the table', () => {
    const nights = Array.from({ length: 25 }, (_, n) => batchOn(dayAt(createdAt) + n, batch));
    fc.assert(
      fc.property(rights, (right) => {
        const instants = [...right.happenings.map(({ at }) => at), ...nights].sort((one, other) => one - other);
        let before = stateAt(right, createdAt - 1, batch);
        for (const at of instants) {
          const state = stateAt(right, at, batch);
          const steps = Object.values<AccessRightState>(accessRightMachine[before]);
          if (state !== before) expect(steps).toContain(state);
          before = state;
        }
      }),
    );
  });
});
