import type { Day } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { meteringFacts } from '../facts-metering.ts';
import { type ElectricityPoint, isThreePhase, type Usage } from '../point.ts';
import { clockOf, hourLength, partLength, partsPerHour } from '../truth/day-clock.ts';
import type { EnergyDay, EnergyMeter } from '../truth/energy.ts';

/** The greatest apparent power of a day. */
export interface Peak {
  /** Instant (ms, UTC), whole seconds. */
  readonly at: number;
  /** VA. */
  readonly power: number;
}

// A kettle or a pump that starts is over before five minutes are; lamps do no such thing.
const spikes: Readonly<Record<Usage, number>> = meteringFacts.spikes.value;
const reactive = meteringFacts.reactiveShare.value;
const mostOfSubscribed = meteringFacts.mostOfSubscribed.value;

/** Finds the peak of a day: in the twelfth of an hour of most energy, and no less than its mean power. */
export function peakOf(world: World, point: ElectricityPoint, meter: EnergyMeter, day: Day): Peak {
  const key = keyOf(world.seed, 'peak', point.id);
  const { hour, part, energy } = richestPart(meter.dayOf(day));
  const active = energy * partsPerHour;
  const apparent = Math.round(active * reactive * (1 + spikes[point.usage] * noiseAt(key, day)));
  const limit = point.segment === 'C5' ? Math.floor(point.subscribedPower * mostOfSubscribed) : apparent;
  const second = Math.floor((noiseAt(key, -day) * partLength) / 1000);
  return {
    at: clockOf(day).start + hour * hourLength + part * partLength + second * 1000,
    power: Math.max(active, Math.min(apparent, limit)),
  };
}

/** What of a peak each phase had, in VA; they add up to it. Null on a meter of one phase. */
export function phasesOf(
  world: World,
  point: ElectricityPoint,
  day: Day,
  power: number,
): readonly [number, number, number] | null {
  if (!isThreePhase(point)) return null;
  const key = keyOf(world.seed, 'phases', point.id);
  const first = Math.floor((power * (0.8 + 0.4 * noiseAt(key, day))) / 3);
  const second = Math.floor(((power - first) * (0.85 + 0.3 * noiseAt(key, -day))) / 2);
  return [first, second, power - first - second];
}

// Hours of much energy are looked into first, and no more of them than can hold the richest part.
function richestPart(energyDay: EnergyDay): { hour: number; part: number; energy: number } {
  const { hours } = energyDay;
  const order = Array.from(hours.keys()).sort((a, b) => (hours[b] ?? 0) - (hours[a] ?? 0));
  let richest = { hour: 0, part: 0, energy: 0 };
  for (const hour of order) {
    if (energyDay.mostIn(hours[hour] ?? 0) <= richest.energy) break;
    energyDay.parts(hour).forEach((energy, part) => {
      if (energy > richest.energy) richest = { hour, part, energy };
    });
  }
  return richest;
}
