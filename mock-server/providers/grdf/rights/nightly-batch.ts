import { type Day, dayAt, instantOf } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { settingOf } from './dialect-rights.ts';

/** Clock time in Paris at which the operator's nightly batch runs. */
export interface BatchTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The batch time that a world's dialect sets; 02:54:14 unless told (adict.md 3.3). */
export function batchTimeOf(world: World): BatchTime {
  const text = settingOf(world, 'nightlyBatch');
  let time = timesByText.get(text);
  if (!time) {
    const [hour = 0, minute = 0, second = 0] = text.split(':').map(Number);
    time = { hour, minute, second };
    timesByText.set(text, time);
  }
  return time;
}

const timesByText = new Map<string, BatchTime>();

/** The instant (ms, UTC) of the batch that runs on a day, early in its morning. */
export function batchOn(day: Day, { hour, minute, second }: BatchTime): number {
  return instantOf(day, hour, minute, second);
}

/**
 * The first batch once so many whole days of Paris have passed since an instant (ms, UTC).
 *
 * @example
 * // declared on 2021-07-05 at 19:55:34, three days: 2021-07-09 at 02:54:14 (recorded, adict.md 3.3)
 * batchAfter(createdAt, 3, batchTimeOf(world));
 */
export function batchAfter(instant: number, days: number, time: BatchTime): number {
  const day = dayAt(instant);
  return batchOn(instant <= batchOn(day, time) ? day + days : day + days + 1, time);
}
