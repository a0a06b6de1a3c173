import { type Day, dayOf } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { GasPark } from './park.ts';
import type { Frequency, GasPoint, Usage } from './point.ts';

const name = /^gas-points:(\d{1,8})$/;
const mostPoints = 10_000_000;

// Of a hundred points in a row, 91 are read monthly, 8 half-yearly, and the last is a business point: this keeps the
// identifier a plain rewriting of the place, both ways, and ten million points within GI200000 to GI299999.
const hundred = 100;
const firstHalfYearly = 91;
const business = 99;
const firstBusinessId = 200_000;
const longId = /^0100(\d{10})$/;
const businessId = /^GI(2\d{5})$/;

/** Made-up communes, each near a weather station; their postcodes belong to no department. */
const communes = [
  ['99301', 'LAMBDAVILLE', 'ORLY'],
  ['99302', 'OMICRON-SUR-SEINE', 'ORLY'],
  ['99303', 'SIGMA-LE-VIEUX', 'ORLY'],
  ['99304', 'THETA-LES-BOIS', 'ORLY'],
  ['99305', 'KAPPA-EN-BRIE', 'ORLY'],
  ['99401', 'DELTA-LE-HAUT', 'BELFORT'],
  ['99402', 'GAMMA-DES-FORGES', 'BELFORT'],
  ['99403', 'ZETA-SUR-SAVOUREUSE', 'BELFORT'],
  ['99501', 'EPSILON-PLAGE', 'AJACCIO'],
  ['99502', 'PORTO-IOTA', 'AJACCIO'],
] as const;

/** What small points use gas for: share of the points up to which the row holds, and the range of yearly kWh. */
const smallUses = [
  { upTo: 0.8, usage: 'home', from: 8_000, to: 22_000 },
  { upTo: 0.92, usage: 'cooking', from: 500, to: 2_600 },
  { upTo: 0.97, usage: 'office', from: 20_000, to: 90_000 },
  { upTo: 1, usage: 'school', from: 80_000, to: 250_000 },
] as const satisfies readonly { upTo: number; usage: Usage; from: number; to: number }[];

const key = keyOf('gas-points');
const draws = 8;

/** Whether a park name is one of ours: `gas-points:` and a number. */
export function isNumberedPark(park: string): boolean {
  return name.test(park);
}

/**
 * A park of any number of points up to ten million, none of which exists before it is asked for.
 *
 * @throws SetupError when the number is 0 or beyond ten million
 *
 * @example
 * numberedPark('gas-points:200000').at(42)?.id; // '01000000000042'
 */
export function numberedPark(park: string): GasPark {
  const size = Number(name.exec(park)?.[1]);
  if (!(size >= 1 && size <= mostPoints)) {
    throw new SetupError(`"${park}" is no park; write gas-points:N with N from 1 to ${mostPoints}.`);
  }
  const at = (index: number) => (index >= 0 && index < size ? pointAt(index) : undefined);
  const indexOf = (id: string) => {
    const index = placeOf(id);
    return index !== undefined && index < size ? index : -1;
  };
  return {
    size,
    at,
    indexOf,
    find: (id) => at(indexOf(id)),
    *points(after) {
      for (let index = after === undefined ? 0 : indexOf(after) + 1; index < size; index += 1) yield pointAt(index);
    },
  };
}

function idAt(index: number): string {
  if (index % hundred === business) return `GI${firstBusinessId + Math.floor(index / hundred)}`;
  return `0100${String(index).padStart(10, '0')}`;
}

function placeOf(id: string): number | undefined {
  const long = longId.exec(id);
  if (long) return Number(long[1]) % hundred === business ? undefined : Number(long[1]);
  const short = businessId.exec(id);
  return short ? (Number(short[1]) - firstBusinessId) * hundred + business : undefined;
}

function pointAt(index: number): GasPoint {
  const draw = (nth: number) => noiseAt(key, index * draws + nth);
  const frequency = frequencyAt(index);
  const [postcode, city, station] = communes[Math.floor(draw(0) * communes.length)] ?? communes[0];
  const { usage, yearlyReference } = useAt(frequency, draw);
  return {
    id: idAt(index),
    park: 'gas-points',
    frequency,
    usage,
    yearlyReference,
    holderKind: usage === 'home' || usage === 'cooking' ? 'person' : 'entity',
    postcode,
    city,
    station,
    commissionedOn: commissionedOn(draw(3), draw(4)),
    readingDate: 1 + Math.floor(draw(5) * 28),
    // all daily meters and about 3 % of the monthly business meters have a converter (adict.md 5.6)
    converter: frequency === 'JJ' || (frequency === 'MM' && draw(6) < 0.03),
    injects: false,
  };
}

function frequencyAt(index: number): Frequency {
  const place = index % hundred;
  if (place < firstHalfYearly) return '1M';
  if (place < business) return '6M';
  return Math.floor(index / hundred) % 2 === 0 ? 'MM' : 'JJ';
}

function useAt(frequency: Frequency, draw: (nth: number) => number): { usage: Usage; yearlyReference: number } {
  if (frequency === 'MM')
    return { usage: draw(1) < 0.4 ? 'pool' : 'industry', yearlyReference: between(310_000, 4_800_000, draw(2)) };
  if (frequency === 'JJ') return { usage: 'industry', yearlyReference: between(5_200_000, 40_000_000, draw(2)) };
  const drawn = draw(1);
  const { usage, from, to } = smallUses.find((row) => drawn < row.upTo) ?? smallUses[0];
  return { usage, yearlyReference: between(from, to, draw(2)) };
}

// Most points are old; three in a hundred began lately.
function commissionedOn(lately: number, when: number): Day {
  const from = lately < 0.03 ? dayOf(2022, 1, 1) : dayOf(2012, 1, 1);
  const to = lately < 0.03 ? dayOf(2026, 1, 1) : dayOf(2020, 1, 1);
  return from + Math.floor(when * (to - from));
}

function between(from: number, to: number, share: number): number {
  return Math.round(from + share * (to - from));
}
