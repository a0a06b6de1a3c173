import { type Day, instantOf } from '../../../core/paris.ts';
import { movesOf } from '../consents/moves.ts';
import { contractOf } from '../customers/contract.ts';
import { type Counted, firstDials, Registers, type Span } from '../truth/registers.ts';
import { historyOf } from './history.ts';
import type { IndexValue, ReadingRequest } from './request.ts';

/** A meter on the wall: what had been counted when it came, and what stood on its dials then. */
interface Meter {
  readonly since: Day;
  readonly counted: Counted;
  readonly dials: Counted;
}

/**
 * What the dials showed at the start (00:00, Paris) of each day, in order, once the day before is out: the energy of a
 * day is the difference of two indexes (enedis.md 2.1). A meter that was replaced has its last reading beside the first
 * of the new one.
 */
export async function indexes(request: ReadingRequest): Promise<IndexValue[]> {
  const { world, point, from, to, direction } = request;
  const { publication, corrections, happenings } = await historyOf(request);
  const registers = new Registers(world, point, direction, corrections, await offPeakOf(request));
  const first: Meter = {
    since: Number.NEGATIVE_INFINITY,
    counted: { total: 0, offPeak: 0 },
    dials: firstDials(world, point, direction),
  };
  const later = happenings
    .filter((one) => one.kind === 'meter-replaced')
    .map(
      ({ day, index }): Meter => ({ since: day, counted: registers.before(day), dials: { total: index, offPeak: 0 } }),
    );
  const meters = [first, ...later.sort((a, b) => a.since - b.since)];
  const values: IndexValue[] = [];
  for (let day = from; day < to && day <= publication.until; day += 1) {
    if (!publication.isEnergyOut(day - 1)) continue;
    const counted = registers.before(day);
    const at = instantOf(day);
    const replaced = meters.findLast((one) => one.since < day);
    const meter = meters.findLast((one) => one.since <= day) ?? first;
    if (replaced && replaced !== meter) values.push({ at, removed: true, ...shown(replaced, counted) });
    values.push({ at, removed: false, ...shown(meter, counted) });
  }
  return values;
}

// By the contract of the present holder: what came before it is not to be asked.
async function offPeakOf({ world, point, direction, now }: ReadingRequest): Promise<readonly Span[]> {
  if (direction === 'production') return [];
  return contractOf(world, point, await movesOf(world, point, now), now).offPeak;
}

function shown({ counted, dials }: Meter, now: Counted): Counted {
  return {
    total: dials.total + now.total - counted.total,
    offPeak: now.offPeak === null ? null : (dials.offPeak ?? 0) + now.offPeak - (counted.offPeak ?? 0),
  };
}
