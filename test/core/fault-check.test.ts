import { describe, expect, test } from 'vitest';
import type { Fault, FaultPlan } from '../../mock-server/core/fault.ts';
import { checkFault, checkPlan, faultNamesOf } from '../../mock-server/core/fault-check.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { providersOf } from '../../mock-server/providers/index.ts';

const providers = providersOf(new TokenBook());
const reset = { kind: 'reset' } as const satisfies Fault;

describe('a plan is held to what the providers know', () => {
  test.each<[FaultPlan, string]>([
    [{ provider: 'enedi', fault: reset }, 'There is no provider "enedi". Did you mean "enedis"?'],
    [{ operation: 'publishedConsumptions', fault: reset }, 'Did you mean "publishedConsumption"?'],
    [
      { operation: 'published', fault: reset },
      'There is no operation "published". Did you mean "publishedConsumption"?',
    ],
    [{ operation: 'gone*', fault: reset }, 'There is no operation "gone*".'],
    [{ provider: 'enedis', operation: 'publishedConsumption', fault: reset }, 'There is no operation'],
    [{ operation: ['dailyConsumption', 'dayly*'], fault: reset }, 'There is no operation "dayly*".'],
    [
      { fault: { kind: 'refuse', reason: 'nodata' } },
      'grdf or enedis has no reason "nodata" to refuse. Did you mean "no-data"?',
    ],
    [
      { operation: 'dailyConsumption', fault: { kind: 'refuse', reason: 'revoked-by-holder' } },
      'enedis has no reason "revoked-by-holder" to refuse.',
    ],
    [{ fault: { kind: 'refuse', reason: 'rset' } }, 'Did you mean "reset"?'],
    [{ fault: { kind: 'event', event: 'holderRevoke' } }, 'has no event "holderRevoke". Did you mean "holderRevokes"?'],
    [{ fault: [reset, { kind: 'cut' }] }, 'The fault cut needs afterRecords or afterBytes'],
    [
      {
        fault: [
          { kind: 'event', event: 'holderRevokes' },
          { kind: 'refuse', reason: 'no-consent' },
        ],
      },
      'No provider knows all that these faults name',
    ],
  ])('%j', (plan, message) => {
    expect(() => checkPlan(plan, providers)).toThrowError(expect.objectContaining({ name: 'SetupError' }));
    expect(() => checkPlan(plan, providers)).toThrow(message);
  });
});

test('a plan that only one provider knows is that provider’s', () => {
  expect(checkPlan({ operation: 'daily*', fault: reset }, providers)).toMatchObject({ provider: 'enedis' });
  expect(checkPlan({ fault: { kind: 'refuse', reason: 'partial-failure' } }, providers)).toMatchObject({
    provider: 'grdf',
  });
  expect(checkPlan({ fault: { kind: 'event', event: 'consentRevoked' } }, providers)).toMatchObject({
    provider: 'enedis',
  });
});

test('a plan that every provider knows is about the calls of all', () => {
  expect(checkPlan({ fault: { kind: 'refuse', reason: 'no-data' } }, providers)).toEqual({
    fault: { kind: 'refuse', reason: 'no-data' },
  });
  expect(checkPlan({ operation: '*Consumption', fault: reset }, providers).provider).toBeUndefined();
});

test('a fault of one call is held to what the provider of the call knows', () => {
  const [grdf, enedis] = providers.map(faultNamesOf);
  if (!grdf || !enedis) throw new Error('two providers');
  const fault = { kind: 'refuse', reason: 'no-consent' } as const;
  expect(() => checkFault(fault, enedis)).not.toThrow();
  expect(() => checkFault(fault, grdf)).toThrow('grdf has no reason "no-consent" to refuse.');
});
