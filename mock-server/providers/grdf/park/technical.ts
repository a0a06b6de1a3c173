import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { dataSetting } from '../readings/dialect-data.ts';
import { firstMeterOf, serialOf } from '../readings/meter.ts';
import { meterClassOf } from '../readings/meter-class.ts';
import { stretchesOf } from '../readings/stretches.ts';
import { frequencyOf } from './contract-terms.ts';
import { factsOf, type TechnicalFacts } from './facts.ts';
import { contractFacts } from './facts-contract.ts';
import type { Happening } from './happenings.ts';
import { addressOf } from './identity.ts';
import type { GasPoint } from './point.ts';
import { begun, knownHappenings } from './tenancy.ts';
import { networkOwned, technicalOnWire } from './wire-contract.ts';

/** Technical data of a point as the API answers them (adict.md 6.2), in the shape that the dialect says. */
export async function technicalData(world: World, point: GasPoint, now: number): Promise<object> {
  const facts = technicalFactsOf(world, point, await knownHappenings(world, point, now), now);
  const shape = dataSetting(world, 'contractShape') === 'current' ? 'current' : 'before-1.7';
  return technicalOnWire(point, addressOf(world, point), facts, shape);
}

/** What the operator knows of a point's meter; fixed facts come before made-up ones. */
export function technicalFactsOf(
  world: World,
  point: GasPoint,
  happenings: readonly Happening[],
  now: number,
): TechnicalFacts {
  const { calibre, flow, pressure } = meterClassOf(point);
  const first = firstMeterOf(world, point);
  const meter = stretchesOf(point, begun(happenings, now), first).at(-1)?.meter ?? first;
  const frequency = frequencyOf(point, happenings, now);
  const converts = point.converter || frequency === 'JJ';
  return {
    frequency,
    generalInterest: contractFacts.generalInterest.value,
    calibre,
    flow: String(flow),
    normalFlow: null,
    pressure,
    serial: serialOf(world, point, meter),
    handover: { id: handoverOf(point.city), label: point.city },
    ownership: { meter: networkOwned, converter: converts ? networkOwned : null, station: null, recorder: null },
    ...factsOf(point).technical,
  };
}

function handoverOf(city: string): string {
  return `${contractFacts.handoverPoints.value}${String(Math.floor(noiseAt(keyOf('handover', city), 0) * 10_000)).padStart(4, '0')}`;
}
