import type { Address, ContractFacts, TechnicalFacts } from './facts.ts';
import type { GasPoint } from './point.ts';

/** Shapes of contract and technical data: since W v1.7, and before (adict.md 6.1, 6.2). */
export type ContractShape = 'current' | 'before-1.7';

/** The only value of an ownership that a sample shows (adict.md 6.2). */
export const networkOwned = 'Faisant partie intégrante du Réseau de Distribution';

/** What may be asked for with `filtre`, and the block that answers it (adict.md 2.12). */
const blockByFilter = {
  car: 'car',
  cja: 'cja',
  profil_type_actuel: 'profil',
  tarif_acheminement: 'tarif_acheminement',
  date_mes: 'date_mes',
} as const;

/** The documented filters. */
export const contractFilters: readonly string[] = Object.keys(blockByFilter);

interface Asking {
  readonly shape: ContractShape;
  readonly filters: readonly string[];
  /** What becomes of blocks that the filters leave out. */
  readonly unasked: 'null' | 'omitted';
}

/** Contract data on the wire, keys in its order (adict.md 6.1). */
export function contractOnWire(meteringPointId: string, facts: ContractFacts, { shape, filters, unasked }: Asking) {
  const blocks = shape === 'current' ? currentContract(facts) : oldContract(facts);
  return {
    pce: { id_pce: meteringPointId },
    donnees_contractuelles: filters.length === 0 ? blocks : filtered(blocks, filters, unasked),
    statut_restitution: null,
  };
}

/** Technical data on the wire, keys in its order (adict.md 6.2). */
export function technicalOnWire(point: GasPoint, address: Address, facts: TechnicalFacts, shape: ContractShape) {
  const { handover, ownership } = facts;
  const known = { frequence: facts.frequency, client_sensible_mig: facts.generalInterest ? 'Oui' : 'Non' };
  const situation = {
    numero_rue: address.number,
    nom_rue: address.street,
    complement_adresse: address.complement,
    code_postal: point.postcode,
    commune: point.city,
  };
  const pitd = { identifiant_pitd: handover.id, libelle_pitd: handover.label };
  const old = { situation_compteur: situation, caracteristiques_compteur: known, pitd };
  const current = {
    situation_compteur: situation,
    caracteristiques_compteur: {
      ...known,
      code_calibre: facts.calibre,
      code_debit: facts.flow,
      code_debit_normalise: facts.normalFlow,
      pression_livraison: facts.pressure,
      matricule_compteur: facts.serial,
    },
    pitd,
    regime_propriete: {
      regime_propriete_compteur: ownership.meter,
      regime_propriete_convertisseur: ownership.converter,
      regime_propriete_poste: ownership.station,
      regime_propriete_enregistreur: ownership.recorder,
    },
  };
  return {
    pce: { id_pce: point.id },
    donnees_techniques: shape === 'current' ? current : old,
    statut_restitution: null,
  };
}

function currentContract({ reference, capacity, profile, ...facts }: ContractFacts) {
  return {
    date_mes: facts.commissionedOn,
    tarif_acheminement: facts.tariff,
    date_publication: facts.publishedOn,
    consommation_journaliere_plafond: facts.dailyCap,
    // Numbers as text (W): clients that compute with them must convert.
    car: { car_actuelle: asText(reference.current), car_future: asText(reference.next) },
    cja: { cja: asText(capacity.year), cja_journaliere: asText(capacity.day), cja_mensuelle: asText(capacity.month) },
    profil: {
      date_debut_profil_type_actuel: profile.from,
      date_fin_profil_type_actuel: profile.to,
      profil_type_actuel: profile.current,
      profil_type_futur: profile.next,
    },
    modulation: { modulation_n_1: null, modulation_n_2: null, modulation_n_3: null, assiette: null },
  };
}

// Until 1.6 they were numbers, and a point without capacity had 0 (LOWATT, FROMONT).
function oldContract({ reference, capacity, profile, tariff, commissionedOn }: ContractFacts) {
  return {
    car: reference.current,
    cja: capacity.year ?? 0,
    profil: { profil_type_actuel: profile.current },
    tarif_acheminement: tariff,
    date_mes: commissionedOn,
  };
}

function filtered(blocks: object, filters: readonly string[], unasked: 'null' | 'omitted'): Record<string, unknown> {
  const asked = new Set<string>(filters.map((filter) => blockByFilter[filter as keyof typeof blockByFilter]));
  const kept = Object.entries(blocks).map(([name, block]) => [name, asked.has(name) ? block : null] as const);
  return Object.fromEntries(unasked === 'null' ? kept : kept.filter(([name]) => asked.has(name)));
}

function asText(value: number | null): string | null {
  return value === null ? null : String(value);
}
