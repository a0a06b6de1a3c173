import { type Day, dayOf } from '../../core/paris.ts';
import { keyOf, noiseAt } from '../../core/random.ts';
import { SetupError } from '../../core/refusal.ts';
import type { ElectricityPark } from './park.ts';
import type { ElectricityPoint, Interval, Segment, Usage } from './point.ts';

const name = /^electricity-points:(\d{1,8})$/;
// France has about 37 million points.
const mostPoints = 40_000_000;
const pointId = /^0200(\d{10})$/;

/** Made-up communes, each near a weather station; their postcodes belong to no department. */
const communes = [
  ['99301', 'LAMBDAVILLE', 'ORLY', 48.43, 2.64],
  ['99302', 'OMICRON-SUR-SEINE', 'ORLY', 48.46, 2.69],
  ['99303', 'SIGMA-LE-VIEUX', 'ORLY', 48.39, 2.75],
  ['99304', 'THETA-LES-BOIS', 'ORLY', 48.35, 2.58],
  ['99305', 'KAPPA-EN-BRIE', 'ORLY', 48.51, 2.83],
  ['99401', 'DELTA-LE-HAUT', 'BELFORT', 47.64, 6.84],
  ['99402', 'GAMMA-DES-FORGES', 'BELFORT', 47.58, 6.91],
  ['99403', 'ZETA-SUR-SAVOUREUSE', 'BELFORT', 47.61, 6.86],
  ['99501', 'EPSILON-PLAGE', 'AJACCIO', 41.92, 8.74],
  ['99502', 'PORTO-IOTA', 'AJACCIO', 41.88, 8.77],
] as const;

interface Use {
  /** Share of the points up to which the row holds. */
  readonly upTo: number;
  readonly usage: Usage;
  readonly segment: Segment;
  /** Range of yearly kWh. */
  readonly from: number;
  readonly to: number;
  /** kWh a year that one subscribed VA serves: a home of 4,500 kWh has about 6 kVA (our convention). */
  readonly perVa: number;
}

/** What points use electricity for (orders of magnitude of portal.md 5.3; shares are our convention). */
const uses = [
  { upTo: 0.62, usage: 'home', segment: 'C5', from: 1_500, to: 7_500, perVa: 0.8 },
  { upTo: 0.86, usage: 'electric-home', segment: 'C5', from: 9_000, to: 20_000, perVa: 1.4 },
  { upTo: 0.91, usage: 'street-lighting', segment: 'C5', from: 3_000, to: 20_000, perVa: 2 },
  { upTo: 0.95, usage: 'office', segment: 'C5', from: 4_000, to: 40_000, perVa: 1.2 },
  { upTo: 0.96, usage: 'solar', segment: 'C5', from: 2_800, to: 9_500, perVa: 0.9 },
  { upTo: 0.98, usage: 'school', segment: 'C4', from: 60_000, to: 220_000, perVa: 1.2 },
  { upTo: 0.993, usage: 'hall', segment: 'C4', from: 55_000, to: 200_000, perVa: 1.2 },
  { upTo: 0.998, usage: 'pump', segment: 'C3', from: 250_000, to: 900_000, perVa: 3.6 },
  { upTo: 1, usage: 'pool', segment: 'C2', from: 900_000, to: 3_000_000, perVa: 3.6 },
] as const satisfies readonly Use[];

/** Steps of subscribed power, in VA, and where each segment begins and ends (portal.md 5.3). */
const powers = {
  C5: { step: 3_000, from: 3_000, to: 36_000 },
  C4: { step: 6_000, from: 42_000, to: 250_000 },
  C3: { step: 10_000, from: 60_000, to: 250_000 },
  C2: { step: 10_000, from: 260_000, to: 2_000_000 },
} as const satisfies Record<Segment, { step: number; from: number; to: number }>;

const key = keyOf('electricity-points');
const draws = 16;

/** Whether a park name is one of ours: `electricity-points:` and a number. */
export function isNumberedPark(park: string): boolean {
  return name.test(park);
}

/**
 * A park of any number of points up to forty million, none of which exists before it is asked for.
 *
 * @throws SetupError when the number is 0 or beyond forty million
 *
 * @example
 * numberedPark('electricity-points:200000').at(42)?.id; // '02000000000042'
 */
export function numberedPark(park: string): ElectricityPark {
  const size = Number(name.exec(park)?.[1]);
  if (!(size >= 1 && size <= mostPoints)) {
    throw new SetupError(`"${park}" is no park; write electricity-points:N with N from 1 to ${mostPoints}.`);
  }
  const at = (index: number) => (index >= 0 && index < size ? pointAt(index) : undefined);
  const indexOf = (id: string) => {
    const index = Number(pointId.exec(id)?.[1] ?? size);
    return index < size ? index : -1;
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

function pointAt(index: number): ElectricityPoint {
  const draw = (nth: number) => noiseAt(key, index * draws + nth);
  const [postcode, city, station, latitude, longitude] = communes[Math.floor(draw(0) * communes.length)] ?? communes[0];
  const drawn = draw(1);
  const use: Use = uses.find((row) => drawn < row.upTo) ?? uses[0];
  const { usage, segment } = use;
  const yearlyEnergy = Math.round(use.from + draw(2) * (use.to - use.from));
  const selfConsumes = usage === 'home' && draw(3) < 0.04;
  const isHome = usage === 'home' || usage === 'electric-home' || usage === 'solar';
  return {
    id: `0200${String(index).padStart(10, '0')}`,
    park: 'electricity-points',
    segment,
    usage,
    yearlyEnergy,
    yearlySolar: selfConsumes ? Math.round(2_600 + draw(4) * 4_000) : 0,
    subscribedPower: subscribedPower(segment, yearlyEnergy / use.perVa),
    holderKind: isHome ? 'person' : 'entity',
    postcode,
    city,
    station,
    latitude,
    longitude,
    activatedOn: activatedOn(draw(5), draw(6)),
    interval: intervalOf(segment, draw(7)),
    // most homes never switch the collection on (enedis.md 2.4); what is sold to a business collects it
    loadCurve: isHome ? draw(8) < 0.8 : true,
    direction: usage === 'solar' ? 'production' : selfConsumes ? 'both' : 'consumption',
    darkAtNight: usage === 'street-lighting' && draw(9) < 0.5,
    steady: false,
  };
}

function subscribedPower(segment: Segment, needed: number): number {
  const { step, from, to } = powers[segment];
  return Math.min(to, Math.max(from, Math.ceil(needed / step) * step));
}

// Steps of 10 minutes above 36 kVA, 30 below; some meters have 15 or 60 (enedis.md 2.4, portal.md 5.3).
function intervalOf(segment: Segment, drawn: number): Interval {
  if (segment !== 'C5') return 10;
  if (drawn < 0.06) return 15;
  return drawn < 0.1 ? 60 : 30;
}

// The Linky roll-out began in December 2015; three in a hundred points began lately.
function activatedOn(lately: number, when: number): Day {
  const from = lately < 0.03 ? dayOf(2024, 1, 1) : dayOf(2015, 12, 1);
  const to = lately < 0.03 ? dayOf(2026, 1, 1) : dayOf(2021, 12, 31);
  return from + Math.floor(when * (to - from));
}
