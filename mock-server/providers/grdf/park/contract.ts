import { calendarOf, type Day, dayAt, dayOf, isoDay } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { dataSetting } from '../readings/dialect-data.ts';
import { frequencyOf, tariffOf } from './contract-terms.ts';
import { type ContractFacts, factsOf } from './facts.ts';
import type { Happening } from './happenings.ts';
import type { Frequency, GasPoint, Usage } from './point.ts';
import { knownHappenings, tenancyOf } from './tenancy.ts';
import { contractFilters, contractOnWire } from './wire-contract.ts';

/** By how much the reference use of a gas year may be away from the point's own. */
const referenceNoise = 0.12;

/** Profiles of monthly and daily meters by the share of heating (portal.md 5.1; order of 7 February 2007, art. 1). */
const profileByUsage = {
  cooking: 'P013',
  pool: 'P014',
  industry: 'P013',
  home: 'P017',
  school: 'P018',
  office: 'P018',
  biomethane: 'P000',
} as const satisfies Record<Usage, string>;

/**
 * Contract data of a point as the API answers them (adict.md 6.1), in the shape and with the filter that the dialect
 * says.
 *
 * @throws Refusal `bad-filter` when a filter is none of the documented five (adict.md 2.12)
 */
export async function contractData(
  world: World,
  point: GasPoint,
  now: number,
  filters: readonly string[] = [],
): Promise<object> {
  for (const filter of filters) {
    if (!contractFilters.includes(filter)) throw new Refusal('bad-filter', { meteringPointId: point.id });
  }
  const facts = contractFactsOf(world, point, now, await knownHappenings(world, point, now));
  return contractOnWire(point.id, facts, {
    shape: dataSetting(world, 'contractShape') === 'current' ? 'current' : 'before-1.7',
    filters,
    unasked: dataSetting(world, 'contractFilter') === 'omitted' ? 'omitted' : 'null',
  });
}

/** What the operator knows of a point's contract at an instant; fixed facts come before made-up ones. */
function contractFactsOf(world: World, point: GasPoint, now: number, happenings: readonly Happening[]): ContractFacts {
  const { from } = tenancyOf(point, happenings, now);
  const year = gasYearOf(dayAt(now));
  // Published at the turn of the gas year, or when the holder came: our convention.
  const since = isoDay(Math.max(from, dayOf(year, 4, 1)));
  const tariff = tariffOf(point, happenings, now);
  const frequency = frequencyOf(point, happenings, now);
  return {
    commissionedOn: isoDay(from),
    tariff,
    publishedOn: since,
    dailyCap: null,
    reference: { current: referenceOf(world, point, year), next: referenceOf(world, point, year + 1) },
    capacity: { year: capacityOf(point, tariff, frequency), day: null, month: null },
    profile: { from: since, to: '9999-12-31', current: profileOf(point, frequency), next: null },
    ...factsOf(point).contract,
  };
}

// The gas year, for which the reference use is set, begins on 1 April (adict.md 6.1).
function gasYearOf(day: Day): number {
  const { year, month } = calendarOf(day);
  return month >= 4 ? year : year - 1;
}

function referenceOf(world: World, point: GasPoint, gasYear: number): number {
  const noise = noiseAt(keyOf(world.seed, 'reference', point.id), gasYear) - 0.5;
  return Math.round(point.yearlyReference * (1 + referenceNoise * noise));
}

// Only daily meters at T4 or TP subscribe a capacity (adict.md 6.1); a peak day of 1/160 of the year is our convention.
function capacityOf(point: GasPoint, tariff: string, frequency: Frequency): number | null {
  const subscribes = frequency === 'JJ' && (tariff === 'T4' || tariff === 'TP');
  return subscribes ? Math.round(point.yearlyReference / 160 / 1000) * 1000 : null;
}

function profileOf(point: GasPoint, frequency: Frequency): string {
  if (frequency !== '6M') return profileByUsage[point.usage];
  return point.yearlyReference < 6000 ? 'P011' : 'P012';
}
