import { describe, expect, test } from 'vitest';
import type { Body } from '../../../../mock-server/core/exchange.ts';
import { dayAt, isoDay } from '../../../../mock-server/core/paris.ts';
import { Refusal } from '../../../../mock-server/core/refusal.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import { declare } from '../../../../mock-server/providers/grdf/rights/declare.ts';
import { declaredReply } from '../../../../mock-server/providers/grdf/rights/wire-rights.ts';
import { declarationFor, happen, nowOf, pointOf, refusalOf, testWorld, worded } from './rights-world.ts';

const declared = (world: World, id: string, sent: Body) => declare(world, 'app', id, sent, nowOf(world));

async function refused(change: Record<string, unknown>, world = testWorld()) {
  const point = pointOf(world);
  const reason = await refusalOf(() => declared(world, point.id, declarationFor(point, change)));
  const { status, body } = worded(reason, world);
  const { code_statut_traitement: code, message_retour_traitement: message } = body as Record<string, string>;
  return { status, code, message };
}

describe('the answer to a declaration', () => {
  test('has the workshop’s keys in their order, and its dates as they were written (adict.md 2.5, W)', async () => {
    const world = testWorld();
    const point = pointOf(world, 'entity');
    const dates = { perim_donnees_conso_debut: ' 2021-07-05 ', perim_donnees_conso_fin: '2026-08-07' };
    const answer = await declared(world, point.id, declarationFor(point, dates));
    const reply = declaredReply(answer, world);
    expect(reply).toMatchObject({ kind: 'json', status: 201 });
    expect(JSON.stringify(reply.kind === 'json' && reply.body)).toBe(
      `{"code_statut_traitement":"0000000002","message_retour_traitement":"La demande d'accès est en attente de la ` +
        `validation du titulaire du PCE.","id_pce":"${point.id}","role_tiers":"AUTORISE_CONTRAT_FOURNITURE",` +
        `"id_droit_acces":"${answer.right.id}","etat_droit_acces":"A valider",` +
        `"date_creation_droit_acces":"2026-01-15 09:00:00","date_debut_droit_acces":"2026-01-01",` +
        `"date_fin_droit_acces":"2028-12-31","perim_donnees_conso_debut":" 2021-07-05 ",` +
        `"perim_donnees_conso_fin":"2026-08-07","nom_titulaire":"","raison_sociale_du_titulaire":"BabaTech",` +
        `"courriel_titulaire":"robert.dupont@dupont.fr","code_postal":"${point.postcode}",` +
        `"numero_telephone_mobile_titulaire":"0612455211","perim_donnees_techniques":"Vrai",` +
        `"perim_donnees_contractuelles":"Vrai","perim_donnees_informatives":"Faux","perim_donnees_publiees":"Vrai",` +
        `"parcours":"TIERS_DIRECT"}`,
    );
    const trimming = testWorld({ settings: { dateEcho: 'trimmed' } });
    expect(declaredReply(answer, trimming)).toMatchObject({ body: { perim_donnees_conso_debut: '2021-07-05' } });
  });

  test('to who holds the contract says that all went well (adict.md 3.3)', async () => {
    const world = testWorld();
    const point = pointOf(world, 'entity');
    const three = { role_tiers: 'DETENTEUR_CONTRAT_FOURNITURE', raison_sociale: 'Test 5', code_postal: point.postcode };
    const reply = declaredReply(await declared(world, point.id, { kind: 'json', value: three }), world);
    expect(reply).toMatchObject({
      status: 201,
      body: {
        code_statut_traitement: '0000000000',
        message_retour_traitement: "L'opération s'est déroulée avec succès.",
        etat_droit_acces: 'Active',
        nom_titulaire: null,
        courriel_titulaire: null,
        date_debut_droit_acces: null,
      },
    });
  });

  test('for injection has the injection days and no informative flag (adict.md 2.4, 2.6)', async () => {
    const world = testWorld({ parks: ['biomethane'] });
    const point = pointOf(world, 'entity');
    expect(point.injects).toBe(true);
    const change = {
      role_tiers: 'AUTORISE_CONTRAT_INJECTION',
      perim_donnees_conso_debut: undefined,
      perim_donnees_conso_fin: undefined,
      perim_donnees_inj_debut: '2022-06-10',
      perim_donnees_inj_fin: '2028-12-31',
    };
    const reply = declaredReply(await declared(world, point.id, declarationFor(point, change)), world);
    const keys = Object.keys(reply.kind === 'json' ? (reply.body as object) : {});
    expect(keys).toContain('perim_donnees_inj_debut');
    expect(keys).not.toContain('perim_donnees_informatives');
  });
});

describe('a well-formed declaration is refused', () => {
  test('when the point is unknown (adict.md 4.1, JDD 13)', async () => {
    const world = testWorld();
    const reason = await refusalOf(() => declared(world, '99999999999999', declarationFor(pointOf(world))));
    expect(worded(reason)).toEqual({
      status: 404,
      body: { code_statut_traitement: '1000000006', message_retour_traitement: 'Le PCE est inconnu.' },
    });
  });

  test('when the postcode is another (adict.md 4.1, JDD 12)', async () => {
    expect(await refused({ code_postal: '13000' })).toEqual({
      status: 409,
      code: '1000000005',
      message: "Le code postal ne correspond pas à l'adresse du PCE.",
    });
  });

  test('when the gas contract has ended (adict.md 4.1, JDD 11)', async () => {
    const world = testWorld();
    await happen(world, 'gasContractEnds', { meteringPointId: pointOf(world).id });
    expect(await refused({ code_postal: '13000' }, world)).toEqual({
      status: 409,
      code: '1000000004',
      message: 'Le contrat de fourniture de gaz est échu.',
    });
  });

  test.for([
    [
      { date_fin_droit_acces: '2026-01-14' },
      'La date de fin du droit d’accès doit être supérieure ou égale à la date du jour.',
    ],
    [
      { date_debut_droit_acces: '2026-01-16' },
      'La date de début du droit d’accès doit être inférieure ou égale à la date du jour.',
    ],
    [
      { perim_donnees_conso_debut: '2026-01-16' },
      'La date de début du périmètre relatif aux données de consommation doit être inférieure ou égale à la date du jour.',
    ],
    [
      { perim_donnees_conso_fin: '2020-12-31' },
      'La date de fin du périmètre relatif aux données de consommation doit être supérieure ou égale à la date de début du périmètre relatif aux données de consommation.',
    ],
    [
      { perim_donnees_conso_fin: '2029-01-01' },
      'La date de fin du périmètre relatif aux données de consommation doit être inférieure ou égale à la date de fin du droit d’accès.',
    ],
  ] as const)('when its days do not fit: %j (adict.md 4.1)', async ([change, message]) => {
    expect(await refused(change)).toMatchObject({ status: 409, message });
  });

  test('when it asks for nothing, or for the other flow, as inconsistent (our convention)', async () => {
    const nothing = {
      perim_donnees_contractuelles: 'Faux',
      perim_donnees_techniques: 'Faux',
      perim_donnees_publiees: 'Faux',
    };
    expect(await refused(nothing)).toMatchObject({ status: 409, code: '1000000022' });
    const otherFlow = {
      role_tiers: 'AUTORISE_CONTRAT_INJECTION',
      perim_donnees_inj_debut: '2022-06-10',
      perim_donnees_inj_fin: '2028-12-31',
    };
    expect(await refused(otherFlow)).toMatchObject({ status: 409, code: '1000000022' });
    const tolerant = testWorld({ settings: { roleOfOtherFlow: 'accepted' } });
    const point = pointOf(tolerant);
    expect(await declared(tolerant, point.id, declarationFor(point, otherFlow))).toBeDefined();
  });
});

describe('a second declaration', () => {
  async function onceDeclared(settings: Record<string, string> = {}, change: Record<string, unknown> = {}) {
    const world = testWorld({ settings });
    const { id: meteringPointId, ...point } = { ...pointOf(world) };
    const sent = declarationFor({ ...point, id: meteringPointId }, change);
    const { right } = await declared(world, meteringPointId, sent);
    const again = () => declared(world, meteringPointId, sent);
    return { world, meteringPointId, right, again };
  }

  test('while the first awaits validation has a text of its own (adict.md 4.1)', async () => {
    const { again } = await onceDeclared();
    expect(worded(await refusalOf(again))).toMatchObject({
      status: 409,
      body: {
        message_retour_traitement: "La demande d'accès est en attente de la validation du titulaire du PCE.",
      },
    });
  });

  test('on an active right says that one exists (adict.md 4.1, JDD 8)', async () => {
    const { world, meteringPointId, again } = await onceDeclared();
    await happen(world, 'holderAccepts', { meteringPointId });
    expect(worded(await refusalOf(again))).toEqual({
      status: 409,
      body: { code_statut_traitement: '1000000003', message_retour_traitement: "Un droit d'accès existe déjà." },
    });
  });

  test('after a refusal, a revocation or an end makes a right with a new id (adict.md 3.3)', async () => {
    for (const event of ['holderRefuses', 'operatorMakesObsolete'] as const) {
      const { world, meteringPointId, right, again } = await onceDeclared();
      await happen(world, event, { meteringPointId });
      expect((await again()).right.id).not.toBe(right.id);
    }
    const revoked = await onceDeclared();
    await happen(revoked.world, 'holderAccepts', { meteringPointId: revoked.meteringPointId });
    await happen(revoked.world, 'holderRevokes', { meteringPointId: revoked.meteringPointId });
    expect((await revoked.again()).right.id).not.toBe(revoked.right.id);
  });

  test('after a revocation can be refused as revoked, by the dialect (adict.md 4.1: 1000000013)', async () => {
    const { world, meteringPointId, again } = await onceDeclared({ declarationAfterRevocation: 'refused' });
    await happen(world, 'holderAccepts', { meteringPointId });
    await happen(world, 'holderRevokes', { meteringPointId });
    expect(worded(await refusalOf(again))).toMatchObject({
      status: 409,
      body: { code_statut_traitement: '1000000013', message_retour_traitement: "Le droit d'accès est révoqué." },
    });
  });

  test('near the end of an active right renews it, where the dialect lets it', async () => {
    const soon = isoDay(dayAt(Date.parse('2026-02-10T08:00:00Z')));
    const change = { date_fin_droit_acces: soon, perim_donnees_conso_fin: soon };
    const { world, meteringPointId, again } = await onceDeclared({ renewal: 'in-last-30-days' }, change);
    await happen(world, 'holderAccepts', { meteringPointId });
    expect((await again()).right.createdAt).toBe(nowOf(world));
  });

  test('by another application is a right of its own', async () => {
    const { world, meteringPointId } = await onceDeclared();
    const point = pointOf(world);
    expect(await declare(world, 'other', meteringPointId, declarationFor(point), nowOf(world))).toBeDefined();
  });
});

test('of two declarations at the same time exactly one succeeds', async () => {
  const world = testWorld();
  const point = pointOf(world);
  const results = await Promise.allSettled([1, 2].map(() => declared(world, point.id, declarationFor(point))));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const failed = results.find((result) => result.status === 'rejected');
  expect(failed?.reason).toBeInstanceOf(Refusal);
});

test('a world with the same seed and the same calls gives the same ids', async () => {
  const ids = [];
  for (const world of [testWorld(), testWorld()]) {
    const point = pointOf(world);
    ids.push((await declared(world, point.id, declarationFor(point))).right.id);
  }
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
