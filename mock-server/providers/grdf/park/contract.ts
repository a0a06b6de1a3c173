import { calendarOf, type Day, dayAt, dayOf, isoDay } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { dataSetting } from '../readings/dialect-data.ts';
import { frequencyOf, tariffOf } from './contract-terms.ts';
import { type ContractFacts, factsOf } from './facts.ts';
import { contractFacts } from './facts-contract.ts';
import type { Happening } from './happenings.ts';
import type { Frequency, GasPoint, Usage } from './point.ts';
import { knownHappenings, tenancyOf } from './tenancy.ts';
import { contractFilters, contractOnWire } from './wire-contract.ts';

const referenceNoise = contractFacts.referenceNoise.value;
const profileByUsage: Readonly<Record<Usage, string>> = contractFacts.profileByUsage.value;
const yearStart = contractFacts.gasYearMonth.value;
const subscribers = contractFacts.subscribers.value;

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

/** What the operator knows of a point's contract at an instant (ms, UTC); fixed facts come before made-up ones. */
export function contractFactsOf(
  world: World,
  point: GasPoint,
  now: number,
  happenings: readonly Happening[],
): ContractFacts {
  const { from } = tenancyOf(point, happenings, now);
  const year = gasYearOf(dayAt(now));
  const since = isoDay(Math.max(from, dayOf(year, yearStart, 1)));
  const tariff = tariffOf(point, happenings, now);
  const frequency = frequencyOf(point, happenings, now);
  return {
    commissionedOn: isoDay(from),
    tariff,
    publishedOn: since,
    dailyCap: null,
    reference: { current: referenceOf(world, point, year), next: referenceOf(world, point, year + 1) },
    capacity: { year: capacityOf(point, tariff, frequency), day: null, month: null },
    profile: { from: since, to: contractFacts.profileEnd.value, current: profileOf(point, frequency), next: null },
    ...factsOf(point).contract,
  };
}

function gasYearOf(day: Day): number {
  const { year, month } = calendarOf(day);
  return month >= yearStart ? year : year - 1;
}

function referenceOf(world: World, point: GasPoint, gasYear: number): number {
  const noise = noiseAt(keyOf(world.seed, 'reference', point.id), gasYear) - 0.5;
  return Math.round(point.yearlyReference * (1 + referenceNoise * noise));
}

function capacityOf(point: GasPoint, tariff: string, frequency: Frequency): number | null {
  const subscribes = frequency === 'JJ' && subscribers.includes(tariff);
  return subscribes ? Math.round(point.yearlyReference / contractFacts.capacityShare.value / 1000) * 1000 : null;
}

function profileOf(point: GasPoint, frequency: Frequency): string {
  if (frequency !== '6M') return profileByUsage[point.usage];
  return point.yearlyReference < contractFacts.profileOfHalfYearly.value ? 'P011' : 'P012';
}
