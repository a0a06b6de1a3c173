import { type Day, instantOf, parisIso } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { consentFacts } from '../consents/facts-consents.ts';
import { type ElectricityPoint, measures, type Segment } from '../point.ts';
import type { Contract, Tariff } from './contract.ts';
import type { DeliveryAddress } from './delivery-address.ts';
import { customerFacts } from './facts-customers.ts';
import type { Customer } from './holder.ts';
import { meterTypes, offPeakText, titleOf } from './wire-customers.ts';

/** All that the five APIs about a contract tell of (enedis.md 2.8). */
export interface Situation {
  readonly point: ElectricityPoint;
  readonly contract: Contract;
  readonly customer: Customer;
  readonly address: DeliveryAddress;
  /** Serial number of the meter. */
  readonly serial: number;
}

// Segment of what is fed in beside what is drawn: P4 beside C5 as recorded, the others alike (enedis.md 2.8).
const productionSegments: Readonly<Record<Segment, string>> = consentFacts.productionSegments.value;

// Made-up suppliers, and the party that answers for their balance.
const suppliers = [
  ['FOURNISSEUR EXEMPLE', 'RE_EXEMPLE'],
  ['ENERGIE FICTIVE', 'RE_FICTIVE'],
  ['COURANT IMAGINAIRE', 'RE_IMAGINAIRE'],
] as const;

/** The contracts of a point: what is drawn, and behind it what is fed in (enedis.md 2.8; order of keys as captured). */
export function contractSituationBody(situation: Situation): unknown[] {
  const { point } = situation;
  const drawn = measures(point, 'consumption') ? [drawnContract(situation)] : [];
  return situation.contract.productionFrom === undefined ? drawn : [...drawn, fedContract(situation)];
}

function drawnContract(situation: Situation) {
  const { point, contract, customer } = situation;
  const [supplier, party] = supplierOf(point);
  const isLarge = contract.segment !== 'C5';
  return {
    usage_point_id: point.id,
    contract_start: instantText(contract.serviceFrom),
    contract_type: 'Contrat GRD-F',
    contractor: supplier,
    // neither was in the two captures of homes, both in the mock of a large point (MED-26, ESTH)
    ...(isLarge && { balance_responsible_party: party, pricing_structure: 'Nouvelle Offre' }),
    distribution_tariff: tariffLabel(contract.segment, contract.tariff),
    ...(isLarge && { distribution_tariff_profile: profileOf(contract) }),
    subscribed_power: powerText(contract),
    segment: contract.segment,
    customer: postalAddress(situation, true),
    contact_data: contactOf(customer, true),
    ...personOrOrganization(customer),
  };
}

function fedContract(situation: Situation) {
  const { point, contract, customer } = situation;
  return {
    usage_point_id: point.id,
    contract_start: instantText(contract.productionFrom ?? contract.serviceFrom),
    contract_type: 'Contrat GRD-A',
    segment: productionSegments[contract.segment],
    customer: postalAddress(situation, false),
    contact_data: contactOf(customer, false),
    ...personOrOrganization(customer),
  };
}

/** The contract in short: segments, dates, and how far the meter is open to services (enedis.md 2.8). */
export function contractSummaryBody({ point, contract }: Situation) {
  const { segment, productionFrom, serviceFrom, powerChangedOn } = contract;
  const isDrawn = measures(point, 'consumption');
  const segments = [
    ...(isDrawn ? [segment] : []),
    ...(productionFrom === undefined ? [] : [productionSegments[segment]]),
  ];
  return {
    segments: segments.map((one) => ({ segment: one })),
    ...(productionFrom !== undefined && { generation_last_activation_date: instantText(productionFrom) }),
    ...(isDrawn && { consumption_last_activation_date: instantText(serviceFrom) }),
    ...(powerChangedOn !== undefined && { last_subscribed_power_change_date: instantText(powerChangedOn) }),
    services_level: 'Communicant (ouvert aux services)',
  };
}

/** Where the meter stands (enedis.md 2.8); what is not known is left out, as captured. */
export function generalDataBody({ address }: Situation) {
  const { street, complement, locality, postcode, city, communeCode } = address;
  return {
    address: {
      ...(complement !== undefined && { staircase_floor_apartment: complement }),
      number_street_name: street,
      ...(locality !== null && { locality: `LIEU DIT ${locality}` }),
      postal_code_city: `${postcode} ${city}`,
      insee_code: communeCode,
    },
  };
}

const home = customerFacts.homeConnection.value;

/** How the point is connected to the network (enedis.md 2.8); powers and voltages follow the segment (our convention). */
export function supplyBody({ point, contract, serial }: Situation) {
  const isHigh = contract.segment === 'C3' || contract.segment === 'C2';
  const threePhase = isHigh || contract.subscribedPower > customerFacts.threePhasesAbove.value;
  const unit = isHigh ? 'kW' : 'kVA';
  // homes are connected for 12 kVA, or for 36 on three phases
  const connected =
    contract.subscribedPower <= 36_000 ? (threePhase ? home.three : home.one) : (contract.subscribedPower * 1.2) / 1000;
  const power = { value: Math.round(connected), unit };
  return {
    serial_number: serial,
    connection_state: 'Alimenté',
    voltage_level: isHigh ? 'HTA' : 'BT',
    phase_count: threePhase ? '4' : '2',
    ...(measures(point, 'consumption') && { consumption_connection_power: power }),
    ...(measures(point, 'production') && { generation_connection_power: power }),
    nominal_service_voltage: { value: isHigh ? 20_000 : threePhase ? 400 : 230, unit: 'V' },
  };
}

/** Names of the meters by their code. */
export const meterLabels = {
  AMM: 'Compteur Linky',
  PMEI: 'Palier moyen électronique interactif',
  SAPHIR: 'Saphir',
  ICE4Q: 'Interface client émetteur 4 quadrants',
} as const;

/** The meter, and its off-peak hours as v5 prints them (enedis.md 2.8; no real answer is known, so the rest is ours). */
export function meteringBody({ contract, serial }: Situation) {
  const code = meterTypes[contract.segment];
  return {
    dispositifComptage: { typeComptage: { code, libelle: meterLabels[code] } },
    compteurs: [{ numeroSerie: String(serial).padStart(14, '0'), regimePropriete: { code: 'LOUE', libelle: 'Loué' } }],
    ...(contract.offPeak.length > 0 && { relais: { plageHeuresCreuses: offPeakText(contract.offPeak) } }),
  };
}

function postalAddress({ customer, address }: Situation, withCountry: boolean) {
  const { kind, gender, name, firstName, lastName } = customer;
  const line1 = kind === 'person' ? `${titleOf(gender)} ${lastName} ${firstName}`.toUpperCase() : name;
  const lines = { line1, line4: address.street, line6: `${address.postcode} ${address.city}` };
  // the misspelt key is the operator's
  return { customer: { adress: withCountry ? { ...lines, line7: 'FR (France)' } : lines } };
}

// A telephone number that begins by 06 or 07 is a mobile's; captures have a landline of zeros beside it.
function contactOf({ email, phone }: Customer, withPhone: boolean) {
  const isMobile = /^0[67]/.test(phone);
  const landline = isMobile ? '0000000000' : phone;
  return { email, landline, ...(withPhone && isMobile && { phone }) };
}

function personOrOrganization({ kind, gender, firstName, lastName, name, siren, siret }: Customer) {
  if (kind === 'person') return { person: { title: titleOf(gender), lastname: lastName, firstname: firstName } };
  return { organization: { name, siret_number: siret, siren_number: siren } };
}

function supplierOf({ id }: ElectricityPoint) {
  return suppliers[Math.floor(noiseAt(keyOf('supplier', id), 0) * suppliers.length)] ?? suppliers[0];
}

function powerText({ segment, subscribedPower }: Contract) {
  const isHigh = segment === 'C3' || segment === 'C2';
  return { unit: isHigh ? 'kW' : 'kVA', value: String(subscribedPower / 1000) };
}

// The label of four bands up to 36 kVA is recorded, those of high voltage are a mock's; the rest is formed alike.
const networkLabels = {
  C5: 'Tarif BT<=36kVA',
  C4: 'Tarif BT>36kVA',
  C3: 'Tarif HTA',
  C2: 'Tarif HTA',
} as const satisfies Record<Segment, string>;
const useLabels = { short: 'Courte', medium: 'Moyenne', long: 'Longue' } as const satisfies Record<
  Tariff['use'],
  string
>;
const bandLabels = {
  one: ' sans différenciation temporelle',
  two: ' heures pleines heures creuses',
  four: ' heures pleines heures creuses associées à deux saisons',
  five: '',
} as const satisfies Record<Tariff['bands'], string>;

function tariffLabel(segment: Segment, { use, bands }: Tariff): string {
  return `${networkLabels[segment]} ${useLabels[use]} Utilisation${bandLabels[bands]}`;
}

// Names and order of the official mock (enedis.md 3.4, ESTH).
const profileNames = [
  'Pointe',
  'Heures Pleines Hiver/Saison Haute',
  'Heures Pleines Eté',
  'Heures Creuses Eté',
  'Heures Creuses Hiver/Saison Haute',
] as const;

function profileOf(contract: Contract) {
  const { unit, value } = powerText(contract);
  const names = contract.tariff.bands === 'five' ? profileNames : profileNames.slice(1);
  return names.map((name) => ({ name, power: { value, unit } }));
}

// `2024-10-12T00:00:00+0200`
function instantText(day: Day): string {
  return parisIso(instantOf(day)).replace(/:(\d\d)$/, '$1');
}
