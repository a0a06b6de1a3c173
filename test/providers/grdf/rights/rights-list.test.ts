import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../../mock-server/core/paris.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import type { AccessRight } from '../../../../mock-server/providers/grdf/rights/access-right.ts';
import { keepRight, listRights } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { rulesOf } from '../../../../mock-server/providers/grdf/rights/right-rules.ts';
import { rightsReply } from '../../../../mock-server/providers/grdf/rights/wire-rights-list.ts';
import { application, nowOf, rightOf, testWorld, textOf } from './rights-world.ts';

const day = (text: string) => parseDay(text) ?? 0;
const winter = (text: string) => Date.parse(`${text.replace(' ', 'T')}+01:00`);
const done =
  '{"code_statut_traitement":"0000000000","message_retour_traitement":"L\'opération s\'est déroulée avec succès."}\n';

async function listed(world: World): Promise<{ text: string; lines: number }> {
  const now = nowOf(world);
  const rules = await rulesOf(world, 'app', now);
  return textOf(rightsReply(listRights(world, 'app', now), world, application, now, rules));
}

/** The two rights of the workshop's samples, as far as a right can be what they say. */
const obsolete = rightOf({
  id: 'fac8a50c-15cc-4264-99d2-fd5bb02b569e',
  meteringPointId: '09739073753501',
  holderName: 'SARL LA MENAGERE',
  email: 'toto@example.com',
  postcode: '37000',
  startsOn: day('2019-07-05'),
  endsOn: day('2020-07-15'),
  consumptionScope: { from: day('2018-07-05'), to: day('2023-08-07') },
  scope: { technical: true, contract: true, informative: false, published: true },
  createdAt: winter('2019-12-09 15:45:42'),
  happenings: [
    { event: 'holderAccepts', at: winter('2019-12-09 15:46:00') },
    { event: 'holderMovesOut', at: winter('2019-12-09 15:46:30') },
  ],
});

const controlled = rightOf({
  ...obsolete,
  id: 'e8d64bd4-9cab-4163-bde4-d128795898de',
  meteringPointId: '09739073796462',
  holderName: 'M. CHAPEAU JEAN CHARLES',
  postcode: '37700',
  createdAt: winter('2020-01-16 10:46:00'),
  happenings: [{ event: 'holderAccepts', at: winter('2020-01-16 11:00:00') }],
  proofs: [{ event: 'opens', at: winter('2020-03-13 09:00:00') }],
});

const workshopLines = [
  '{"id_droit_acces":"fac8a50c-15cc-4264-99d2-fd5bb02b569e","id_pce":"09739073753501",' +
    '"role_tiers":"AUTORISE_CONTRAT_FOURNITURE","raison_sociale_du_tiers":"GRDF-SIDC",' +
    '"nom_titulaire":"SARL LA MENAGERE","raison_sociale_du_titulaire":"","courriel_titulaire":"toto@example.com",' +
    '"code_postal":"37000","numero_telephone_mobile_titulaire":"0612455211","date_debut_droit_acces":"2019-07-05",' +
    '"date_fin_droit_acces":"2020-07-15","perim_donnees_conso_debut":"2018-07-05",' +
    '"perim_donnees_conso_fin":"2023-08-07","perim_donnees_techniques":"Vrai","perim_donnees_contractuelles":"Vrai",' +
    '"perim_donnees_informatives":"Faux","perim_donnees_publiees":"Vrai","date_creation":"2019-12-09 15:45:42",' +
    '"etat_droit_acces":"Obsolète","date_revocation":null,"source_revocation":null,' +
    '"date_passage_a_obsolete":"2019-12-09 15:46:30",' +
    '"source_passage_a_obsolete":"Le client n\'est plus titulaire de ce PCE",' +
    '"date_fin_autorisation":"2020-07-15 00:00:00","date_passage_a_refuse":null,"source_passage_a_refuse":null,' +
    '"parcours":"TIERS_DIRECT","statut_controle_preuve":null,"date_limite_transmission_preuve":null}\n',
  '{"id_droit_acces":"e8d64bd4-9cab-4163-bde4-d128795898de","id_pce":"09739073796462",' +
    '"role_tiers":"AUTORISE_CONTRAT_FOURNITURE","raison_sociale_du_tiers":"GRDF-SIDC",' +
    '"nom_titulaire":"M. CHAPEAU JEAN CHARLES","raison_sociale_du_titulaire":"",' +
    '"courriel_titulaire":"toto@example.com","code_postal":"37700","numero_telephone_mobile_titulaire":"0612455211",' +
    '"date_debut_droit_acces":"2019-07-05","date_fin_droit_acces":"2020-07-15",' +
    '"perim_donnees_conso_debut":"2018-07-05","perim_donnees_conso_fin":"2023-08-07",' +
    '"perim_donnees_techniques":"Vrai","perim_donnees_contractuelles":"Vrai","perim_donnees_informatives":"Faux",' +
    '"perim_donnees_publiees":"Vrai","date_creation":"2020-01-16 10:46:00","etat_droit_acces":"Active",' +
    '"date_revocation":null,"source_revocation":null,"date_passage_a_obsolete":null,' +
    '"source_passage_a_obsolete":null,"date_fin_autorisation":"2020-07-15 00:00:00","date_passage_a_refuse":null,' +
    '"source_passage_a_refuse":null,"parcours":"TIERS_DIRECT","statut_controle_preuve":"Preuve en attente",' +
    '"date_limite_transmission_preuve":"2020-04-10"}\n',
];

async function workshopWorld(settings: Record<string, string> = {}): Promise<World> {
  const world = testWorld({ settings });
  world.clock.set({ now: new Date('2020-03-20T08:00:00Z') });
  await keepRight(world, controlled);
  await keepRight(world, obsolete);
  return world;
}

const withRight = async (change: Partial<AccessRight>, settings: Record<string, string> = {}) => {
  const world = testWorld({ settings });
  await keepRight(world, rightOf(change));
  const { text } = await listed(world);
  return JSON.parse(text.split('\n')[0] ?? '') as Record<string, unknown>;
};

describe('the list of rights', () => {
  test('prints the workshop’s samples key by key, oldest first, and a final status (adict.md 2.3, 2.6, W)', async () => {
    const { text, lines } = await listed(await workshopWorld());
    expect(text).toBe(workshopLines.join('') + done);
    expect(lines).toBe(3);
  });

  test('without rights is the status line alone (adict.md 2.3, 4.2)', async () => {
    const { text, lines } = await listed(testWorld());
    expect(JSON.parse(text)).toMatchObject({ message_retour_traitement: "Aucun droit d'accès trouvé." });
    expect(lines).toBe(1);
    const typographic = testWorld({ settings: { noRightFoundApostrophe: 'typographic' } });
    expect((await listed(typographic)).text).toContain('Aucun droit d’accès trouvé.');
  });

  test('can be one object, as years ago (adict.md 2.3, PM-PROD)', async () => {
    const { text, lines } = await listed(await workshopWorld({ rightsFraming: 'wrapped' }));
    const answer = JSON.parse(text);
    expect(Object.keys(answer)).toEqual([
      'code_statut_traitement',
      'message_retour_traitement',
      'id_traitement_asynchrone',
      'liste_acces',
    ]);
    expect(answer.liste_acces).toEqual(workshopLines.map((line) => JSON.parse(line)));
    expect(lines).toBe(1);
    const none = JSON.parse((await listed(testWorld({ settings: { rightsFraming: 'wrapped' } }))).text);
    expect(none.liste_acces).toEqual([]);
  });

  test('of an injection right has injection days and no informative flag (adict.md 2.4, 2.6)', async () => {
    const scope = { from: day('2022-06-10'), to: day('2028-12-31') };
    const keys = Object.keys(await withRight({ role: 'authorisedForInjection', injectionScope: scope }));
    expect(keys.slice(11, 17)).toEqual([
      'perim_donnees_conso_debut',
      'perim_donnees_conso_fin',
      'perim_donnees_inj_debut',
      'perim_donnees_inj_fin',
      'perim_donnees_techniques',
      'perim_donnees_contractuelles',
    ]);
    expect(keys).not.toContain('perim_donnees_informatives');
    expect(Object.keys(await withRight({}))).not.toContain('perim_donnees_inj_debut');
    expect(await withRight({}, { injectionScopeKeys: 'all-roles' })).toMatchObject({ perim_donnees_inj_debut: null });
  });

  test('escapes what JSON escapes', async () => {
    const company = 'L\'"Été" \\ \n\u0001\ud800 é';
    expect(await withRight({ holderCompany: company })).toMatchObject({ raison_sociale_du_titulaire: company });
  });

  test('can print an absent revocation as empty text, and states in the masculine, by the dialect', async () => {
    expect(await withRight({}, { absentRevocation: 'empty' })).toMatchObject({
      date_revocation: '',
      source_revocation: '',
      date_passage_a_refuse: null,
    });
    expect(await withRight({ role: 'holderOfSupply' }, { stateLabels: 'masculine' })).toMatchObject({
      etat_droit_acces: 'Actif',
    });
  });

  test('tells when and why a right was refused (adict.md 3.3, FROMONT)', async () => {
    const createdAt = Date.parse('2021-07-05T19:55:34+02:00');
    expect(await withRight({ createdAt })).toMatchObject({
      etat_droit_acces: 'Refusée',
      date_passage_a_refuse: '2021-07-09 02:54:14',
      source_passage_a_refuse: "La durée de validité de la demande d'accréditation est dépassée.",
    });
    const happenings = [{ event: 'holderRefuses', at: createdAt, reason: 'Je déménage', comment: 'en mai' } as const];
    expect(await withRight({ createdAt, happenings })).toMatchObject({
      source_passage_a_refuse: 'Je déménage - en mai',
    });
  });

  test('comes in chunks of whole lines', async () => {
    const world = testWorld({ rights: 'active' });
    const now = nowOf(world);
    const reply = rightsReply(listRights(world, 'app', now), world, application, now, await rulesOf(world, 'app', now));
    const { chunks, lines } = await textOf(reply);
    expect(lines).toBe(101);
    expect(chunks.length).toBeGreaterThan(1);
    for (const { data, lines: count } of chunks) {
      expect(String(data).endsWith('\n')).toBe(true);
      expect(String(data).split('\n')).toHaveLength(count + 1);
      expect(String(data).length).toBeLessThan(64_000);
    }
  });
});
