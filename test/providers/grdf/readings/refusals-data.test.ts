import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../../mock-server/core/exchange.ts';
import {
  brokenLine,
  type DataReason,
  dataRefusals,
} from '../../../../mock-server/providers/grdf/readings/refusals-data.ts';
import { dataWorld } from './data-world.ts';

const now = '2026-05-20T10:00:00Z';
const echo = { value: null, from: '2023-01-01', to: '2023-09-01' };

function exchangeOf(operation: string, query = ''): Exchange {
  return {
    id: 'x',
    receivedAt: new Date(now),
    provider: 'grdf',
    operation,
    mount: '/adict/v2',
    method: 'GET',
    url: '/',
    origin: 'http://localhost:4010',
    params: { id_pce: '0999999992828' },
    query: new URLSearchParams(query),
    headers: {},
    body: { kind: 'none' },
  };
}

function wordsOf(reason: DataReason, operation = 'publishedConsumption', settings = {}) {
  const world = dataWorld(now, settings);
  const reply = dataRefusals[reason]({ meteringPointId: 'GI999092', echo }, exchangeOf(operation), world);
  const body = reply.kind === 'text' ? JSON.parse(reply.text) : reply.kind === 'json' ? reply.body : undefined;
  return { reply, body, status: 'status' in reply ? reply.status : 0, ...body.statut_restitution };
}

describe('documented refusals (adict.md 4.4, 4.5)', () => {
  // The two apostrophes, U+0027 and U+2019, stand as in the source.
  test.each([
    [
      'moved-out',
      200,
      '1000000',
      "Le client semble avoir déménagé et n'est plus titulaire de ce PCE, vous ne pouvez donc plus accéder à ses données.",
    ],
    [
      'access-right-expired',
      200,
      '1000001',
      "Votre droit d\u2019accès sur ce PCE a expiré. Pour continuer à accéder aux données, vous devez faire une nouvelle demande d'accès et, le cas échéant, renouveler le consentement du titulaire.",
    ],
    ['no-access-right', 200, '1000002', "Vous n'êtes pas autorisé à consulter les données de ce PCE."],
    ['no-data', 200, '1000008', "Il n'y a pas de données correspondant à ce PCE sur la période demandée."],
    [
      'scope-published',
      200,
      '1000009',
      'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données de consommations publiées.',
    ],
    [
      'scope-informative',
      200,
      '1000010',
      'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données de consommations informatives.',
    ],
    [
      'proof-rejected',
      200,
      '1000011',
      'La preuve de consentement fournie lors du contrôle opéré par GRDF n\u2019est pas valide.',
    ],
    [
      'revoked-by-holder',
      200,
      '1000014',
      'Le client titulaire a révoqué son consentement, vous ne pouvez plus accéder aux données de ce PCE.',
    ],
    [
      'partial-failure',
      200,
      '2000100',
      "Le serveur a rencontré une erreur lors de l'exécution de la requête. Veuillez retenter votre appel sur la période mentionnée ci-dessus.",
    ],
    [
      'bad-metering-point',
      400,
      '1000005',
      "L'identifiant du PCE n'est pas correctement formaté (GI+6 chiffres ou 14 chiffres).",
    ],
    ['end-in-future', 400, '1000016', "Le paramètre 'date_fin' doit être inférieur ou égal à la date du jour."],
    [
      'server-error',
      500,
      '2000000',
      'Le serveur a rencontré une erreur lors de l\u2019exécution de la requête, veuillez réessayer ultérieurement.',
    ],
  ] as const)('%s is %i with code %s', (reason, status, code, message) => {
    expect(wordsOf(reason)).toMatchObject({ status, code, message });
  });

  test.each([
    ['made-obsolete', 200, "GRDF a passé le droit d'accès à l'état obsolète."],
    [
      'third-party-contract-expired',
      200,
      'Votre contrat GRDF ADICT est expiré. Veuillez prendre contact avec GRDF pour le renouveler.',
    ],
    [
      'third-party-suspended',
      200,
      'Vos droits d\u2019accès aux données des PCE ont été suspendus en raison d\u2019une mauvaise utilisation de la plateforme. Veuillez prendre contact avec GRDF.',
    ],
    [
      'revoked-by-operator',
      200,
      'GRDF a révoqué votre droit d\u2019accès aux données de ce PCE à la demande du client titulaire.',
    ],
    ['revoked-by-third-party', 200, 'Vous avez révoqué votre droit d\u2019accès aux données de ce PCE.'],
    ['not-authorised', 200, "Vous n'êtes pas ou plus autorisé à consulter les données de ce PCE."],
    [
      'scope-injection',
      200,
      "Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données d'injections publiées.",
    ],
    [
      'scope-contract',
      200,
      'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données contractuelles.',
    ],
    [
      'scope-technical',
      200,
      'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données techniques.',
    ],
    ['bad-dates', 400, "Le format du paramètre 'date_debut' et / ou 'date_fin' n\u2019est pas au format YYYY-MM-DD."],
    [
      'bad-period',
      400,
      "Le format du paramètre 'periode' n\u2019est pas à un format attendu valide (YYYY, YYYY-NN, YYYY-WNN, YYYY-NNN, PN-YYYY, PN-YYYY-NN, PN-YYYY-WNN, PN-YYYY-WMM-N).",
    ],
    ['end-missing', 400, "Le paramètre 'date_fin' est obligatoire et doit être renseigné au format YYYY-MM-DD."],
    ['start-missing', 400, "Le paramètre 'date_debut' est obligatoire et doit être renseigné au format YYYY-MM-DD."],
    ['too-deep-5-years', 400, "Le paramètre 'date_debut' ne doit pas être antérieur à la date du jour - 5 ans."],
    ['too-deep-3-years', 400, "Le paramètre 'date_debut' ne doit pas être antérieur à la date du jour - 3 ans."],
    [
      'period-and-dates',
      400,
      "Seul le paramètre 'periode' ou les paramètres 'date_debut' / 'date_fin' doivent être renseignés.",
    ],
    [
      'period-missing',
      400,
      "Le paramètre 'periode' ou les paramètres 'date_debut' / 'date_fin' doivent être renseignés.",
    ],
    ['start-not-before-end', 400, 'La date de début renseignée doit être antérieure à la date de fin.'],
    ['mandatory-missing', 400, 'Donnée(s) obligatoire(s) manquante(s)'],
    ['bad-format', 400, 'Format(s) de donnée(s) incorrect(s)'],
    ['bad-filter', 400, "Le filtre spécifié n'est pas valide."],
  ] as const)('%s is %i with its documented text, and a number of ours', (reason, status, message) => {
    const words = wordsOf(reason);
    expect(words).toMatchObject({ status, message });
    // numbers that no document uses (adict.md 4.4)
    expect(Number(words.code)).toBeGreaterThanOrEqual(1_000_020);
  });

  test('no two reasons share a code', () => {
    const codes = (Object.keys(dataRefusals) as DataReason[]).map((reason) => wordsOf(reason).code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the shape of a refusal', () => {
  test('a stream says it in one line, data blocks null, without a slip (adict.md 5.4)', () => {
    const { reply } = wordsOf('moved-out');
    expect(reply).toEqual({
      kind: 'text',
      status: 200,
      headers: { 'content-type': 'application/x-ndjson;charset=UTF-8' },
      text:
        '{"pce":{"id_pce":"GI999092"},"periode":{"valeur":null,"date_debut":"2023-01-01","date_fin":"2023-09-01"},"releve_debut":null,' +
        '"releve_fin":null,"consommation":null,"statut_restitution":{"code":"1000000","message":"Le client semble avoir déménagé et ' +
        'n\'est plus titulaire de ce PCE, vous ne pouvez donc plus accéder à ses données."}}\n',
    });
  });

  test.each(['publishedInjection', 'publishedInjectionOldPath'])(
    '%s has injection in place of consumption',
    (operation) => {
      expect(Object.keys(wordsOf('no-data', operation).body)).toEqual([
        'pce',
        'periode',
        'releve_debut',
        'releve_fin',
        'injection',
        'statut_restitution',
      ]);
    },
  );

  test.each([
    ['contractData', 'donnees_contractuelles'],
    ['technicalData', 'donnees_techniques'],
  ])('%s answers an object with an empty block (adict.md 6.3)', (operation, block) => {
    expect(wordsOf('no-data', operation).reply).toMatchObject({
      kind: 'json',
      status: 200,
      body: { pce: { id_pce: 'GI999092' }, [block]: null },
    });
    expect(wordsOf('no-data', operation, { refusedContractBlock: 'empty-object' }).body[block]).toEqual({});
  });

  test('a misshaped identifier is echoed, and so is what cannot be read of the period (adict.md 5.4)', () => {
    const exchange = exchangeOf('informativeConsumption', 'periode=2023-09-01');
    const reply = dataRefusals['bad-period']({}, exchange, dataWorld(now));
    expect(reply.kind === 'text' && reply.text).toContain(
      '{"pce":{"id_pce":"0999999992828"},"periode":{"valeur":"2023-09-01","date_debut":null,"date_fin":null},',
    );
  });

  test('texts that differ by endpoint, or that the world chooses (adict.md 4.4)', () => {
    expect(wordsOf('revoked-by-third-party', 'technicalData').message).toBe(
      'Vous avez révoqué votre droit d\u2019accès sur ce PCE.',
    );
    const all = { noAccessRightText: 'no-right-for-all', noAccessRightStatus: '403' };
    expect(wordsOf('no-access-right', 'publishedConsumption', all)).toMatchObject({
      status: 403,
      message: "Aucun droit d'accès pour tous les PCE en entrée.",
    });
    expect(wordsOf('no-access-right', 'contractData', all).message).toBe(
      "Vous n'êtes pas autorisé à consulter les données de ce PCE.",
    );
    const noBreak = wordsOf('partial-failure', 'publishedConsumption', { partialFailureSpaces: 'no-break' }).message;
    expect(noBreak).not.toContain(' ');
    expect(noBreak).toContain('Le\u00a0serveur\u00a0a');
  });

  test('a stream that breaks tells the period to ask again', () => {
    const line = brokenLine(
      'consumption',
      'GI999054',
      { value: null, from: '2023-04-01', to: '2023-05-01' },
      'partial-failure',
      dataWorld(now),
    );
    expect(line.endsWith('"}}\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({
      periode: { valeur: null, date_debut: '2023-04-01', date_fin: '2023-05-01' },
      statut_restitution: { code: '2000100' },
    });
  });

  test('the content type is the world’s', () => {
    const { reply } = wordsOf('no-data', 'publishedConsumption', { dataContentType: 'application/nd-json' });
    expect(reply.headers).toEqual({ 'content-type': 'application/nd-json' });
  });
});
