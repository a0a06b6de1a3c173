import { type Day, isoDay } from '../../core/paris.ts';
import { SetupError } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import { dayIn, type EventInput, mostEnergy } from './event-input.ts';
import { type Direction, type ElectricityPoint, measures } from './point.ts';
import type { Publication } from './readings/publication.ts';
import { EnergyMeter } from './truth/energy.ts';

/** A day's energy, set right. */
export interface Correction {
  readonly day: Day;
  readonly direction: Direction;
  /** Wh. */
  readonly energy: number;
}

const hoursPerDay = 23;

/**
 * Reads what a day is to be corrected to.
 *
 * @throws SetupError when it is not told, when the day is not out, or when the meter cannot have counted so much
 */
export function correctionIn(
  { world, point, publication }: { world: World; point: ElectricityPoint; publication: Publication },
  input: EventInput,
): Correction {
  const { energy } = input;
  if (energy === undefined) throw new SetupError('energy is missing; give the Wh of the day, a whole number.');
  if (typeof energy !== 'number' || !Number.isInteger(energy) || energy < 0 || energy > mostEnergy) {
    const told = JSON.stringify(energy);
    throw new SetupError(`energy is ${told}; give the Wh of the day, a whole number up to ${mostEnergy}.`);
  }
  const direction = directionIn(input, point);
  const day = dayIn(input, 'day');
  if (day === undefined) throw new SetupError('day is missing; give a day such as 2026-01-31.');
  if (!publication.isEnergyOut(day)) {
    throw new SetupError(`${isoDay(day)} is not out yet; give an earlier day, or advance the clock.`, 409);
  }
  const most = point.subscribedPower * hoursPerDay;
  if (direction === 'consumption' && energy > most) {
    throw new SetupError(`energy is ${energy} Wh; with ${point.subscribedPower} VA a day has ${most} at the most.`);
  }
  if (energy > 0 && new EnergyMeter(world, point, direction).drawn(day) === 0) {
    throw new SetupError(`On ${isoDay(day)} there was no ${direction} at ${point.id}; give another day, or 0.`, 409);
  }
  return { day, direction, energy };
}

function directionIn(input: EventInput, point: ElectricityPoint): Direction {
  const { direction = 'consumption' } = input;
  if (direction !== 'consumption' && direction !== 'production') {
    throw new SetupError(`direction is ${JSON.stringify(direction)}; give "consumption" or "production".`);
  }
  if (!measures(point, direction)) throw new SetupError(`${point.id} measures no ${direction}.`, 409);
  return direction;
}
