import { faker } from '@faker-js/faker/locale/fr';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { type Move, tenancyAt } from '../consents/moves.ts';
import type { ElectricityPoint, Holder } from '../point.ts';
import { customerFacts } from './facts-customers.ts';

const { person } = faker.definitions;
const femaleNames = person.first_name.female ?? [];
const maleNames = person.first_name.male ?? [];
const lastNames = person.last_name.generic ?? [];
const companyKinds = ['SARL', 'SAS', 'SA', 'SCOP', 'SNC', 'SCI'] as const;

// Draws of one identity: only the words come from Faker, so that chance stays with the world's seed.
const draw = { gender: 0, firstName: 1, lastName: 2, company: 3, phone: 4, siren: 5, branch: 6, founder: 7 } as const;

/** The customer of the operator: who holds the contract of a point. */
export interface Customer extends Holder {
  readonly gender: 'female' | 'male';
  /** Parts of a person's name; of an entity those of the person to talk to. */
  readonly firstName: string;
  readonly lastName: string;
  /** Nine digits of an entity, with their check digit; undefined for a person. */
  readonly siren?: string;
  /** Nine digits and the five of the branch, with theirs. */
  readonly siret?: string;
  /** The same for all points of one customer, of which other facts about him may be drawn. */
  readonly key: number;
}

/**
 * The holder of a point at an instant: fixed by the park, or made up from the world's seed; each move makes up another.
 * Telephone numbers are of the range kept free for fiction (06 39 98), mail addresses end in `.example` or
 * `@example.com`.
 *
 * @param moves the moves out of the point (`movesOf`)
 */
export function holderOf(world: World, point: ElectricityPoint, moves: readonly Move[], now: number): Customer {
  const tenancy = tenancyAt(moves, now);
  const fixed = tenancy === 0 ? point.facts?.holder : undefined;
  const key = keyOf(world.seed, 'electricity customer', identityOf(point, tenancy, fixed));
  const gender = noiseAt(key, draw.gender) < 0.5 ? 'female' : 'male';
  const kind = fixed?.kind ?? point.holderKind;
  const firstName = pick(gender === 'female' ? femaleNames : maleNames, key, draw.firstName);
  const lastName = pick(lastNames, key, draw.lastName);
  if (kind === 'entity') return { ...entity(key, fixed), gender, firstName, lastName, ...numbersOf(key), key };
  if (!fixed) return { ...naturalPerson(key, firstName, lastName), gender, firstName, lastName, key };
  const [first = '', ...rest] = fixed.name.split(' ');
  return { ...fixed, gender, firstName: first, lastName: rest.join(' '), key };
}

// A sandbox client and a named entity are one customer wherever they hold a contract; anybody else holds one.
function identityOf(point: ElectricityPoint, tenancy: number, fixed: Holder | undefined): string {
  if (tenancy === 0 && point.sandboxClient !== undefined) return `sandbox ${point.sandboxClient}`;
  if (fixed?.kind === 'entity') return `entity ${fixed.name}`;
  return `${point.id} ${tenancy}`;
}

function entity(key: number, fixed: Holder | undefined): Holder {
  if (fixed) return fixed;
  const name = `${pick(lastNames, key, draw.founder)} ${pick(companyKinds, key, draw.company)}`;
  return { kind: 'entity', name, email: `energie@${plain(name)}.example`, phone: phoneOf(key) };
}

function naturalPerson(key: number, firstName: string, lastName: string): Holder {
  const email = `${plain(firstName)}.${plain(lastName)}@example.com`;
  return { kind: 'person', name: `${firstName} ${lastName}`, email, phone: phoneOf(key) };
}

// The last digit of both numbers makes their Luhn sum a multiple of ten, as the registry's do.
function numbersOf(key: number): { siren: string; siret: string } {
  const siren = checked(String(10_000_000 + Math.floor(noiseAt(key, draw.siren) * 89_999_999)));
  const branch = String(1 + Math.floor(noiseAt(key, draw.branch) * 20)).padStart(4, '0');
  return { siren, siret: checked(siren + branch) };
}

function checked(digits: string): string {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function phoneOf(key: number): string {
  return `${customerFacts.phoneRange.value}${String(Math.floor(noiseAt(key, draw.phone) * 10_000)).padStart(4, '0')}`;
}

function pick(words: readonly string[], key: number, nth: number): string {
  return words[Math.floor(noiseAt(key, nth) * words.length)] ?? '';
}

function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
