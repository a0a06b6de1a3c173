import { faker } from '@faker-js/faker/locale/fr';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { type Address, factsOf } from './facts.ts';
import type { Happening } from './happenings.ts';
import type { GasPoint, Holder } from './point.ts';
import { tenancyOf } from './tenancy.ts';

const { person, location } = faker.definitions;
const firstNames = [...(person.first_name.female ?? []), ...(person.first_name.male ?? [])];
const lastNames = person.last_name.generic ?? [];
const streetKinds = location.street_prefix ?? [];
const streetNames = location.street_suffix ?? [];
const companyKinds = ['SARL', 'SAS', 'SA', 'SCOP', 'SNC', 'SCI'] as const;

// Draws of one identity: only the words come from Faker, so that chance stays with the world's seed.
const draw = { firstName: 0, lastName: 1, company: 2, phone: 3, number: 4, street: 5, streetName: 6 } as const;

/**
 * The holder of a point at an instant: fixed by the park, or made up from the world's seed. The happenings known by
 * then tell how often somebody moved out; each time another holder is made up. Telephone numbers are of the range kept
 * free for fiction (06 39 98), mail addresses end in `.example` or `@example.com`.
 */
export function holderOf(world: World, point: GasPoint, now: number, happenings: readonly Happening[] = []): Holder {
  const { number } = tenancyOf(point, happenings, now);
  const { holder } = factsOf(point);
  if (holder && number === 0) return holder;
  const key = keyOf(world.seed, 'holder', point.id, number);
  const phone = `063998${String(Math.floor(noiseAt(key, draw.phone) * 10_000)).padStart(4, '0')}`;
  const lastName = pick(lastNames, key, draw.lastName);
  if (point.holderKind === 'person') {
    const firstName = pick(firstNames, key, draw.firstName);
    const email = `${plain(firstName)}.${plain(lastName)}@example.com`;
    return { kind: 'person', name: `${firstName} ${lastName}`, email, phone };
  }
  const name = `${lastName} ${pick(companyKinds, key, draw.company)}`;
  return { kind: 'entity', name, email: `energie@${plain(name)}.example`, phone };
}

/** Where the meter of a point stands: fixed by the park, or made up from the world's seed. */
export function addressOf(world: World, point: GasPoint): Address {
  const { address } = factsOf(point);
  if (address) return address;
  const key = keyOf(world.seed, 'address', point.id);
  const street = `${pick(streetKinds, key, draw.street)} ${pick(streetNames, key, draw.streetName)}`;
  return {
    number: String(1 + Math.floor(noiseAt(key, draw.number) ** 2 * 120)),
    street: withoutAccents(street).toUpperCase(),
    complement: null,
  };
}

function pick(words: readonly string[], key: number, nth: number): string {
  return words[Math.floor(noiseAt(key, nth) * words.length)] ?? '';
}

function plain(words: string): string {
  return withoutAccents(words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

function withoutAccents(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '');
}
