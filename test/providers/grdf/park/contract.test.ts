import { describe, expect, test } from 'vitest';
import { contractData } from '../../../../mock-server/providers/grdf/park/contract.ts';
import { technicalData } from '../../../../mock-server/providers/grdf/park/technical.ts';
import { meterEvents } from '../../../../mock-server/providers/grdf/readings/events-meters.ts';
import { dataWorld, madeUp, point } from '../readings/data-world.ts';
import { testWorld } from '../rights/rights-world.ts';

const now = Date.parse('2026-05-20T10:00:00Z');
const sandbox = testWorld({ parks: ['sandbox'] });
const world = dataWorld('2026-05-20T10:00:00Z');
const smart = '00000000020001';
const daily = 'GI020003';

interface Contract {
  donnees_contractuelles: Record<string, unknown>;
}

async function contractOf(id: string, filters: readonly string[] = [], settings = {}) {
  const asked = dataWorld('2026-05-20T10:00:00Z', settings);
  return ((await contractData(asked, point(asked, id), now, filters)) as Contract).donnees_contractuelles;
}

describe('contract data (adict.md 6.1)', () => {
  test('the workshop’s sample, to the byte: numbers as text', async () => {
    const answer = await contractData(sandbox, point(sandbox, '09999999900617'), now);
    expect(JSON.stringify(answer)).toBe(
      '{"pce":{"id_pce":"09999999900617"},"donnees_contractuelles":{"date_mes":"2021-08-02","tarif_acheminement":"T1",' +
        '"date_publication":"2022-06-14","consommation_journaliere_plafond":null,"car":{"car_actuelle":"2667","car_future":"2008"},' +
        '"cja":{"cja":null,"cja_journaliere":null,"cja_mensuelle":null},"profil":{"date_debut_profil_type_actuel":"2023-04-14",' +
        '"date_fin_profil_type_actuel":"9999-12-31","profil_type_actuel":"P011","profil_type_futur":null},' +
        '"modulation":{"modulation_n_1":null,"modulation_n_2":null,"modulation_n_3":null,"assiette":null}},"statut_restitution":null}',
    );
  });

  test('the older shape, with numbers (LOWATT, FROMONT)', async () => {
    const old = testWorld({ parks: ['sandbox'], settings: { contractShape: 'before-1.7' } });
    const answer = await contractData(old, point(old, '09999999900617'), now);
    expect(JSON.stringify(answer)).toBe(
      '{"pce":{"id_pce":"09999999900617"},"donnees_contractuelles":{"car":2667,"cja":0,"profil":{"profil_type_actuel":"P011"},' +
        '"tarif_acheminement":"T1","date_mes":"2021-08-02"},"statut_restitution":null}',
    );
  });

  test('a capacity is subscribed by daily meters at T4 only', async () => {
    expect((await contractOf(daily)).cja).toMatchObject({ cja: expect.stringMatching(/^\d+$/), cja_mensuelle: null });
    expect((await contractOf('GI020002')).cja).toMatchObject({ cja: null });
  });

  test('the reference use is set for a gas year: what is next becomes current on 1 April', async () => {
    const of = madeUp();
    const read = async (at: string) =>
      ((await contractData(world, of, Date.parse(at))) as Contract).donnees_contractuelles.car;
    const before = (await read('2026-03-31T20:00:00Z')) as { car_future: string };
    const after = (await read('2026-04-01T10:00:00Z')) as { car_actuelle: string };
    expect(after.car_actuelle).toBe(before.car_future);
  });

  test('half-yearly meters are P011 below 6,000 kWh and P012 above (portal.md 5.1)', async () => {
    expect((await contractOf('00000000020006')).profil).toMatchObject({ profil_type_actuel: 'P011' });
    expect((await contractOf('00000000020004')).profil).toMatchObject({ profil_type_actuel: 'P012' });
  });

  test('what a filter leaves out is null, or missing where the world says so (adict.md 11)', async () => {
    const asked = await contractOf(smart, ['car', 'tarif_acheminement']);
    expect(Object.keys(asked)).toHaveLength(8);
    expect(asked).toMatchObject({ tarif_acheminement: 'T2', date_mes: null, profil: null, modulation: null });
    expect(asked.car).not.toBeNull();
    const missing = await contractOf(smart, ['profil_type_actuel'], { contractFilter: 'omitted' });
    expect(Object.keys(missing)).toEqual(['profil']);
  });

  test('a filter that is none of the five is refused', async () => {
    await expect(contractData(world, point(world, smart), now, ['car', 'modulation'])).rejects.toMatchObject({
      reason: 'bad-filter',
    });
  });

  test('a change of tariff, and a new holder, show in the contract', async () => {
    const changed = dataWorld('2026-05-20T10:00:00Z');
    await meterEvents.tariffChanges.happen(changed, { meteringPointId: smart, tariff: 'T3' });
    const answer = (await contractData(changed, point(changed, smart), now)) as Contract;
    expect(answer.donnees_contractuelles.tarif_acheminement).toBe('T3');
  });
});

describe('technical data (adict.md 6.2)', () => {
  test('the workshop’s sample, to the byte', async () => {
    const answer = await technicalData(sandbox, point(sandbox, '09999999975102'), now);
    expect(JSON.stringify(answer)).toBe(
      '{"pce":{"id_pce":"09999999975102"},"donnees_techniques":{"situation_compteur":{"numero_rue":"6","nom_rue":"RUE CONDORCET",' +
        '"complement_adresse":"IMMEUBLE | IMMEUBLE","code_postal":"75009","commune":"PARIS"},"caracteristiques_compteur":{"frequence":"6M",' +
        '"client_sensible_mig":"Non","code_calibre":"G6","code_debit":"10","code_debit_normalise":null,"pression_livraison":"0.021",' +
        '"matricule_compteur":"117"},"pitd":{"identifiant_pitd":"GD1057","libelle_pitd":"PARIS"},"regime_propriete":{' +
        '"regime_propriete_compteur":"Faisant partie intégrante du Réseau de Distribution","regime_propriete_convertisseur":null,' +
        '"regime_propriete_poste":null,"regime_propriete_enregistreur":null}},"statut_restitution":null}',
    );
  });

  test('the older shape has no calibre and no ownership (LOWATT, FROMONT)', async () => {
    const old = testWorld({ parks: ['sandbox'], settings: { contractShape: 'before-1.7' } });
    const answer = await technicalData(old, point(old, '09999999975102'), now);
    expect(JSON.stringify(answer)).toContain(
      '"caracteristiques_compteur":{"frequence":"6M","client_sensible_mig":"Non"},"pitd":{"identifiant_pitd":"GD1057","libelle_pitd":"PARIS"}},"statut_restitution":null}',
    );
  });

  test('a new meter has another serial number, and a change of frequency shows', async () => {
    const changed = dataWorld('2026-05-20T10:00:00Z');
    const read = async () => {
      const answer = (await technicalData(changed, point(changed, '00000000020004'), now)) as {
        donnees_techniques: { caracteristiques_compteur: { matricule_compteur: string; frequence: string } };
      };
      return answer.donnees_techniques.caracteristiques_compteur;
    };
    const before = await read();
    await meterEvents.meterReplaced.happen(changed, { meteringPointId: '00000000020004', newIndex: 5 });
    await meterEvents.frequencyChanges.happen(changed, { meteringPointId: '00000000020004', frequency: '1M' });
    const after = await read();
    expect(before.frequence).toBe('6M');
    expect(after.frequence).toBe('1M');
    expect(after.matricule_compteur).not.toBe(before.matricule_compteur);
    expect(after.matricule_compteur).toMatch(/^\d+$/);
  });
});
