import { type Day, dayAt, isoDay } from '../../core/paris.ts';
import type { WorldEvent } from '../../core/provider.ts';
import { SetupError } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import { pointIn } from './consents/consents.ts';
import { dayIn, type EventInput, longestDelay, mostEnergy, objectSchema, textIn, wholeIn } from './event-input.ts';
import { meteringFacts } from './facts-metering.ts';
import { type Happening, record } from './happenings.ts';
import { correctionIn } from './meter-correction.ts';
import type { ElectricityPoint, Interval } from './point.ts';
import { isCollected, knownHappenings } from './readings/history.ts';
import { dueOf, Publication } from './readings/publication.ts';

const pointSchema = { type: 'string', pattern: '^[0-9]{14}$', description: 'The metering point.' } as const;
const lengths: readonly Interval[] = meteringFacts.intervals.value;
const collectionStart = meteringFacts.collectionStart.value;
const durationOf = (minutes: Interval) => `PT${minutes}M`;
const lengthsAndDurations = [...lengths, ...lengths.map(durationOf)];
const lastHour = 23;

/** What happens to meters and to what they send, outside the API (enedis.md 2.4, 8). */
export const meterEvents = {
  loadCurveSwitched: {
    summary: 'The customer switches the collection of the load curve on (from tomorrow on) or off (from today on).',
    certainty: 'documented',
    source: 'enedis.md 2.4 (MED-DOC)',
    needs: 'A point whose collection is not so already.',
    input: schemaWith({ on: { type: 'boolean', description: 'On or off.' } }, ['on']),
    happen: (world, input) => onPoint(world, input, loadCurveSwitched),
  },
  dayDelayed: {
    summary: 'A day comes late, or its curve in two parts: the data of the day are missing until then.',
    certainty: 'observed',
    source: 'enedis.md 2.4, 8 (4) (HAL)',
    needs: 'A day that is not out yet.',
    input: schemaWith({
      day: dayText('The first that is not out unless told.'),
      byDays: {
        type: 'integer',
        minimum: 1,
        maximum: longestDelay,
        description: 'Days of delay; until dayCompleted unless told.',
      },
      hours: {
        type: 'integer',
        minimum: 1,
        maximum: lastHour,
        description: 'First hours of the curve that come in time.',
      },
    }),
    happen: (world, input) => onPoint(world, input, dayDelayed),
  },
  dayCompleted: {
    summary: 'What is missing of a day comes now: the hole is filled, all its points are there.',
    certainty: 'observed',
    source: 'enedis.md 2.4, 8 (4) (HAL)',
    needs: 'A day that should be out, and lacks something.',
    input: schemaWith({ day: dayText('') }, ['day']),
    happen: (world, input) => onPoint(world, input, dayCompleted),
  },
  dayCorrected: {
    summary:
      'A day is set right: its energy becomes what is told, its curve and its peak follow, and so do the indexes.',
    certainty: 'observed',
    source: 'enedis.md 2.4',
    needs: 'A day that is out.',
    input: schemaWith(
      {
        day: dayText(''),
        energy: { type: 'integer', minimum: 0, maximum: mostEnergy, description: 'Wh of the day.' },
        direction: { enum: ['consumption', 'production'], description: 'Consumption unless told.' },
      },
      ['day', 'energy'],
    ),
    happen: (world, input) => onPoint(world, input, dayCorrected),
  },
  meterReplaced: {
    summary:
      'A new meter is put up at midnight: its serial number is another, its index begins anew, and its curve may have ' +
      'other intervals.',
    certainty: 'inferred',
    source: 'enedis.md 1.4, 2.7, 8 (10)',
    needs: 'A day whose first index is not out yet.',
    input: schemaWith({
      date: dayText('Tomorrow unless told.'),
      index: {
        type: 'integer',
        minimum: 0,
        maximum: mostEnergy,
        description: 'Wh on the dials of the new meter; 0 unless told.',
      },
      interval: { enum: lengthsAndDurations, description: 'Minutes, or as PT10M; as before unless told.' },
    }),
    happen: (world, input) => onPoint(world, input, meterReplaced),
  },
  intervalChanges: {
    summary: 'The intervals of the curve have another length from an hour on: one answer may hold both.',
    certainty: 'observed',
    source: 'enedis.md 2.2, 8 (6) (EDDIE)',
    needs: 'A day that is not out yet.',
    input: schemaWith(
      {
        interval: { enum: lengthsAndDurations, description: 'Minutes, or as PT10M.' },
        day: dayText('The first that is not out unless told.'),
        hour: { type: 'integer', minimum: 0, maximum: lastHour, description: 'Clock hour (Paris); 0 unless told.' },
      },
      ['interval'],
    ),
    happen: (world, input) => onPoint(world, input, intervalChanges),
  },
} satisfies Record<string, WorldEvent>;

interface Target {
  readonly world: World;
  readonly point: ElectricityPoint;
  /** World instant (ms, UTC). */
  readonly now: number;
  readonly happenings: readonly Happening[];
  readonly publication: Publication;
}

function onPoint(
  world: World,
  input: EventInput,
  work: (target: Target, input: EventInput) => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  return world.store.transaction(async () => {
    const id = textIn(input, 'meteringPointId');
    if (id === undefined) throw new SetupError('meteringPointId is missing; give the fourteen digits of a point.');
    const point = pointIn(world, id);
    const now = world.clock.now().getTime();
    const happenings = await knownHappenings(world, point, now);
    const publication = new Publication(world, point, happenings, now);
    return { meteringPointId: id, ...(await work({ world, point, now, happenings, publication }, input)) };
  });
}

async function loadCurveSwitched({ world, point, now, happenings }: Target, input: EventInput) {
  const { on } = input;
  if (typeof on !== 'boolean') throw new SetupError(`on is ${JSON.stringify(on)}; give true or false.`);
  // what the customer switches on is collected from the next midnight, and out 24 to 48 hours later
  const day = dayAt(now) + (on ? collectionStart : 0);
  if (isCollected(point, happenings, day) === on) {
    throw new SetupError(`The load curve of ${point.id} is ${on ? '' : 'not '}collected already.`, 409);
  }
  await record(world, { kind: 'load-curve-switched', ...about(point, now, day), on });
  return { on, from: isoDay(day) };
}

async function dayDelayed({ world, point, now, publication }: Target, input: EventInput) {
  const day = dayIn(input, 'day') ?? publication.until;
  refuseOut(day, publication, 'delay');
  const byDays = wholeIn(input, 'byDays', 1, longestDelay) ?? null;
  const hours = wholeIn(input, 'hours', 1, lastHour) ?? 0;
  const dueAt = byDays === null ? null : new Date(dueOf(world, day + byDays)).toISOString();
  await record(world, { kind: 'day-delayed', ...about(point, now, day), byDays, hours });
  return { day: isoDay(day), hours, dueAt };
}

async function dayCompleted({ world, point, now, publication }: Target, input: EventInput) {
  const day = dayIn(input, 'day');
  if (day === undefined) throw new SetupError('day is missing; give a day such as 2026-01-31.');
  if (day >= publication.until) {
    throw new SetupError(`${isoDay(day)} is not due yet; advance the clock to the next morning.`, 409);
  }
  if (publication.isWhole(day)) throw new SetupError(`${isoDay(day)} of ${point.id} lacks nothing.`, 409);
  await record(world, { kind: 'day-completed', ...about(point, now, day) });
  return { day: isoDay(day) };
}

async function dayCorrected(target: Target, input: EventInput) {
  const { world, point, now } = target;
  const correction = correctionIn(target, input);
  await record(world, { kind: 'day-corrected', ...about(point, now, correction.day), ...correction });
  return { ...correction, day: isoDay(correction.day) };
}

async function meterReplaced({ world, point, now, publication }: Target, input: EventInput) {
  const day = dayIn(input, 'date') ?? dayAt(now) + 1;
  if (day <= publication.until) {
    throw new SetupError(`The index of ${isoDay(day)} is out already; give a later date, or leave it out.`, 409);
  }
  const index = wholeIn(input, 'index', 0, mostEnergy) ?? 0;
  const interval = intervalIn(input);
  await record(world, { kind: 'meter-replaced', ...about(point, now, day), index });
  if (interval) await record(world, { kind: 'interval-changed', ...about(point, now, day), hour: 0, interval });
  return { date: isoDay(day), index, ...(interval && { interval }) };
}

async function intervalChanges({ world, point, now, publication }: Target, input: EventInput) {
  const interval = intervalIn(input);
  if (!interval) throw new SetupError(`interval is missing; give ${lengths.join(', ')} (minutes).`);
  const day = dayIn(input, 'day') ?? publication.until;
  refuseOut(day, publication, 'change');
  const hour = wholeIn(input, 'hour', 0, lastHour) ?? 0;
  await record(world, { kind: 'interval-changed', ...about(point, now, day), hour, interval });
  return { interval, day: isoDay(day), hour };
}

function about(point: ElectricityPoint, now: number, day: Day) {
  return { meteringPointId: point.id, recordedAt: now, day };
}

function refuseOut(day: Day, { until }: Publication, verb: string): void {
  if (day >= until) return;
  const first = isoDay(until);
  throw new SetupError(`${isoDay(day)} is out already; ${verb} ${first} or a later day, or leave day out.`, 409);
}

function intervalIn(input: EventInput): Interval | undefined {
  const { interval } = input;
  if (interval === undefined) return undefined;
  const found = lengths.find((one) => one === interval || durationOf(one) === interval);
  if (found === undefined) {
    throw new SetupError(`interval is ${JSON.stringify(interval)}; give ${lengths.join(', ')} (minutes) or PT10M.`);
  }
  return found;
}

function dayText(more: string) {
  return { type: 'string', description: `Day (YYYY-MM-DD). ${more}`.trim() };
}

function schemaWith(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return objectSchema({ meteringPointId: pointSchema, ...properties }, ['meteringPointId', ...required]);
}
