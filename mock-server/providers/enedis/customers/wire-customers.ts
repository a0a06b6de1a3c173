import { calendarOf, type Day, instantOf, parisOffset } from '../../../core/paris.ts';
import { noiseAt } from '../../../core/random.ts';
import type { Segment } from '../point.ts';
import type { Contract, OffPeakSpan, Tariff } from './contract.ts';
import type { DeliveryAddress } from './delivery-address.ts';
import { customerFacts } from './facts-customers.ts';
import type { Customer } from './holder.ts';

/** Which customer ids are printed: ten digits, or negative ones among them (enedis.md 2.5). */
export type CustomerIds = 'mixed' | 'positive' | 'negative';

const draws = { number: 100, sign: 101, contact: 102 } as const;

/** The id of a customer, always a text: ten digits, or a negative number of an overflowed counter (enedis.md 2.5). */
export function customerIdOf({ key }: Customer, ids: CustomerIds): string {
  const drawn = noiseAt(key, draws.number);
  const negative =
    ids === 'negative' || (ids === 'mixed' && noiseAt(key, draws.sign) < customerFacts.negativeCustomerIds.value);
  if (negative) return String(-1 - Math.floor(drawn * 2_147_483_647));
  return String(1_000_000_000 + Math.floor(drawn * 8_999_999_999));
}

/** Identity of a customer: a person, an entity, or an entity with the person to talk to (enedis.md 2.5: all three seen). */
export function identityBody({ kind, gender, firstName, lastName, name, siret, key }: Customer, id: string) {
  const person = { natural_person: { title: titleOf(gender), firstname: firstName, lastname: lastName } };
  if (kind === 'person') return { customer_id: id, identity: person };
  const withPerson = noiseAt(key, draws.contact) < customerFacts.entitiesWithPerson.value;
  const entity = { legal_entity: { name, siret_number: siret } };
  return { customer_id: id, identity: withPerson ? { ...person, ...entity } : entity };
}

/** Contact data of a customer; the recorded key and the Swagger's differ (enedis.md 2.5). */
export function contactBody({ phone, email }: Customer, id: string, key: 'recorded' | 'documented') {
  const contact = { phone, email };
  return key === 'recorded' ? { customer_id: id, contact_data: contact } : { customer_id: id, contact };
}

/** Contract of a customer to one point, in the recorded order of v5 or of v4 (enedis.md 2.5). */
export function contractBody(contract: Contract, id: string, meteringPointId: string, order: 'v5' | 'v4') {
  const { segment, subscribedPower, serviceFrom, tariff, offPeak, tariffChangedOn } = contract;
  const activation = { last_activation_date: dateWithOffset(serviceFrom) };
  const network = { distribution_tariff: tariffCode(segment, tariff) };
  const contracts = {
    segment,
    subscribed_power: `${subscribedPower / 1000} kVA`,
    ...(order === 'v5' ? { ...activation, ...network } : { ...network, ...activation }),
    ...(offPeak.length > 0 && { offpeak_hours: offPeakText(offPeak) }),
    contract_type: 'Contrat GRD-F',
    contract_status: 'SERVC',
    last_distribution_tariff_change_date: dateWithOffset(tariffChangedOn),
  };
  return envelope(id, { usage_point: usagePoint(meteringPointId, segment), contracts });
}

/** Address of a point; some have no locality or no coordinates, in each of the recorded ways (enedis.md 2.5). */
export function addressBody(
  address: DeliveryAddress,
  id: string,
  point: { readonly id: string; readonly segment: Segment },
  gaps: 'mixed' | 'none',
) {
  const usage_point_addresses = {
    street: address.street,
    ...localityOf(address, gaps),
    postal_code: address.postcode,
    insee_code: address.communeCode,
    city: address.city,
    country: 'France',
    ...coordinatesOf(address, gaps),
  };
  return envelope(id, { usage_point: { ...usagePoint(point.id, point.segment), usage_point_addresses } });
}

/** Civility of a person. */
export function titleOf(gender: Customer['gender']): 'M' | 'Mme' {
  return gender === 'female' ? 'Mme' : 'M';
}

/** Off-peak spans as the operator prints them: `HC (1H30-8H00;12H30-14H00)` (enedis.md 2.5). */
export function offPeakText(spans: readonly OffPeakSpan[]): string {
  const clock = (minutes: number) => `${Math.floor(minutes / 60)}H${String(minutes % 60).padStart(2, '0')}`;
  return `HC (${spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(';')})`;
}

/** Code of the meter by segment: Linky up to 36 kVA (enedis.md 2.5); above, our choice of the documented codes. */
export const meterTypes = customerFacts.meterTypes.value satisfies Record<Segment, string>;

const networks: Readonly<Record<Segment, string>> = customerFacts.tariffNetworks.value;
const shares = customerFacts.addressGapShares.value;
const uses = { short: 'CU', medium: 'MU', long: 'LU' } as const satisfies Record<Tariff['use'], string>;
const bandCodes = { one: 'ST', two: 'DT', four: '4', five: '5' } as const satisfies Record<Tariff['bands'], string>;

/** Code of a network tariff, such as `BTINFMU4` (enedis.md 2.5). */
export function tariffCode(segment: Segment, { use, bands }: Tariff): string {
  return networks[segment] + uses[use] + bandCodes[bands];
}

function usagePoint(id: string, segment: Segment) {
  return { usage_point_id: id, usage_point_status: 'com', meter_type: meterTypes[segment] };
}

function envelope(id: string, usagePointEntry: object) {
  return { customer: { customer_id: id, usage_points: [usagePointEntry] } };
}

function localityOf({ locality, gaps }: DeliveryAddress, setting: 'mixed' | 'none') {
  if (locality !== null) return { locality: `LIEU DIT ${locality}` };
  if (setting === 'none') return { locality: '' };
  return gaps.locality < shares.nullPlace ? { locality: null } : {};
}

function coordinatesOf({ latitude, longitude, altitude, gaps }: DeliveryAddress, setting: 'mixed' | 'none') {
  const told = { latitude: latitude.toFixed(6), longitude: longitude.toFixed(6), altitude: String(altitude) };
  if (setting === 'none' || gaps.coordinates < shares.coordinates) return { geo_points: told };
  return gaps.coordinates < shares.emptyObject ? { geo_points: {} } : {};
}

// `2013-08-14+01:00`: a date with the offset of Paris on its first moment.
function dateWithOffset(day: Day): string {
  const { year, month, date } = calendarOf(day);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(date)}+0${parisOffset(instantOf(day)) / 3_600_000}:00`;
}
