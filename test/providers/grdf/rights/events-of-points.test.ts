import { expect, test } from 'vitest';
import { startSimulator } from '../../../support/adict.ts';

const home = '00000000010001';

test('a holder cannot move out, nor a contract end, before the holder came', async () => {
  await using started = await startSimulator();
  for (const event of ['holderMovesOut', 'gasContractEnds']) {
    const happening = started.world.happen('grdf', event, { meteringPointId: home, date: '1990-01-01' });
    await expect(happening).rejects.toThrow('came on 2019-05-14');
  }
  expect((await started.adict.contract(home)).json()).toMatchObject({ statut_restitution: null });
});

test('a right made obsolete after its proofs were rejected says so without being told (adict.md 3.3, 4.4)', async () => {
  await using started = await startSimulator();
  const target = { meteringPointId: home };
  const [right] = (await started.adict.rights()).lines<{ id_droit_acces: string }>();
  await started.world.happen('grdf', 'proofControlOpens', target);
  await started.adict.proofs(right?.id_droit_acces ?? '', [new File(['x'], 'a.pdf')]);
  await started.world.happen('grdf', 'proofRejected', target);
  await started.world.happen('grdf', 'operatorMakesObsolete', target);
  expect((await started.adict.contract(home)).json()).toMatchObject({ statut_restitution: { code: '1000011' } });
});

test('a publication is delayed without naming a day: the next one that is still to come', async () => {
  await using started = await startSimulator({ now: new Date('2026-01-31T12:00:00Z') });
  const delayed = await started.world.happen('grdf', 'publicationDelayed', { meteringPointId: home, days: 3 });
  expect(JSON.stringify(delayed)).toContain('2026-02-01');
});

test('a line that began before the scope is hidden, or shown whole where the setting says so', async () => {
  for (const [setting, count] of [
    ['hidden', 0],
    ['shown', 1],
  ] as const) {
    await using started = await startSimulator({
      rights: 'none',
      dialects: { grdf: { lineAcrossScopeStart: setting } },
    });
    const point = (await started.world.points()).find(({ meteringPointId }) => meteringPointId === home);
    await started.adict.declare(home, {
      role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
      nom_titulaire: point?.holder.name,
      code_postal: point?.postcode,
      courriel_titulaire: point?.holder.email,
      date_debut_droit_acces: '2026-01-01',
      date_fin_droit_acces: '2028-12-31',
      perim_donnees_conso_debut: '2025-12-10',
      perim_donnees_conso_fin: '2028-12-31',
      perim_donnees_contractuelles: 'Vrai',
      perim_donnees_techniques: 'Vrai',
      perim_donnees_informatives: 'Vrai',
      perim_donnees_publiees: 'Vrai',
    });
    await started.world.happen('grdf', 'holderAccepts', { meteringPointId: home });
    const lines = (await started.adict.published(home, 'date_debut=2025-12-01&date_fin=2026-01-01')).lines<{
      consommation: unknown;
    }>();
    expect(lines.filter(({ consommation }) => consommation !== null)).toHaveLength(count);
  }
});
