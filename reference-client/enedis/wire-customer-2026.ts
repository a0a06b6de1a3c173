import type { components } from '../../openapi/types/enedis-data-connect.d.ts';
import { BodyError } from '../body.ts';
import type { CivilDay } from '../civil-day.ts';
import type { Direction } from '../reading.ts';
import type { JsonObject } from './answer.ts';
import type { ContractHolder, GridConnection, HolderContact, PointAddress, PowerContract } from './customer.ts';
import type { Api, Call } from './gateway.ts';
import { dayIn, offPeakIn, powerIn, textIn } from './wire-contract.ts';

type Schemas = components['schemas'];

const paths = {
  situation: '/situation_contrat_auto/v1/',
  summary: '/synth_contrat_auto/v1/',
  general: '/donnees_generales_auto/v1/',
  supply: '/alimentation_auto/v1/',
  metering: '/comptage_auto/v1/',
} as const satisfies Partial<Record<Api, string>>;

/** A call of 2026 about a contract: the point is the last part of the path, and nothing else may come (enedis.md 2.8). */
export function contractCall(api: keyof typeof paths, meteringPointId: string): Call {
  return { api, path: paths[api] + meteringPointId };
}

/** The contract of the consumption, or the only one of a point that just feeds in; one that does both has two. */
export function situationIn(objects: readonly JsonObject[]): Schemas['ContractOfPoint'] {
  const contracts = objects as unknown as readonly Schemas['ContractOfPoint'][];
  const found = contracts.find(({ segment }) => segment?.startsWith('C')) ?? contracts[0];
  if (!found) throw new BodyError('the answer has no contract');
  return found;
}

/** Who holds the contract. */
export function holderFrom2026({ person, organization }: Schemas['ContractOfPoint']): ContractHolder {
  return {
    person: person
      ? { title: textIn(person.title), firstName: textIn(person.firstname), lastName: textIn(person.lastname) }
      : null,
    organisation: organization
      ? {
          name: textIn(organization.name),
          siret: textIn(organization.siret_number),
          siren: textIn(organization.siren_number),
        }
      : null,
    customerId: null,
  };
}

/** How to reach the holder; zeros stand for no number. */
export function contactFrom2026({ contact_data: told }: Schemas['ContractOfPoint']): HolderContact {
  const number = (text: string | undefined) => (/[1-9]/.test(text ?? '') ? textIn(text) : null);
  return { email: textIn(told?.email), phone: number(told?.phone) ?? number(told?.landline) };
}

/** The contract of a point, from the three answers that know of it. */
export function contractFrom2026(
  situation: Schemas['ContractOfPoint'],
  summary: readonly JsonObject[],
  metering: readonly JsonObject[],
): PowerContract {
  const { relais } = (metering[0] ?? {}) as Partial<Schemas['Metering']>;
  const direction = situation.segment?.startsWith('P') ? 'production' : 'consumption';
  return {
    segment: textIn(situation.segment),
    subscribedPower: powerIn(situation.subscribed_power?.value, situation.subscribed_power?.unit),
    activatedOn: activationIn(summary, direction),
    type: textIn(situation.contract_type),
    offPeak: offPeakIn(relais?.plageHeuresCreuses),
    tariff: { code: null, label: textIn(situation.distribution_tariff) },
    status: null,
    supplier: textIn(situation.contractor),
  };
}

/** The day of the last activation of a direction. */
export function activationIn([object]: readonly JsonObject[], direction: Direction): CivilDay | null {
  const told = (object ?? {}) as Partial<Schemas['ContractSummary']>;
  return dayIn(
    direction === 'consumption' ? told.consumption_last_activation_date : told.generation_last_activation_date,
  );
}

/** Where the meter stands. */
export function addressFrom2026([object]: readonly JsonObject[]): PointAddress {
  const { address } = (object ?? {}) as Partial<Schemas['GeneralData']>;
  if (!address) throw new BodyError('the answer has no address');
  const [, postcode, city] = /^\s*(\d{5})\s+(.*)$/.exec(address.postal_code_city ?? '') ?? [];
  const complement = [address.staircase_floor_apartment, address.building].flatMap((part) => textIn(part) ?? []);
  return {
    street: textIn(address.number_street_name),
    locality: textIn(address.locality),
    complement: complement.length > 0 ? complement.join(', ') : null,
    postcode: textIn(postcode),
    city: textIn(city ?? address.postal_code_city),
    communeCode: textIn(address.insee_code),
    coordinates: null,
  };
}

/** How a point is connected. */
export function connectionIn([object]: readonly JsonObject[]): GridConnection {
  const told = (object ?? {}) as Partial<Schemas['Supply']>;
  if (told.serial_number === undefined) throw new BodyError('the answer has no serial number');
  const { value: consumption, unit: consumptionUnit } = told.consumption_connection_power ?? {};
  const { value: production, unit: productionUnit } = told.generation_connection_power ?? {};
  return {
    serialNumber: String(told.serial_number),
    connectionState: told.connection_state ?? '',
    voltageLevel: told.voltage_level ?? '',
    phaseCount: told.phase_count === undefined ? null : Number(told.phase_count),
    consumptionPower: consumption === undefined ? null : { value: consumption, unit: consumptionUnit ?? '' },
    productionPower: production === undefined ? null : { value: production, unit: productionUnit ?? '' },
  };
}
