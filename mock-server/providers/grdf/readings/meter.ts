import { calendarOf, type Day, dayOf } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';
import { contractFacts } from '../park/facts-contract.ts';
import type { GasPoint } from '../park/point.ts';
import { meterClassOf } from './meter-class.ts';

/** A meter on the wall: what stood on its dials when it began to count this point's use. */
export interface Meter {
  /** 0 for the first meter of a point, 1 for the one that replaced it. */
  readonly number: number;
  readonly since: Day;
  readonly litresAtStart: number;
  readonly convertedLitresAtStart: number;
}

const convertedDigits = 8;

/** The meter that a point begins with; what its dial shows is drawn, and the dial may turn over within a few years. */
export function firstMeterOf(world: World, point: GasPoint): Meter {
  const key = keyOf(world.seed, 'meter', point.id);
  return {
    number: 0,
    // use is counted from 1 January of the year of commissioning
    since: dayOf(calendarOf(point.commissionedOn).year, 1, 1),
    litresAtStart: Math.floor(noiseAt(key, 0) * 10 ** meterClassOf(point).digits * 1000),
    convertedLitresAtStart: Math.floor(noiseAt(key, 1) * 10 ** convertedDigits * 1000),
  };
}

/** The meter that replaces another on a day; the index in m³ is what its dial shows then. */
export function replacementOf(meter: Meter, day: Day, index: number): Meter {
  const litres = index * 1000;
  return { number: meter.number + 1, since: day, litresAtStart: litres, convertedLitresAtStart: litres };
}

/** The serial number of a meter, of up to nine digits. */
export function serialOf(world: World, point: GasPoint, meter: Meter): string {
  return String(
    1 + Math.floor(noiseAt(keyOf(world.seed, 'serial', point.id), meter.number) * contractFacts.serialNumbers.value),
  );
}
