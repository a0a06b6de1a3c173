import { BodyError } from '../body.ts';
import type { CivilDay } from '../civil-day.ts';
import type { GasContract, GasTariff, GasTechnicalData, ReadingFrequency } from './contract.ts';

type Json = Readonly<Record<string, unknown>>;

// Written for "no end" (adict.md 6.1).
const never = '9999-12-31';

const frequencies: readonly string[] = ['6M', '1M', 'MM', 'JJ'] satisfies ReadingFrequency[];

/**
 * Contract data, in the present shape or in the one before version 1.7 of the operator's documents (adict.md 6.1).
 *
 * @throws BodyError when there are none in it
 */
export function contractFromWire(answer: Json): GasContract {
  const contract = blockOf(answer, 'donnees_contractuelles');
  const { car, cja } = contract;
  const profile = partOf(contract.profil);
  const modulation = partOf(contract.modulation);
  return {
    meteringPointId: textOf(partOf(answer.pce).id_pce) ?? '',
    servedSince: dayOf(contract.date_mes),
    tariff: textOf(contract.tarif_acheminement) as GasTariff | null,
    publishedOn: dayOf(contract.date_publication),
    dailyCeiling: numberOf(contract.consommation_journaliere_plafond),
    yearlyReference: isPart(car)
      ? { current: numberOf(car.car_actuelle), next: numberOf(car.car_future) }
      : { current: numberOf(car), next: null },
    dailyCapacity: isPart(cja)
      ? { yearly: numberOf(cja.cja), daily: numberOf(cja.cja_journaliere), monthly: numberOf(cja.cja_mensuelle) }
      : { yearly: numberOf(cja), daily: null, monthly: null },
    profile: {
      from: dayOf(profile.date_debut_profil_type_actuel),
      to: dayOf(profile.date_fin_profil_type_actuel),
      current: textOf(profile.profil_type_actuel),
      next: textOf(profile.profil_type_futur),
    },
    modulation: {
      lastYear: numberOf(modulation.modulation_n_1),
      twoYearsAgo: numberOf(modulation.modulation_n_2),
      threeYearsAgo: numberOf(modulation.modulation_n_3),
      base: numberOf(modulation.assiette),
    },
  };
}

/**
 * Technical data, in the present shape or in the older one (adict.md 6.2).
 *
 * @throws BodyError when there are none in it
 */
export function technicalFromWire(answer: Json): GasTechnicalData {
  const technical = blockOf(answer, 'donnees_techniques');
  const place = partOf(technical.situation_compteur);
  const meter = partOf(technical.caracteristiques_compteur);
  const network = partOf(technical.pitd);
  const owner = partOf(technical.regime_propriete);
  const { frequence: frequency, client_sensible_mig: priority } = meter;
  if (typeof frequency !== 'string' || !frequencies.includes(frequency)) {
    throw new BodyError('the technical data do not say how often the meter is read');
  }
  return {
    meteringPointId: textOf(partOf(answer.pce).id_pce) ?? '',
    frequency: frequency as ReadingFrequency,
    publicInterest: typeof priority === 'string' ? priority.toLowerCase() === 'oui' : null,
    address: {
      number: textOf(place.numero_rue),
      street: textOf(place.nom_rue),
      complement: textOf(place.complement_adresse),
      postcode: textOf(place.code_postal),
      city: textOf(place.commune),
    },
    meter: {
      serial: textOf(meter.matricule_compteur),
      size: textOf(meter.code_calibre),
      flow: numberOf(meter.code_debit),
      normalFlow: numberOf(meter.code_debit_normalise),
      pressure: numberOf(meter.pression_livraison),
    },
    networkInterface: { id: textOf(network.identifiant_pitd), name: textOf(network.libelle_pitd) },
    ownership: {
      meter: textOf(owner.regime_propriete_compteur),
      converter: textOf(owner.regime_propriete_convertisseur),
      station: textOf(owner.regime_propriete_poste),
      recorder: textOf(owner.regime_propriete_enregistreur),
    },
  };
}

function blockOf(answer: Json, name: 'donnees_contractuelles' | 'donnees_techniques'): Json {
  const block = partOf(answer[name]);
  if (Object.keys(block).length === 0) throw new BodyError(`the answer has no ${name}`);
  return block;
}

// null, an empty text and a missing key are all in use for "none" (adict.md 9).
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

// Numbers come as texts in the present shape.
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const text = textOf(value);
  const number = text === null ? Number.NaN : Number(text.replace(',', '.'));
  return Number.isNaN(number) ? null : number;
}

function dayOf(value: unknown): CivilDay | null {
  const day = textOf(value)?.slice(0, 10);
  return day === undefined || day === never ? null : day;
}

function partOf(value: unknown): Json {
  return isPart(value) ? value : {};
}

function isPart(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
