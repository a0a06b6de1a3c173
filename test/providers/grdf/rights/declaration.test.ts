import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../../mock-server/core/paris.ts';
import { Refusal } from '../../../../mock-server/core/refusal.ts';
import { parseDeclaration } from '../../../../mock-server/providers/grdf/rights/declaration.ts';
import { sentDeclaration } from '../../../../mock-server/providers/grdf/rights/wire-declaration.ts';
import { body, refusalOf, worded } from './rights-world.ts';

const workshop = {
  role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
  raison_sociale: 'BabaTech',
  nom_titulaire: '',
  code_postal: '77900',
  courriel_titulaire: 'robert.dupont@dupont.fr',
  numero_telephone_mobile_titulaire: '0612455211',
  date_debut_droit_acces: '2019-07-05',
  date_fin_droit_acces: '2024-08-07',
  perim_donnees_conso_debut: '2018-07-05 ',
  perim_donnees_conso_fin: '2023-08-07 ',
  perim_donnees_contractuelles: 'Vrai',
  perim_donnees_techniques: 'Vrai',
  perim_donnees_informatives: 'Faux',
  perim_donnees_publiees: 'Vrai',
};

const injection = {
  role_tiers: 'AUTORISE_CONTRAT_INJECTION',
  raison_sociale: 'Test 6',
  code_postal: '72100',
  courriel_titulaire: 'bas_grdf_adict@yopmail.com',
  date_debut_droit_acces: '2026-01-01',
  date_fin_droit_acces: '2028-12-31',
  perim_donnees_inj_debut: '2022-06-10',
  perim_donnees_inj_fin: '2028-12-31',
  perim_donnees_contractuelles: 'true',
  perim_donnees_techniques: 'true',
  perim_donnees_publiees: 'true',
};

const parse = (value: unknown, id = 'GI999001', nulls: 'refused' | 'absent' = 'refused') =>
  parseDeclaration(id, sentDeclaration(body(value)), nulls);

/** Reason, status, code and message for a change of the workshop's body. */
async function refused(change: Record<string, unknown>, base: object = workshop, id?: string) {
  const reason = await refusalOf(() => parse({ ...base, ...change }, id));
  const { status, body } = worded(reason);
  const { code_statut_traitement: code, message_retour_traitement: message } = body as Record<string, string>;
  return { status, code, message };
}

describe('a well-formed declaration', () => {
  test('is the workshop’s, stray blanks and all (adict.md 2.4, W)', () => {
    const declaration = parse(workshop);
    expect(declaration).toMatchObject({
      role: 'authorisedForSupply',
      holderName: '',
      holderCompany: 'BabaTech',
      scope: { contract: true, technical: true, informative: false, published: true },
    });
    expect(isoDay(declaration.consumptionScope.from ?? 0)).toBe('2018-07-05');
    expect(declaration.asDeclared.consumptionFrom).toBe('2018-07-05 ');
  });

  test('of who holds the contract has three fields (adict.md 2.4, JDD 5 and 7)', () => {
    const three = { role_tiers: 'DETENTEUR_CONTRAT_FOURNITURE', raison_sociale: 'Test 5', code_postal: '51800' };
    expect(parse(three)).toMatchObject({
      role: 'holderOfSupply',
      holderName: null,
      email: null,
      phone: null,
      startsOn: null,
      endsOn: null,
      scope: { contract: true, technical: true, informative: true, published: true },
    });
  });

  test('for injection has injection days and no informative flag (adict.md 2.4, JDD 6)', () => {
    const declaration = parse(injection);
    expect(declaration.scope).toEqual({ contract: true, technical: true, informative: false, published: true });
    expect(isoDay(declaration.injectionScope.to ?? 0)).toBe('2028-12-31');
    expect(declaration.consumptionScope).toEqual({ from: null, to: null });
  });

  test.for(['Vrai', 'vrai', 'VRAI', 'true', true, 'Faux', 'faux', 'false', false])(
    'takes %j as a flag (adict.md 2.4, 9.6)',
    (flag) => {
      const open = String(flag).toLowerCase().startsWith('v') || String(flag) === 'true';
      expect(parse({ ...workshop, perim_donnees_techniques: flag }).scope.technical).toBe(open);
    },
  );
});

describe('the data set’s failing declarations (adict.md 8.2, 4.1)', () => {
  test.for([
    [9, { role_tiers: '' }, '2000000006', "Votre rôle dans la demande d'accès n'est pas renseigné."],
    [14, { raison_sociale: '' }, '1000000026', 'Le nom ou la raison sociale du titulaire doit être renseigné.'],
    [15, { nom_titulaire: 'Test' }, '1000000039', 'Seul le nom ou la raison sociale du titulaire doit être renseigné.'],
    [18, { code_postal: '' }, '1000000027', "Le code postal n'est pas renseigné."],
    [19, { code_postal: '1340O' }, '1000000036', 'Le format du code postal est incorrect.'],
    [20, { courriel_titulaire: '' }, '1000000028', "Le courriel du titulaire n'est pas renseigné."],
    [
      21,
      { perim_donnees_contractuelles: undefined },
      '1000000031',
      "Le périmètre d'accès aux données contractuelles doit être renseigné à Vrai ou Faux.",
    ],
    [
      22,
      { perim_donnees_conso_debut: '' },
      '1000000041',
      'La date de début du périmètre relatif aux données de consommation est obligatoire et doit être renseignée au format YYYY-MM-DD.',
    ],
    [
      24,
      { courriel_titulaire: 'bas_grdf_adict@yopmail@com' },
      '1000000024',
      'Le format du courriel du titulaire est incorrect.',
    ],
  ] as const)('case %i', async ([, change, code, message]) => {
    expect(await refused(change)).toEqual({ status: 400, code, message });
  });

  test('case 17: thirteen digits', async () => {
    const expected = { status: 400, code: '1000000037', message: 'Le format du PCE est incorrect.' };
    expect(await refused({}, workshop, '0999999990061')).toEqual(expected);
  });

  test('case 23: the injection scope has no end', async () => {
    const message =
      "La date de fin du périmètre relatif aux données d'injection est obligatoire et doit être renseignée au format YYYY-MM-DD.";
    expect(await refused({ perim_donnees_inj_fin: '' }, injection)).toEqual({
      status: 400,
      code: '1000000048',
      message,
    });
  });
});

describe('other texts of the API description (adict.md 4.1)', () => {
  test.for([
    [{ date_fin_droit_acces: '07/08/2024' }, "Le format de la date de fin d'accès est incorrect."],
    [
      { date_fin_droit_acces: '' },
      'La date de fin du droit d’accès est obligatoire et doit être renseignée au format YYYY-MM-DD.',
    ],
    [
      { date_debut_droit_acces: '2019-02-30' },
      'La date de début du droit d’accès est obligatoire et doit être renseignée au format YYYY-MM-DD.',
    ],
    [
      { numero_telephone_mobile_titulaire: '01 02' },
      "Le numéro de téléphone mobile du titulaire renseigné n'est pas correctement formaté.",
    ],
    [
      { perim_donnees_techniques: 'oui' },
      "Le périmètre d'accès aux données techniques doit être renseigné à Vrai ou Faux.",
    ],
    [
      { perim_donnees_informatives: 1 },
      "Le périmètre d'accès aux données informatives doit être renseigné à Vrai ou Faux.",
    ],
    [{ perim_donnees_publiees: null }, "Le périmètre d'accès aux données publiées doit être renseigné à Vrai ou Faux."],
    [
      { perim_donnees_conso_fin: '2023-13-01' },
      'La date de fin du périmètre relatif aux données de consommation est obligatoire et doit être renseignée au format YYYY-MM-DD.',
    ],
    [
      {
        perim_donnees_contractuelles: undefined,
        perim_donnees_techniques: undefined,
        perim_donnees_informatives: undefined,
        perim_donnees_publiees: undefined,
      },
      "Le périmètre d'accès doit être renseigné.",
    ],
  ] as const)('%j is told apart', async ([change, message]) => {
    expect(await refused(change)).toMatchObject({ status: 400, message });
  });

  test('a malformed consumption day that the role does not need has its own text', async () => {
    const message =
      'La date de début du périmètre relatif aux données de consommation doit être renseignée au format YYYY-MM-DD ou null ou vide.';
    expect(await refused({ perim_donnees_conso_debut: 'hier' }, injection)).toMatchObject({ status: 400, message });
    expect(parse({ ...injection, perim_donnees_conso_debut: null, perim_donnees_conso_fin: '' })).toBeDefined();
  });

  test('a null name makes it fail, or counts as missing, as the dialect says (adict.md 2.4, LOWATT)', async () => {
    expect(await refused({ nom_titulaire: null })).toMatchObject({ status: 400, code: '1000000000' });
    expect(parse({ ...workshop, nom_titulaire: null }, 'GI999001', 'absent').holderName).toBeNull();
  });

  test.for([[], 'text', 12, true, null])('the body %j is malformed', async (value) => {
    expect(await refusalOf(() => parse(value))).toBe('declaration-malformed');
  });
});

test('whatever JSON comes, it is a declaration or a refusal of status 400', () => {
  const keys = [...Object.keys(workshop), 'perim_donnees_inj_debut', 'perim_donnees_inj_fin', '__proto__', 'toString'];
  const change = fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.jsonValue(), fc.string()));
  const base = fc.constantFrom<object>({}, workshop, injection);
  const value = fc.oneof(
    fc.jsonValue(),
    fc.tuple(base, change).map(([one, other]) => ({ ...one, ...other })),
  );
  fc.assert(
    fc.property(value, fc.constantFrom('refused', 'absent'), (sent, nulls) => {
      try {
        parse(sent, 'GI999001', nulls);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        expect(worded((error as Refusal).reason).status).toBe(400);
      }
    }),
  );
});
