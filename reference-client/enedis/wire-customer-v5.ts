import type { components } from '../../openapi/types/enedis-data-connect.d.ts';
import { BodyError } from '../body.ts';
import type { JsonObject } from './answer.ts';
import type { ContractHolder, CustomerPart, HolderContact, PointAddress, PowerContract } from './customer.ts';
import type { Call } from './gateway.ts';
import { dayIn, offPeakIn, powerIn, textIn } from './wire-contract.ts';

type Schemas = components['schemas'];

const paths = {
  holder: '/customers_i/v5/identity',
  contact: '/customers_cd/v5/contact_data',
  contract: '/customers_upc/v5/usage_points/contracts',
  address: '/customers_upa/v5/usage_points/addresses',
} as const satisfies Record<CustomerPart, string>;

/** The call of v5 for a part of a customer's data (enedis.md 2.1). */
export function customerCallV5(part: CustomerPart, meteringPointId: string): Call {
  return { api: 'customer', path: paths[part], query: { usage_point_id: meteringPointId } };
}

/** Who holds the contract. */
export function holderFromV5([object]: readonly JsonObject[]): ContractHolder {
  const { customer_id: id, identity } = (object ?? {}) as Partial<Schemas['Identity']>;
  if (!identity) throw new BodyError('the answer has no identity');
  const { natural_person: person, legal_entity: entity } = identity;
  return {
    person: person
      ? { title: textIn(person.title), firstName: textIn(person.firstname), lastName: textIn(person.lastname) }
      : null,
    organisation: entity ? { name: textIn(entity.name), siret: textIn(entity.siret_number), siren: null } : null,
    customerId: id === undefined ? null : String(id),
  };
}

/** How to reach the holder; the recorded key and the one of the Swagger (enedis.md 2.5). */
export function contactFromV5([object]: readonly JsonObject[]): HolderContact {
  const { contact_data: recorded, contact } = (object ?? {}) as Partial<
    Schemas['ContactData'] & Schemas['ContactDataDocumented']
  >;
  const told = recorded ?? contact;
  if (!told) throw new BodyError('the answer has no contact');
  return { email: textIn(told.email), phone: textIn(told.phone) };
}

/** The contract of a point. */
export function contractFromV5([object]: readonly JsonObject[]): PowerContract {
  const { customer } = (object ?? {}) as Partial<Schemas['Contracts']>;
  const told = customer?.usage_points?.[0]?.contracts;
  if (!told) throw new BodyError('the answer has no contract');
  return {
    segment: textIn(told.segment),
    subscribedPower: powerIn(told.subscribed_power, undefined),
    activatedOn: dayIn(told.last_activation_date),
    type: textIn(told.contract_type),
    offPeak: offPeakIn(told.offpeak_hours),
    tariff: { code: textIn(told.distribution_tariff), label: null },
    status: textIn(told.contract_status),
    supplier: null,
  };
}

/** Where the meter stands. */
export function addressFromV5([object]: readonly JsonObject[]): PointAddress {
  const { customer } = (object ?? {}) as Partial<Schemas['Addresses']>;
  const told = customer?.usage_points?.[0]?.usage_point?.usage_point_addresses;
  if (!told) throw new BodyError('the answer has no address');
  const { latitude, longitude } = told.geo_points ?? {};
  return {
    street: textIn(told.street),
    locality: textIn(told.locality),
    complement: null,
    postcode: textIn(told.postal_code),
    city: textIn(told.city),
    communeCode: textIn(told.insee_code),
    coordinates: latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null,
  };
}
