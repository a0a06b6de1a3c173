import { Refusal } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import type { QueryReason } from './metering-reasons.ts';
import { meteringWordFacts } from './wire-facts-metering.ts';
import { type AskedDays, readDays, refuseOrder } from './wire-query-v5.ts';

/** What is asked of the greatest power: of each day or each month, and whether of each phase too. */
export interface AskedPeaks {
  readonly step: 'P1D' | 'P1M';
  readonly everyPhase: boolean;
}

const names = { point: 'pointId', start: 'dateDebut', end: 'dateFin' };
const namesOfV5 = ['usage_point_id', 'start', 'end'];
const steps = ['P1D', 'P1M'] as const;
const quantities = ['PMA', 'TOUT'] as const;
const defaults = meteringWordFacts.peakDefaults.value;

/**
 * Reads a question of 2026 and refuses what is wrong with its form, in the order of v5 (enedis.md 2.7, 4.2).
 *
 * @throws Refusal with the first `QueryReason` that holds
 *
 * @example
 * check2026Query(new URLSearchParams('pointId=22516914714270&dateDebut=2021-09-14&dateFin=2021-09-15'), world, now).from;
 */
export function check2026Query(query: URLSearchParams, world: World, now: number): AskedDays {
  const asked = readNamed(query);
  refuseOrder(asked, world, now);
  return asked;
}

/**
 * Reads a question of 2026 about the greatest power, whose step and quantity are required (enedis.md 2.7).
 *
 * @throws Refusal with the first `QueryReason` that holds
 */
export function check2026PeakQuery(query: URLSearchParams, world: World, now: number): AskedDays & AskedPeaks {
  const asked = readNamed(query);
  const peaks = peaksOf(query.get('mesuresPas'), query.get('grandeurPhysique'));
  refuseOrder(asked, world, now);
  return { ...asked, ...peaks };
}

/**
 * What the transitional V1 was told of step and quantity: a day and no phases unless told (enedis.md 2.9).
 *
 * @throws Refusal when a value is there and unknown
 */
export function checkV1Peaks(query: URLSearchParams): AskedPeaks {
  return peaksOf(query.get('measuring_period') || defaults.step, query.get('grandeurPhysique') || defaults.quantity);
}

const missing: readonly string[] = ['usage-point-missing', 'start-missing', 'end-missing'] satisfies QueryReason[];

// Who comes from v5 sends its names: why it is refused then tells those of 2026, which the wire does not.
function readNamed(query: URLSearchParams): AskedDays {
  try {
    return readDays(query, names);
  } catch (error) {
    const isOld = namesOfV5.some((name) => query.has(name));
    if (!isOld || !(error instanceof Refusal) || !missing.includes(error.reason)) throw error;
    const name = `${Object.values(names).join(', ')}, not ${namesOfV5.join(', ')}`;
    throw new Refusal(error.reason, { ...error.detail, name });
  }
}

// No source words the refusal of these two: the generic text of enedis.md 4.2 is our convention.
function peaksOf(stepText: string | null, quantityText: string | null): AskedPeaks {
  const step = steps.find((one) => one === stepText);
  const quantity = quantities.find((one) => one === quantityText);
  if (!step || !quantity) throw new Refusal<QueryReason>('request-malformed');
  return { step, everyPhase: quantity === 'TOUT' };
}
