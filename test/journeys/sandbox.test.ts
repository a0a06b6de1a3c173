import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdictClient, Answer } from '../support/adict.ts';
import { startSimulator } from '../support/adict.ts';
import { flawsOf } from '../support/schema.ts';

// Every case of GRDF's sandbox data set, numbered as in adict.md 8; the expected codes are written here, not read from
// the fixture that the simulator answers from.
let started: Awaited<ReturnType<typeof startSimulator>>;
let bas: AdictClient;

beforeAll(async () => {
  started = await startSimulator();
  bas = started.adict.onSandbox();
});
afterAll(() => started.simulator.close());

const common = {
  courriel_titulaire: 'bas_grdf_adict@yopmail.com',
  numero_telephone_mobile_titulaire: '0699999999',
  date_debut_droit_acces: '2026-01-01',
  date_fin_droit_acces: '2028-12-31',
};
const supply = {
  role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
  ...common,
  perim_donnees_conso_debut: '2021-01-01',
  perim_donnees_conso_fin: '2023-06-30',
  perim_donnees_contractuelles: 'true',
  perim_donnees_techniques: 'true',
  perim_donnees_informatives: 'true',
  perim_donnees_publiees: 'true',
};
const { numero_telephone_mobile_titulaire: _, ...withoutPhone } = common;
const injection = {
  role_tiers: 'AUTORISE_CONTRAT_INJECTION',
  ...withoutPhone,
  perim_donnees_inj_debut: '2022-06-10',
  perim_donnees_inj_fin: '2028-12-31',
  perim_donnees_contractuelles: 'true',
  perim_donnees_techniques: 'true',
  perim_donnees_publiees: 'true',
};

const accepted = '0000000002';
const done = '0000000000';

describe('declarations (adict.md 8.1, 8.2)', () => {
  const { perim_donnees_contractuelles: __, ...withoutContractFlag } = supply;
  test.for([
    [1, '09999999900617', { ...supply, nom_titulaire: 'Test 1', code_postal: '13400' }, 201, accepted],
    [
      2,
      '09999999975102',
      { ...supply, nom_titulaire: 'Test 2', code_postal: '75008', perim_donnees_contractuelles: 'false' },
      201,
      accepted,
    ],
    [
      3,
      'GI999055',
      { ...supply, raison_sociale: 'Test 3', code_postal: '18200', perim_donnees_techniques: 'false' },
      201,
      accepted,
    ],
    [
      4,
      'GI999947',
      { ...supply, raison_sociale: 'Test 4', code_postal: '76300', perim_donnees_informatives: 'false' },
      201,
      accepted,
    ],
    [
      5,
      '09999999928289',
      { role_tiers: 'DETENTEUR_CONTRAT_FOURNITURE', raison_sociale: 'Test 5', code_postal: '51800' },
      201,
      done,
    ],
    [6, 'GI999602', { ...injection, raison_sociale: 'Test 6', code_postal: '72100' }, 201, accepted],
    [
      7,
      'GI999150',
      { role_tiers: 'DETENTEUR_CONTRAT_INJECTION', raison_sociale: 'Test 7', code_postal: '66000' },
      201,
      done,
    ],
    [8, 'GI999159', { ...supply, raison_sociale: 'Test 8', code_postal: '24750' }, 409, '1000000003'],
    [
      9,
      '09999999900609',
      { ...supply, role_tiers: '', nom_titulaire: 'Test 9', code_postal: '01020' },
      400,
      '2000000006',
    ],
    [10, 'GI999888', { ...supply, raison_sociale: 'Test 9', code_postal: '01020' }, 500, '2000000001'],
    [11, '09999999988256', { ...supply, nom_titulaire: 'Test 9', code_postal: '01020' }, 409, '1000000004'],
    [12, '09999999900612', { ...supply, nom_titulaire: 'Test 10', code_postal: '13000' }, 409, '1000000005'],
    [13, '0999999999999', { ...supply, nom_titulaire: 'Test 10', code_postal: '13400' }, 404, '1000000006'],
    [
      14,
      '09999999900614',
      { ...supply, nom_titulaire: '', raison_sociale: '', code_postal: '13400' },
      400,
      '1000000026',
    ],
    [
      15,
      '09999999900615',
      { ...supply, nom_titulaire: 'A', raison_sociale: 'B', code_postal: '13400' },
      400,
      '1000000039',
    ],
    [16, '45697829232770', { ...supply, nom_titulaire: 'Test 11', code_postal: '56000' }, 409, '1000000005'],
    [17, '0999999990061', { ...supply, nom_titulaire: 'Test 12', code_postal: '13400' }, 400, '1000000037'],
    [18, '09999999900618', { ...supply, nom_titulaire: 'Test 12', code_postal: '' }, 400, '1000000027'],
    [19, '09999999900619', { ...supply, nom_titulaire: 'Test 12', code_postal: '1340O' }, 400, '1000000036'],
    [
      20,
      '09999999900620',
      { ...supply, nom_titulaire: 'Test 12', code_postal: '13400', courriel_titulaire: '' },
      400,
      '1000000028',
    ],
    [
      21,
      '09999999900621',
      { ...withoutContractFlag, nom_titulaire: 'Test 12', code_postal: '13400' },
      400,
      '1000000031',
    ],
    [
      22,
      '09999999900622',
      { ...supply, nom_titulaire: 'Test 12', code_postal: '13400', perim_donnees_conso_debut: '' },
      400,
      '1000000041',
    ],
    [
      23,
      'GI999602',
      { ...injection, raison_sociale: 'Test 6', code_postal: '72100', perim_donnees_inj_fin: '' },
      400,
      '1000000048',
    ],
    [
      24,
      '09999999900624',
      { ...supply, nom_titulaire: 'Test 12', code_postal: '13400', courriel_titulaire: 'bas_grdf_adict@yopmail@com' },
      400,
      '1000000024',
    ],
  ] as const)('JDD %i: PUT on %s', async ([, point, body, status, code]) => {
    const answer = await bas.declare(point, body);
    expect(answer.json().code_statut_traitement).toBe(code);
    expect(answer.status).toBe(status);
    expect(flawsOf('declareAccessRight', answer)).toEqual([]);
    const again = await bas.declare(point, body);
    expect(again.text, 'a static copy answers the same again').toBe(answer.text);
  });
});

describe('consulting, revoking and proving (adict.md 8.3)', () => {
  const states = (answer: Answer): string[] =>
    answer.lines<{ etat_droit_acces?: string }>().flatMap(({ etat_droit_acces: state }) => state ?? []);

  test('JDD 25: GET lists all rights', async () => {
    const answer = await bas.rights();
    expect(states(answer).length).toBeGreaterThan(10);
    expect(flawsOf('listAccessRights', answer)).toEqual([]);
  });
  test('JDD 26: POST by two points', async () => {
    const answer = await bas.search({ id_pce: ['09999999900617', 'GI999055'] });
    const points = answer.lines<{ id_pce?: string }>().flatMap(({ id_pce: point }) => point ?? []);
    expect(points.sort()).toEqual(['09999999900617', 'GI999055']);
  });
  test('JDD 27: POST by the state Obsolète', async () => {
    const found = states(await bas.search({ etat_droit_acces: ['Obsolète'] }));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['Obsolète']));
  });
  test('JDD 28: POST by two proof statuses', async () => {
    const wanted = ['Preuve en attente', 'Preuve en cours de vérification'];
    const answer = await bas.search({ statut_controle_preuve: wanted });
    const found = answer
      .lines<{ statut_controle_preuve?: string }>()
      .flatMap(({ statut_controle_preuve: status }) => status ?? []);
    expect(new Set(found)).toEqual(new Set(wanted));
  });
  test('JDD 29: POST by role and state', async () => {
    const roles = ['DETENTEUR_CONTRAT_FOURNITURE', 'DETENTEUR_CONTRAT_INJECTION'];
    const answer = await bas.search({ role_tiers: roles, etat_droit_acces: ['Active'] });
    const found = answer.lines<{ role_tiers?: string }>().flatMap(({ role_tiers: role }) => role ?? []);
    expect(new Set(found)).toEqual(new Set(roles));
  });
  test.for([
    [30, 'f13a3109-39a7-47a0-8017-3192620dee4e', done],
    [31, '3edbd20d-34aa-4ef2-b5f1-dadc211acfb0', '1000000001'],
    [32, '09999999900617', '2000000001'],
  ] as const)('JDD %i: PATCH of %s', async ([, id, code]) => {
    expect((await bas.revoke(id)).json().code_statut_traitement).toBe(code);
    expect((await bas.revoke(id)).json().code_statut_traitement, 'a static copy answers the same again').toBe(code);
  });
  test.for([
    [33, '34ed04b3-1371-4418-93fe-0467760c7919', done],
    [34, '90494e79-bfee-474e-888a-ea653f48cac6', done],
    [35, '34ed04b3-1371-4418-93fe-0467760c7920', '2000000005'],
    [36, '34ed04b3-1371-4418-93fe-0467760c7921', '2000000002'],
  ] as const)('JDD %i: proofs for %s', async ([, id, code]) => {
    const answer = await bas.proofs(id, [new File(['%PDF'], 'preuve.pdf')]);
    expect(answer.json().code_statut_traitement).toBe(code);
  });
});

interface Line {
  consommation: null | { date_debut_consommation: string };
  injection?: null | { date_debut_injection: string };
  statut_restitution: null | { code: string; message: string };
}

const dates = (from: string, to: string): string => `date_debut=${from}&date_fin=${to}`;

describe('published consumption (adict.md 8.4)', () => {
  test.for([
    [1, '09999999900617', dates('2021-01-01', '2021-10-15'), '2021-08-02'],
    [2, '09999999975102', dates('2021-01-01', '2023-01-01'), '2021-11-15'],
    [3, 'GI999055', dates('2023-01-11', '2023-02-11'), '2021-01-01'],
    [4, 'GI999947', 'periode=2023-01', '2023-01-01'],
    [5, '09999999928289', dates('2023-03-29', '2023-08-15'), '2021-01-01'],
    [6, 'GI999159', dates('2023-01-31', '2023-02-05'), '2023-01-31'],
  ] as const)('case %i: %s answers data, none before its first day', async ([, point, query, first]) => {
    const answer = await bas.published(point, query);
    expect(answer.status).toBe(200);
    const lines = answer.lines<Line>();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line.statut_restitution).toBeNull();
      expect(line.consommation?.date_debut_consommation ?? '').toMatch(/^\d{4}/);
      expect((line.consommation?.date_debut_consommation ?? '') >= first).toBe(true);
    }
    expect(flawsOf('publishedConsumption', answer)).toEqual([]);
  });
  test.for([
    [3, 'GI999055', dates('2023-01-11', '2023-02-11'), 'CFR'],
    [5, '09999999928289', dates('2023-03-29', '2023-08-15'), 'CFR'],
    [6, 'GI999159', dates('2023-01-31', '2023-02-05'), 'CHT'],
  ] as const)('case %i: the change shows as the reason of a reading', async ([, point, query, reason]) => {
    expect((await bas.published(point, query)).text).toContain(`"raison_releve":"${reason}"`);
  });
  test.for([
    [1, '09999999900617', dates('2021-01-01', '2021-10-15'), '2021-08-02T06:00:00+02:00'],
    [2, '09999999975102', dates('2021-01-01', '2023-01-01'), '2021-11-15T06:00:00+01:00'],
  ] as const)('case %i: the data of %s begin on the day of its title', async ([, point, query, first]) => {
    const [line] = (await bas.published(point, query)).lines<Line>();
    expect(line?.consommation?.date_debut_consommation).toBe(first);
  });
  test('case 7: the first block is in error, the others are data', async () => {
    const lines = (await bas.published('09999999975102', dates('2021-08-18', '2023-08-17'))).lines<Line>();
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toMatchObject({ consommation: null, statut_restitution: { code: '2000100' } });
    expect(lines[0], 'it names the block to ask again').toMatchObject({
      periode: { valeur: null, date_debut: '2021-11-15', date_fin: '2022-05-15' },
    });
    for (const line of lines.slice(1)) expect(line.statut_restitution).toBeNull();
  });
  test('case 15: the stream fails on its way', async () => {
    const lines = (await bas.published('GI999054', 'periode=2023')).lines<Line>();
    expect(lines.length).toBeGreaterThan(10);
    expect(lines[0]?.statut_restitution).toBeNull();
    expect(lines.at(-1)).toMatchObject({ consommation: null, statut_restitution: { code: '2000100' } });
  });
  test.for([
    [8, '09999999900112', dates('2021-01-01', '2021-10-15'), 200, '1000002'],
    [9, 'GI999159', 'periode=2023', 500, '2000000'],
    [10, 'GI999092', dates('2021-08-18', '2023-08-17'), 200, '1000000'],
    [11, '09999999930215', dates('2023-01-01', '2023-09-01'), 200, '1000001'],
    [12, '09999999932770', dates('2023-01-01', '2023-02-01'), 200, '1000014'],
    [13, '09999999970626', 'periode=2023', 200, 'Vous avez révoqué votre droit d’accès aux données de ce PCE.'],
    [
      14,
      '09999999900617',
      dates('2018-01-01', '2021-10-15'),
      400,
      "Le paramètre 'date_debut' ne doit pas être antérieur à la date du jour - 5 ans.",
    ],
  ] as const)('case %i: %s is refused', async ([, point, query, status, told]) => {
    const answer = await bas.published(point, query);
    expect(answer.status).toBe(status);
    expect(answer.lines()).toHaveLength(1);
    expect(Object.values(answer.lines<Line>()[0]?.statut_restitution ?? {})).toContain(told);
    expect(flawsOf('publishedConsumption', answer)).toEqual([]);
  });
});

describe('informative consumption (adict.md 8.5)', () => {
  test.for([
    [1, 'GI999947', dates('2023-02-26', '2023-02-28'), 2],
    [2, '09999999928289', 'periode=2023-09', 30],
  ] as const)('case %i: %s answers a line a day', async ([, point, query, days]) => {
    const answer = await bas.informative(point, query);
    expect(answer.lines()).toHaveLength(days);
    expect(flawsOf('informativeConsumption', answer)).toEqual([]);
  });
  const badPeriod =
    "Le format du paramètre 'periode' n’est pas à un format attendu valide (YYYY, YYYY-NN, YYYY-WNN, YYYY-NNN, PN-YYYY, PN-YYYY-NN, PN-YYYY-WNN, PN-YYYY-WMM-N).";
  const expired = 'Votre contrat GRDF ADICT est expiré. Veuillez prendre contact avec GRDF pour le renouveler.';
  test.for([
    [3, '09999999928283', 'periode=2023-09-01', 400, badPeriod],
    [4, '0999999992828', 'periode=2023-09', 400, '1000005'],
    [5, '09999999900617', 'periode=2023', 500, '2000000'],
    [6, 'GI999055', 'periode=2023', 200, expired],
    [7, '09999999932770', dates('2019-09-01', '2019-10-01'), 200, '1000014'],
    [8, '09999999975102', dates('2023-02-26', '2023-02-28'), 200, '1000010'],
    [
      9,
      'GI999947',
      dates('2020-02-26', '2023-02-28'),
      400,
      "Le paramètre 'date_debut' ne doit pas être antérieur à la date du jour - 3 ans.",
    ],
    [10, 'GI999947', dates('2023-02-26', '2050-02-28'), 400, '1000016'],
  ] as const)('case %i: %s is refused', async ([, point, query, status, told]) => {
    const answer = await bas.informative(point, query);
    expect(answer.status).toBe(status);
    expect(Object.values(answer.lines<Line>()[0]?.statut_restitution ?? {})).toContain(told);
  });
});

describe('injection, contract and technical data (adict.md 8.6)', () => {
  test('injection 1: GI999150 answers a line a day, on the path with and without "s"', async () => {
    const answer = await bas.injections('GI999150', dates('2023-07-01', '2023-07-17'));
    expect(answer.lines()).toHaveLength(16);
    const old = await bas.call('GET', `/pce/GI999150/donnees_injection_publiees?${dates('2023-07-01', '2023-07-17')}`);
    expect(old.text).toBe(answer.text);
  });
  test.for([
    [
      2,
      'GI999602',
      dates('2023-07-01', '2023-07-17'),
      200,
      "Vous n'êtes pas ou plus autorisé à consulter les données de ce PCE.",
    ],
    [
      3,
      'GI999150',
      dates('2018-07-01', '2023-07-17'),
      400,
      "Le paramètre 'date_debut' ne doit pas être antérieur à la date du jour - 5 ans.",
    ],
    [4, 'GI999947', dates('2023-07-01', '2050-07-17'), 400, '1000016'],
  ] as const)('injection %i: %s is refused', async ([, point, query, status, told]) => {
    const answer = await bas.injections(point, query);
    expect(answer.status).toBe(status);
    expect(Object.values(answer.lines<Line>()[0]?.statut_restitution ?? {})).toContain(told);
  });
  test('contract 1 is the workshop’s sample to the byte (adict.md 6.1)', async () => {
    expect((await bas.contract('09999999900617')).text).toBe(
      '{"pce":{"id_pce":"09999999900617"},"donnees_contractuelles":{"date_mes":"2021-08-02","tarif_acheminement":"T1","date_publication":"2022-06-14","consommation_journaliere_plafond":null,"car":{"car_actuelle":"2667","car_future":"2008"},"cja":{"cja":null,"cja_journaliere":null,"cja_mensuelle":null},"profil":{"date_debut_profil_type_actuel":"2023-04-14","date_fin_profil_type_actuel":"9999-12-31","profil_type_actuel":"P011","profil_type_futur":null},"modulation":{"modulation_n_1":null,"modulation_n_2":null,"modulation_n_3":null,"assiette":null}},"statut_restitution":null}',
    );
  });
  test('technical 1 is the workshop’s sample to the byte (adict.md 6.2)', async () => {
    expect((await bas.technical('09999999975102')).text).toBe(
      '{"pce":{"id_pce":"09999999975102"},"donnees_techniques":{"situation_compteur":{"numero_rue":"6","nom_rue":"RUE CONDORCET","complement_adresse":"IMMEUBLE | IMMEUBLE","code_postal":"75009","commune":"PARIS"},"caracteristiques_compteur":{"frequence":"6M","client_sensible_mig":"Non","code_calibre":"G6","code_debit":"10","code_debit_normalise":null,"pression_livraison":"0.021","matricule_compteur":"117"},"pitd":{"identifiant_pitd":"GD1057","libelle_pitd":"PARIS"},"regime_propriete":{"regime_propriete_compteur":"Faisant partie intégrante du Réseau de Distribution","regime_propriete_convertisseur":null,"regime_propriete_poste":null,"regime_propriete_enregistreur":null}},"statut_restitution":null}',
    );
  });
  test.for([
    [
      'contract 2',
      'contract',
      '09999999975102',
      'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données contractuelles.',
    ],
    [
      'technical 2',
      'technical',
      'GI999055',
      'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données techniques.',
    ],
  ] as const)('%s is out of scope', async ([, operation, point, message]) => {
    const answer = await bas[operation](point);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ statut_restitution: { message } });
  });
});

test('the sandbox answers the same whatever the world’s clock says, to every application', async () => {
  const before = (await bas.published('GI999159', dates('2023-01-31', '2023-02-05'))).text;
  const world = await started.simulator.createWorld({
    now: new Date('2031-07-01T00:00:00Z'),
    clock: 'frozen',
    quotas: 'off',
  });
  const [application] = world.applications;
  const { AdictClient } = await import('../support/adict.ts');
  const other = new AdictClient(
    started.simulator.url,
    application ?? { clientId: '', clientSecret: '' },
    '/adict/bas/v6',
  );
  expect((await other.published('GI999159', dates('2023-01-31', '2023-02-05'))).text).toBe(before);
});

test('the reported defects of version 6 can be switched on (adict.md 8.7)', async () => {
  await using broken = await startSimulator({ dialects: { grdf: { sandboxDefects: 'v6' } } });
  const sandbox = broken.adict.onSandbox();
  expect(
    (await sandbox.declare('09999999900617', { ...supply, nom_titulaire: 'Test 1', code_postal: '13400' })).status,
  ).toBe(400);
  expect((await sandbox.search({ etat_droit_acces: ['Obsolète'] })).status).toBe(400);
  const glued = (await sandbox.published('GI999159', dates('2023-01-31', '2023-02-05'))).text;
  expect(glued).toContain('}{');
  expect(glued.split('\n').length).toBeGreaterThan(100);
  expect(glued.startsWith('\u00a0')).toBe(true);
  const objects = glued
    .replace(/^[^{[]+/, '')
    .replaceAll('\n', '')
    .split('}{').length;
  expect(objects).toBe(5);
  expect((await sandbox.injections('GI999150', dates('2023-07-01', '2023-07-17'))).status).toBe(404);
  const old = await sandbox.call(
    'GET',
    `/pce/GI999150/donnees_injection_publiees?${dates('2023-07-01', '2023-07-17')}`,
  );
  expect(old.status).toBe(200);
  const malformed = (await sandbox.published('09999999975102', dates('2021-08-18', '2023-08-17'))).text;
  expect(() => JSON.parse(malformed.replace(/^[^{]+/, '').split('}{')[0] ?? '')).toThrow();
  expect((await sandbox.informative('GI999947', dates('2023-02-26', '2023-02-28'))).text).toContain('1000008');
  expect((await sandbox.informative('GI151947', dates('2023-02-26', '2023-02-28'))).text).toContain('Informative');
});
