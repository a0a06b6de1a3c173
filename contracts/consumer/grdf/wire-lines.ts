import { json, lineOf } from '../support/bodies.ts';
import { exampleRight, home, oldMeter, plant } from './vocabulary.ts';

// Whole lines, as the operator prints them (adict.md 2.6, 5.1 to 5.4): a test holds them against the schema. Beside them
// the keys which this client reads, in the operator's order: only these are asked of a provider.

/** Days asked for, the last one excluded. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const index = (name: string, value: number | null, moment: string | null) => ({
  [name]: { valeur_index: value, horodate_Index: moment },
});

const reading = (side: 'debut' | 'fin', value: number | null, moment: string) => ({
  date_releve: side === 'fin' ? moment : null,
  ...index(`index_brut_${side}`, value, value === null ? null : moment),
  ...index(`index_converti_${side}`, null, null),
});

const published = (side: 'debut' | 'fin', value: number | null, moment: string) => ({
  date_releve: side === 'fin' ? moment : null,
  raison_releve: side === 'fin' ? 'RNO' : null,
  libelle_raison_releve: side === 'fin' ? 'Relevé normal' : null,
  qualite_releve: 'Mesure',
  statut_releve: 'Normal',
  ...index(`index_brut_${side}`, value, value === null ? null : moment),
  ...index(`index_converti_${side}`, null, null),
});

const head = (id: string, { from, to }: Span) => ({
  pce: { id_pce: id },
  periode: { valeur: null, date_debut: from, date_fin: to },
});

const product = { coeff_pta: null, valeur_pcs: null, coeff_conversion: 11.35 };
const factors = { coeff_pta: 0.998, valeur_pcs: 11.372, coeff_conversion: null };
const unbilled = { date_debut_bordereau: null, date_fin_bordereau: null, nb_jour_gazier: null };

/** A billed month of a meter that tells the product of its coefficients only. */
export const monthLine = (asked: Span) => ({
  ...head(home, asked),
  releve_debut: published('debut', 2668, '2025-11-01T06:00:00+01:00'),
  releve_fin: published('fin', 2796, '2025-12-01T06:00:00+01:00'),
  consommation: {
    date_debut_consommation: '2025-11-01T06:00:00+01:00',
    date_fin_consommation: '2025-12-01T06:00:00+01:00',
    flag_retour_zero: false,
    volume_brut: 128,
    coeff_calcul: product,
    volume_converti: 0,
    energie: 1453,
    type_qualif_conso: 'Mesuré',
    sens_flux_gaz: 'Consommation',
    statut_conso: 'Définitive',
    journee_gaziere: null,
    type_conso: 'Publiée',
  },
  bordereau_publication: unbilled,
  statut_restitution: null,
});

/** Half a year, estimated, of a meter that tells both coefficients. */
export const halfYearLine = (asked: Span) => {
  const month = monthLine(asked);
  const begin = '2025-03-12T06:00:00+01:00';
  const end = '2025-09-12T06:00:00+02:00';
  const use = { date_debut_consommation: begin, date_fin_consommation: end, volume_brut: 400, energie: 4540 };
  return {
    ...month,
    ...head(oldMeter, asked),
    releve_debut: { ...published('debut', 8000, begin), date_releve: begin },
    releve_fin: { ...published('fin', 8400, end), qualite_releve: 'Estimation' },
    consommation: { ...month.consommation, ...use, coeff_calcul: factors, type_qualif_conso: 'Estimé' },
  };
};

/** A gas day; without energy nobody measured it. */
export function dayLine(
  asked: Span,
  {
    day,
    next,
    energy,
    qualification = 'Mesuré',
  }: { day: string; next: string; energy: number | null; qualification?: string },
) {
  return {
    ...head(home, asked),
    releve_debut: reading('debut', energy === null ? null : 2980, `${day}T06:00:00+01:00`),
    releve_fin: reading('fin', energy === null ? null : 2989, `${next}T06:00:00+01:00`),
    consommation: {
      date_debut_consommation: `${day}T06:00:00+01:00`,
      date_fin_consommation: `${next}T06:00:00+01:00`,
      flag_retour_zero: null,
      volume_brut: energy === null ? null : 9,
      coeff_calcul: product,
      volume_converti: null,
      energie: energy,
      type_qualif_conso: energy === null ? 'Absence de Données' : qualification,
      sens_flux_gaz: 'Consommation',
      statut_conso: 'Provisoire',
      journee_gaziere: day,
      type_conso: 'Informative Journalier',
    },
    statut_restitution: null,
  };
}

/** A gas day of a plant that injects. */
export const injectedDayLine = (asked: Span) => ({
  ...head(plant, asked),
  releve_debut: published('debut', 51_000_000, '2026-01-05T06:00:00+01:00'),
  releve_fin: published('fin', 51_005_000, '2026-01-06T06:00:00+01:00'),
  injection: {
    date_debut_injection: '2026-01-05T06:00:00+01:00',
    date_fin_injection: '2026-01-06T06:00:00+01:00',
    flag_retour_zero: false,
    volume_brut: 5000,
    coeff_calcul: factors,
    volume_converti: 5010,
    energie: 56_860,
    type_qualif_injection: 'Mesuré',
    sens_flux_gaz: 'Production',
    statut_injection: 'Définitive',
    journee_gaziere: '2026-01-05',
    type_injection: 'Publiée',
  },
  bordereau_publication: unbilled,
  statut_restitution: null,
});

const qualifications = json.oneOf('Mesuré', 'Estimé', 'Corrigé', 'Absence de Données');
const perhaps = json.orNull(json.number);

/** What is read of a line of a series, for one point. */
export function readingForm(series: 'conso' | 'injection', id: string, qualification: string = qualifications): string {
  const block = series === 'conso' ? 'consommation' : 'injection';
  return lineOf(
    ['id_pce', `"${id}"`],
    ['index_brut_debut', `\\{"valeur_index":${perhaps}`],
    ['index_brut_fin', `\\{"valeur_index":${perhaps}`],
    [`date_debut_${block}`, json.moment],
    [`date_fin_${block}`, json.moment],
    ['volume_brut', perhaps],
    ['coeff_pta', perhaps],
    ['valeur_pcs', perhaps],
    ['coeff_conversion', perhaps],
    ['energie', perhaps],
    [`type_qualif_${series}`, qualification],
    [`statut_${series}`, json.oneOf('Provisoire', 'Définitive')],
    ['journee_gaziere', json.orNull(json.day)],
    ['statut_restitution', 'null'],
  );
}

/** A line that only says no. */
export const refusedLine = (asked: Span, { id = home, block = 'consommation', code, text }: RefusedLine) => ({
  ...head(id, asked),
  releve_debut: null,
  releve_fin: null,
  [block]: null,
  statut_restitution: { code, message: text },
});

/** What a refused line is told. */
export interface RefusedLine {
  readonly id?: string;
  readonly block?: 'consommation' | 'injection';
  readonly code: string;
  readonly text: string;
}

/** What is read of a line that says no: a public code, or else some words. */
export function refusedForm(code: string | undefined, words = ''): string {
  const said = words === '' ? json.text : `"[^"\\n]*${words}[^"\\n]*"`;
  return lineOf(['statut_restitution', `\\{"code":"${code ?? '[0-9]{7}'}","message":${said}\\}`]);
}

/** A right of the list. */
export const rightLine = (state: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id_droit_acces: exampleRight,
  id_pce: home,
  role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
  raison_sociale_du_tiers: 'WATTIF',
  nom_titulaire: 'Aude Marchand',
  raison_sociale_du_titulaire: '',
  courriel_titulaire: 'aude.marchand@example.com',
  code_postal: '99099',
  numero_telephone_mobile_titulaire: null,
  date_debut_droit_acces: '2024-03-14',
  date_fin_droit_acces: '2030-03-14',
  perim_donnees_conso_debut: '2021-03-14',
  perim_donnees_conso_fin: '2030-03-14',
  perim_donnees_techniques: 'Vrai',
  perim_donnees_contractuelles: 'Vrai',
  perim_donnees_informatives: 'Vrai',
  perim_donnees_publiees: 'Vrai',
  date_creation: '2024-03-16 19:42:40',
  etat_droit_acces: state,
  date_revocation: null,
  source_revocation: null,
  date_passage_a_obsolete: null,
  source_passage_a_obsolete: null,
  date_fin_autorisation: '2030-03-14 00:00:00',
  date_passage_a_refuse: null,
  source_passage_a_refuse: null,
  parcours: 'TIERS_DIRECT',
  statut_controle_preuve: null,
  date_limite_transmission_preuve: null,
  ...more,
});

const roles = ['AUTORISE_CONTRAT', 'DETENTEUR_CONTRAT'].flatMap((who) => [`${who}_FOURNITURE`, `${who}_INJECTION`]);
const proofs = ['Preuve en attente', 'Preuve en cours de vérification', 'Preuve Vérifiée OK', 'Preuve Vérifiée KO'];

/** Every state of a right (adict.md 3.2). */
export const states = ['A valider', 'Active', 'A revérifier', 'Refusée', 'Révoquée', 'Obsolète'] as const;

/** What is read of a right, in some state and under some control. Flags and dates may be missing (adict.md 2.6). */
export function rightForm(state: string = json.oneOf(...states), proof = json.orNull(json.oneOf(...proofs))): string {
  const moment = '"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"';
  return lineOf(
    ['id_droit_acces', json.uuid],
    ['id_pce', '"(GI[0-9]{6}|[0-9]{14})"'],
    ['role_tiers', json.oneOf(...roles)],
    ['date_debut_droit_acces', json.orNull(json.day)],
    ['date_fin_droit_acces', json.orNull(json.day)],
    ['date_creation', moment],
    ['etat_droit_acces', state],
    ['statut_controle_preuve', proof],
    ['date_limite_transmission_preuve', json.orNull(json.day)],
  );
}

/** The line that a list ends with (adict.md 2.3). */
export const listEnd = {
  code_statut_traitement: '0000000000',
  message_retour_traitement: "L'opération s'est déroulée avec succès.",
};

/** What is read of it. */
export const listEndForm: string = lineOf(['code_statut_traitement', '"0000000000"']);

/** The same when there is nothing to list: its code is not public, the words tell it (adict.md 4.2). */
export const nothingListed = {
  code_statut_traitement: '1000000080',
  message_retour_traitement: "Aucun droit d'accès trouvé.",
};

/** What is read of that. */
export const nothingListedForm: string = lineOf(
  ['code_statut_traitement', '"[0-9]{10}"'],
  ['message_retour_traitement', '"Aucun droit d.accès trouvé\\."'],
);
