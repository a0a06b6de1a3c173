import { describe, expect, test } from 'vitest';
import type { Body } from '../../../../mock-server/core/exchange.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import { connectRights, keepRight } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { rulesOf } from '../../../../mock-server/providers/grdf/rights/right-rules.ts';
import { parseFilter, searchRights } from '../../../../mock-server/providers/grdf/rights/search.ts';
import { all, body, happen, nowOf, refusalOf, rightOf, testWorld, worded } from './rights-world.ts';

const ids = ['01000000000000', '01000000000001', '01000000000002', '01000000000003'];
const everyProofStatus = [
  'Preuve en attente',
  'Preuve en cours de vérification',
  'Preuve Vérifiée OK',
  'Preuve Vérifiée KO',
];

/** Four points: active, under control, revoked, and one held by the application itself. */
async function mixedWorld(settings: Record<string, string> = {}): Promise<World> {
  const world = testWorld({ settings });
  for (const id of ids.slice(0, 3)) {
    await connectRights(world, 'app', [id], nowOf(world));
    world.clock.advance('PT1S');
  }
  await happen(world, 'proofControlOpens', { meteringPointId: ids[1] });
  await happen(world, 'holderRevokes', { meteringPointId: ids[2] });
  const own = { id: 'own', meteringPointId: ids[3] ?? '', role: 'holderOfSupply', createdAt: nowOf(world) } as const;
  await keepRight(world, rightOf(own));
  return world;
}

async function found(world: World, sent: Body): Promise<string[]> {
  const now = nowOf(world);
  const rights = searchRights(world, 'app', parseFilter(sent), now, await rulesOf(world, 'app', now));
  return (await all(rights)).map(({ meteringPointId }) => meteringPointId);
}

describe('a search for rights', () => {
  test.for([
    [{ id_pce: [ids[2], ids[0]] }, [ids[0], ids[2]]],
    [{ id_pce: ids[1] }, [ids[1]]],
    [{ id_pce: ['99999999999999'] }, []],
    [{ etat_droit_acces: ['Active'] }, [ids[0], ids[1], ids[3]]],
    [{ etat_droit_acces: ['R\u00e9voqu\u00e9e', 'Obsolète'] }, [ids[2]]],
    [{ etat_droit_acces: 'Révoquée'.normalize('NFD') }, [ids[2]]],
    [{ etat_droit_acces: ['A révérifier'] }, []],
    [{ role_tiers: ['DETENTEUR_CONTRAT_FOURNITURE', 'DETENTEUR_CONTRAT_INJECTION'] }, [ids[3]]],
    [{ role_tiers: ['AUTORISE_CONTRAT_FOURNITURE'], etat_droit_acces: ['Active'] }, [ids[0], ids[1]]],
    [{ statut_controle_preuve: ['Preuve en attente', 'Preuve en cours de vérification'] }, [ids[1]]],
    [{ id_pce: null, etat_droit_acces: [], role_tiers: '', unknown: 1 }, ids],
    [{}, ids],
  ] as const)('with %j finds %j (adict.md 2.8)', async ([filter, expected]) => {
    expect(await found(await mixedWorld(), body(filter))).toEqual(expected);
  });

  test('without a body finds all', async () => {
    expect(await found(await mixedWorld(), { kind: 'none' })).toEqual(ids);
  });

  test('by all four proof statuses lets rights without control pass, unless the dialect is strict (adict.md 2.8)', async () => {
    const filter = body({ statut_controle_preuve: everyProofStatus });
    expect(await found(await mixedWorld(), filter)).toEqual(ids);
    expect(await found(await mixedWorld({ proofFilterAndNull: 'strict' }), filter)).toEqual([ids[1]]);
    const one = body({ statut_controle_preuve: ['Preuve Vérifiée KO'] });
    expect(await found(await mixedWorld({ proofFilterAndNull: 'pass' }), one)).toEqual([ids[0], ids[2], ids[3]]);
  });

  test.for([
    { etat_droit_acces: ['Vivante'] },
    { role_tiers: ['TITULAIRE'] },
    { statut_controle_preuve: ['OK'] },
    { id_pce: [12345678901234] },
    { id_pce: { a: 1 } },
    { etat_droit_acces: true },
    { etat_droit_acces: ['__proto__'] },
    { etat_droit_acces: [null] },
    [],
    'text',
  ])('with %j is malformed (adict.md 4.2)', async (filter) => {
    const reason = await refusalOf(() => parseFilter(body(filter)));
    expect(worded(reason)).toEqual({
      status: 400,
      body: { code_statut_traitement: '1000000000', message_retour_traitement: 'Une erreur technique est survenue.' },
    });
  });

  test('takes a thousand points and not one more (adict.md 2.8, PO2)', async () => {
    const points = Array.from({ length: 1001 }, (_, n) => String(n).padStart(14, '0'));
    expect(parseFilter(body({ id_pce: points.slice(1) })).meteringPointIds?.size).toBe(1000);
    expect(worded(await refusalOf(() => parseFilter(body({ id_pce: points }))))).toMatchObject({
      body: { code_statut_traitement: '2000000009' },
    });
  });
});
