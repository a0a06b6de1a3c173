import { faker } from '@faker-js/faker/locale/fr';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import type { ElectricityPoint } from '../point.ts';
import { customerFacts } from './facts-customers.ts';

const { location, person } = faker.definitions;
const streetKinds = location.street_prefix ?? [];
const streetNames = location.street_suffix ?? [];
const placeNames = person.last_name.generic ?? [];

/** Where a meter stands, as the operator writes it. */
export interface DeliveryAddress {
  /** Number and street. */
  readonly street: string;
  /** Building, floor or the like; undefined where there is nothing to say. */
  readonly complement?: string;
  /** Name of a place outside the streets, upper case. */
  readonly locality: string | null;
  readonly postcode: string;
  readonly city: string;
  /** Code of the commune in the register of the statistics office. */
  readonly communeCode: string;
  /** Degrees, and metres above the sea. */
  readonly latitude: number;
  readonly longitude: number;
  readonly altitude: number;
  /** Draws by which some addresses have gaps, each in [0, 1). */
  readonly gaps: { readonly coordinates: number; readonly locality: number };
}

const draw = {
  number: 0,
  street: 1,
  name: 2,
  locality: 3,
  commune: 4,
  altitude: 5,
  coordinates: 6,
  gap: 7,
  place: 8,
} as const;

/** The address of a point: fixed by the park, or made up from the world's seed. Commune codes and heights are ours. */
export function deliveryAddressOf(world: World, point: ElectricityPoint): DeliveryAddress {
  const key = keyOf(world.seed, 'electricity address', point.id);
  const known = point.facts?.address;
  const complement = known?.complement ?? undefined;
  const commune = keyOf('commune', point.postcode, point.city);
  return {
    street: known ? `${known.number} ${known.street}` : madeUpStreet(key),
    ...(complement !== undefined && { complement }),
    locality:
      noiseAt(key, draw.locality) < customerFacts.addressesWithPlace.value
        ? withoutAccents(pick(placeNames, key, draw.place)).toUpperCase()
        : null,
    postcode: point.postcode,
    city: point.city,
    communeCode: point.postcode.slice(0, 2) + String(Math.floor(noiseAt(commune, draw.commune) * 900)).padStart(3, '0'),
    latitude: point.latitude,
    longitude: point.longitude,
    altitude: Math.floor(noiseAt(commune, draw.altitude) * 400),
    gaps: { coordinates: noiseAt(key, draw.coordinates), locality: noiseAt(key, draw.gap) },
  };
}

function madeUpStreet(key: number): string {
  const number = 1 + Math.floor(noiseAt(key, draw.number) ** 2 * 120);
  const street = `${pick(streetKinds, key, draw.street)} ${pick(streetNames, key, draw.name)}`;
  return `${number} ${withoutAccents(street).toUpperCase()}`;
}

function pick(words: readonly string[], key: number, nth: number): string {
  return words[Math.floor(noiseAt(key, nth) * words.length)] ?? '';
}

function withoutAccents(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '');
}
