import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { descriptionNames, type Node, operationsOf, readDescription } from '../../scripts/generate.ts';
import { described, validatorOf } from './examples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
test('the linter finds nothing to say about the descriptions', () => {
  const files = descriptionNames().map((name) => `openapi/${name}.yaml`);
  const { status, stdout, stderr } = spawnSync('node', ['node_modules/@redocly/cli/bin/cli.js', 'lint', ...files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  expect(`${stdout}${stderr}`).toContain('Your API descriptions are valid.');
  expect(status).toBe(0);
}, 30_000);

describe.each(descriptionNames())('%s.yaml', (name) => {
  const document = readDescription(name);
  const operations = operationsOf(document);

  test('every operation has a summary and a description', () => {
    const lacking = operations.filter(({ node }) => !node.summary || !node.description);
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('no two operations share a name', () => {
    const ids = operations.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(ids);
  });

  test('every component is used, if only by the schema of a line', () => {
    const used = reachable(document);
    const components = document.components as Node;
    const all = Object.entries(components).flatMap(([kind, named]) =>
      kind === 'securitySchemes' ? [] : Object.keys(named as Node).map((key) => `#/components/${kind}/${key}`),
    );
    expect(all.filter((pointer) => !used.has(pointer))).toEqual([]);
  });
});

// What is known of each real system stands in one reference; formats that say nothing of it need no bracket.
const references = [
  { name: 'grdf-adict', reference: 'adict', formats: ['Day', 'DayOrNull'] },
  { name: 'enedis-data-connect', reference: 'enedis', formats: ['Day'] },
];

test('no two descriptions of real systems share the name of an operation', () => {
  const ids = references.flatMap(({ name }) => operationsOf(readDescription(name)).map(({ id }) => id));
  expect([...new Set(ids)]).toEqual(ids);
});

test('every description of a real system has its reference', () => {
  expect(references.map(({ name }) => name).sort()).toEqual(descriptionNames().filter((name) => name !== 'control'));
});

describe.each(references)('how sure we are of $name', ({ name, reference, formats }) => {
  const document = readDescription(name);
  const certainty = new RegExp(`\\[(documented|observed|inferred|our convention), ${reference}\\.md [\\d., ]+\\]`);

  test('every operation and every answer says it, with the section of the reference', () => {
    const unsure = operationsOf(document).flatMap(({ id, node }) => {
      const answers = Object.entries(node.responses as Node).flatMap(([status, answer]) =>
        certainty.test(JSON.stringify(answer)) || '$ref' in (answer as Node) ? [] : [`${id} ${status}`],
      );
      return certainty.test(String(node.description)) ? answers : [id, ...answers];
    });
    expect(unsure).toEqual([]);
  });

  test('every shared answer, every parameter and every schema that is more than a format says it', () => {
    const { responses, schemas, parameters } = document.components as Record<string, Record<string, Node>>;
    const spoken = { ...responses, ...schemas, ...parameters };
    const silent = Object.entries(spoken).filter(([, one]) => !certainty.test(String(one.description)));
    expect(silent.map(([key]) => key)).toEqual(formats);
  });

  test('no bracket names another reference, or is of another form', () => {
    const brackets = JSON.stringify(document).match(/\[[^[\]"]*\.md[^\]]*\]/g) ?? [];
    expect(brackets.length).toBeGreaterThan(100);
    expect(brackets.filter((one) => !certainty.test(one))).toEqual([]);
  });
});

describe('the order of keys on the wire of GRDF ADICT', () => {
  const { schemas } = described('grdf-adict');

  // Copied from the reference by hand, so that a schema cannot be reordered together with its examples.
  const orders = {
    // adict.md 2.5
    DeclaredAccessRight:
      'code_statut_traitement message_retour_traitement id_pce role_tiers id_droit_acces etat_droit_acces date_creation_droit_acces date_debut_droit_acces date_fin_droit_acces perim_donnees_conso_debut perim_donnees_conso_fin perim_donnees_inj_debut perim_donnees_inj_fin nom_titulaire raison_sociale_du_titulaire courriel_titulaire code_postal numero_telephone_mobile_titulaire perim_donnees_techniques perim_donnees_contractuelles perim_donnees_informatives perim_donnees_publiees parcours',
    // adict.md 2.6
    AccessRight:
      'id_droit_acces id_pce role_tiers raison_sociale_du_tiers nom_titulaire raison_sociale_du_titulaire courriel_titulaire code_postal numero_telephone_mobile_titulaire date_debut_droit_acces date_fin_droit_acces perim_donnees_conso_debut perim_donnees_conso_fin perim_donnees_inj_debut perim_donnees_inj_fin perim_donnees_techniques perim_donnees_contractuelles perim_donnees_informatives perim_donnees_publiees date_creation etat_droit_acces date_revocation source_revocation date_passage_a_obsolete source_passage_a_obsolete date_fin_autorisation date_passage_a_refuse source_passage_a_refuse parcours statut_controle_preuve date_limite_transmission_preuve',
    // adict.md 5.1
    PublishedConsumptionRecord:
      'pce periode releve_debut releve_fin consommation bordereau_publication statut_restitution',
    PeriodAsked: 'valeur date_debut date_fin',
    StartReading:
      'date_releve raison_releve libelle_raison_releve qualite_releve statut_releve index_brut_debut index_converti_debut',
    PublishedConsumption:
      'date_debut_consommation date_fin_consommation flag_retour_zero volume_brut coeff_calcul volume_converti energie type_qualif_conso sens_flux_gaz statut_conso journee_gaziere type_conso',
    Coefficients: 'coeff_pta valeur_pcs coeff_conversion',
    Index: 'valeur_index horodate_Index',
    Publication: 'date_debut_bordereau date_fin_bordereau nb_jour_gazier',
    // adict.md 5.2
    InformativeConsumptionRecord: 'pce periode releve_debut releve_fin consommation statut_restitution',
    // adict.md 5.3
    Injection:
      'date_debut_injection date_fin_injection flag_retour_zero volume_brut coeff_calcul volume_converti energie type_qualif_injection sens_flux_gaz statut_injection journee_gaziere type_injection',
    // adict.md 5.4
    ConsumptionErrorLine: 'pce periode releve_debut releve_fin consommation statut_restitution',
  };

  test.each(Object.entries(orders))('%s keeps the order of the reference', (name, keys) => {
    expect(Object.keys((schemas.components.$defs[name] as Node).properties as Node)).toEqual(keys.split(' '));
  });

  test('contract and technical data keep it, block by block (adict.md 6.1, 6.2)', () => {
    const blocks = (name: string, block: string) => {
      const { properties } = schemas.components.$defs[name] as { properties: Record<string, { properties: Node }> };
      return Object.keys(properties[block]?.properties ?? {}).join(' ');
    };
    expect(blocks('ContractData', 'donnees_contractuelles')).toBe(
      'date_mes tarif_acheminement date_publication consommation_journaliere_plafond car cja profil modulation',
    );
    expect(blocks('OldContractData', 'donnees_contractuelles')).toBe('car cja profil tarif_acheminement date_mes');
    expect(blocks('TechnicalData', 'donnees_techniques')).toBe(
      'situation_compteur caracteristiques_compteur pitd regime_propriete',
    );
  });
});

describe('what the contract asks of a declaration', () => {
  const validate = validatorOf(described('grdf-adict'))({ $ref: 'grdf-adict#/$defs/AccessRightDeclaration' });
  const holder = { role_tiers: 'DETENTEUR_CONTRAT_FOURNITURE', raison_sociale: 'Test 5', code_postal: '51800' };

  test('three fields are enough for who holds the gas contract (adict.md 2.4)', () => {
    expect(validate(holder)).toBe(true);
  });

  test('one name and only one: a person or a legal entity (adict.md 2.4)', () => {
    expect(validate({ ...holder, nom_titulaire: '' })).toBe(true);
    expect(validate({ ...holder, nom_titulaire: 'Test' })).toBe(false);
    expect(validate({ ...holder, raison_sociale: '' })).toBe(false);
  });

  test('who was authorised must name mail, dates and scopes (adict.md 2.4)', () => {
    expect(validate({ ...holder, role_tiers: 'AUTORISE_CONTRAT_FOURNITURE' })).toBe(false);
  });

  test('a postcode has five digits, not a letter among them (adict.md 8.2, case 19)', () => {
    expect(validate({ ...holder, code_postal: '1340O' })).toBe(false);
  });

  test('null is no value, and a key that nobody knows is a slip (adict.md 2.4)', () => {
    expect(validate({ ...holder, numero_telephone_mobile_titulaire: null })).toBe(false);
    expect(validate({ ...holder, raison_social: 'Test' })).toBe(false);
  });
});

/** All pointers that can be reached from the paths, through references anywhere, extensions included. */
function reachable(document: Node): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref' || typeof inner !== 'string') walk(inner);
      else if (!found.has(inner)) {
        found.add(inner);
        walk(
          inner
            .split('/')
            .slice(1)
            .reduce<unknown>((at, step) => (at as Node | undefined)?.[step], document),
        );
      }
    }
  };
  walk(document.paths);
  return found;
}
