import { describe, expect, test } from 'vitest';
import { stateAt } from '../../../../mock-server/providers/grdf/rights/access-right-state.ts';
import { connectRights, keepRight, rightById } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { batchTimeOf } from '../../../../mock-server/providers/grdf/rights/nightly-batch.ts';
import { revoke } from '../../../../mock-server/providers/grdf/rights/revocation.ts';
import { happen, nowOf, refusalOf, rightOf, testWorld, worded } from './rights-world.ts';

const point = '01000000000000';

async function connectedWorld() {
  const world = testWorld();
  const [consent] = await connectRights(world, 'app', [point], nowOf(world));
  return { world, id: consent?.accessRightId ?? '', now: nowOf(world) };
}

async function refused(work: () => unknown) {
  const { status, body } = worded(await refusalOf(work));
  const { code_statut_traitement: code, message_retour_traitement: message } = body as Record<string, string>;
  return { status, code, message };
}

describe('a revocation by the third party', () => {
  test('ends an active right, whatever the capitals of its id (adict.md 3.3)', async () => {
    const { world, id, now } = await connectedWorld();
    await revoke(world, 'app', id.toUpperCase(), now);
    const right = await rightById(world, 'app', id, now);
    expect(stateAt(right ?? rightOf(), now, batchTimeOf(world))).toBe('revoked');
    expect(stateAt(right ?? rightOf(), now - 1, batchTimeOf(world))).toBe('active');
  });

  test('ends a right that is to be checked again', async () => {
    const { world, id, now } = await connectedWorld();
    await happen(world, 'operatorAsksRecheck', { accessRightId: id });
    expect(await revoke(world, 'app', id, now)).toMatchObject({ id });
  });

  test('with an id that is no uuid is a technical error (adict.md 4.3, JDD 32)', async () => {
    const { world, now } = await connectedWorld();
    expect(await refused(() => revoke(world, 'app', '09999999900617', now))).toMatchObject({ code: '2000000001' });
  });

  test('of an unknown right, or of another application’s, finds none (adict.md 4.3, JDD 31)', async () => {
    const { world, id, now } = await connectedWorld();
    const expected = { status: 404, code: '1000000001', message: "Aucun droit d'accès trouvé." };
    expect(await refused(() => revoke(world, 'app', rightOf().id, now))).toEqual(expected);
    expect(await refused(() => revoke(world, 'other', id, now))).toEqual(expected);
  });

  test('of a right that ended says that there is none to revoke (adict.md 4.3)', async () => {
    const { world, id, now } = await connectedWorld();
    await revoke(world, 'app', id, now);
    expect(await refused(() => revoke(world, 'app', id, now))).toMatchObject({
      status: 409,
      message: "Le droit d'accès à révoquer n'existe pas.",
    });
  });

  test('of a right that awaits validation is inconsistent (adict.md 4.3)', async () => {
    const { world, now } = await connectedWorld();
    const { id } = rightOf();
    await keepRight(world, rightOf());
    expect(await refused(() => revoke(world, 'app', id, now))).toMatchObject({
      status: 409,
      message: 'Le demande est incohérente.',
    });
  });

  test('is for authorised third parties, unless the dialect lets holders too (adict.md 2.9, 4.3)', async () => {
    const own = rightOf({ role: 'holderOfSupply' });
    const { world, now } = await connectedWorld();
    await keepRight(world, own);
    expect(await refused(() => revoke(world, 'app', own.id, now))).toMatchObject({ status: 409, code: '2000000003' });
    const tolerant = testWorld({ settings: { revocationByHolderRole: 'accepted' } });
    await keepRight(tolerant, own);
    expect(await revoke(tolerant, 'app', own.id, now)).toMatchObject({ id: own.id });
  });

  test('twice at the same time succeeds once', async () => {
    const { world, id, now } = await connectedWorld();
    const results = await Promise.allSettled([revoke(world, 'app', id, now), revoke(world, 'app', id, now)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
