import { describe, expect, test } from 'vitest';
import { SetupError } from '../../../../mock-server/core/refusal.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import { happeningsOf } from '../../../../mock-server/providers/grdf/park/happenings.ts';
import { connectRights, keepRight, rightsOf } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { declare } from '../../../../mock-server/providers/grdf/rights/declare.ts';
import { rightEvents } from '../../../../mock-server/providers/grdf/rights/events-rights.ts';
import { declarationFor, happen, nowOf, pointOf, rightOf, testWorld } from './rights-world.ts';

const point = '01000000000000';

async function declaredWorld(): Promise<World> {
  const world = testWorld();
  await declare(world, 'app', point, declarationFor(pointOf(world)), nowOf(world));
  return world;
}

async function mistakeOf(work: () => Promise<unknown>): Promise<SetupError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SetupError) return error;
    throw error;
  }
  throw new Error('no mistake');
}

const statesAfter = (changed: Record<string, unknown>) =>
  (changed.accessRights as { state: string }[]).map(({ state }) => state);

describe('an event on access rights', () => {
  test('finds its right by id or by point, and tells the state it leads to', async () => {
    const world = await declaredWorld();
    const [right] = await rightsOf(world, 'app', point, nowOf(world));
    expect(await happen(world, 'holderAccepts', { accessRightId: right?.id })).toEqual({
      accessRights: [{ accessRightId: right?.id, meteringPointId: point, state: 'active', proofStatus: null }],
    });
    expect(statesAfter(await happen(world, 'operatorAsksRecheck', { meteringPointId: point }))).toEqual(['toRecheck']);
    expect(statesAfter(await happen(world, 'holderAccepts', { meteringPointId: point }))).toEqual(['active']);
    expect(statesAfter(await happen(world, 'holderRevokes', { meteringPointId: point }))).toEqual(['revoked']);
  });

  test('happens to every right of the point for which it is possible, newest first', async () => {
    const world = await declaredWorld();
    world.clock.advance('PT1M');
    await connectRights(world, 'other', [point], nowOf(world));
    const changed = await happen(world, 'operatorMakesObsolete', { meteringPointId: point, because: 'proof' });
    const [first] = changed.accessRights as { accessRightId: string }[];
    expect(statesAfter(changed)).toEqual(['obsolete', 'obsolete']);
    expect((await rightsOf(world, 'other', point, nowOf(world)))[0]?.id).toBe(first?.accessRightId);
  });

  test('can be kept to one application', async () => {
    const world = await declaredWorld();
    await connectRights(world, 'other', [point], nowOf(world));
    const changed = await happen(world, 'operatorMakesObsolete', { meteringPointId: point, clientId: 'other' });
    expect(statesAfter(changed)).toHaveLength(1);
  });

  test('happens to a right that the world began with', async () => {
    const world = testWorld({ rights: 'active' });
    expect(statesAfter(await happen(world, 'holderRevokes', { meteringPointId: point }))).toEqual([
      'revoked',
      'revoked',
    ]);
  });

  test('that is not possible says where the right stands, and what is possible there', async () => {
    const world = await declaredWorld();
    await happen(world, 'holderRefuses', { meteringPointId: point });
    const refused = await mistakeOf(() => happen(world, 'holderRevokes', { meteringPointId: point }));
    expect(refused.status).toBe(409);
    expect(refused.message).toMatch(/is refused .* allows nothing more/);
    await connectRights(world, 'app', [point], nowOf(world));
    const { message } = await mistakeOf(() => happen(world, 'holderAccepts', { meteringPointId: point }));
    expect(message).toMatch(/is active .* allows holderRevokes.*operatorAsksRecheck.*proofControlOpens/);
  });

  test.for([
    [{}, 400],
    [{ accessRightId: 'x' }, 400],
    [{ accessRightId: 7 }, 400],
    [{ accessRightId: rightOf().id }, 404],
    [{ meteringPointId: '99999999999999' }, 404],
    [{ meteringPointId: point, clientId: 'nobody' }, 404],
    [{ meteringPointId: point }, 409],
  ] as const)('with the input %j is a mistake of ours to tell (%i)', async ([input, status]) => {
    const world = testWorld();
    expect((await mistakeOf(() => happen(world, 'holderAccepts', input))).status).toBe(status);
  });

  test('is documented: a sentence, what it needs, and a closed schema', () => {
    for (const { summary, needs, input } of Object.values(rightEvents)) {
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect(needs).toMatch(/^[A-Z].*\.$/);
      expect(input).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });
});

describe('what happens to a point', () => {
  test('a move out ends every right to it and is recorded (adict.md 3.3)', async () => {
    const world = await declaredWorld();
    await connectRights(world, 'other', [point], nowOf(world));
    const [right] = await rightsOf(world, 'app', point, nowOf(world));
    const changed = await happen(world, 'holderMovesOut', { accessRightId: right?.id });
    expect(statesAfter(changed)).toEqual(['obsolete', 'obsolete']);
    expect(changed).toMatchObject({ meteringPointId: point, date: '2026-01-15' });
    expect(await happeningsOf(world, point, nowOf(world))).toMatchObject([{ kind: 'holder-moved-out' }]);
  });

  test('needs no right', async () => {
    const world = testWorld();
    expect(await happen(world, 'gasContractEnds', { meteringPointId: point })).toMatchObject({ accessRights: [] });
    const again = await mistakeOf(() => happen(world, 'gasContractEnds', { meteringPointId: point }));
    expect(again.status).toBe(409);
  });

  test('on a day to come ends the rights in its night', async () => {
    const world = await declaredWorld();
    await happen(world, 'holderAccepts', { meteringPointId: point });
    const changed = await happen(world, 'holderMovesOut', { meteringPointId: point, date: '2026-02-01' });
    expect(statesAfter(changed)).toEqual(['active']);
    world.clock.set({ now: new Date('2026-02-01T01:54:14Z') });
    const { message } = await mistakeOf(() => happen(world, 'holderRevokes', { meteringPointId: point }));
    expect(message).toContain('obsolete');
  });

  test('on a day that is none is a mistake', async () => {
    const world = await declaredWorld();
    const input = { meteringPointId: point, date: '2026-02-30' };
    expect((await mistakeOf(() => happen(world, 'holderMovesOut', input))).message).toContain('2026-02-30');
  });
});

describe('what happens to a third party', () => {
  test('is done and undone, for one application or for all', async () => {
    const world = testWorld();
    expect(await happen(world, 'thirdPartyContractExpires', { clientId: 'app' })).toEqual({
      applications: [{ clientId: 'app', contract: 'expired', access: 'open' }],
    });
    expect(await happen(world, 'thirdPartySuspended', {})).toEqual({
      applications: [
        { clientId: 'app', contract: 'expired', access: 'suspended' },
        { clientId: 'other', contract: 'valid', access: 'suspended' },
      ],
    });
    await happen(world, 'thirdPartyReinstated', {});
    await happen(world, 'thirdPartyContractRenewed', {});
    expect((await mistakeOf(() => happen(world, 'thirdPartyContractRenewed', {}))).status).toBe(409);
  });
});

test('a right that awaits validation can end with its holder’s move', async () => {
  const world = testWorld();
  await keepRight(world, rightOf());
  expect(statesAfter(await happen(world, 'holderMovesOut', { meteringPointId: point }))).toEqual(['obsolete']);
});
