import type { Day } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { type Move, serviceFrom } from '../consents/moves.ts';
import { type ElectricityPoint, measures, type Segment } from '../point.ts';
import { customerFacts } from './facts-customers.ts';

/** A span of the day in minutes since midnight; it may run over midnight. */
export interface OffPeakSpan {
  readonly from: number;
  readonly to: number;
}

/** How the network is paid for: by how long power is used in a year, in one or more bands of time. */
export interface Tariff {
  readonly use: 'short' | 'medium' | 'long';
  readonly bands: 'one' | 'two' | 'four' | 'five';
}

/** The contract by which a customer draws from the network, as the operator knows it. */
export interface Contract {
  readonly segment: Segment;
  /** VA. */
  readonly subscribedPower: number;
  /** Day on which service began for the present holder. */
  readonly serviceFrom: Day;
  readonly tariff: Tariff;
  /** Spans of eight hours in all; none where the tariff has one band, or counts by other seasons than day and night. */
  readonly offPeak: readonly OffPeakSpan[];
  readonly tariffChangedOn: Day;
  /** Day on which feeding in began; undefined where nothing is fed in. */
  readonly productionFrom?: Day;
  /** Day on which the subscribed power last changed; undefined where it never did. */
  readonly powerChangedOn?: Day;
}

const draw = { tariff: 0, offPeak: 1, split: 2, changed: 3, production: 4, power: 5 } as const;
const offPeakMinutes = customerFacts.offPeakMinutes.value;
const nightStart = customerFacts.offPeakStart.value;
const shares = customerFacts.tariffShares.value;

/**
 * The contract of a point for its present holder at an instant (ms, UTC): made up from the world's seed where the park
 * does not say (tariffs of enedis.md 2.5; off-peak spans of portal.md 5.4).
 *
 * @param moves the moves out of the point (`movesOf`)
 */
export function contractOf(world: World, point: ElectricityPoint, moves: readonly Move[], now: number): Contract {
  const from = serviceFrom(point, moves, now);
  const key = keyOf(world.seed, 'electricity contract', point.id, from);
  const tariff = tariffOf(point, noiseAt(key, draw.tariff));
  const hasSpans = tariff.bands === 'two' || (tariff.bands === 'four' && point.segment === 'C5');
  const past = (nth: number) => from + Math.floor(noiseAt(key, nth) ** 2 * 700);
  const powerChanged = noiseAt(key, draw.power) < 0.3;
  return {
    segment: point.segment,
    subscribedPower: point.subscribedPower,
    serviceFrom: from,
    tariff,
    offPeak: hasSpans ? spansOf(key) : [],
    tariffChangedOn: notLater(past(draw.changed), now),
    ...(measures(point, 'production') && { productionFrom: productionFrom(point, from, past(draw.production), now) }),
    ...(powerChanged && { powerChangedOn: notLater(past(draw.power), now) }),
  };
}

function tariffOf({ segment, usage }: ElectricityPoint, drawn: number): Tariff {
  if (segment === 'C3' || segment === 'C2') return { use: drawn < 0.5 ? 'short' : 'long', bands: 'five' };
  if (segment === 'C4') return { use: drawn < 0.5 ? 'short' : 'long', bands: 'four' };
  if (usage === 'street-lighting') return { use: 'long', bands: 'one' };
  if (drawn < shares.shortOne) return { use: 'short', bands: 'one' };
  if (drawn < shares.mediumTwo) return { use: 'medium', bands: 'two' };
  return { use: drawn < shares.shortFour ? 'short' : 'medium', bands: 'four' };
}

// Off-peak hours are eight a day, begin at any minute of the night, and are often split by two or three at midday.
function spansOf(key: number): readonly OffPeakSpan[] {
  const start = nightStart.first + Math.floor(noiseAt(key, draw.offPeak) * nightStart.within);
  const split = noiseAt(key, draw.split);
  const midday = split < 0.6 ? 0 : split < 0.8 ? 90 : 120;
  const night = { from: start % 1440, to: (start + offPeakMinutes - midday) % 1440 };
  return midday === 0 ? [night] : [night, { from: 750, to: 750 + midday }];
}

function productionFrom(point: ElectricityPoint, from: Day, drawn: Day, now: number): Day {
  // whoever only feeds in began when the meter did
  return point.direction === 'production' ? from : notLater(drawn, now);
}

function notLater(day: Day, now: number): Day {
  return Math.min(day, Math.floor(now / 86_400_000));
}
