import { describe, expect, test } from 'vitest';
import { isoDay, parseDay } from '../../../../mock-server/core/paris.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import type { AccessRight } from '../../../../mock-server/providers/grdf/rights/access-right.ts';
import { connectRights, keepRight } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { type DataKind, readableRight } from '../../../../mock-server/providers/grdf/rights/readable-right.ts';
import { revoke } from '../../../../mock-server/providers/grdf/rights/revocation.ts';
import { happen, nowOf, refusalOf, rightOf, testWorld } from './rights-world.ts';

const point = '01000000000000';
const meteringPointId = point;
const read = (world: World, kind: DataKind = 'published') => readableRight(world, 'app', point, nowOf(world), kind);
const reason = (world: World, kind: DataKind = 'published') => refusalOf(() => read(world, kind));

async function connectedWorld() {
  const world = testWorld();
  const [consent] = await connectRights(world, 'app', [point], nowOf(world));
  return { world, id: consent?.accessRightId ?? '' };
}

async function worldWith(...changes: Partial<AccessRight>[]) {
  const world = testWorld();
  for (const [n, change] of changes.entries()) {
    const id = `9388f0df-14aa-02a9-e053-00000000000${n}`;
    await keepRight(world, rightOf({ id, createdAt: nowOf(world) - 1000 + n, ...change }));
  }
  return world;
}

describe('which right opens the data (adict.md 2.6, 3.3)', () => {
  test('an active one, with its days; the end is the day after the last', async () => {
    const consumptionScope = { from: parseDay('2021-01-01') ?? 0, to: parseDay('2028-12-31') ?? 0 };
    const world = await worldWith({ role: 'holderOfSupply', consumptionScope });
    const { scope } = await read(world);
    expect([scope.from, scope.to].map(isoDay)).toEqual(['2021-01-01', '2029-01-01']);
  });

  test('a holder’s own right without days opens everything', async () => {
    const { scope } = await read(await worldWith({ role: 'holderOfSupply' }));
    expect(scope.from).toBe(0);
    expect(scope.to).toBeGreaterThan(parseDay('9999-12-31') ?? 0);
  });

  test('any active right is enough, older or newer', async () => {
    const active = { role: 'holderOfSupply' } as const;
    const refused = { happenings: [{ event: 'holderRefuses', at: Date.parse('2026-01-15T08:00:00Z') }] } as const;
    expect(await read(await worldWith(active, refused))).toBeDefined();
    expect(await read(await worldWith(refused, active))).toBeDefined();
  });

  test('one whose scope covers the data asked for', async () => {
    const none = { technical: false, contract: false, informative: false, published: false };
    const world = await worldWith({ role: 'holderOfSupply', scope: none });
    expect(await reason(world, 'published')).toBe('scope-published');
    expect(await reason(world, 'informative')).toBe('scope-informative');
    expect(await reason(world, 'contract')).toBe('scope-contract');
    expect(await reason(world, 'technical')).toBe('scope-technical');
  });

  test('a supply role for consumption, an injection role for injections, either for contract data', async () => {
    const supply = await worldWith({ role: 'holderOfSupply' });
    expect(await reason(supply, 'injection')).toBe('scope-injection');
    expect(await read(supply, 'contract')).toBeDefined();
    const injecting = await worldWith({ role: 'holderOfInjection' });
    expect(await reason(injecting, 'published')).toBe('scope-published');
    expect(await read(injecting, 'injection')).toBeDefined();
    expect(await read(injecting, 'technical')).toBeDefined();
  });
});

describe('why the data stay closed (adict.md 3.3, 4.4)', () => {
  test('no right at all', async () => {
    expect(await reason(testWorld())).toBe('no-access-right');
  });

  test('a right that waits, is refused or is to be checked again is not authorised (JDD injection 2)', async () => {
    const world = await worldWith({});
    expect(await reason(world)).toBe('not-authorised');
    await happen(world, 'holderRefuses', { meteringPointId });
    expect(await reason(world)).toBe('not-authorised');
    const recheck = await connectedWorld();
    await happen(recheck.world, 'operatorAsksRecheck', { meteringPointId });
    expect(await reason(recheck.world)).toBe('not-authorised');
  });

  test.for([
    ['holderRevokes', {}, 'revoked-by-holder'],
    ['operatorRevokes', {}, 'revoked-by-operator'],
    ['holderMovesOut', {}, 'moved-out'],
    ['gasContractEnds', {}, 'moved-out'],
    ['operatorMakesObsolete', {}, 'made-obsolete'],
    ['operatorMakesObsolete', { because: 'proof' }, 'proof-rejected'],
    ['thirdPartyContractExpires', {}, 'third-party-contract-expired'],
    ['thirdPartySuspended', {}, 'third-party-suspended'],
  ] as const)('%s %j gives %s', async ([event, input, expected]) => {
    const { world } = await connectedWorld();
    const ofThirdParty = event.startsWith('thirdParty');
    await happen(world, event, ofThirdParty ? input : { meteringPointId, ...input });
    expect(await reason(world)).toBe(expected);
  });

  test('the third party revoked it', async () => {
    const { world, id } = await connectedWorld();
    await revoke(world, 'app', id, nowOf(world));
    expect(await reason(world)).toBe('revoked-by-third-party');
  });

  test('its last day is over', async () => {
    const { world } = await connectedWorld();
    world.clock.advance('P4Y');
    expect(await reason(world)).toBe('access-right-expired');
  });

  test('the newest right decides', async () => {
    const { world } = await connectedWorld();
    await happen(world, 'holderRevokes', { meteringPointId });
    world.clock.advance('P1D');
    await keepRight(world, rightOf({ createdAt: nowOf(world) }));
    expect(await reason(world)).toBe('not-authorised');
    world.clock.advance('-P1D');
    expect(await reason(world)).toBe('revoked-by-holder');
  });

  test('a rejected proof control alone closes nothing (adict.md 3.5)', async () => {
    const { world } = await connectedWorld();
    await happen(world, 'proofControlOpens', { meteringPointId });
    await happen(world, 'proofRejected', { meteringPointId });
    expect(await read(world)).toBeDefined();
  });

  test('a suspension lifted opens them again', async () => {
    const { world } = await connectedWorld();
    await happen(world, 'thirdPartySuspended', {});
    await happen(world, 'thirdPartyReinstated', {});
    expect(await read(world)).toBeDefined();
  });
});
