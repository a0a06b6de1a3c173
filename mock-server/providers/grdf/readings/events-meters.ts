import { type Day, dayAt, instantOf, isoDay } from '../../../core/paris.ts';
import type { WorldEvent } from '../../../core/provider.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { frequencyOf, tariffOptions } from '../park/contract-terms.ts';
import { type Happening, record } from '../park/happenings.ts';
import { parkOf } from '../park/park.ts';
import type { Frequency, GasPoint } from '../park/point.ts';
import { knownHappenings } from '../park/tenancy.ts';
import { dayIn, type EventInput, textIn } from '../rights/event-target.ts';
import { gasDayAt } from './gas-day.ts';
import { publicationHour } from './publication.ts';

/** What a number of an event may be at the most: ten years, a day's use, a dial of eight digits (our convention). */
const most = { days: 3650, volume: 99_999_999, newIndex: 99_999_999 } as const;

const frequencies = ['6M', '1M', 'MM', 'JJ'] as const satisfies readonly Frequency[];

const pointInput = { meteringPointId: { type: 'string', description: 'Identifier of the gas point.' } } as const;
const dateInput = {
  date: { type: 'string', format: 'date', description: 'Gas day it holds from; today unless told.' },
};

/** What happens to meters, readings and contracts outside the API (adict.md 5.5, 5.6). */
export const meterEvents = {
  readingCorrected: {
    summary: 'The use of a gas day is set right: its lines and all later indexes follow, and say so.',
    certainty: 'documented',
    source: 'adict.md 5.5 (W)',
    needs: 'A gas day that is over, since the point was commissioned.',
    input: schema(['meteringPointId', 'date', 'volume'], {
      ...pointInput,
      date: { type: 'string', format: 'date', description: 'The gas day.' },
      volume: { type: 'number', minimum: 0, maximum: most.volume, description: 'Cubic metres used on that day.' },
      as: { enum: ['corrected', 'rectified'], description: 'What the reading is called since; corrected unless told.' },
    }),
    happen: onPoint(async ({ world, point, input, now }) => {
      const day = dayIn(input, 'date');
      if (day === undefined) throw new SetupError('date is missing; name the gas day to correct, such as 2026-01-31.');
      if (day >= gasDayAt(now))
        throw new SetupError(`date is ${isoDay(day)}; only a gas day that is over has a reading.`);
      const as = oneIn(['corrected', 'rectified'] as const, input, 'as') ?? 'corrected';
      return happen(world, {
        kind: 'reading-corrected',
        ...at(point, day, now),
        volume: amountIn(input, 'volume'),
        as,
      });
    }),
  },
  publicationDelayed: {
    summary: 'What was due on a day comes some days later; until then, clients find nothing.',
    certainty: 'inferred',
    source: 'adict.md 5.6 (JEEDOM), 9',
    needs: 'A day whose publication is still to come.',
    input: schema(['meteringPointId'], {
      ...pointInput,
      date: {
        type: 'string',
        format: 'date',
        description: 'Day on which the lines are due; the next one unless told.',
      },
      days: { type: 'integer', minimum: 1, maximum: most.days, description: 'How many days later; 1 unless told.' },
    }),
    happen: onPoint(async ({ world, point, input, now, happenings }) => {
      const hour = publicationHour(world, frequencyOf(point, happenings, now));
      const today = dayAt(now);
      const next = instantOf(today, hour) > now ? today : today + 1;
      const day = dayIn(input, 'date') ?? next;
      if (day < next) {
        throw new SetupError(
          `What was due on ${isoDay(day)} came out at ${hour}:00; name ${isoDay(next)} or a later date.`,
        );
      }
      const byDays = 'days' in input ? amountIn(input, 'days', 1) : 1;
      return happen(world, { kind: 'publication-delayed', ...at(point, day, now), byDays });
    }),
  },
  meterReplaced: {
    summary: 'Another meter is put in: a reading closes the old one, the index goes on from the new one.',
    certainty: 'documented',
    source: 'adict.md 5.6, 8.4 (JDD 5)',
    needs: 'A point whose contract lasts.',
    input: schema(['meteringPointId'], {
      ...pointInput,
      ...dateInput,
      newIndex: {
        type: 'integer',
        minimum: 0,
        maximum: most.newIndex,
        description: 'What the new dial shows, m³; 0 unless told.',
      },
    }),
    happen: onPoint(async (told) => {
      const newIndex = 'newIndex' in told.input ? amountIn(told.input, 'newIndex') : 0;
      return happen(told.world, { kind: 'meter-replaced', ...from(told), newIndex });
    }),
  },
  supplierChanges: {
    summary: 'The holder changes supplier: a reading splits the line of that day.',
    certainty: 'documented',
    source: 'adict.md 5.6, 8.4 (JDD 4)',
    needs: 'A point whose contract lasts.',
    input: schema(['meteringPointId'], { ...pointInput, ...dateInput }),
    happen: onPoint(async (told) => happen(told.world, { kind: 'supplier-changed', ...from(told) })),
  },
  frequencyChanges: {
    summary: 'The meter is read at another frequency from a day on, such as 6M to 1M when it begins to communicate.',
    certainty: 'documented',
    source: 'adict.md 5.6, 8.4 (JDD 3 and 5)',
    needs: 'A frequency that goes with the form of the identifier: 6M and 1M, or MM and JJ.',
    input: schema(['meteringPointId', 'frequency'], { ...pointInput, ...dateInput, frequency: { enum: frequencies } }),
    happen: onPoint(async (told) => {
      const frequency = frequencyIn(told.input, told.point);
      return happen(told.world, { kind: 'frequency-changed', ...from(told), frequency });
    }),
  },
  tariffChanges: {
    summary: 'The network tariff changes: a reading splits the line of that day, contract data tell the new tariff.',
    certainty: 'documented',
    source: 'adict.md 5.6, 8.4 (JDD 6)',
    needs: 'A point whose contract lasts.',
    input: schema(['meteringPointId', 'tariff'], { ...pointInput, ...dateInput, tariff: { enum: tariffOptions } }),
    happen: onPoint(async (told) => {
      const tariff = oneIn(tariffOptions, told.input, 'tariff');
      if (!tariff) throw new SetupError(`tariff is missing; give one of ${tariffOptions.join(', ')}.`);
      return happen(told.world, { kind: 'tariff-changed', ...from(told), tariff });
    }),
  },
} satisfies Record<string, WorldEvent>;

/** What an event is told: its point, input and instant, and what had happened to the point before. */
interface Told {
  readonly world: World;
  readonly point: GasPoint;
  readonly input: EventInput;
  readonly now: number;
  readonly happenings: readonly Happening[];
}

function onPoint(act: (told: Told) => Promise<Record<string, unknown>>): WorldEvent['happen'] {
  return (world, input) =>
    world.store.transaction(async () => {
      const id = textIn(input, 'meteringPointId');
      if (id === undefined) throw new SetupError('meteringPointId is missing; name a gas point of this world.');
      const point = parkOf(world).find(id);
      if (!point)
        throw new SetupError(`There is no gas point "${id}" in this world; its park names those that exist.`, 404);
      const now = world.clock.now().getTime();
      return act({ world, point, input, now, happenings: await knownHappenings(world, point, now) });
    });
}

type Occurrence = Pick<Happening, 'meteringPointId' | 'recordedAt' | 'day'>;

function at(point: GasPoint, day: Day, now: number): Occurrence {
  if (day < point.commissionedOn) {
    throw new SetupError(`${isoDay(day)} is before ${point.id} was commissioned, on ${isoDay(point.commissionedOn)}.`);
  }
  return { meteringPointId: point.id, recordedAt: now, day };
}

// A change holds from a gas day on, and needs a contract that lasts.
function from({ point, input, now, happenings }: Told): Occurrence {
  const day = dayIn(input, 'date') ?? gasDayAt(now);
  const ended = happenings.find((one) => one.kind === 'gas-contract-ended' && one.day <= day);
  if (ended)
    throw new SetupError(`The contract of ${point.id} ended on ${isoDay(ended.day)}; name an earlier date.`, 409);
  return at(point, day, now);
}

async function happen(world: World, happening: Parameters<typeof record>[1]): Promise<Record<string, unknown>> {
  const { id, recordedAt: _recordedAt, day, ...what } = await record(world, happening);
  return { happeningId: id, date: isoDay(day), ...what };
}

function frequencyIn(input: EventInput, point: GasPoint): Frequency {
  const allowed = point.id.startsWith('GI') ? (['MM', 'JJ'] as const) : (['6M', '1M'] as const);
  const frequency = oneIn(frequencies, input, 'frequency');
  const fitting = allowed.find((one) => one === frequency);
  if (fitting) return fitting;
  throw new SetupError(`A point such as ${point.id} is read ${allowed.join(' or ')}; give one of these as frequency.`);
}

function oneIn<T extends string>(values: readonly T[], input: EventInput, name: string): T | undefined {
  const text = textIn(input, name);
  if (text === undefined) return undefined;
  const value = values.find((one) => one === text);
  if (value === undefined) throw new SetupError(`${name} is "${text}"; give one of ${values.join(', ')}.`);
  return value;
}

function amountIn(input: EventInput, name: keyof typeof most, least = 0): number {
  const value = input[name];
  const whole = name !== 'volume';
  const fits = typeof value === 'number' && value >= least && value <= most[name];
  if (fits && (!whole || Number.isInteger(value))) return value;
  const kind = whole ? 'a whole number' : 'a number of cubic metres';
  throw new SetupError(`${name} is ${JSON.stringify(value)}; give ${kind} from ${least} to ${most[name]}.`);
}

function schema(required: readonly string[], properties: Readonly<Record<string, unknown>>) {
  return { type: 'object', additionalProperties: false, required, properties };
}
